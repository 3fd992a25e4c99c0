/** Keys that an input method was meant to turn into letters and did not: hangf → hàng, tooi → tôi, nguoi72 → người. */
import { isLegalSyllable, placeTone, splitTone, type Tone } from '../vietnamese'

const TELEX_TONES: Readonly<Record<string, Tone>> = { f: 1, r: 2, x: 3, s: 4, j: 5 }
const VNI_TONES: Readonly<Record<string, Tone>> = { '2': 1, '3': 2, '4': 3, '1': 4, '5': 5 }

/** The syllable that raw Telex keys stand for, lower case, in the old tone style; undefined where they stand for none. */
export function decodeTelex(keys: string): string | undefined {
  if (!/^[a-zđăâêôơư]+$/.test(keys) || !/.[fjrsxw]|aa|ee|oo|dd/.test(keys)) return undefined
  let letters = ''
  let tone: Tone = 0
  for (const key of keys) {
    const asTone = TELEX_TONES[key]
    if (asTone !== undefined && /[aeiouyăâêôơư]/.test(letters)) {
      if (tone !== 0) return undefined
      tone = asTone
    } else if (key === 'w') {
      const hooked = hook(letters)
      if (hooked === undefined) return undefined
      letters = hooked
    } else if ((key === 'a' || key === 'e' || key === 'o') && circumflex(letters, key) !== undefined) {
      letters = circumflex(letters, key) as string
    } else if (key === 'd' && letters.startsWith('d')) {
      letters = `đ${letters.slice(1)}`
    } else {
      letters += key
    }
  }
  return finish(keys, letters, tone)
}

/** The syllable that raw VNI keys stand for, lower case. */
export function decodeVni(keys: string): string | undefined {
  if (!/^[a-zđăâêôơư]+\d[a-z\d]*$/.test(keys)) return undefined
  let letters = ''
  let tone: Tone = 0
  for (const key of keys) {
    const asTone = VNI_TONES[key]
    if (asTone !== undefined) {
      if (tone !== 0 || !/[aeiouyăâêôơư]/.test(letters)) return undefined
      tone = asTone
    } else if (key === '6') {
      const at = Math.max(letters.lastIndexOf('a'), letters.lastIndexOf('e'), letters.lastIndexOf('o'))
      if (at < 0) return undefined
      letters = replaceAt(letters, at, { a: 'â', e: 'ê', o: 'ô' }[letters[at] as string] as string)
    } else if (key === '7') {
      const hooked = hook(letters.replace('a', '\0'))?.replace('\0', 'a')
      if (hooked === undefined) return undefined
      letters = hooked
    } else if (key === '8') {
      const at = letters.lastIndexOf('a')
      if (at < 0) return undefined
      letters = replaceAt(letters, at, 'ă')
    } else if (key === '9') {
      if (!letters.startsWith('d')) return undefined
      letters = `đ${letters.slice(1)}`
    } else if (key === '0') {
      return undefined
    } else {
      letters += key
    }
  }
  return finish(keys, letters, tone)
}

function finish(keys: string, letters: string, tone: Tone): string | undefined {
  const given = splitTone(letters)
  if (given.marks > 0 || !isLegalSyllable(letters, tone)) return undefined
  const word = placeTone(letters, tone, 'old')
  return word === keys ? undefined : word
}

function circumflex(letters: string, key: 'a' | 'e' | 'o'): string | undefined {
  const at = letters.lastIndexOf(key)
  // The second key follows the vowel, at most with its coda or the rest of the vowel between: tooi, tuyene, daan.
  if (at < 0 || !/^[iuymncgphty]*$/.test(letters.slice(at + 1))) return undefined
  return replaceAt(letters, at, { a: 'â', e: 'ê', o: 'ô' }[key])
}

function hook(letters: string): string | undefined {
  const uo = letters.lastIndexOf('uo')
  if (uo >= 0 && !letters.startsWith('qu')) return `${letters.slice(0, uo)}ươ${letters.slice(uo + 2)}`
  const half = letters.lastIndexOf('ưo')
  if (half >= 0) return `${letters.slice(0, half)}ươ${letters.slice(half + 2)}`
  const ua = letters.lastIndexOf('ua')
  if (ua >= 0 && !letters.startsWith('qu')) return replaceAt(letters, ua, 'ư')
  for (let at = letters.length - 1; at >= 0; at--) {
    const hooked = { a: 'ă', o: 'ơ', u: 'ư' }[letters[at] as string]
    if (hooked !== undefined) return replaceAt(letters, at, hooked)
  }
  return undefined
}

function replaceAt(text: string, at: number, letter: string): string {
  return text.slice(0, at) + letter + text.slice(at + 1)
}
