/** The common noun before a unit's name is small: tỉnh Nam Định, thành phố Thái Nguyên. Hồ Chí Minh City has its own rule. */
import { defineRule } from '../defineRule'
import { anyOf } from '../patterns'
import { CITIES, PROVINCES } from './vietnameseNames'

const UNIT = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:(Tỉnh) ${anyOf(PROVINCES)}|(Thành [Pp]hố|thành Phố) ${anyOf(CITIES)}|(Huyện|Thị [Xx]ã|Thị [Tt]rấn|thị Xã|thị Trấn) \\p{Lu}\\p{Ll}+)(?![\\p{L}\\p{M}])`,
  'gu',
)
/** Tỉnh ủy, Huyện đoàn, Thị xã ủy with capitals throughout. */
const OFFICE = /^(?:Ủy|Uỷ|Đoàn|Đội|Hội)$/

export const administrativeUnits = defineRule({
  name: 'administrative-units',
  ids: ['VN-CAP-06'],
  title: 'tỉnh, thành phố, huyện trước tên riêng',
  group: 'capitals',
  level: 'check',
  sources: ['ND30'],
  default: 'on',
  message: 'danh từ chung chỉ đơn vị hành chính viết thường, theo NĐ 30',
  examples: [
    { before: 'Từ Thành Phố Thái Nguyên đến Tỉnh Nam Định', after: 'Từ thành phố Thái Nguyên đến tỉnh Nam Định' },
    { before: 'Thành Phố Vinh vào hội', after: 'Thành phố Vinh vào hội' },
    { before: 'ở Thị Trấn Cẩm Lưu', after: 'ở thị trấn Cẩm Lưu' },
  ],
  leavesAlone: [
    'thành phố Thái Nguyên, tỉnh Nam Định',
    'Tỉnh Nam Định họp. Thành phố Vinh đón khách.',
    'Ban Chấp hành Tỉnh ủy Nam Định, Huyện Đoàn Kỳ Anh',
    'Thành phố Hồ Chí Minh',
    'TỈNH NAM ĐỊNH',
  ],
  check: (passage) =>
    passage.matchesCased(UNIT).flatMap((match) => {
      const noun = match.group(1) || match.group(2) || match.group(3)
      const name = match.text.slice(noun.length + 1)
      if (OFFICE.test(name)) return []
      const small = noun.toLowerCase()
      const right = match.opensSentence ? (small[0] ?? '').toUpperCase() + small.slice(1) : small
      return right === noun ? [] : [match.part(0, noun.length).replace(right)]
    }),
})
