/** Pieces that the rules' patterns are put together from. */

/** What a word is made of. */
export const WORD = '[\\p{L}\\p{M}\\p{N}]'
/** Opens a whole word. */
const OPEN = `(?<!${WORD})`
/** Closes a whole word. */
const CLOSE = `(?!${WORD})`
/** A global pattern for whole words: `words('miền (?:bắc|nam)')`. */
export function words(source: string): RegExp {
  return new RegExp(`${OPEN}(?:${source})${CLOSE}`, 'gu')
}

/** One of these, longest first so that no entry hides a longer one. */
export function anyOf(entries: readonly string[]): string {
  const escaped = [...entries].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return `(?:${escaped.map((entry) => entry.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`
}

/** Splits a list written on one line or several, entries parted by commas. */
export function listOf(text: string): readonly string[] {
  return text
    .split(',')
    .map((entry) => entry.trim().replace(/\s+/g, ' '))
    .filter((entry) => entry !== '')
}
