/** Doubled consonants for the digraphs (cc → ch, nn → ng), for those who switched it on. */
import { shapeOf } from './shape'
import { type Letter, lettersOf, type Word } from './word'

const SECOND: Readonly<Record<string, string>> = { c: 'h', g: 'i', k: 'h', n: 'g', p: 'h', q: 'u', t: 'h' }

/** Only ch and ng also close a syllable. */
const CODAS = 'cn'

/** The letters after the second key of a pair; the third gives the pair back as typed (ccc → cc). */
export function quickLetters(word: Word, key: string): { letters: readonly Letter[]; undo: boolean } | undefined {
  const lower = key.toLowerCase()
  const second = SECOND[lower]
  const last = word.letters.at(-1)
  if (second === undefined || last === undefined || !word.shape.open || word.letters.length <= word.fixed)
    return undefined
  const upper = key !== lower
  if (last.quick && word.letters.at(-2)?.char === lower) {
    return { letters: [...word.letters.slice(0, -1), { char: lower, upper }], undo: true }
  }
  const isOnset = word.letters.length === 1
  const isCoda = CODAS.includes(lower) && word.shape.coda === word.letters.length - 1
  if (last.char !== lower || (!isOnset && !isCoda)) return undefined
  const letters = [...word.letters, { char: second, upper, quick: true as const }]
  return shapeOf(lettersOf({ letters }), 'structure').open ? { letters, undo: false } : undefined
}
