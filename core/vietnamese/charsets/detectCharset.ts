/** Tells which old charset some text is in: under the right one most words are Vietnamese syllables. */
import { parseSyllable } from '../syllable'
import { isKnownWord } from '../whiteLists'
import type { Decoded } from './charset'
import { CHARSET_NAMES, type CharsetName, charsets } from './charsets'
import { codesOfBytes, codesOfText } from './cp1252'

export interface DetectedCharset extends Decoded {
  readonly charset: CharsetName
  /** 0 for text that is not Vietnamese, 1 for Vietnamese without marks, up to 1.5. */
  readonly score: number
}

/** How many syllables with marks there must be: at three, the guess was right in 98.7 % of texts, and far more above. */
const MIN_ACCENTED = 4
/** Below this it is not Vietnamese; newspaper text full of names and figures stays above. */
const MIN_SCORE = 0.8
/** By how much the best must beat what comes second. */
const MIN_LEAD = 0.08
/** Enough to be certain; the whole text is then read once. */
const SAMPLE_LENGTH = 40_000

/** The charset of bytes that are not Unicode; undefined where no charset is clearly the right one. */
export function detectCharset(bytes: Uint8Array): DetectedCharset | undefined {
  return detect(codesOfBytes(bytes), CHARSET_NAMES, signsOf)
}

/**
 * The same for text that is already characters: VIQR, or an old charset that some program took for Windows-1252.
 * Undefined also where the text is Vietnamese, or anything else, as it stands.
 */
export function detectCharsetOfText(text: string): DetectedCharset | undefined {
  // Letters that only Unicode has: whatever else is wrong with this text, it was not read with the wrong charset.
  if (/[ăĂđĐơƠưƯ\u1ea0-\u1ef9]/.test(text)) return undefined
  return detect(codesOfText(text), ['viqr', 'tcvn3', 'vni', 'viscii', 'vps'], (sample) => sample)
}

function detect(
  codes: string,
  names: readonly CharsetName[],
  asItStands: (codes: string) => string,
): DetectedCharset | undefined {
  const sample = sampleOf(codes)
  const rated = names
    .map((charset) => ({ charset, ...rate(charsets[charset].decode(sample).text) }))
    .sort((a, b) => b.score - a.score)
  const [best, second] = rated
  if (best === undefined || best.accented < MIN_ACCENTED || best.score < MIN_SCORE) return undefined
  const lead = best.score - Math.max(second?.score ?? 0, rate(asItStands(sample)).score)
  if (lead < MIN_LEAD) return undefined
  return { charset: best.charset, score: best.score, ...charsets[best.charset].decode(codes) }
}

function signsOf(codes: string): string {
  return charsets.cp1258
    .decode(codes)
    .text.normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
}

/** Lines with letters beyond ASCII: they are what differs from charset to charset. VIQR has none, only marks after vowels. */
function sampleOf(codes: string): string {
  if (codes.length <= SAMPLE_LENGTH) return codes
  return (
    linesWith(codes, /[\x80-\xff]/) || linesWith(codes, /[aeiouy][(^+'`?~.]+[a-z]/i) || codes.slice(0, SAMPLE_LENGTH)
  )
}

function linesWith(codes: string, telling: RegExp): string {
  let sample = ''
  for (const [line] of codes.matchAll(/[^\r\n]{1,5000}/g)) {
    if (telling.test(line)) sample += `${line}\n`
    if (sample.length >= SAMPLE_LENGTH) break
  }
  return sample
}

/** (legal syllables + half of those with marks − half of the junk) ÷ words. */
function rate(text: string): { readonly score: number; readonly accented: number } {
  let words = 0
  let legal = 0
  let accented = 0
  const distinct = new Set<string>()
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    words++
    const isShaped = /^(\p{Lu}?\p{Ll}*|\p{Lu}+)$/u.test(word)
    const isLegal = isShaped && (parseSyllable(word) !== undefined || isKnownWord(word.toLowerCase()))
    if (!isLegal) continue
    legal++
    if (/[^\0-\x7f]/.test(word)) {
      accented++
      distinct.add(word.toLowerCase())
    }
  }
  const junk = text.match(JUNK)?.length ?? 0
  return words === 0
    ? { score: 0, accented: 0 }
    : { score: (legal + accented / 2 - junk / 2) / words, accented: distinct.size }
}

/** Signs that stand in no prose, or rarely: controls, the symbols of Latin-1 without « », marks left over from VIQR. */
const JUNK = /[^\P{Cc}\t\n\v\f\r]|[\u00a1-\u00aa\u00ac-\u00b6\u00b8-\u00ba\u00bc-\u00bf×÷\ufffd^~`\\]/gu
