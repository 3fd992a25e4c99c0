/** Windows-1258: vowels with their shape as letters, tones as signs after them. */
import type { Charset } from './charset'
import { codeOf, signOf } from './cp1252'

/** Where it differs from Windows-1252 (Microsoft's table, as published by unicode.org). */
const DIFFERENT = new Map<number, string>([
  [0x8a, '\uFFFD'],
  [0x8e, '\uFFFD'],
  [0x9a, '\uFFFD'],
  [0x9e, '\uFFFD'],
  [0xc3, 'Ă'],
  [0xcc, '\u0300'],
  [0xd0, 'Đ'],
  [0xd2, '\u0309'],
  [0xd5, 'Ơ'],
  [0xdd, 'Ư'],
  [0xde, '\u0303'],
  [0xe3, 'ă'],
  [0xec, '\u0301'],
  [0xf0, 'đ'],
  [0xf2, '\u0323'],
  [0xf5, 'ơ'],
  [0xfd, 'ư'],
  [0xfe, '₫'],
])
const CODES = new Map([...DIFFERENT].filter(([, sign]) => sign !== '\uFFFD').map(([code, sign]) => [sign, code]))

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/

export const cp1258: Charset = {
  title: 'Windows-1258',
  decode(codes) {
    let unknown = 0
    const text = codes.replace(/[\x80-\xff]/g, (one) => {
      const code = one.charCodeAt(0)
      const sign = DIFFERENT.get(code) ?? signOf(code)
      if (sign === '\uFFFD') unknown++
      return sign
    })
    return { text: text.normalize('NFC'), notes: unknown === 0 ? [] : [{ code: 'unknown-codes', count: unknown }] }
  },
  encodeLetter(letter) {
    const parts = letter.normalize('NFD')
    const tone = TONE.exec(parts)?.[0] ?? ''
    const vowel = parts.replace(TONE, '').normalize('NFC')
    const codes = [...vowel, ...tone].map((sign) => {
      const own = CODES.get(sign)
      if (own !== undefined) return own
      const plain = codeOf(sign)
      return plain === undefined || DIFFERENT.has(plain) ? undefined : plain
    })
    return codes.includes(undefined) ? undefined : { codes: String.fromCharCode(...(codes as number[])) }
  },
}
