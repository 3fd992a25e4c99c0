/** At the end of a word: was it Vietnamese, or should what was typed come back? */
import { isLegalSpelling, isLegalSyllable } from '../syllable'
import { bareLetters, type Tone } from '../tones'
import { isEnglishBesideEnglish, isSpoiledEnglish, isTypedEnglish } from './english'
import type { MethodName } from './methods'
import { isName } from './names'
import { keysOf, lettersOf, renderWord, type Word } from './word'

/** What the decision looks at besides the word. */
export interface Surroundings {
  /** Words the writer wants as listed, lower case. */
  readonly exceptions: ReadonlySet<string>
  /** The word before, in the same sentence, was English. */
  readonly afterEnglish: boolean
  readonly method: MethodName
  /** Illegal syllables are taken back; without it only words known to be foreign are. */
  readonly spellCheck: boolean
}

/** True where the keys should stand instead of the composed word. The word is not empty. */
export function shouldRestore(word: Word, { exceptions, afterEnglish, method, spellCheck }: Surroundings): boolean {
  const composed = renderWord(word)
  const typed = keysOf(word)
  if (composed === typed || word.frozen || word.fixed > 0) return false
  const lower = composed.toLowerCase()
  const keys = typed.toLowerCase()
  if (exceptions.has(keys)) return true
  if (exceptions.has(lower)) return false
  // Cư Jút is a place; "just" in lower case is not.
  if (isName(lower)) return typed === keys && isTypedEnglish(keys)
  const letters = lettersOf(word)
  // đ among consonants is an abbreviation: QĐ, NĐ, HĐND.
  if (letters.includes('đ') && /^[b-df-hj-np-tv-xzđ]+$/.test(letters)) return false
  if (isSpoiledEnglish(typed, method)) return true
  const verdict = judge(letters, word.tone)
  if (word.undone && !word.undoneByChance && !isHalfComposed(word)) {
    return verdict !== 'legal' && isTypedEnglish(keys) && !isTypedEnglish(lower)
  }
  if (verdict === 'illegal') return spellCheck || isTypedEnglish(keys)
  if (verdict === 'unfinished' || word.retoned) return isTypedEnglish(keys)
  return afterEnglish && isEnglishBesideEnglish(keys)
}

/**
 * One key was given back and others still show their marks: sưis of swiss is in no language. A last vowel drawn out
 * (nhéee) and a number typed with the digits of VNI (lô1) are meant as they stand.
 */
function isHalfComposed(word: Word): boolean {
  const letters = lettersOf(word)
  const bare = bareLetters(letters)
  return (word.tone !== 0 || bare !== letters) && !/([aeiouy])\1$|\d/.test(bare)
}

/**
 * `unfinished`: a syllable but for its tone (têp for tệp), a letter of the alphabet (ă), or iêu for yêu. The writer
 * meant Vietnamese unless the keys spell an English word (keep, law).
 */
function judge(letters: string, tone: Tone): 'legal' | 'unfinished' | 'illegal' {
  if (isLegalSyllable(letters, tone)) return 'legal'
  // Dzũng is as good as Dũng.
  if (letters.startsWith('dz')) return isLegalSyllable(letters.replace('dz', 'd'), tone) ? 'legal' : 'illegal'
  if (letters === 'ă' || letters === 'â') return 'unfinished'
  // quít is as good as quýt.
  if (letters.startsWith('qui')) return isLegalSyllable(letters.replace('qui', 'quy'), tone) ? 'legal' : 'illegal'
  if (letters.startsWith('iê')) return isLegalSyllable(`h${letters}`, tone) ? 'legal' : 'illegal'
  return tone === 0 && isLegalSpelling(letters) ? 'unfinished' : 'illegal'
}
