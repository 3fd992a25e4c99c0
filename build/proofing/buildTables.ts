/** Turns count files into the tables of the model: vocabulary, pairs, triples, foreign words and names. */

import {
  buildHashTable,
  decodeCount,
  encodeCount,
  type HashTable,
  type NgramTables,
  restOf,
} from '../../core/proofing/training'
import { isLegalSyllable, parseSyllable, renderSyllable, splitTone } from '../../core/vietnamese'
import { showProgress } from './progress'
import { readLineBatches, readLines } from './readCounts'
import { type CountedWord, slipTest } from './slips'

export interface Tables {
  readonly vocabulary: readonly string[]
  readonly ngrams: NgramTables
  readonly foreign: HashTable
  readonly names: HashTable
}

/** Rarer unknown words say little about what is written on purpose. */
const MIN_FOREIGN = 5
const MIN_NAME = 8
/** Triples seen this often are kept whatever they add. */
const ALWAYS_KEPT = 4
/** A rare triple is kept where it is this much likelier, in nats, than its last two syllables alone suggest. */
const MIN_GAIN = 1

/** Reads unigrams, bigrams, trigrams and names from `folder` (see the model card for the layout). */
export async function buildTables(folder: string, minGain = MIN_GAIN): Promise<Tables> {
  const counted = new Map<string, number>()
  const foreignCounts = new Map<string, number>()
  for (const line of await readLines(folder, 'unigrams.tsv')) {
    const [word = '', count = '0'] = line.split('\t')
    const key = keyOf(word)
    if (key !== undefined) counted.set(key, (counted.get(key) ?? 0) + Number(count))
    else if (Number(count) >= MIN_FOREIGN) foreignCounts.set(word, Number(count))
  }
  // <num> first; the rest by falling count, so that common syllables have small numbers.
  counted.delete('<num>')
  const sorted = [...counted].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const vocabulary = ['<num>', ...sorted.map(([key]) => key)]
  const ids = new Map(vocabulary.map((key, id) => [key, id]))
  const surface = new Map<string, number>()
  const idOf = (word: string): number => {
    let id = surface.get(word)
    if (id === undefined) {
      id = ids.get(keyOf(word) ?? '') ?? -1
      surface.set(word, id)
    }
    return id
  }
  const numbers = await totalOfNumbers(folder)
  const counts = Uint32Array.from([numbers, ...sorted.map(([, count]) => count)])
  const ngrams = await buildNgrams(folder, counts, idOf, minGain)
  const common: CountedWord[] = sorted.filter(([, count]) => count >= 1000).map(([key, count]) => ({ key, count }))
  return {
    vocabulary,
    ngrams,
    foreign: buildHashTable(withoutSlips(foreignCounts, common)),
    names: await buildNames(folder),
  }
}

/** Letters without tone and the tone's number, for what the model counts; undefined for what it does not. */
function keyOf(word: string): string | undefined {
  if (word === '<num>') return word
  const { letters, tone, marks } = splitTone(word)
  return marks <= 1 && isLegalSyllable(letters, tone) ? letters + tone : undefined
}

async function totalOfNumbers(folder: string): Promise<number> {
  for (const line of await readLines(folder, 'unigrams.tsv')) {
    if (line.startsWith('<num>\t')) return Number(line.split('\t')[1])
  }
  return 1
}

async function buildNgrams(
  folder: string,
  counts: Uint32Array,
  idOf: (word: string) => number,
  minGain: number,
): Promise<NgramTables> {
  const size = counts.length
  // One number per n-gram: the syllables in base `size`, then the encoded count, so that sorting sorts everything.
  const pairKeys = await readKeys(folder, 'bigrams.tsv', 2, size, idOf)
  const { keys: pairs, codes: pairCodes } = split(pairKeys)
  const pairPlace = new Map<number, number>()
  const pairStarts = new Uint32Array(size + 1)
  const followers = new Uint16Array(pairs.length)
  pairs.forEach((key, i) => {
    pairPlace.set(key, i)
    followers[i] = key % size
    const v = Math.floor(key / size)
    pairStarts[v + 1] = (pairStarts[v + 1] as number) + 1
  })
  for (let v = 0; v < size; v++) pairStarts[v + 1] = (pairStarts[v + 1] as number) + (pairStarts[v] as number)

  const { keys: triples, codes: tripleCodes } = split(await readKeys(folder, 'trigrams.tsv', 3, size, idOf))
  const thirds = new Uint16Array(triples.length)
  const keptCodes = new Uint8Array(triples.length)
  const pairRest = new Uint8Array(pairs.length)
  const tripleBases = new Uint32Array(Math.ceil(pairs.length / 8) + 1)
  const tripleEnds = new Uint16Array(pairs.length)
  let at = 0
  let kept = 0
  for (let pair = 0; pair < pairs.length; pair++) {
    if (pair % 8 === 0) tripleBases[pair >> 3] = kept
    const context = pairs[pair] as number
    const contextCount = decodeCount(pairCodes[pair] as number)
    const second = context % size
    const keptCounts: number[] = []
    while (at < triples.length && Math.floor((triples[at] as number) / size) < context) at++
    while (at < triples.length && Math.floor((triples[at] as number) / size) === context) {
      const third = (triples[at] as number) % size
      const code = tripleCodes[at] as number
      const count = decodeCount(code)
      const lower = pairPlace.get(second * size + third)
      const expected =
        (contextCount * (lower === undefined ? 1 : decodeCount(pairCodes[lower] as number))) /
        (counts[second] as number)
      if (count >= ALWAYS_KEPT || Math.log(count / expected) >= minGain) {
        thirds[kept] = third
        keptCodes[kept] = code
        keptCounts.push(count)
        kept++
      }
      at++
    }
    const offset = kept - (tripleBases[pair >> 3] as number)
    if (offset > 0xffff) throw new Error('Eight neighbouring pairs have more than 65,535 triples: widen tripleEnds.')
    tripleEnds[pair] = offset
    pairRest[pair] = restOf(contextCount, keptCounts)
  }
  tripleBases[tripleBases.length - 1] = kept
  process.stderr.write(`pairs ${pairs.length.toLocaleString('en')}, triples ${kept.toLocaleString('en')} kept\n`)
  return {
    counts,
    pairStarts,
    pairs: followers,
    pairCodes,
    pairRest,
    tripleBases,
    tripleEnds,
    triples: thirds.slice(0, kept),
    tripleCodes: keptCodes.slice(0, kept),
  }
}

async function readKeys(
  folder: string,
  name: string,
  order: number,
  size: number,
  idOf: (word: string) => number,
): Promise<Float64Array> {
  let keys = new Float64Array(1 << 20)
  let length = 0
  for await (const lines of readLineBatches(folder, name)) {
    for (const line of lines) {
      const tab = line.indexOf('\t')
      const words = line.slice(0, tab).split(' ')
      if (words.length !== order) continue
      let key = 0
      for (const word of words) {
        const id = idOf(word)
        key = id < 0 ? Number.NaN : key * size + id
      }
      if (Number.isNaN(key)) continue
      if (length === keys.length) {
        const larger = new Float64Array(length * 2)
        larger.set(keys)
        keys = larger
      }
      keys[length++] = key * 256 + encodeCount(Number(line.slice(tab + 1)))
    }
  }
  showProgress(name, length, length)
  return keys.slice(0, length).sort()
}

/** Keys and codes apart; the same n-gram met twice (hòa and hoà, họat and hoạt) has its counts added. */
function split(sorted: Float64Array): { keys: Float64Array; codes: Uint8Array } {
  const keys = new Float64Array(sorted.length)
  const codes = new Uint8Array(sorted.length)
  let length = 0
  for (const packed of sorted) {
    const key = Math.floor(packed / 256)
    const code = packed - key * 256
    if (length > 0 && keys[length - 1] === key) {
      codes[length - 1] = encodeCount(decodeCount(codes[length - 1] as number) + decodeCount(code))
    } else {
      keys[length] = key
      codes[length++] = code
    }
  }
  return { keys: keys.slice(0, length), codes: codes.slice(0, length) }
}

/** Unknown words without those that are a slip of a common syllable: "đuợc" is not a word because it was printed 170 times. */
function withoutSlips(counts: ReadonlyMap<string, number>, common: readonly CountedWord[]): Map<string, number> {
  const isSlip = slipTest(common)
  const kept = new Map<string, number>()
  for (const [word, count] of counts) {
    if (/^[a-z]+$/.test(word) || !isSlip(word, count)) kept.set(word, encodeCount(count))
  }
  return kept
}

async function buildNames(folder: string): Promise<HashTable> {
  const names = new Map<string, number>()
  for (const line of await readLines(folder, 'names.tsv')) {
    const [name = '', count = '0'] = line.split('\t')
    if (Number(count) < MIN_NAME) continue
    const words = name
      .normalize('NFC')
      .toLowerCase()
      .split(' ')
      .map((word) => {
        const syllable = parseSyllable(word)
        return syllable === undefined ? word : renderSyllable(syllable)
      })
    if (words.length < 2) continue
    const key = words.join(' ')
    names.set(key, Math.max(encodeCount(Number(count)), names.get(key) ?? 0))
  }
  return buildHashTable(names)
}
