/** The charsets that are a table of codes: TCVN3, VNI, VISCII, VPS, BKHCM. */
import type { Charset } from './charset'
import { codeOf, signOf } from './cp1252'
import type { CodeTable } from './tables'

/** `finish` mends what the table alone cannot know. */
export function codeTableCharset(
  title: string,
  table: CodeTable,
  finish: Charset['decode'] = (text) => ({ text, notes: [] }),
): Charset {
  return {
    title,
    decode(codes) {
      const output: string[] = []
      let unknown = 0
      for (let at = 0; at < codes.length; ) {
        // Two bytes first: "oâ" is one vowel with its mark, and "o" alone is another letter.
        const two = table.letters.get(codes.slice(at, at + 2))
        if (at + 1 < codes.length && two !== undefined) {
          output.push(two)
          at += 2
          continue
        }
        const one = codes[at] as string
        const code = one.charCodeAt(0)
        const sign = table.letters.get(one) ?? (code < 0x80 || code > 0xff ? one : signOf(code))
        if (sign === '\uFFFD') unknown++
        output.push(sign)
        at++
      }
      const { text, notes } = finish(output.join(''))
      return {
        text: text.normalize('NFC'),
        notes: unknown === 0 ? notes : [...notes, { code: 'unknown-codes', count: unknown }],
      }
    },
    encodeLetter(letter) {
      const code = table.codes.get(letter)
      if (code !== undefined) return { codes: code }
      const substitute = table.substitutes.get(letter)
      const written = substitute === undefined ? undefined : table.codes.get(substitute)
      if (substitute !== undefined && written !== undefined) return { codes: written, standsFor: substitute }
      const plain = codeOf(letter)
      // A sign of Windows-1252 can only be written where the charset has no letter of its own in that place.
      if (plain === undefined || table.letters.has(String.fromCharCode(plain))) return undefined
      return { codes: String.fromCharCode(plain) }
    },
  }
}
