export { ArticleEditor, type ArticleEditorProps, type EditorHandle } from './ArticleEditor'
export type { ArticleText } from './articleText'
export type { SheetMemory } from './sheetMemory'
