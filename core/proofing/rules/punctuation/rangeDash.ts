/** A range of numbers is joined without spaces, and by one kind of dash. */
import { defineRule } from '../defineRule'

/** Sums and scores have digits and spaces too: only amounts with a unit behind them are ranges for certain. */
const UNEVEN =
  /(?<![\d/.,:-])\d[\d.,]{0,12}(?: [-–—]|[-–—] | [-–—] |—)\d[\d.,]{0,12}(?= ?(?:%|triệu|tỷ|tỉ|nghìn|ngàn|đồng|usd|người|ngày|giờ|phút|tuổi|km|m|kg|cm|ha|tấn|năm|tháng|độ)(?![\p{L}\p{M}]))/gu

export const rangeDash = defineRule({
  name: 'range-dash',
  ids: ['VN-PUNC-14'],
  title: 'Gạch nối trong khoảng số',
  group: 'punctuation',
  level: 'check',
  sources: ['OWN'],
  default: 'off',
  message: 'khoảng số viết liền, một loại gạch nối',
  needs: [' -', '- ', '–', '—'],
  examples: [{ before: '5 –10 triệu đồng', after: '5-10 triệu đồng' }],
  leavesAlone: ['5-10 triệu đồng', '5–10 triệu đồng', 'Tỉ số 2 - 1', 'Số 12 - 14 đường Bờ Kè'],
  check: (passage) => passage.matches(UNEVEN).map((match) => match.replace(match.text.replace(/ ?[-–—] ?/, '-'))),
})
