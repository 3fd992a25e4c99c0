/** The door for the trainer in build/: parts of the speller that nobody else needs. */
export { EVIDENCE, type Passage, type Weighed } from './evidence'
export { buildHashTable, type HashTable } from './hashTable'
export { type Model, type ModelSettings, readModel, writeModel } from './model'
export { decodeCount, encodeCount, type NgramTables, restOf } from './ngrams'
export { ModelSpeller } from './speller'
export { matchCasing, tokenise } from './tokens'
export { type Forest, judge } from './trees'
