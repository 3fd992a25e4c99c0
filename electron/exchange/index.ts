export { type ExportArticleOptions, type ExportedFile, exportArticle, isWrittenFormat } from './exportArticle'
export { importExtensions } from './formats'
export { type ArticleFromFile, importArticle, readArticleFile } from './importArticle'
export { decodeText, readGivenFile } from './readGivenFile'
