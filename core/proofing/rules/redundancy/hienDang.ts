/** "hiện đang": one of the two is enough. Off: the pair is long established. */
import { defineRule } from '../defineRule'

/** After these the first syllable closes another word. */
const LEADERS = new Set(['biểu', 'phát', 'thực', 'thể', 'xuất', 'tái', 'bất', 'diện', 'phổ'])

export const hienDang = defineRule({
  name: 'hien-dang',
  ids: ['VN-RED-06'],
  title: '“Hiện đang”: dùng một từ',
  group: 'redundancy',
  level: 'check',
  sources: ['LHVN'],
  default: 'off',
  message: '“hiện” hoặc “đang” là đủ',
  examples: [
    { before: 'hiện đang', after: 'đang' },
    { before: 'Xã hiện đang thi công', after: 'Xã đang thi công' },
  ],
  leavesAlone: ['Xã đang thi công', 'Biểu hiện đang tăng', 'Phát hiện đang chở hàng'],
  check: (passage) =>
    passage
      .phrases('hiện đang')
      .filter(({ wordBefore }) => !LEADERS.has(wordBefore))
      .map((match) => match.suggest('đang')),
})
