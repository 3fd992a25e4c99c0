export { ArticleChoice, chooseArticle } from './ArticleChoice'
export { ArticlePicker } from './ArticlePicker'
export { Library } from './Library'
