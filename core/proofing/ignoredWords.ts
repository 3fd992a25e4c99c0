/** What is right because the journalist, or the newsroom, has said so. */
import { restyleWord } from '../vietnamese'
import { cleanWord, isSyllable, type Token } from './tokens'

/** Words and phrases that are right because somebody said so. */
export class IgnoredWords {
  readonly #words = new Set<string>()
  /** Words of phrases: a name added whole is left alone word by word where the whole stands. */
  readonly #phrases = new Map<string, string[][]>()

  constructor(entries: Iterable<string> = []) {
    for (const entry of entries) this.add(entry)
  }

  add(entry: string): void {
    const words = entry.trim().split(/\s+/).map(ignoredKey).filter(Boolean)
    const [first] = words
    if (first === undefined) return
    if (words.length === 1) this.#words.add(first)
    else this.#phrases.set(first, [...(this.#phrases.get(first) ?? []), words])
  }

  /** For each token, whether it is to be left alone. */
  mark(tokens: readonly Token[]): Uint8Array {
    const marked = new Uint8Array(tokens.length)
    if (this.#words.size === 0 && this.#phrases.size === 0) return marked
    const keys = tokens.map(({ text }) => (text === '' ? '' : ignoredKey(text)))
    keys.forEach((key, i) => {
      if (key === '') return
      if (this.#words.has(key)) marked[i] = 1
      for (const phrase of this.#phrases.get(key) ?? []) {
        if (phrase.every((word, at) => keys[i + at] === word)) marked.fill(1, i, i + phrase.length)
      }
    })
    return marked
  }
}

/** One key for every way to write an ignored word: NFC, lower case, old tone placement. */
function ignoredKey(word: string): string {
  const clean = cleanWord(word)
  return isSyllable(clean) ? restyleWord(clean, 'old') : clean
}
