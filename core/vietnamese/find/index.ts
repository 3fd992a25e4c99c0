export { createFinder, type Finder, type FindQuery, type Found } from './findText'
export type { PatternFault } from './pattern'
export { type ReplacementOptions, replacementFor } from './replacement'
export { hasMarks } from './spelling'
