export { type Carets, createCarets } from './carets'
export { createJournal, type Draft, type Journal, type Kept } from './journal'
export { type Recovery, recoverDrafts } from './recoverDrafts'
