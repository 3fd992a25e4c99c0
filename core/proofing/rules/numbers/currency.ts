/** In prose the currency is đồng; VNĐ is in no law, and the word does not stick to its number. */
import { defineRule } from '../defineRule'

const VND = /(?<=\d) ?(?:vnđ|vnd)(?![\p{L}\p{M}\p{N}]|\/usd)/gu
const JOINED = /(?<=\d)đồng(?![\p{L}\p{M}])/gu

export const currency = defineRule({
  name: 'currency',
  ids: ['VN-NUM-06'],
  title: 'Đơn vị tiền: đồng',
  group: 'numbers',
  level: 'check',
  sources: ['MONEY'],
  default: 'on',
  message: 'trong bài viết, đơn vị tiền là “đồng”',
  needs: ['vnđ', 'vnd', 'đồng'],
  examples: [{ before: '1.500.000 VNĐ; 1.500.000đồng', after: '1.500.000 đồng; 1.500.000 đồng' }],
  leavesAlone: [
    '1.500.000 đồng',
    'Tỷ giá VND/USD',
    'Giá 50.000đ',
    'Cặp USD/VND',
    'bán ra 23.100 VND/USD',
    '10 đồng chí',
  ],
  check: (passage) => [
    ...passage.matches(VND).map((match) => match.replace(' đồng')),
    ...passage
      .matches(JOINED)
      .map((match) => ({ ...match.replace(' đồng'), message: 'giữa số và “đồng” có dấu cách' })),
  ],
})
