/** Vietnamese without its marks: for searching, for slugs and for comparing names. */

/**
 * Lower case, no tone and no vowel marks, đ as d: "Đắk Lắk" → "dak lak".
 * The result may be shorter or longer than the text in code units, so offsets do not carry over.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .normalize('NFC')
}
