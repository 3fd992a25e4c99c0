export type { CharsetNote } from './charset'
export {
  CHARSET_NAMES,
  type CharsetName,
  charsetTitle,
  decodeCharset,
  decodeFontText,
  legacyFontOf,
} from './charsets'
export { type DetectedCharset, detectCharset, detectCharsetOfText } from './detectCharset'
