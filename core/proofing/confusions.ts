/** What one word may have been meant to be, and how likely each slip is: by kind of confusion, before any context. */
import { bareLetters } from '../vietnamese'
import { decodeTelex } from './keystrokes'
import type { Lexicon, WordInfo } from './lexicon'
import type { Model } from './model'
import { NONE } from './ngrams'

/** Kinds of confusion between two syllables, as the rule's name in an issue. The order is the number the trees see. */
export const CONFUSIONS = [
  'hoi-nga',
  'tone-missing',
  'tone-other',
  'tone-added',
  'marks-missing',
  'marks',
  'marks-and-tone',
  'onset',
  'coda',
  'i-y',
  'letter-missing',
  'letter-added',
  'letter-changed',
  'letters-swapped',
  'telex',
] as const

export type Confusion = (typeof CONFUSIONS)[number]

export interface Candidate {
  /** Number in the vocabulary. */
  readonly id: number
  readonly confusion: Confusion
  /** Minus the log-probability that a writer who means this word writes that one. */
  readonly cost: number
}

/**
 * Costs in nats: an error rate of three in a thousand words, shared out by how often each kind occurs in annotated
 * Vietnamese copy, divided by the number of ways to commit it.
 */
const COST = {
  'hoi-nga': 5.8,
  'tone-missing': 7.3,
  'tone-other': 8,
  'tone-added': 8.4,
  'marks-missing': 7,
  marks: 7.6,
  'marks-and-tone': 8.8,
  onset: 6.6,
  coda: 7,
  'i-y': 5.6,
  'letter-missing': 8.8,
  'letter-added': 8.6,
  'letter-changed': 9.4,
  'letters-swapped': 8.6,
  telex: 6,
} as const satisfies Record<Confusion, number>

const SECOND_MARK = 0.8
const SECOND_TONE = 2
const SECOND_MARK_AND_LETTER = 1.6
const MAX_COST = 13.5
const MAX_CANDIDATES = 90
/** Syllables written less often than this in 226 million are not proposed. */
const MIN_COUNT = 60

const ONSET_PAIRS: readonly (readonly [string, string, number])[] = [
  ['ch', 'tr', 0],
  ['s', 'x', 0],
  ['d', 'gi', 0],
  ['r', 'd', 0.4],
  ['r', 'gi', 0.4],
  ['l', 'n', 0.6],
  ['v', 'd', 1],
  ['ng', 'ngh', 0],
  ['g', 'gh', 0],
  ['c', 'k', 0],
  ['c', 'q', 0.5],
  ['gi', 'g', 1],
]
const CODA_PAIRS: readonly (readonly [string, string, number])[] = [
  ['n', 'ng', 0],
  ['c', 't', 0],
  ['ch', 't', 0.4],
  ['n', 'nh', 0.4],
  ['i', 'y', 0.6],
  ['o', 'u', 0.6],
  ['p', 't', 1],
  ['m', 'n', 1.2],
]

/** Neighbours on a QWERTY keyboard. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

interface Entry {
  readonly id: number
  readonly letters: string
  readonly tone: number
  readonly bare: string
  readonly count: number
}

export class Confusions {
  readonly #entries: Entry[] = []
  readonly #byBare = new Map<string, Entry[]>()
  /** Spellings with one letter taken out → the bare spellings they came from. */
  readonly #shortened = new Map<string, string[]>()
  readonly #seen = new Map<string, readonly Candidate[]>()
  readonly #lexicon: Lexicon

  constructor(model: Model, lexicon: Lexicon) {
    this.#lexicon = lexicon
    model.vocabulary.forEach((written, id) => {
      const count = model.ngrams.counts[id] as number
      if (count < MIN_COUNT || written.startsWith('<')) return
      const letters = written.slice(0, -1)
      const entry = { id, letters, tone: Number(written.at(-1)), bare: bareLetters(letters), count }
      this.#entries.push(entry)
      const same = this.#byBare.get(entry.bare)
      if (same === undefined) this.#byBare.set(entry.bare, [entry])
      else same.push(entry)
    })
    for (const bare of this.#byBare.keys()) {
      for (const shorter of shorten(bare)) {
        const from = this.#shortened.get(shorter)
        if (from === undefined) this.#shortened.set(shorter, [bare])
        else from.push(bare)
      }
    }
  }

  /** Cheapest first, at most ninety. */
  find(word: WordInfo): readonly Candidate[] {
    const key = word.id === NONE ? word.text : word.letters + word.tone
    const seen = this.#seen.get(key)
    if (seen !== undefined) return seen
    const candidates = this.#generate(word)
    if (this.#seen.size > 20_000) this.#seen.clear()
    this.#seen.set(key, candidates)
    return candidates
  }

  #generate(word: WordInfo): readonly Candidate[] {
    const best = new Map<number, { candidate: Candidate; rank: number }>()
    const offer = (entry: Entry, confusion: Confusion, cost: number) => {
      if (entry.id === word.id || cost > MAX_COST) return
      const known = best.get(entry.id)
      if (known !== undefined && known.candidate.cost <= cost) return
      best.set(entry.id, { candidate: { id: entry.id, confusion, cost }, rank: cost - 0.5 * Math.log(entry.count) })
    }
    for (const entry of this.#byBare.get(word.bare) ?? []) sameBare(word, entry, offer)
    for (const [bare, confusion, extra] of this.#bareNeighbours(word.bare)) {
      for (const entry of this.#byBare.get(bare) ?? []) otherBare(word, entry, confusion, extra, offer)
    }
    if (!word.legal) {
      const decoded = decodeTelex(word.text)
      const meant = decoded === undefined ? undefined : this.#lexicon.find(decoded)
      const entry = meant && this.#byBare.get(meant.bare)?.find(({ id }) => id === meant.id)
      if (entry !== undefined) offer(entry, 'telex', COST.telex)
    }
    return [...best.values()]
      .sort((a, b) => a.rank - b.rank)
      .slice(0, MAX_CANDIDATES)
      .map(({ candidate }) => candidate)
      .sort((a, b) => a.cost - b.cost)
  }

  /** Bare spellings one slip away, with the kind of slip and what it costs beyond its kind's price. */
  #bareNeighbours(bare: string): [string, Confusion, number][] {
    const found = new Map<string, [Confusion, number]>()
    const offer = (other: string, confusion: Confusion, extra: number) => {
      if (other === bare || !this.#byBare.has(other)) return
      const known = found.get(other)
      if (known === undefined || COST[known[0]] + known[1] > COST[confusion] + extra)
        found.set(other, [confusion, extra])
    }
    for (const [a, b, extra] of ONSET_PAIRS) {
      for (const [x, y] of [[a, b] as const, [b, a] as const]) {
        if (bare.startsWith(x)) offer(y + bare.slice(x.length), 'onset', extra)
      }
    }
    for (const [a, b, extra] of CODA_PAIRS) {
      for (const [x, y] of [[a, b] as const, [b, a] as const]) {
        if (bare.endsWith(x) && bare.length > x.length) offer(bare.slice(0, -x.length) + y, 'coda', extra)
      }
    }
    for (let i = 0; i < bare.length; i++) {
      if (bare[i] === 'i') offer(`${bare.slice(0, i)}y${bare.slice(i + 1)}`, 'i-y', i === bare.length - 1 ? 0 : 1.5)
      if (bare[i] === 'y') offer(`${bare.slice(0, i)}i${bare.slice(i + 1)}`, 'i-y', i === bare.length - 1 ? 0 : 1.5)
    }
    // One letter missing from what was written: the meant word is longer.
    for (const longer of this.#shortened.get(bare) ?? []) offer(longer, 'letter-missing', 0)
    for (let i = 0; i < bare.length; i++) {
      const shorter = bare.slice(0, i) + bare.slice(i + 1)
      offer(shorter, 'letter-added', bare[i] === bare[i + 1] ? -1 : 0)
      for (const other of this.#shortened.get(shorter) ?? []) {
        if (other.length !== bare.length) continue
        const changed = onlyChange(bare, other)
        if (changed !== undefined) offer(other, 'letter-changed', areNeighbourKeys(...changed) ? -0.5 : 0)
      }
      if (i + 1 < bare.length) {
        offer(bare.slice(0, i) + bare[i + 1] + bare[i] + bare.slice(i + 2), 'letters-swapped', 0)
      }
    }
    return [...found].map(([other, [confusion, extra]]) => [other, confusion, extra])
  }
}

type Offer = (entry: Entry, confusion: Confusion, cost: number) => void

function sameBare(word: WordInfo, entry: Entry, offer: Offer): void {
  const sameTone = word.tone === entry.tone
  if (word.letters === entry.letters) {
    if (sameTone) return
    const low = Math.min(word.tone, entry.tone)
    const high = Math.max(word.tone, entry.tone)
    if (low === 2 && high === 3) offer(entry, 'hoi-nga', COST['hoi-nga'])
    else if (word.tone === 0) offer(entry, 'tone-missing', COST['tone-missing'])
    else if (entry.tone === 0) offer(entry, 'tone-added', COST['tone-added'])
    else offer(entry, 'tone-other', COST['tone-other'])
    return
  }
  const more = differingMarks(word.letters, entry.letters) - 1
  // A word with no mark at all: the input method was off, and every mark is gone at once.
  if (word.tone === 0 && word.letters === word.bare) {
    offer(entry, 'marks-missing', COST['marks-missing'] + 0.3 * more + (entry.tone === 0 ? 0 : 0.5))
    return
  }
  const pair = word.letters.includes('uo') || entry.letters.includes('uo') ? 0 : SECOND_MARK * more
  if (sameTone) offer(entry, 'marks', COST.marks + pair)
  else offer(entry, 'marks-and-tone', COST['marks-and-tone'] + pair)
}

function otherBare(word: WordInfo, entry: Entry, confusion: Confusion, extra: number, offer: Offer): void {
  let cost: number = COST[confusion] + extra
  if (word.tone !== entry.tone) cost += word.tone === 0 && word.ascii ? SECOND_TONE / 2 : SECOND_TONE
  cost += SECOND_MARK_AND_LETTER * marksApart(word.letters, entry.letters)
  offer(entry, confusion, cost)
}

function differingMarks(a: string, b: string): number {
  let count = 0
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) count++
  return count
}

/** Marks that differ once the slip itself is set aside: compared as the lists of marked letters. */
function marksApart(a: string, b: string): number {
  const marksA = a.replace(/[^đăâêôơư]/g, '')
  const marksB = b.replace(/[^đăâêôơư]/g, '')
  if (marksA === marksB) return 0
  let same = 0
  while (same < marksA.length && same < marksB.length && marksA[same] === marksB[same]) same++
  return Math.max(marksA.length, marksB.length) - same
}

function shorten(bare: string): Set<string> {
  const shorter = new Set<string>()
  for (let i = 0; i < bare.length; i++) shorter.add(bare.slice(0, i) + bare.slice(i + 1))
  return shorter
}

function onlyChange(a: string, b: string): [string, string] | undefined {
  let at = -1
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue
    if (at >= 0) return undefined
    at = i
  }
  return at < 0 ? undefined : [a[at] as string, b[at] as string]
}

function areNeighbourKeys(a: string, b: string): boolean {
  for (let row = 0; row < ROWS.length; row++) {
    const at = (ROWS[row] as string).indexOf(a)
    if (at < 0) continue
    const near = [ROWS[row]?.[at - 1], ROWS[row]?.[at + 1], ROWS[row - 1]?.[at], ROWS[row - 1]?.[at + 1]]
    near.push(ROWS[row + 1]?.[at - 1], ROWS[row + 1]?.[at])
    return near.includes(b)
  }
  return false
}
