export { ArticleEditor, type EditorHandle } from './ArticleEditor'
export type { ArticleText } from './articleText'
