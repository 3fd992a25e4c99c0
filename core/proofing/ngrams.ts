/** The language model: how likely a syllable is between its neighbours, from counts of pairs and triples. */

/** What the model file holds; all arrays are views of one buffer. */
export interface NgramTables {
  /** Occurrences of each syllable. */
  readonly counts: Uint32Array
  /** Where the followers of syllable v begin in `pairs`: [v], up to [v + 1]. */
  readonly pairStarts: Uint32Array
  /** Followers, ascending within a syllable. */
  readonly pairs: Uint16Array
  readonly pairCodes: Uint8Array
  /** Probability mass kept for followers of the pair never seen, in 255ths. */
  readonly pairRest: Uint8Array
  /** Where the triples of each run of eight pairs begin. */
  readonly tripleBases: Uint32Array
  /** Where the triples of a pair end, counted from the base of its run. */
  readonly tripleEnds: Uint16Array
  readonly triples: Uint16Array
  readonly tripleCodes: Uint8Array
}

/** No syllable: a break, a masked token or a word the model does not know. */
export const NONE = -1

/** Counts are stored as 12 × log2, so one byte reaches 2.4 million within 6 %. */
export const CODES_PER_DOUBLING = 12

export function encodeCount(count: number): number {
  return Math.min(255, Math.round(CODES_PER_DOUBLING * Math.log2(count)))
}

const DECODED = Float64Array.from({ length: 256 }, (_, code) => 2 ** (code / CODES_PER_DOUBLING))

export function decodeCount(code: number): number {
  return DECODED[code] ?? 0
}

/** Absolute discount of Kneser and Ney's smoothing. */
const DISCOUNT = 0.75

const FLOOR = 1e-9

/** Pairs and triples found, as places in the tables; -1 where unseen. */
export class Ngrams {
  readonly size: number
  readonly #tables: NgramTables
  /** log10-free natural logs, so that scores add up. */
  readonly #unigram: Float64Array
  readonly #continuation: Float64Array
  readonly #rest: Float64Array
  #rangeStart = 0
  #rangeEnd = 0

  constructor(tables: NgramTables) {
    this.#tables = tables
    const { counts, pairStarts, pairs, pairCodes } = tables
    const size = counts.length
    this.size = size
    let total = 0
    for (const count of counts) total += count
    this.#unigram = Float64Array.from(counts, (count) => (count + 0.1) / total)
    // Kneser–Ney: a syllable's weight when its neighbour is new is the number of different syllables it follows.
    const followed = new Float64Array(size)
    const rest = new Float64Array(size)
    for (let v = 0; v < size; v++) {
      let kept = 0
      const end = pairStarts[v + 1] as number
      for (let i = pairStarts[v] as number; i < end; i++) {
        const w = pairs[i] as number
        followed[w] = (followed[w] as number) + 1
        kept += (DECODED[pairCodes[i] as number] as number) - DISCOUNT
      }
      const count = counts[v] as number
      rest[v] = count > 0 ? Math.min(1, Math.max(0.01, 1 - kept / count)) : 1
    }
    this.#continuation = Float64Array.from(followed, (n) => (n + 0.2) / (pairs.length + 0.2 * size))
    this.#rest = rest
  }

  count(w: number): number {
    return w < 0 ? 0 : (this.#tables.counts[w] as number)
  }

  /** log P(w), alone. */
  logUnigram(w: number): number {
    return w < 0 ? Math.log(FLOOR) : Math.log(this.#unigram[w] as number)
  }

  /** Place of the pair "v w", -1 if unseen. */
  findPair(v: number, w: number): number {
    if (v < 0 || w < 0) return NONE
    const { pairStarts, pairs } = this.#tables
    return search(pairs, pairStarts[v] as number, pairStarts[v + 1] as number, w)
  }

  /** Place of the triple that continues the pair at `pair` with `w`, -1 if unseen. */
  findTriple(pair: number, w: number): number {
    if (pair < 0 || w < 0) return NONE
    this.#range(pair)
    return search(this.#tables.triples, this.#rangeStart, this.#rangeEnd, w)
  }

  pairCount(pair: number): number {
    return pair < 0 ? 0 : (DECODED[this.#tables.pairCodes[pair] as number] as number)
  }

  tripleCount(triple: number): number {
    return triple < 0 ? 0 : (DECODED[this.#tables.tripleCodes[triple] as number] as number)
  }

  /** P(w | v), `pair` being the place of "v w". Without a left neighbour: P(w). */
  pairProbability(v: number, w: number, pair: number): number {
    if (w < 0) return FLOOR
    if (v < 0) return this.#unigram[w] as number
    const count = this.count(v)
    const seen = pair < 0 ? 0 : (this.pairCount(pair) - DISCOUNT) / count
    return seen + (this.#rest[v] as number) * (this.#continuation[w] as number)
  }

  /** log P(w | u v): `context` is the place of "u v", `pair` of "v w", `triple` of "u v w". */
  logTriple(v: number, w: number, context: number, pair: number, triple: number): number {
    const lower = this.pairProbability(v, w, pair)
    if (context < 0) return Math.log(lower)
    const seen = triple < 0 ? 0 : (this.tripleCount(triple) - DISCOUNT) / this.pairCount(context)
    const rest = Math.max(1, this.#tables.pairRest[context] as number) / 255
    return Math.log(seen + rest * lower)
  }

  #range(pair: number): void {
    const { tripleBases, tripleEnds } = this.#tables
    const base = tripleBases[pair >> 3] as number
    this.#rangeStart = (pair & 7) === 0 ? base : base + (tripleEnds[pair - 1] as number)
    this.#rangeEnd = base + (tripleEnds[pair] as number)
  }
}

/** Probability mass for unseen continuations of a pair, in 255ths, from the counts that were kept. */
export function restOf(contextCount: number, keptCounts: readonly number[]): number {
  let kept = 0
  for (const count of keptCounts) kept += count - DISCOUNT
  return Math.round(255 * Math.min(1, Math.max(0.02, 1 - kept / contextCount)))
}

function search(values: Uint16Array, start: number, end: number, wanted: number): number {
  let low = start
  let high = end
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[middle] as number) < wanted) low = middle + 1
    else high = middle
  }
  return low < end && values[low] === wanted ? low : NONE
}
