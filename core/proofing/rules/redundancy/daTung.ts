/** "đã từng": one of the two is enough. Off: the pair is long established. */
import { defineRule } from '../defineRule'

export const daTung = defineRule({
  name: 'da-tung',
  ids: ['VN-RED-05'],
  title: '“Đã từng”: dùng một từ',
  group: 'redundancy',
  level: 'check',
  sources: ['LHVN'],
  default: 'off',
  message: '“đã” hoặc “từng” là đủ',
  examples: [
    { before: 'đã từng', after: 'từng' },
    { before: 'Ông đã từng làm giáo viên', after: 'Ông từng làm giáo viên' },
  ],
  leavesAlone: ['Ông từng làm giáo viên', 'Chưa đã, từng người một'],
  check: (passage) => passage.phrases('đã từng').map((match) => match.suggest('từng')),
})
