/** Words with Vietnamese marks that no spelling rule of Vietnamese allows; what the rules for them share. */
import { isKnownWord, parseSyllable, splitTone } from '../../../vietnamese'
import { matchCase } from '../../matchCase'
import type { Finding, Passage } from '../../passage'
import { wordsOf } from '../phraseTable'

/** A letter that only Vietnamese copy has: words without one may be of any language. */
const VIETNAMESE_LETTER = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹàáãèéìíĩòóõùúũý]/

interface Misspelt {
  readonly start: number
  readonly end: number
  /** Lower case, as written. */
  readonly lower: string
  /** Lower case, without its tone. */
  readonly letters: string
}

/** Lower-case words of 2–7 letters that are no syllable and no known loan or name. */
export function misspeltSyllables(passage: Passage): readonly Misspelt[] {
  return passage.recall(wordsOf).flatMap(({ start, end, lower }) => {
    if (lower.length < 2 || lower.length > 7 || !VIETNAMESE_LETTER.test(lower) || /[^\p{L}]/u.test(lower)) return []
    // Capitals inside a sentence are names, which spell as they please; hyphens join transcribed names.
    const written = passage.text.slice(start, end)
    if (written.slice(1) !== lower.slice(1) || (written !== lower && !passage.opensSentence(start))) return []
    if (/[-'’]/.test(passage.text[start - 1] ?? '') || /[-'’]/.test(passage.text[end] ?? '')) return []
    if (parseSyllable(lower) !== undefined || isKnownWord(lower)) return []
    return [{ start, end, lower, letters: splitTone(lower).letters }]
  })
}

/** Marks the words that `correct` turns into a syllable of Vietnamese. */
export function correctSyllables(passage: Passage, correct: (misspelt: Misspelt) => string | undefined): Finding[] {
  return passage.recall(misspeltSyllables).flatMap((misspelt) => {
    const right = correct(misspelt)
    if (right === undefined || right === misspelt.lower || parseSyllable(right) === undefined) return []
    const { start, end } = misspelt
    return [{ start, end, suggestions: [matchCase(passage.text.slice(start, end), right)] }]
  })
}
