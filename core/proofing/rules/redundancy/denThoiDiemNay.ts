/** "đến thời điểm này" where "đến nay" would do. Off: a matter of taste. */
import { defineRule } from '../defineRule'

const RIGHT: Readonly<Record<string, string>> = {
  'tính đến thời điểm này': 'đến nay',
  'đến thời điểm này': 'đến nay',
  'cho đến thời điểm này': 'đến nay',
}
const WRONG = Object.keys(RIGHT)

export const denThoiDiemNay = defineRule({
  name: 'den-thoi-diem-nay',
  ids: ['VN-RED-10'],
  title: '“Đến thời điểm này”: viết gọn',
  group: 'redundancy',
  level: 'check',
  sources: ['LHVN'],
  default: 'off',
  message: 'có thể viết gọn: “đến nay”',
  examples: [
    { before: 'đến thời điểm này', after: 'đến nay' },
    { before: 'Đến thời điểm này, dự án đã xong', after: 'Đến nay, dự án đã xong' },
  ],
  leavesAlone: ['Đến nay, dự án đã xong', 'Từ thời điểm này'],
  check: (passage) => passage.phrases(...WRONG).map((match) => match.suggest(RIGHT[match.group(0)] ?? '')),
})
