/** Historical events: Cách mạng tháng Tám, as the decree writes it. Off: the press writes Cách mạng Tháng Tám as often. */
import { canonicalNames } from '../canonicalNames'
import { defineRule } from '../defineRule'
import { listOf } from '../patterns'

const find = canonicalNames(
  listOf(`Cách mạng tháng Tám, Cách mạng tháng Mười, Chiến thắng Điện Biên Phủ, Chiến dịch Hồ Chí Minh, Phong trào Cần vương,
    Phong trào Xô viết Nghệ Tĩnh, Khởi nghĩa Nam Kỳ, Hiệp định Giơ-ne-vơ`),
)

export const historicalEvents = defineRule({
  name: 'historical-events',
  ids: ['VN-CAP-24'],
  title: 'Sự kiện lịch sử: Cách mạng tháng Tám',
  group: 'capitals',
  level: 'check',
  sources: ['ND30'],
  default: 'off',
  message: 'tên sự kiện lịch sử, viết hoa theo NĐ 30',
  examples: [{ before: 'sau cách mạng Tháng Tám', after: 'sau Cách mạng tháng Tám' }],
  leavesAlone: [
    'sau Cách mạng tháng Tám',
    'CÁCH MẠNG THÁNG TÁM',
    'một cuộc cách mạng tháng sau',
    'số 348C Cách Mạng Tháng Tám',
  ],
  // Streets are named after events, with capitals of their own.
  check: (passage) =>
    find(passage).filter(({ start }) => !/^(?:đường|phố|phường|số|[0-9]+\p{L}?)$/u.test(passage.wordBefore(start))),
})
