/** On which letter the tone stands: the old style (hòa, thủy), the new style (hoà, thuỷ), and neither (họat). */
import { isVowel, joinTone, splitTone, type Tone } from './tones'

/** `old`: hòa, khỏe, thủy, as law texts and most newspapers write. `new`: hoà, khoẻ, thuỷ, as textbooks write. */
export type ToneStyle = 'old' | 'new'

/** `both`: the styles agree (or there is no tone). `neither`: a slip of the keyboard: họat, cuả. */
export type Placement = 'both' | ToneStyle | 'neither'

const MARKED = 'ăâêôơư'

/** Which letter of a spelling without tone carries it, as the index of a letter; -1 where there is no vowel. */
export function toneIndex(letters: string, style: ToneStyle = 'old'): number {
  const { start, end } = vowelsOf(letters)
  if (start === end) return -1
  // ươ has two marked letters; the later one carries the tone, as it does in iê, yê and uô.
  for (let i = end - 1; i >= start; i--) if (MARKED.includes(letters[i] ?? '')) return i
  const count = end - start
  if (count === 1) return start
  if (end < letters.length) return end - 1
  if (count > 2) return start + 1
  const pair = letters.slice(start, end)
  const movable = pair === 'oa' || pair === 'oe' || pair === 'uy'
  return movable && style === 'new' ? start + 1 : start
}

/** Puts the tone on a lower-case spelling without tone. Letters that hold no vowel come back as they are. */
export function placeTone(letters: string, tone: Tone, style: ToneStyle = 'old'): string {
  if (tone === 0) return letters
  const at = toneIndex(letters, style)
  return at < 0 ? letters : joinTone(letters, at, tone)
}

/** Where the tone of a word stands. The word is NFC and a legal syllable but for its placement. */
export function findPlacement(word: string): Placement {
  const { letters, at, marks } = splitTone(word.toLowerCase())
  if (marks === 0) return 'both'
  if (marks > 1) return 'neither'
  const old = at === toneIndex(letters, 'old')
  const modern = at === toneIndex(letters, 'new')
  return old ? (modern ? 'both' : 'old') : modern ? 'new' : 'neither'
}

/** A word in the other style, case kept: "HOÀ" → "HÒA". Words whose tone stands on an illegal letter are put right too. */
export function restyleWord(word: string, style: ToneStyle): string {
  const { letters, tone, marks } = splitTone(word)
  if (marks !== 1) return word
  const at = toneIndex(letters.toLowerCase(), style)
  return at < 0 ? word : joinTone(letters, at, tone)
}

/** The vowel letters of a spelling: after the onset (of which gi and qu take their vowel along), before the coda. */
function vowelsOf(letters: string): { start: number; end: number } {
  let start = 0
  while (start < letters.length && !isVowel(letters[start] ?? '')) start++
  const absorbed = letters.startsWith('qu') || (letters.startsWith('gi') && isVowel(letters[2] ?? ''))
  if (absorbed && isVowel(letters[2] ?? '')) start = 2
  let end = start
  while (end < letters.length && isVowel(letters[end] ?? '')) end++
  return { start, end }
}
