/** What a document says about its own words: how often each is written, and beside which. */
import type { Token } from './tokens'

/** How often words are written, alone and beside one another. */
export interface WordCounts {
  /** How often a word, NFC and lower case, stands in the document. */
  countWord(text: string): number
  /** How often `second` follows `first`, with nothing but space between. */
  countPair(first: string, second: string): number
}

/** Words and pairs of a whole document, counted. Cheap to rebuild: no model is asked. */
export class DocumentContext implements WordCounts {
  readonly #numbers = new Map<string, number>()
  readonly #words: number[] = []
  readonly #pairs = new Map<number, number>()

  /** Counts the words of one more passage. */
  add(tokens: readonly Token[]): void {
    let previous = -1
    for (const { type, text } of tokens) {
      if (type !== 'word') {
        previous = -1
        continue
      }
      let number = this.#numbers.get(text)
      if (number === undefined) {
        number = this.#words.length
        this.#numbers.set(text, number)
        this.#words.push(0)
      }
      this.#words[number] = (this.#words[number] as number) + 1
      if (previous >= 0) {
        const key = previous * PAIR_BASE + number
        this.#pairs.set(key, (this.#pairs.get(key) ?? 0) + 1)
      }
      previous = number
    }
  }

  /** The document as it would be with one stretch of words in place of another. */
  replacing(before: readonly Token[], after: readonly Token[]): WordCounts {
    const removed = new DocumentContext()
    removed.add(before)
    const added = new DocumentContext()
    added.add(after)
    return {
      countWord: (text) => this.countWord(text) - removed.countWord(text) + added.countWord(text),
      countPair: (a, b) => this.countPair(a, b) - removed.countPair(a, b) + added.countPair(a, b),
    }
  }

  countWord(text: string): number {
    const number = this.#numbers.get(text)
    return number === undefined ? 0 : (this.#words[number] as number)
  }

  countPair(first: string, second: string): number {
    const a = this.#numbers.get(first)
    const b = this.#numbers.get(second)
    return a === undefined || b === undefined ? 0 : (this.#pairs.get(a * PAIR_BASE + b) ?? 0)
  }
}

/** More different words than any document has, and squared still a whole number. */
const PAIR_BASE = 2 ** 26
