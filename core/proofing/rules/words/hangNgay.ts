/** "hàng ngày" for "hằng ngày" (every day). Off: dictionaries give both, and "hàng" also counts (hàng tháng trời). */
import { defineRule } from '../defineRule'
import { words } from '../patterns'

const EVERY = words('hàng (ngày|tuần|tháng|quý|năm|đêm|giờ)(?! (?:trời|liền|ròng|qua)(?!\\p{L}))')
/** Goods, ranks and shops: nhập hàng ngày mai, bán hàng tháng này. */
const GOODS = new Set('nhập bán mua giao đơn xuất đặt kho lô mặt nhận trả gian cửa nhà khách ngân xếp đầu'.split(' '))

export const hangNgay = defineRule({
  name: 'hang-ngay',
  ids: ['VN-LEX-23'],
  title: '“Hằng ngày”, “hằng năm”',
  group: 'words',
  level: 'check',
  sources: ['LHVN'],
  default: 'off',
  message: 'mỗi ngày: “hằng ngày”',
  needs: ['hàng '],
  examples: [
    { before: 'hàng ngày', after: 'hằng ngày' },
    { before: 'Hàng năm, xã trồng rừng', after: 'Hằng năm, xã trồng rừng' },
  ],
  leavesAlone: ['hằng ngày', 'Giao hàng ngày mai', 'Chờ hàng tháng trời', 'Hàng trăm người', 'Bán hàng năm nay khó'],
  check: (passage) =>
    passage
      .matches(EVERY)
      .filter(({ wordBefore }) => !GOODS.has(wordBefore))
      .map((match) => match.suggest(`hằng ${match.group(1)}`)),
})
