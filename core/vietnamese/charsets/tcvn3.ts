/** TCVN3 (ABC), the charset of the ".Vn" fonts: it has Ă Â Đ Ê Ô Ơ Ư, and no capital with a tone. */
import type { Charset } from './charset'
import { codeTableCharset } from './codeTableCharset'
import { CODE_TABLES } from './tables'

export const tcvn3: Charset = codeTableCharset('TCVN3 (ABC)', CODE_TABLES.tcvn3, (text) => {
  const { text: restored, words } = restoreCapitals(text)
  return { text: restored, notes: TONED.test(text) ? [{ code: 'capitals-not-held', restored: words }] : [] }
})

/** Small letters that may stand for a capital, and small letters that cannot. */
const TONED = /[áàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/
const SURELY_SMALL = /[a-zâăđêôơư]/
const CAPITALS = /[A-ZÂĂĐÊÔƠƯ]/g
const WORD = /\p{L}+/gu

/**
 * "HéI §åNG" was typed as "HỘI ĐỒNG": a word of capitals in which only the letters with tones are small. In a line of
 * such words the short ones ("ở", "Cá") are capitals too. The first letter of a sentence cannot be known and stays.
 */
function restoreCapitals(text: string): { readonly text: string; readonly words: number } {
  let words = 0
  const raise = (word: string): string => {
    const raised = word.toUpperCase()
    if (raised !== word) words++
    return raised
  }
  const lines = text.split('\n').map((line) => {
    if (!TONED.test(line)) return line
    const whole = !SURELY_SMALL.test(line) && (line.match(CAPITALS)?.length ?? 0) >= 3
    return line.replace(WORD, (word) => {
      if (!TONED.test(word)) return word
      const certain = !SURELY_SMALL.test(word) && (word.match(CAPITALS)?.length ?? 0) >= 2
      return whole || certain ? raise(word) : word
    })
  })
  return { text: lines.join('\n'), words }
}
