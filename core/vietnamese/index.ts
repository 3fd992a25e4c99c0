export { compareVietnamese, sortVietnamese } from './collation'
export { isAmbiguousEnglish, isEnglishWord, looksForeign } from './englishWords'
export { fold } from './fold'
export {
  createInputMethod,
  type Edit,
  type InputContext,
  type InputMethod,
  type InputMethodOptions,
  METHODS,
  type MethodName,
  playKeys,
} from './input'
export { restyle } from './restyle'
export { isSlug, slugify } from './slug'
export {
  isLegalSpelling,
  isLegalSyllable,
  legalSyllables,
  parseSyllable,
  renderSyllable,
  type Syllable,
  tonesOf,
} from './syllable'
export { findPlacement, type Placement, placeTone, restyleWord, type ToneStyle, toneIndex } from './tonePlacement'
export { bareLetters, isVowel, joinTone, splitTone, TONE_NAMES, TONES, type Tone, type ToneSplit } from './tones'
export { isKnownWord } from './whiteLists'
