/**
 * A piece of copy as the style rules read it: NFC, with addresses and code blanked out, and a way back to the offsets of
 * the text as given, whatever Unicode form that has.
 */
import { maskAddresses } from './addresses'
import { matchCase } from './matchCase'

/** Where in the article a passage stands; some rules hold for headlines only. */
export type Place = 'headline' | 'standfirst' | 'body' | 'caption'

/** What a rule found, in offsets of `Passage.text`. */
export interface Finding {
  readonly start: number
  readonly end: number
  /** Best first; only where the fix is certain. */
  readonly suggestions: readonly string[]
  /** Instead of the rule's own message. */
  readonly message?: string
  /** Instead of the rule's own level: some finds are certain where the rule as a whole is not. */
  readonly level?: 'sure' | 'check'
}

export interface PassageOptions {
  /** Default: body. */
  readonly place?: Place
  /** The whole article, where this passage is one block of it. Default: the passage is all there is. */
  readonly article?: Passage
}

/** Stands in for every character of an address or of code: no letter, no digit, no space, no punctuation. */
const MASKED = '\ue000'

export class Passage {
  /** NFC, addresses and code replaced by `MASKED`, character for character. */
  readonly text: string
  /** `text` in lower case with every kind of blank as a space; the same length, so offsets agree. */
  readonly lower: string
  readonly place: Place
  readonly #given: string
  readonly #article: Passage | undefined
  /** Start in the text as given of every character of the NFC text; undefined where both are the same. */
  readonly #offsets: Uint32Array | undefined
  readonly #recalled = new Map<unknown, unknown>()

  constructor(given: string, { place = 'body', article }: PassageOptions = {}) {
    this.#given = given
    const normal = given.normalize('NFC')
    if (normal === given) {
      this.text = maskAddresses(given, MASKED)
    } else {
      const { text, offsets } = composeWithOffsets(given)
      this.text = maskAddresses(text, MASKED)
      this.#offsets = offsets
    }
    this.lower = lowerSameLength(this.text).replace(/[\u00a0\u2007\u202f\t]/g, ' ')
    this.place = place
    this.#article = article
  }

  /** The article around the passage; the passage itself where nothing more is known. */
  get article(): Passage {
    return this.#article ?? this
  }

  /** True where the text as given is not NFC. */
  get isDecomposed(): boolean {
    return this.#offsets !== undefined
  }

  /** The text as given between two offsets of `text`. */
  given(start: number, end: number): string {
    return this.#given.slice(this.toGiven(start), this.toGiven(end))
  }

  /** An offset of `text` as an offset of the text as given. */
  toGiven(offset: number): number {
    return this.#offsets === undefined ? offset : (this.#offsets[offset] ?? this.#given.length)
  }

  /** Every match in the lower-case text: patterns are written in lower case. The pattern must be global. */
  matches(pattern: RegExp): Match[] {
    return findAll(this, this.lower, pattern)
  }

  /** Every match in the text with its capitals. The pattern must be global. */
  matchesCased(pattern: RegExp): Match[] {
    return findAll(this, this.text, pattern)
  }

  /** Whole words or phrases, written in lower case, in the order they stand in the text. */
  phrases(...phrases: readonly string[]): Match[] {
    const found: Match[] = []
    for (const phrase of phrases) {
      for (let at = this.lower.indexOf(phrase); at >= 0; at = this.lower.indexOf(phrase, at + phrase.length)) {
        const end = at + phrase.length
        if (!isWordCode(this.lower.charCodeAt(at - 1)) && !isWordCode(this.lower.charCodeAt(end))) {
          found.push(new Match(this, at, end, [phrase]))
        }
      }
    }
    return phrases.length === 1 ? found : found.sort((a, b) => a.start - b.start)
  }

  /** True where one of these lower-case strings occurs: a cheap first look before a pattern is run. */
  mentions(...strings: readonly string[]): boolean {
    return strings.some((string) => this.lower.includes(string))
  }

  /** The word just before an offset, lower case, blanks skipped; empty at a mark or a line's start. */
  wordBefore(offset: number): string {
    let end = offset
    while (end > 0 && this.lower[end - 1] === ' ') end--
    let start = end
    while (start > 0 && end - start < MAX_WORD && isWordCode(this.lower.charCodeAt(start - 1))) start--
    return this.lower.slice(start, end)
  }

  /** The word just after an offset, lower case, blanks skipped; empty at a mark or a line's end. */
  wordAfter(offset: number): string {
    let start = offset
    while (this.lower[start] === ' ') start++
    let end = start
    while (end - start < MAX_WORD && isWordCode(this.lower.charCodeAt(end))) end++
    return this.lower.slice(start, end)
  }

  /** True where a capital at this offset may only be that of a sentence, a quotation, a bracket or a list item. */
  opensSentence(offset: number): boolean {
    let at = offset - 1
    while (at >= 0 && SKIPPED_BEFORE_SENTENCE.has(this.text.charCodeAt(at))) at--
    return (
      at < 0 || SENTENCE_ENDS.has(this.text.charCodeAt(at)) || QUOTES_AND_BRACKETS.has(this.text.charCodeAt(offset - 1))
    )
  }

  /** The sentence, roughly, around an offset: from one line end or full stop to the next, at most 600 characters each way. */
  sentenceAround(offset: number): string {
    let start = offset
    while (start > 0 && offset - start < MAX_SENTENCE && !isStop(this.lower, start - 1)) start--
    let end = offset
    while (end < this.lower.length && end - offset < MAX_SENTENCE && !isStop(this.lower, end)) end++
    return this.lower.slice(start, end)
  }

  /** What `read` makes of this text, worked out once. `read` must be one constant function. */
  recall<Value>(read: (passage: Passage) => Value): Value {
    if (!this.#recalled.has(read)) this.#recalled.set(read, read(this))
    return this.#recalled.get(read) as Value
  }
}

/** One place a pattern matched, ready to become a finding. */
export class Match {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  readonly #groups: readonly (string | undefined)[]

  constructor(passage: Passage, start: number, end: number, groups: readonly (string | undefined)[]) {
    this.passage = passage
    this.start = start
    this.end = end
    this.#groups = groups
  }

  /** As written, with its capitals. */
  get text(): string {
    return this.passage.text.slice(this.start, this.end)
  }

  /** What a group of the pattern matched; empty where it took no part. */
  group(index: number): string {
    return this.#groups[index] ?? ''
  }

  /** Part of the match, in offsets from its start. */
  part(from: number, to: number = this.end - this.start): Match {
    return new Match(this.passage, this.start + from, this.start + to, [])
  }

  get opensSentence(): boolean {
    return this.passage.opensSentence(this.start)
  }

  get wordBefore(): string {
    return this.passage.wordBefore(this.start)
  }

  get wordAfter(): string {
    return this.passage.wordAfter(this.end)
  }

  /** Marks the match; each suggestion takes over the capitals of what was written. */
  suggest(...suggestions: readonly string[]): Finding {
    return this.replace(...suggestions.map((suggestion) => matchCase(this.text, suggestion)))
  }

  /** Marks the match; the suggestions stand exactly as given. */
  replace(...suggestions: readonly string[]): Finding {
    return { start: this.start, end: this.end, suggestions }
  }

  /** Marks the match where only a person can know what to write. */
  mark(): Finding {
    return this.replace()
  }
}

/** True for the code of a letter, a combining mark or a digit. */
export function isWordCode(code: number): boolean {
  if (code < 0x80) {
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  }
  return code >= 0xaa && WORD_CHARACTER.test(String.fromCharCode(code))
}

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u
const MAX_WORD = 40
const MAX_SENTENCE = 600

const codesOf = (characters: string) => new Set([...characters].map((character) => character.charCodeAt(0)))
const QUOTES_AND_BRACKETS = codesOf('"“”«‘\'([•–—-*')
const SKIPPED_BEFORE_SENTENCE = codesOf(' \t\u00a0"“”«»‘’\'()[]•–—-*')
const SENTENCE_ENDS = codesOf('.?!…:;|\n\r\u2028\u2029')

function isStop(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code === 10 || code === 13 || code === 0x3f || code === 0x21) return true
  return code === 0x2e && /^$|\s/.test(text[at + 1] ?? '')
}

function findAll(passage: Passage, text: string, pattern: RegExp): Match[] {
  const found: Match[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (match[0] === '') pattern.lastIndex++
    else found.push(new Match(passage, match.index, match.index + match[0].length, match))
  }
  return found
}

/** Some capitals (İ) have a longer lower case; those stay as they are, so that offsets agree. */
function lowerSameLength(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return text
    .replace(/[^\0-\x7f]/g, (character) => {
      const one = character.toLowerCase()
      return one.length === 1 ? one : character
    })
    .replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase())
}

/**
 * NFC, letter by letter with the marks that follow it, so that each composed character knows where it came from. Letters
 * that only compose across two of these groups (Korean jamo) stay apart: no rule looks at them.
 */
function composeWithOffsets(given: string): { text: string; offsets: Uint32Array } {
  const parts: string[] = []
  const offsets: number[] = []
  let plainFrom = 0
  const copyPlain = (to: number) => {
    if (to > plainFrom) parts.push(given.slice(plainFrom, to))
    for (let at = plainFrom; at < to; at++) offsets.push(at)
  }
  // Only what has marks, and the few characters that have another canonical form by themselves, need composing.
  for (const { 0: cluster, index } of given.matchAll(/[^\p{M}]?\p{M}+|[^\0-\u024f\u1ea0-\u1ef9]/gu)) {
    const composed = cluster.normalize('NFC')
    if (composed === cluster) continue
    copyPlain(index)
    parts.push(composed)
    for (let at = 0; at < composed.length; at++) offsets.push(index)
    plainFrom = index + cluster.length
  }
  copyPlain(given.length)
  offsets.push(given.length)
  return { text: parts.join(''), offsets: Uint32Array.from(offsets) }
}
