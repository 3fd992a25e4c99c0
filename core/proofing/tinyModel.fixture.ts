/** A model of five syllables, to test the file format without the real one. */
import { buildHashTable } from './hashTable'
import type { Model } from './model'

export function tinyModel(): Model {
  return {
    vocabulary: ['<num>', 'hop0', 'bao4', 'hop5', 'đương2'],
    ngrams: {
      counts: Uint32Array.of(9, 8, 7, 6, 5),
      pairStarts: Uint32Array.of(0, 0, 0, 0, 1, 1),
      pairs: Uint16Array.of(2),
      pairCodes: Uint8Array.of(30),
      pairRest: Uint8Array.of(200),
      tripleBases: Uint32Array.of(0, 0),
      tripleEnds: Uint16Array.of(0),
      triples: new Uint16Array(0),
      tripleCodes: new Uint8Array(0),
    },
    foreign: buildHashTable(new Map([['brexit', 80]])),
    names: buildHashTable(new Map([['trà lam', 40]])),
    forest: {
      roots: Uint32Array.of(0),
      features: Int16Array.of(-1),
      values: Float32Array.of(-3),
      lefts: Uint16Array.of(0),
      bias: -1,
    },
    settings: { check: 0, sure: 1, repetition: [0, 0, 0, 0] },
  }
}
