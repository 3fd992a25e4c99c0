/** Tells slips of common syllables from words of their own, among what the counts hold as unknown. */
import { bareLetters, splitTone } from '../../core/vietnamese'

export interface CountedWord {
  /** Letters without tone, and the tone's number. */
  readonly key: string
  readonly count: number
}

/** A slip is printed at most this often against the word it stands for. */
const RATIO = 50

/**
 * A test for words with Vietnamese letters that are no syllables: true where the same letters without marks, or one
 * letter more or less, spell a syllable fifty times as common.
 */
export function slipTest(common: readonly CountedWord[]): (word: string, count: number) => boolean {
  const byBare = new Map<string, number>()
  for (const { key, count } of common) {
    const bare = bareLetters(key.slice(0, -1))
    byBare.set(bare, Math.max(count, byBare.get(bare) ?? 0))
  }
  return (word, count) => {
    const { letters, marks } = splitTone(word)
    const bare = bareLetters(letters)
    const near = [bare]
    // Only a word that carries a tone was meant as Vietnamese; without one it may be a loan, as crôm or rôma.
    if (marks > 0) for (let i = 0; i < bare.length; i++) near.push(bare.slice(0, i) + bare.slice(i + 1))
    return near.some((spelling) => (byBare.get(spelling) ?? 0) >= RATIO * count)
  }
}
