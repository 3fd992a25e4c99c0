/** Every syllable of a Vietnamese name has a capital. Certain where a small middle name stands between two capitals. */
import { capitalise } from '../../matchCase'
import { defineRule } from '../defineRule'
import { anyOf } from '../patterns'
import { MIDDLE_NAMES, SURNAMES } from './vietnameseNames'

const SMALL_MIDDLE = new RegExp(
  `(?<![\\p{L}\\p{M}])${anyOf(SURNAMES)} (${anyOf(MIDDLE_NAMES)})(?= \\p{Lu}[\\p{Ll}\\p{M}]+)`,
  'gu',
)
/** thành, minh, hồng…: after a dynasty or a place they may be words. */
const AFTER_DYNASTY = new Set(['nhà', 'triều', 'họ', 'chúa', 'vua', 'thời'])

export const personalNames = defineRule({
  name: 'personal-names',
  ids: ['VN-CAP-02'],
  title: 'Viết hoa mọi chữ của tên người',
  group: 'capitals',
  level: 'check',
  sources: ['ND30'],
  default: 'on',
  message: 'tên người viết hoa mọi chữ',
  examples: [
    { before: 'Nguyễn ái Quốc', after: 'Nguyễn Ái Quốc' },
    { before: 'ông Lê văn Tám', after: 'ông Lê Văn Tám' },
  ],
  leavesAlone: [
    'Nguyễn Ái Quốc',
    'Vương quốc Anh, Hoàng thành Thăng Long',
    'Nguyễn và Trần',
    'Ông Lê nói với Hà',
    'tỉnh Thái Bình',
  ],
  check: (passage) =>
    passage
      .matchesCased(SMALL_MIDDLE)
      .filter(({ wordBefore }) => !AFTER_DYNASTY.has(wordBefore))
      .map((match) => {
        const middle = match.group(1)
        return match.part(match.text.length - middle.length).replace(capitalise(middle))
      }),
})
