/** The formats a run of text can carry, as the bit field that Lexical keeps in `format` (lexical 0.52, LexicalConstants). */

/** One bit per format. Code (16) and highlight (128) exist in Lexical and are dropped on the way in. */
export const TEXT_FORMATS = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  subscript: 32,
  superscript: 64,
} as const

export type TextFormat = keyof typeof TEXT_FORMATS

/** Every bit that an article may hold. */
export const ALL_TEXT_FORMATS = Object.values(TEXT_FORMATS).reduce((all, bit) => all | bit, 0)

/** The element each format is published as, outermost first. Sub- and superscript stand innermost, next to the letters. */
export const TEXT_FORMAT_ELEMENTS: readonly (readonly [TextFormat, string])[] = [
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strikethrough', 's'],
  ['subscript', 'sub'],
  ['superscript', 'sup'],
]
