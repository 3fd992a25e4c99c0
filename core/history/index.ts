export { blockKey } from './blockText'
export { type BlockChange, type Comparison, compareArticles, type FieldChange } from './compareArticles'
export { isRestorableField, restoreArticle, restoreBlock, restoreField } from './restore'
export type { WordChange } from './words'
