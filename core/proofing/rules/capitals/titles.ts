/**
 * Chủ tịch Quốc hội Nguyễn Văn A (decree) or chủ tịch Quốc hội Nguyễn Văn A (many newspapers): the title right before a
 * name. A switch, and off until a newsroom has chosen; "các chủ tịch xã" names nobody and is small in both.
 */
import { defineRule } from '../defineRule'
import { anyOf, listOf } from '../patterns'
import { SURNAMES } from './vietnameseNames'

const TITLES =
  listOf(`tổng bí thư, phó bí thư, bí thư, phó chủ tịch nước, chủ tịch nước, phó chủ tịch, chủ tịch, phó thủ tướng, thủ tướng, bộ trưởng,
  thứ trưởng, đại tướng, thượng tướng, trung tướng, thiếu tướng, đại tá, thượng tá, trung tá, thiếu tá, đại úy, giáo sư, phó giáo sư,
  tiến sĩ, thạc sĩ, viện trưởng, chánh án, tổng giám đốc, phó giám đốc, giám đốc, hiệu trưởng, phó hiệu trưởng`)
const capitalised = TITLES.map((title) => (title[0] ?? '').toUpperCase() + title.slice(1))
/** The body between title and name: at most two runs of a capital and small words (Quốc hội, Ủy ban nhân dân tỉnh). */
const BEFORE_NAME = new RegExp(
  `(?<![\\p{L}\\p{M}])${anyOf([...TITLES, ...capitalised])}(?=(?: \\p{Lu}[\\p{L}]{0,9}(?: \\p{Ll}{1,7}){0,4}){0,2} ${anyOf(SURNAMES)}(?: \\p{Lu}[\\p{Ll}\\p{M}]*){1,3})`,
  'gu',
)
const PLURAL = new Set(['các', 'những', 'nhiều', 'hai', 'ba', 'một', 'phó', 'cựu', 'nguyên', 'tổng', 'của'])

export const titles = defineRule({
  name: 'titles',
  ids: ['VN-CAP-15'],
  title: 'Chức danh trước tên người',
  group: 'capitals',
  level: 'check',
  sources: ['ND30'],
  default: 'off',
  message: 'chức danh trước tên người viết hoa, theo NĐ 30',
  switches: {
    form: {
      title: 'Cách viết',
      positions: {
        capital: 'Viết hoa: Chủ tịch Quốc hội Nguyễn Văn A (NĐ 30)',
        small: 'Viết thường: chủ tịch Quốc hội Nguyễn Văn A',
      },
      initial: 'capital',
    },
  },
  examples: [
    {
      before: 'Gặp chủ tịch Quốc hội Nguyễn Văn A, giáo sư Tôn Thất Tùng',
      after: 'Gặp Chủ tịch Quốc hội Nguyễn Văn A, Giáo sư Tôn Thất Tùng',
    },
    { before: 'Gặp Giáo sư Tôn Thất Tùng', after: 'Gặp giáo sư Tôn Thất Tùng', settings: { form: 'small' } },
  ],
  leavesAlone: [
    'Gặp Chủ tịch Quốc hội Nguyễn Văn A',
    'các chủ tịch xã Trần Phú',
    'Ông là giáo sư ở Huế',
    { before: 'Giáo sư Tôn Thất Tùng mổ', settings: { form: 'small' } },
  ],
  check: (passage, { form }) =>
    passage
      .matchesCased(BEFORE_NAME)
      .filter(({ wordBefore }) => !PLURAL.has(wordBefore))
      .flatMap((match) => {
        const first = match.text[0] ?? ''
        const right = form === 'capital' || match.opensSentence ? first.toUpperCase() : first.toLowerCase()
        const message =
          form === 'capital' ? 'chức danh trước tên người viết hoa, theo NĐ 30' : 'chức danh viết thường, theo quy ước'
        return right === first ? [] : [{ ...match.replace(right + match.text.slice(1)), message }]
      }),
})
