export { type ExportArticleOptions, exportArticle, isWrittenFormat } from './exportArticle'
export { importExtensions, writtenExtensions } from './formats'
export { type ArticleFromFile, importArticle, readArticleFile } from './importArticle'
export { decodeText, readGivenFile } from './readGivenFile'
