/** "thăm quan" for "tham quan" (to visit, to see the sights). */
import { defineRule } from '../defineRule'

/** Before these the second syllable opens another word. */
const FOLLOWERS = new Set(['chức', 'tài', 'viên', 'khách', 'lại'])

export const thamQuan = defineRule({
  name: 'tham-quan',
  ids: ['VN-LEX-16'],
  title: '“Tham quan”, không phải “thăm quan”',
  group: 'words',
  level: 'sure',
  sources: ['VIEGRID', 'LEX'],
  default: 'on',
  message: 'viết là “tham quan”',
  examples: [
    { before: 'thăm quan', after: 'tham quan' },
    { before: 'Thăm quan làng nghề Cẩm Lưu', after: 'Tham quan làng nghề Cẩm Lưu' },
  ],
  leavesAlone: ['Đoàn tham quan bảo tàng', 'Đến thăm quan chức bị ốm', 'Thăm quan tài vị vua trẻ'],
  check: (passage) =>
    passage
      .phrases('thăm quan')
      .filter(({ wordAfter }) => !FOLLOWERS.has(wordAfter))
      .map((match) => match.suggest('tham quan')),
})
