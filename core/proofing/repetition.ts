/** What the rest of the document says for a word, and for its correction. */
import type { WordCounts } from './documentContext'
import type { Passage } from './evidence'
import type { WordInfo } from './lexicon'

/**
 * What the document repeats, as logarithms: the written word elsewhere, the correction elsewhere, the written word
 * beside the same neighbours, the correction beside them.
 */
export function repetitionOf({ words }: Passage, i: number, meant: string, context: WordCounts): number[] {
  const written = (words[i] as WordInfo).text
  const left = words[i - 1]?.text
  const right = words[i + 1]?.text
  const beside = (word: string) =>
    (left === undefined ? 0 : context.countPair(left, word)) +
    (right === undefined ? 0 : context.countPair(word, right))
  const self = (left === undefined ? 0 : 1) + (right === undefined ? 0 : 1)
  return [
    Math.log1p(Math.max(0, context.countWord(written) - 1)),
    Math.log1p(context.countWord(meant)),
    Math.log1p(Math.max(0, beside(written) - self)),
    Math.log1p(beside(meant)),
  ]
}
