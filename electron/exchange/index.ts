export { importExtensions } from './formats'
export { importArticle, readArticleFile } from './importArticle'
export { readGivenFile } from './readGivenFile'
