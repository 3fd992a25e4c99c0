/** "chỉnh chu" for "chỉn chu" (neat, careful). */
import { defineRule } from '../defineRule'

/** Before these the second syllable opens another word. */
const FOLLOWERS = new Set(['kỳ', 'kì', 'trình', 'vi', 'đáo', 'du', 'cấp'])

export const chinhChu = defineRule({
  name: 'chinh-chu',
  ids: ['VN-LEX-10'],
  title: '“Chỉn chu”, không phải “chỉnh chu”',
  group: 'words',
  level: 'sure',
  sources: ['LHVN'],
  default: 'on',
  message: 'viết là “chỉn chu”',
  examples: [
    { before: 'chỉnh chu', after: 'chỉn chu' },
    { before: 'Bài viết chỉnh chu', after: 'Bài viết chỉn chu' },
  ],
  leavesAlone: ['Ăn mặc chỉn chu', 'Điều chỉnh chu kỳ đèn', 'Hiệu chỉnh chu trình'],
  check: (passage) =>
    passage
      .phrases('chỉnh chu')
      .filter(({ wordAfter }) => !FOLLOWERS.has(wordAfter))
      .map((match) => match.suggest('chỉn chu')),
})
