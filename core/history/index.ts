export { type BlockChange, type Comparison, compareArticles, type FieldChange } from './compareArticles'
export type { WordChange } from './words'
