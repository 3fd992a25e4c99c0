/** Tết Nguyên đán, ngày Quốc khánh: names of holidays. */
import { defineRule } from '../defineRule'

const TET =
  /(?<![\p{L}\p{M}])([Tt])ết (nguyên đán|Nguyên đán|nguyên Đán|Nguyên Đán|đoan ngọ|trung thu|thanh minh|hàn thực)(?![\p{L}\p{M}])/gu
const HOLIDAY =
  /(?<=(?<![\p{L}\p{M}])(?:[Nn]gày|[Ll]ễ|[Dd]ịp|[Mm]ừng) )(?:quốc khánh|giáng sinh|phật đản|giỗ tổ Hùng Vương|quốc tế lao động|nhà giáo Việt Nam)(?![\p{L}\p{M}])/gu

export const holidays = defineRule({
  name: 'holidays',
  ids: ['VN-CAP-22'],
  title: 'Tết Nguyên đán, Quốc khánh',
  group: 'capitals',
  level: 'check',
  sources: ['ND30'],
  default: 'on',
  message: 'tên ngày lễ, tết viết hoa',
  switches: {
    tet: {
      title: 'Chữ “Tết” trước tên',
      positions: { either: 'Tết hoặc tết', small: 'Viết thường: tết Nguyên đán (NĐ 30)' },
      initial: 'either',
    },
  },
  needs: ['tết ', 'ngày ', 'lễ ', 'dịp ', 'mừng '],
  examples: [
    { before: 'Đón Tết nguyên đán; ngày quốc khánh 2-9', after: 'Đón Tết Nguyên đán; ngày Quốc khánh 2-9' },
    { before: 'Đón Tết nguyên đán', after: 'Đón tết Nguyên đán', settings: { tet: 'small' } },
    { before: 'Đón Tết Nguyên đán', after: 'Đón tết Nguyên đán', settings: { tet: 'small' } },
  ],
  leavesAlone: [
    'Đón tết Nguyên đán, Tết Nguyên Đán',
    'Tết đến rồi',
    { before: 'Tết Nguyên đán đã về, về quê ăn Tết', settings: { tet: 'small' } },
    'ngày quốc tang',
  ],
  check: (passage, { tet }) => [
    ...passage.matchesCased(TET).flatMap((match) => {
      const name = match.group(2)
      const right =
        /^\p{Ll}|Đ/u.test(name) && name !== 'Nguyên Đán'
          ? (name[0] ?? '').toUpperCase() + name.slice(1).toLowerCase()
          : name
      const first = tet === 'small' && !match.opensSentence ? 't' : match.group(1)
      const wanted = `${first}ết ${right}`
      return wanted === match.text ? [] : [match.replace(wanted)]
    }),
    ...passage
      .matchesCased(HOLIDAY)
      .map((match) => match.replace((match.text[0] ?? '').toUpperCase() + match.text.slice(1))),
  ],
})
