/** "che dấu" for "che giấu" (to conceal). */
import { defineRule } from '../defineRule'

/** Before these the second syllable opens another word. */
const FOLLOWERS = new Set(['vết', 'chân', 'tích', 'hiệu', 'tay', 'vân', 'ấn', 'chấm'])

export const cheGiau = defineRule({
  name: 'che-giau',
  ids: ['VN-LEX-08'],
  title: '“Che giấu”, không phải “che dấu”',
  group: 'words',
  level: 'sure',
  sources: ['LHVN'],
  default: 'on',
  message: 'viết là “che giấu”',
  examples: [
    { before: 'che dấu', after: 'che giấu' },
    { before: 'Che dấu thông tin', after: 'Che giấu thông tin' },
  ],
  leavesAlone: ['Che giấu tội phạm', 'Lấy khăn che dấu vết', 'Lá cây che dấu chân'],
  check: (passage) =>
    passage
      .phrases('che dấu')
      .filter(({ wordAfter }) => !FOLLOWERS.has(wordAfter))
      .map((match) => match.suggest('che giấu')),
})
