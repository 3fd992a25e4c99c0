/** A long list of words and phrases, found in one walk over the words of a passage. */
import { isWordCode, Match, type Passage } from '../passage'

interface Entry<Value> {
  readonly phrase: string
  readonly value: Value
}

export class PhraseTable<Value> {
  /** First word → its phrases, longest first. */
  readonly #byFirstWord = new Map<string, Entry<Value>[]>()

  /** Phrases in lower case, NFC, words parted by one space. */
  constructor(entries: Iterable<readonly [phrase: string, value: Value]>) {
    for (const [phrase, value] of entries) {
      const first = firstWord(phrase)
      const same = this.#byFirstWord.get(first)
      if (same === undefined) this.#byFirstWord.set(first, [{ phrase, value }])
      else same.push({ phrase, value })
    }
    for (const same of this.#byFirstWord.values()) same.sort((a, b) => b.phrase.length - a.phrase.length)
  }

  /** Whole-word occurrences, whatever their capitals; the longest where several open with the same word. */
  find(passage: Passage): { readonly match: Match; readonly value: Value }[] {
    const found: { match: Match; value: Value }[] = []
    let free = 0
    for (const { start, lower } of passage.recall(wordsOf)) {
      if (start < free) continue
      const candidates = this.#byFirstWord.get(lower)
      if (candidates === undefined) continue
      for (const { phrase, value } of candidates) {
        const end = start + phrase.length
        if (isWordCode(passage.lower.charCodeAt(end)) || !passage.lower.startsWith(phrase, start)) continue
        found.push({ match: new Match(passage, start, end, [phrase]), value })
        free = end
        break
      }
    }
    return found
  }
}

interface PassageWord {
  readonly start: number
  readonly end: number
  readonly lower: string
}

/** Every run of letters and digits. Longer runs than any word are cut: they are data. */
export function wordsOf(passage: Passage): readonly PassageWord[] {
  const { lower } = passage
  const words: PassageWord[] = []
  let at = 0
  while (at < lower.length) {
    if (!isWordCode(lower.charCodeAt(at))) {
      at++
      continue
    }
    const start = at
    while (at < lower.length && at - start < 60 && isWordCode(lower.charCodeAt(at))) at++
    words.push({ start, end: at, lower: lower.slice(start, at) })
  }
  return words
}

function firstWord(phrase: string): string {
  let end = 0
  while (end < phrase.length && isWordCode(phrase.charCodeAt(end))) end++
  return phrase.slice(0, end)
}
