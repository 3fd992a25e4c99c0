export { type Carets, createCarets } from './carets'
export { createHalfWrittenComments, type HalfWrittenComments } from './halfWritten'
export { createJournal, type Draft, type Journal, type Kept } from './journal'
export { type Recovery, recoverDrafts } from './recoverDrafts'
