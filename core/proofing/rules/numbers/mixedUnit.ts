/** Symbol with symbol or name with name: km/h or km một giờ, not km/giờ. */
import { defineRule } from '../defineRule'

const MIXED = /(?<=\d ?)(km|m)\/(giờ|giây)(?![\p{L}\p{M}])/gu

export const mixedUnit = defineRule({
  name: 'mixed-unit',
  ids: ['VN-NUM-05'],
  title: '“km/h”, không phải “km/giờ”',
  group: 'numbers',
  level: 'check',
  sources: ['ND86'],
  default: 'on',
  message: 'không trộn ký hiệu và tên đơn vị',
  needs: ['/gi'],
  examples: [
    { before: '80 km/giờ', after: '80 km/h' },
    { before: 'gió 12m/giây', after: 'gió 12m/s' },
  ],
  leavesAlone: ['80 km/h', '80 km một giờ', '50.000 đồng/giờ', '2 lượt/giờ'],
  check: (passage) =>
    passage.matches(MIXED).map((match) => {
      const second = match.group(2) === 'giờ' ? 'h' : 's'
      return match.replace(`${match.group(1)}/${second}`, `${match.group(1)} một ${match.group(2)}`)
    }),
})
