/** VIQR (RFC 1456): Vietnamese in ASCII, as it was mailed: "Vie^.t Nam", "DDa` La.t". */
import { parseSyllable, renderSyllable } from '../syllable'
import type { Charset } from './charset'

const SHAPES: Readonly<Record<string, string>> = {
  'a^': 'â',
  'a(': 'ă',
  'e^': 'ê',
  'o^': 'ô',
  'o+': 'ơ',
  'o*': 'ơ',
  'u+': 'ư',
  'u*': 'ư',
}
const TONE_SIGNS: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '?': '\u0309',
  '~': '\u0303',
  '.': '\u0323',
}
const SIGN_OF_TONE = new Map(Object.entries(TONE_SIGNS).map(([sign, tone]) => [tone, sign]))
const VOWEL = /[aăâeêioôơuưy]/i

export const viqr: Charset = {
  title: 'VIQR',
  decode(codes) {
    const { text, doubtful } = withTones(withShapes(codes))
    return { text: text.normalize('NFC'), notes: doubtful === 0 ? [] : [{ code: 'doubtful-marks', count: doubtful }] }
  },
  encodeLetter(letter) {
    if (letter === 'đ') return { codes: 'dd' }
    if (letter === 'Đ') return { codes: 'DD' }
    const [base = '', ...marks] = letter.normalize('NFD')
    if (!/[a-z]/i.test(base)) return undefined
    const shape = marks.map((mark) => ({ '\u0302': '^', '\u0306': '(', '\u031b': '+' })[mark] ?? '').join('')
    const tone = marks.map((mark) => SIGN_OF_TONE.get(mark) ?? '').join('')
    if (shape.length + tone.length !== marks.length) return undefined
    const codes = base + shape + tone
    const isHeld = shape === '' ? VOWEL.test(base) : (base + shape).toLowerCase() in SHAPES
    return isHeld ? { codes } : undefined
  },
  escape: (text) =>
    text
      .replaceAll('\\', '\\\\')
      .replace(/(?<=[aeiouy\u00c0-\u1ef9])['`?~.^(+*]/gi, '\\$&')
      .replace(/d(?=d)/gi, '$&\\'),
}

/** One character of the text. `literal`: behind a backslash, so it is itself and nothing else. */
interface Unit {
  readonly sign: string
  readonly literal: boolean
}

/** Backslashes, the letter đ, and the marks that change a vowel. */
function withShapes(source: string): Unit[] {
  const units: Unit[] = []
  for (let at = 0; at < source.length; at++) {
    const sign = source[at] as string
    const next = source[at + 1] ?? ''
    const last = units.at(-1)
    if (sign === '\\' && /[\\'`?~.^(+*d]/i.test(next)) {
      units.push({ sign: next, literal: true })
      at++
      continue
    }
    // "dd" inside a word is English (middle, add); after a consonant it is an abbreviation (QĐ, HĐND).
    if (/d/i.test(sign) && /d/i.test(next) && !(last && VOWEL.test(last.sign))) {
      units.push({ sign: sign === 'd' ? 'đ' : 'Đ', literal: false })
      at++
      continue
    }
    const shaped = last && !last.literal ? SHAPES[last.sign.toLowerCase() + sign] : undefined
    // "Ba (1)" without its space, "o+1": a mark is followed by letters, by a tone, or by the end of the word.
    if (shaped !== undefined && !(sign !== '^' && /\d/.test(next)) && last) {
      units[units.length - 1] = {
        sign: last.sign === last.sign.toLowerCase() ? shaped : shaped.toUpperCase(),
        literal: false,
      }
      continue
    }
    units.push({ sign, literal: false })
  }
  return units
}

/** Tones, where the word is a syllable with them. `'`, `?` and `.` are punctuation otherwise. */
function withTones(units: readonly Unit[]): { readonly text: string; readonly doubtful: number } {
  let doubtful = 0
  const output: string[] = []
  /** Where the letters of the present word begin in `output`. */
  let wordStart = 0
  for (const [at, { sign, literal }] of units.entries()) {
    const tone = literal ? undefined : TONE_SIGNS[sign]
    const vowel = output.at(-1) ?? ''
    if (tone !== undefined && output.length > wordStart && VOWEL.test(vowel) && vowel.length === 1) {
      const rest = lettersFrom(units, at + 1)
      const before = output.slice(wordStart, -1).join('')
      const word = before + vowel + tone + rest
      const isSyllable = isWellSpelt(word)
      if (isSyllable || sign === '`' || sign === '~') {
        // "co. " is cọ, or the end of a sentence: by the rules it is cọ.
        if (rest === '' && (sign === '.' || sign === '?') && parseSyllable(before + vowel) !== undefined) doubtful++
        output[output.length - 1] = vowel + tone
        continue
      }
    }
    output.push(sign)
    if (!/[\p{L}\p{M}]/u.test(sign)) wordStart = output.length
  }
  return { text: output.join(''), doubtful }
}

function lettersFrom(units: readonly Unit[], start: number): string {
  let end = start
  while (end < units.length && /\p{L}/u.test(units[end]?.sign ?? '')) end++
  return units
    .slice(start, end)
    .map(({ sign }) => sign)
    .join('')
}

/** A syllable with its tone on the right letter: "ai?" is a question, because no one writes aỉ. */
function isWellSpelt(word: string): boolean {
  const syllable = parseSyllable(word)
  if (syllable === undefined) return false
  const written = word.normalize('NFC').toLowerCase()
  return (['old', 'new'] as const).some((style) => renderSyllable(syllable, style) === written)
}
