export {
  CHARSET_NAMES,
  type CharsetName,
  type CharsetNote,
  charsetTitle,
  type DetectedCharset,
  decodeCharset,
  decodeFontText,
  detectCharset,
  detectCharsetOfText,
  legacyFontOf,
} from './charsets'
export { sortVietnamese } from './collation'
export { isAmbiguousEnglish, isEnglishWord, looksForeign } from './englishWords'
export {
  createFinder,
  type Finder,
  type FindQuery,
  type Found,
  hasMarks,
  type PatternFault,
  type ReplacementOptions,
  replacementFor,
} from './find'
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
export { isSlug, slugify } from './slug'
export {
  isLegalSyllable,
  parseSyllable,
  renderSyllable,
  type Syllable,
} from './syllable'
export { findPlacement, type Placement, placeTone, restyleWord, type ToneStyle } from './tonePlacement'
export { bareLetters, splitTone, type Tone, type ToneSplit } from './tones'
export { isKnownWord } from './whiteLists'
