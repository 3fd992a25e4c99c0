/** Cuts a passage into words, numbers and breaks, and keeps where each stood in the text as it was given. */
import { isLegalSyllable, splitTone } from '../vietnamese'

/** `break`: punctuation or a line end; sentences of the language model do not cross it. `other`: masked, never checked. */
export type TokenType = 'word' | 'number' | 'keys' | 'break' | 'other'

/** How a word uses capitals: nước, Nước, NƯỚC, nƯớc. */
export type Casing = 'lower' | 'initial' | 'upper' | 'mixed'

export interface Token {
  readonly type: TokenType
  /** UTF-16 code units of the passage as given, whatever its Unicode form; end exclusive. */
  readonly start: number
  readonly end: number
  /** NFC, lower case, without zero-width characters; empty for breaks. */
  readonly text: string
  readonly casing: Casing
  /** First word of a sentence, a line or a quotation: its capital says nothing. */
  readonly opens: boolean
  /** Joined to a neighbour by a hyphen: Ô-xtrây-li-a. */
  readonly hyphen: boolean
}

enum Class {
  Other,
  Letter,
  Mark,
  Invisible,
  Digit,
  Space,
  Line,
}

const TABLE_SIZE = 0x2100
const CLASSES = buildClasses()

/** Longer runs of letters are keys held down or data, not words. */
const MAX_WORD = 40
/** Addresses are looked for in pieces between spaces no longer than this. */
const MAX_ADDRESS = 2000
const MAX_CODE_SPAN = 500

const ADDRESS =
  /:\/\/|^\W*www\.|[^\s@]@[^\s@]|\\|_|[`{}<>=$]|^\W*[#@]\p{L}|(?:^|[^\p{L}])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|net|org|vn|edu|gov|info|io|tv|me|co|asia|news|html?|php|jpe?g|png|pdf|docx?|xlsx?|js|ts|py|exe|zip|mp[34])(?:$|[^\p{L}])/iu
const PATH = /^\W*\/?(?:[\w.-]+\/){2,}/

/** Linear in the length of the text, whatever is in it. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  const normal = isNormal(text)
  let opens = true
  let hyphen = false
  let i = 0
  const length = text.length
  while (i < length) {
    const code = text.charCodeAt(i)
    const cls = classOf(code)
    if (cls === Class.Space || cls === Class.Invisible) {
      i++
      hyphen = false
      continue
    }
    if (cls === Class.Line) {
      pushBreak(tokens, i, i + 1)
      opens = true
      hyphen = false
      i++
      continue
    }
    const atPieceStart = i === 0 || classOf(text.charCodeAt(i - 1)) >= Class.Space
    if (atPieceStart) {
      const masked = maskedEnd(text, i)
      if (masked > i) {
        tokens.push({ type: 'other', start: i, end: masked, text: '', casing: 'mixed', opens: false, hyphen: false })
        opens = false
        hyphen = false
        i = masked
        continue
      }
    }
    if (cls === Class.Letter) {
      const end = wordEnd(text, i)
      const token = readWord(text, i, end, normal, opens, hyphen)
      tokens.push(token)
      i = token.end
      hyphen = isHyphen(text.charCodeAt(i)) && classOf(text.charCodeAt(i + 1)) === Class.Letter
      if (hyphen) tokens[tokens.length - 1] = { ...token, hyphen: true }
      opens = false
      if (hyphen) {
        pushBreak(tokens, i, i + 1)
        i++
      }
      continue
    }
    if (cls === Class.Digit) {
      const end = numberEnd(text, i)
      const mixed = classOf(text.charCodeAt(end)) === Class.Letter
      const stop = mixed ? wordEnd(text, end) : end
      const type = mixed ? 'other' : 'number'
      tokens.push({ type, start: i, end: stop, text: '', casing: 'lower', opens: false, hyphen: false })
      opens = false
      hyphen = false
      i = stop
      continue
    }
    // Punctuation, symbols, other scripts, halves of surrogate pairs.
    const width = code >= 0xd800 && code < 0xdc00 && isLowSurrogate(text.charCodeAt(i + 1)) ? 2 : 1
    if (opensSentence(code)) opens = true
    hyphen = false
    if (code === 0x60) {
      const close = text.indexOf('`', i + 1)
      if (close > i && close - i < MAX_CODE_SPAN && !text.slice(i, close).includes('\n')) {
        tokens.push({ type: 'other', start: i, end: close + 1, text: '', casing: 'mixed', opens: false, hyphen: false })
        i = close + 1
        continue
      }
    }
    pushBreak(tokens, i, i + width)
    i += width
  }
  return tokens
}

/** NFC and lower case, zero-width characters dropped: the form words are looked up in. */
export function cleanWord(raw: string): string {
  return raw
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .normalize('NFC')
    .toLowerCase()
}

/** Gives a lower-case replacement the capitals of the word it replaces. */
export function matchCasing(replacement: string, casing: Casing): string {
  if (casing === 'upper') return replacement.toUpperCase()
  if (casing === 'initial') return (replacement[0] ?? '').toUpperCase() + replacement.slice(1)
  return replacement
}

/** True for a letter of any script below U+2100. */
export function isLetterCode(code: number): boolean {
  return classOf(code) === Class.Letter
}

function buildClasses(): Uint8Array {
  const classes = new Uint8Array(TABLE_SIZE)
  for (let code = 0; code < TABLE_SIZE; code++) {
    const char = String.fromCharCode(code)
    if (/\p{L}/u.test(char)) classes[code] = Class.Letter
    else if (/\p{M}/u.test(char)) classes[code] = Class.Mark
    else if (/\p{Nd}/u.test(char)) classes[code] = Class.Digit
    else if (code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029) classes[code] = Class.Line
    else if (code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060) classes[code] = Class.Invisible
    else if (/\s/.test(char)) classes[code] = Class.Space
  }
  return classes
}

function classOf(code: number): Class {
  if (code < TABLE_SIZE) return CLASSES[code] as Class
  if (code === 0xfeff) return Class.Invisible
  if (code === 0x3000) return Class.Space
  return Class.Other
}

/** ASCII and precomposed letters only: then a word is its slice, lower-cased. */
function isNormal(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const cls = classOf(text.charCodeAt(i))
    if (cls === Class.Mark || cls === Class.Invisible) return false
  }
  // A few letters have other canonical forms without being marks (the Kelvin sign); they are not worth a pass.
  return true
}

function wordEnd(text: string, start: number): number {
  let end = start + 1
  while (end < text.length) {
    const cls = classOf(text.charCodeAt(end))
    if (cls === Class.Letter || cls === Class.Mark || cls === Class.Invisible) end++
    else break
  }
  return end
}

function numberEnd(text: string, start: number): number {
  let end = start + 1
  while (end < text.length) {
    const code = text.charCodeAt(end)
    const inside = code === 0x2e || code === 0x2c
    if (classOf(code) === Class.Digit || (inside && classOf(text.charCodeAt(end + 1)) === Class.Digit)) end++
    else break
  }
  return end
}

function readWord(
  text: string,
  start: number,
  lettersEnd: number,
  normal: boolean,
  opens: boolean,
  hyphen: boolean,
): Token {
  let end = lettersEnd
  let type: TokenType = 'word'
  const next = text.charCodeAt(end)
  if (classOf(next) === Class.Digit) {
    // Letters and digits together: A4, H5N1, covid19 — or VNI keys nobody turned into letters: nguoi72.
    type = 'keys'
    while (end < text.length && (classOf(text.charCodeAt(end)) === Class.Digit || isLetterCode(text.charCodeAt(end))))
      end++
  } else if ((next === 0x27 || next === 0x2019) && classOf(text.charCodeAt(end + 1)) === Class.Letter) {
    // don't, O’Neil, d'Azur.
    type = 'other'
    end = wordEnd(text, end + 1)
  }
  if (end - start > MAX_WORD) type = 'other'
  const raw = text.slice(start, end)
  const clean = type === 'other' ? '' : normal ? raw.toLowerCase() : cleanWord(raw)
  return { type, start, end, text: clean, casing: casingOf(raw), opens, hyphen }
}

function casingOf(raw: string): Casing {
  const lower = raw.toLowerCase()
  if (raw === lower) return 'lower'
  if (raw.slice(1) === lower.slice(1)) return 'initial'
  return raw === raw.toUpperCase() ? 'upper' : 'mixed'
}

function pushBreak(tokens: Token[], start: number, end: number): void {
  tokens.push({ type: 'break', start, end, text: '', casing: 'lower', opens: false, hyphen: false })
}

/** Where a mail or web address, a path, a tag or a piece of code that opens at `start` ends; `start` if none does. */
function maskedEnd(text: string, start: number): number {
  let end = start
  let suspect = false
  const limit = Math.min(text.length, start + MAX_ADDRESS)
  while (end < limit) {
    const code = text.charCodeAt(end)
    if (classOf(code) >= Class.Space) break
    if (SUSPECT.has(code)) suspect = true
    end++
  }
  if (!suspect || (end === limit && limit < text.length)) return start
  const piece = text.slice(start, end)
  if (piece.startsWith('`') || !(ADDRESS.test(piece) || PATH.test(piece))) return start
  // The full stop or bracket after an address belongs to the sentence.
  const trimmed = piece.replace(/[.,;:!?)\]}>"'”’»]+$/u, '')
  return start + Math.max(trimmed.length, 1)
}

const SUSPECT = new Set([...'.@/\\_`{}<>=#$'].map((char) => char.charCodeAt(0)))

function opensSentence(code: number): boolean {
  return SENTENCE_OPENERS.has(code)
}

const SENTENCE_OPENERS = new Set([...'.!?…:;"“”«»(‘*•–—-'].map((char) => char.charCodeAt(0)))

function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000
}

/** Whether it is spelt as a Vietnamese syllable is. */
export function isSyllable(word: string): boolean {
  const { letters, tone } = splitTone(word)
  return isLegalSyllable(letters, tone)
}
