/** Quận 1 (decree) or quận 1 (newsrooms): units named by a number, a person or an event. A switch, never an error. */
import type { Match } from '../../passage'
import { defineRule } from '../defineRule'
import { CONSISTENT, type Forms, oddOnesOut } from '../oneForm'
import { anyOf, listOf } from '../patterns'

const PEOPLE_AND_EVENTS =
  listOf(`Điện Biên Phủ, Lê Hồng Phong, Trần Phú, Nguyễn Trãi, Trần Hưng Đạo, Hai Bà Trưng, Nguyễn Huệ, Quang Trung, Lê Lợi,
  Phan Bội Châu, Nguyễn Du, Lý Thường Kiệt, Hàm Rồng, Đông Khê, Ngô Quyền, Trần Nguyên Hãn, Hoàng Văn Thụ, Phan Đình Phùng, Nguyễn Thị Minh Khai`)

const FORMS: Forms = {
  pattern: new RegExp(
    `(?<![\\p{L}\\p{M}])(?:[Qq]uận|[Pp]hường)(?= (?:\\d{1,2}(?![\\d.,]\\d|[\\p{L}\\p{N}])|${anyOf(PEOPLE_AND_EVENTS)}(?![\\p{L}\\p{M}]))(?! (?:huyện|phường|quận|xã)))`,
    'gu',
  ),
  cased: true,
  formOf: (match: Match) => (match.opensSentence ? undefined : /^\p{Lu}/u.test(match.text) ? 'capital' : 'small'),
}

export const numberedUnits = defineRule({
  name: 'numbered-units',
  ids: ['VN-CAP-07'],
  title: 'Quận 1 hay quận 1',
  group: 'capitals',
  level: 'check',
  sources: ['ND30', 'LHVN'],
  default: 'on',
  message: 'Quận 1 hay quận 1: theo một cách viết',
  switches: {
    form: {
      title: 'Cách viết',
      positions: { consistent: CONSISTENT, capital: 'Viết hoa: Quận 1 (NĐ 30)', small: 'Viết thường: quận 1' },
      initial: 'consistent',
    },
  },
  needs: ['quận ', 'phường '],
  examples: [
    {
      before: 'ở quận 1, phường Điện Biên Phủ',
      after: 'ở Quận 1, Phường Điện Biên Phủ',
      settings: { form: 'capital' },
    },
    { before: 'Trụ sở ở Quận 3', after: 'Trụ sở ở quận 3', settings: { form: 'small' } },
    { before: 'từ quận 1, quận 3 sang Quận 5', after: 'từ quận 1, quận 3 sang quận 5' },
  ],
  leavesAlone: [
    'từ quận 1 sang quận 3',
    'đến Quận 7',
    'Quận 1 đón khách, còn quận 3 thì không',
    'có 12 quận 5 huyện',
    'phường Trà Lam',
  ],
  check: (passage, { form }) =>
    oddOnesOut(passage, FORMS, form).map(({ match, wanted }) => ({
      ...match.replace(
        (wanted === 'capital' ? match.text[0]?.toUpperCase() : match.text[0]?.toLowerCase()) + match.text.slice(1),
      ),
      message:
        form === 'consistent'
          ? 'trong bài có cả hoa và thường'
          : form === 'capital'
            ? 'viết hoa, theo NĐ 30'
            : 'viết thường, theo quy ước',
    })),
})
