/** k before e ê i y, c before the other vowels. */
import { defineRule } from '../defineRule'
import { correctSyllables } from './misspeltSyllables'

export const cAndK = defineRule({
  name: 'c-and-k',
  ids: ['VN-SYL-03'],
  title: 'Viết c hay k',
  group: 'syllables',
  level: 'sure',
  sources: ['ORTH'],
  default: 'off',
  standsInForSpeller: true,
  message: 'k đứng trước e, ê, i, y; c đứng trước các nguyên âm khác',
  examples: [
    { before: 'cê khai', after: 'kê khai' },
    { before: 'kảnh sát', after: 'cảnh sát' },
  ],
  // Words without any mark (ka hát) may be of another language and are left alone.
  leavesAlone: ['kê khai, ca hát', 'Karaoke, ka-ki', 'Đắk Lắk', 'Tỉnh Kon Tum'],
  check: (passage) =>
    correctSyllables(passage, ({ lower, letters }) => {
      if (/^c[eêiy]/.test(letters)) return `k${lower.slice(1)}`
      return /^k[aăâoôơuư]/.test(letters) ? `c${lower.slice(1)}` : undefined
    }),
})
