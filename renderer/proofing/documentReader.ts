/**
 * Reads a document as it grows: what changed first, then, when the hand rests, once more what that change may bear on
 * (names written two ways, abbreviations explained further up). The newest text always wins; long work is cut into
 * slices, so that news is heard in between.
 */
import {
  IgnoredWords,
  type Issue,
  onlineProfile,
  Passage,
  type ProofreadOptions,
  prepareWordList,
  proofread,
  type Speller,
} from '../../core/proofing'
import type { Answer, FoundIssue, FromReader, GivenPassage, PassageKey, ToReader } from './messages'
import { nameRule } from './nameRule'

/** A slice of work before the worker listens again. */
const SLICE_MS = 12
/** The rest of the document is read again when nothing has changed for this long. */
const REST_MS = 1200
/** Of a passage of nothing but mistakes the first are told: nobody mends ten thousand one by one. */
const MOST_IN_A_PASSAGE = 500
/** In characters, about 60,000 words: a longer document would keep the machine warm after every pause. */
const LONGEST_REREAD = 300_000
/** A passage longer than this is read in pieces. */
const PIECE_LENGTH = 4000

interface Known extends GivenPassage {
  /** As last answered; undefined: not read yet. */
  issues: readonly FoundIssue[] | undefined
}

export interface ReaderSurroundings {
  readonly answer: (message: FromReader) => void
  readonly nowMs: () => number
  /** Comes back after whatever waits outside has been heard. */
  readonly breathe: () => Promise<void>
  readonly wait: (delayMs: number) => Promise<void>
}

export interface DocumentReader {
  readonly hear: (message: ToReader) => void
  /** The speller, when it has been loaded; until then nothing is read. Undefined: there is none. */
  readonly begin: (speller: Speller | undefined) => void
}

export function createDocumentReader({ answer, nowMs, breathe, wait }: ReaderSurroundings): DocumentReader {
  let speller: Speller | undefined
  let hasBegun = false
  let isRunning = false
  let options: ProofreadOptions = { profile: onlineProfile }
  let order: readonly PassageKey[] = []
  const known = new Map<PassageKey, Known>()
  /** To be read, in this order. */
  let urgent = new Set<PassageKey>()
  let around: Pick<ProofreadOptions, 'context' | 'article'> | undefined
  /** Grows with everything that is heard. */
  let news = 0

  function hear(message: ToReader): void {
    news += 1
    if (message.kind === 'settings') {
      const { profile, words, wordList } = message
      options = { profile, ignored: new IgnoredWords(words), wordList: prepareWordList(wordList) }
      urgent = new Set([...urgent, ...order])
    } else {
      if (message.order !== undefined) takeOrder(message.order)
      for (const passage of message.changed) known.set(passage.key, { ...passage, issues: undefined })
      urgent = new Set([...message.changed.map(({ key }) => key), ...urgent])
      around = undefined
    }
    if (hasBegun && !isRunning) void run()
  }

  function takeOrder(next: readonly PassageKey[]): void {
    order = next
    const here = new Set(next)
    for (const key of known.keys()) if (!here.has(key)) known.delete(key)
  }

  async function run(): Promise<void> {
    isRunning = true
    // News that is heard now may still come in several parts.
    await breathe()
    while (urgent.size > 0) await readAll(urgent, true)
    isRunning = false
    await rest()
  }

  async function rest(): Promise<void> {
    const heard = news
    await wait(REST_MS)
    if (news !== heard || isRunning || lengthOfAll() > LONGEST_REREAD) return
    isRunning = true
    await readAll(new Set(order), false)
    isRunning = false
    if (urgent.size > 0) await run()
  }

  function lengthOfAll(): number {
    let sum = 0
    for (const { text } of known.values()) sum += text.length
    return sum
  }

  /** `isNews`: what was found is answered whatever it is, otherwise only where it differs. Ends early when news comes in. */
  async function readAll(keys: Set<PassageKey>, isNews: boolean): Promise<void> {
    let answers: Answer[] = []
    let sliceEndMs = nowMs() + SLICE_MS
    const heard = news
    const pause = async () => {
      if (nowMs() < sliceEndMs) return
      if (answers.length > 0) answer({ kind: 'issues', answers, done: false })
      answers = []
      await breathe()
      sliceEndMs = nowMs() + SLICE_MS
    }
    for (const key of keys) {
      if (!isNews && news !== heard) break
      const passage = known.get(key)
      if (passage === undefined) {
        keys.delete(key)
        continue
      }
      const issues = await read(passage, pause)
      // Changed or taken away while it was being read: it is in the queue again, or gone.
      if (issues === undefined) {
        if (isNews && urgent !== keys) break
        continue
      }
      keys.delete(key)
      if (isNews || !isSame(issues, passage.issues)) answers.push({ key, version: passage.version, issues })
      passage.issues = issues
      // With the last one the answer is whole.
      if (keys.size > 0) await pause()
      // What was heard in the pause stands in a new queue, the newest first.
      if (isNews && urgent !== keys) {
        urgent.delete(key)
        break
      }
    }
    if (answers.length > 0 || isNews) answer({ kind: 'issues', answers, done: urgent.size === 0 })
  }

  async function read(passage: Known, pause: () => Promise<void>): Promise<readonly FoundIssue[] | undefined> {
    const { key, text, place } = passage
    const issues: FoundIssue[] = []
    for (const [start, end] of cutIntoPieces(text)) {
      around ??= surroundingsOf()
      const piece = start === 0 && end === text.length ? text : text.slice(start, end)
      for (const issue of readPiece(piece, { ...options, ...around, place })) {
        issues.push({ ...issue, ...nameRule(issue), start: issue.start + start, end: issue.end + start })
      }
      if (end < text.length) await pause()
      if (known.get(key) !== passage) return undefined
    }
    return issues.slice(0, MOST_IN_A_PASSAGE)
  }

  /** A fault of one rule on one passage must not end the reading of all others. */
  function readPiece(piece: string, all: ProofreadOptions): readonly Issue[] {
    try {
      return proofread(piece, speller, all)
    } catch (error) {
      console.error(error)
      return []
    }
  }

  function surroundingsOf(): Pick<ProofreadOptions, 'context' | 'article'> {
    const texts = order.flatMap((key) => known.get(key)?.text ?? [])
    const article = new Passage(texts.join('\n'))
    return speller === undefined ? { article } : { article, context: speller.createContext(texts) }
  }

  return {
    hear,
    begin(loaded) {
      speller = loaded
      hasBegun = true
      around = undefined
      urgent = new Set([...urgent, ...order])
      if (!isRunning && urgent.size > 0) void run()
    },
  }
}

/** Ends of sentences, or of words where a sentence does not end; the whole passage where it is short enough. */
export function cutIntoPieces(text: string): readonly (readonly [start: number, end: number])[] {
  const pieces: [number, number][] = []
  let start = 0
  while (text.length - start > PIECE_LENGTH * 2) {
    const window = text.slice(start, start + PIECE_LENGTH)
    const stop = Math.max(window.lastIndexOf('. '), window.lastIndexOf('\n'), window.lastIndexOf('? '))
    const gap = stop > 0 ? stop + 1 : window.lastIndexOf(' ')
    const last = window.charCodeAt(window.length - 1)
    // Never between the halves of one character.
    const end = start + (gap > 0 ? gap : last >= 0xd800 && last < 0xdc00 ? PIECE_LENGTH - 1 : PIECE_LENGTH)
    pieces.push([start, end])
    start = end
  }
  pieces.push([start, text.length])
  return pieces
}

function isSame(a: readonly Issue[], b: readonly Issue[] | undefined): boolean {
  return b !== undefined && a.length === b.length && JSON.stringify(a) === JSON.stringify(b)
}
