/** Gives a suggestion the capitals of the words it replaces. */

/**
 * Word by word where both have as many words; otherwise the first word decides: "Bổ xung" + "bổ sung" → "Bổ sung",
 * "SÁT NHẬP" + "sáp nhập" → "SÁP NHẬP". Capitals that the replacement brings along stay.
 */
export function matchCase(written: string, replacement: string): string {
  if (isShouted(written)) return replacement.toUpperCase()
  const from = written.split(' ')
  const to = replacement.split(' ')
  if (from.length !== to.length) return startsWithCapital(written) ? capitalise(replacement) : replacement
  return to.map((word, index) => (startsWithCapital(from[index] ?? '') ? capitalise(word) : word)).join(' ')
}

/** First letter to upper case; quotes and brackets before it are passed over. */
export function capitalise(text: string): string {
  return text.replace(/\p{L}/u, (letter) => letter.toUpperCase())
}

function startsWithCapital(text: string): boolean {
  return /^\P{L}*\p{Lu}/u.test(text)
}

/** Two letters or more and all of them capitals. */
function isShouted(text: string): boolean {
  const letters = text.replace(/\P{L}+/gu, '')
  return letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
}
