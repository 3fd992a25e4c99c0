/** Years of the lunar calendar: năm Kỷ Tỵ. Only the sixty pairs that exist. */
import { defineRule } from '../defineRule'
import { words } from '../patterns'

/** Stems and branches pair up odd with odd and even with even. */
const STEMS = ['giáp', 'ất', 'bính', 'đinh', 'mậu', '(?:kỷ|kỉ)', 'canh', 'tân', 'nhâm', '(?:quý|quí)']
const BRANCHES = [
  '(?:tý|tí)',
  'sửu',
  'dần',
  '(?:mão|mẹo)',
  'thìn',
  '(?:tỵ|tị)',
  'ngọ',
  'mùi',
  'thân',
  'dậu',
  'tuất',
  'hợi',
]
const everyOther = (list: readonly string[], from: number) => list.filter((_, at) => at % 2 === from).join('|')
const YEAR = words(
  `(?<=(?:năm|xuân|tết|tuổi|mùa xuân) )(?:(?:${everyOther(STEMS, 0)}) (?:${everyOther(BRANCHES, 0)})|(?:${everyOther(STEMS, 1)}) (?:${everyOther(BRANCHES, 1)}))`,
)

export const lunarYears = defineRule({
  name: 'lunar-years',
  ids: ['VN-CAP-23'],
  title: 'Năm âm lịch: năm Kỷ Tỵ',
  group: 'capitals',
  level: 'check',
  sources: ['ND30'],
  default: 'on',
  message: 'tên năm âm lịch viết hoa, theo NĐ 30',
  needs: ['năm ', 'xuân ', 'tết ', 'tuổi '],
  examples: [
    { before: 'năm kỷ tỵ', after: 'năm Kỷ Tỵ' },
    { before: 'Chúc Tết bính Ngọ', after: 'Chúc Tết Bính Ngọ' },
  ],
  leavesAlone: ['năm Kỷ Tỵ', 'NĂM KỶ TỴ', 'năm giáp ranh', 'năm tân binh nhập ngũ', 'tuổi mùi'],
  check: (passage) =>
    passage.matches(YEAR).flatMap((match) => {
      const right = match.text.toLowerCase().replace(/(?<=^| )\p{L}/gu, (letter) => letter.toUpperCase())
      return right === match.text || match.text === match.text.toUpperCase() ? [] : [match.replace(right)]
    }),
})
