/**
 * Fractions have a comma: 6,5%. Three digits after a dot are thousands, and versions, dates, times and model names have dots
 * too, so a number is only marked before a unit that is measured.
 */
import { defineRule } from '../defineRule'

const UNIT =
  '(?: ?(?:%|°c|mm|cm|km|kg|m²|m2|m³|m3|km²|km2|mw|kwh|gw|tb)| (?:m|ha|g|tấn|tạ|mét|ki-?lô-?mét|hecta|héc-ta|tỷ|tỉ|triệu|nghìn|ngàn|độ c|độ richter|điểm phần trăm|usd|tỷ usd|inch|hải lý|dặm))'
const DOTTED = new RegExp(`(?<![\\d.,/:\\p{L}-])\\d{1,6}\\.\\d{1,2}(?=${UNIT}(?![\\p{L}\\p{M}\\p{N}]))`, 'gu')
/** Engines, versions and industrial revolutions. */
const NAMES = new Set(
  'phiên bản version ios android windows web nghiệp mạng euro động số mục khoản điều chương bảng hình'.split(' '),
)

export const decimalComma = defineRule({
  name: 'decimal-comma',
  ids: ['VN-NUM-02'],
  title: 'Dấu phẩy thập phân',
  group: 'numbers',
  level: 'sure',
  sources: ['ND86', 'CLDR'],
  default: 'on',
  message: 'phần thập phân viết sau dấu phẩy',
  needs: ['.'],
  examples: [
    { before: 'tăng 6.5%; 245.12 mm', after: 'tăng 6,5%; 245,12 mm' },
    { before: '3.5 tỷ đồng', after: '3,5 tỷ đồng' },
  ],
  leavesAlone: [
    'tăng 6,5%; 245,12 mm',
    'giá 1.500 đồng, dài 2.150 m',
    'công nghiệp 4.0, iOS 17.2, động cơ 2.0L, máy 1.4 lít',
    'lúc 19.30, ngày 20.11, mục 1.2',
  ],
  check: (passage) =>
    passage
      .matches(DOTTED)
      .filter(({ wordBefore }) => !NAMES.has(wordBefore))
      .map((match) => match.replace(match.text.replace('.', ','))),
})
