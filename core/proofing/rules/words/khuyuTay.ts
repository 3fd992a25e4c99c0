/** "khủy" for "khuỷu" (elbow, bend). */
import { defineRule } from '../defineRule'

const RIGHT: Readonly<Record<string, string>> = {
  'khủy tay': 'khuỷu tay',
  'khuỷ tay': 'khuỷu tay',
  'khủyu tay': 'khuỷu tay',
  'khúc khủy': 'khúc khuỷu',
  'khúc khuỷ': 'khúc khuỷu',
}
const WRONG = Object.keys(RIGHT)

export const khuyuTay = defineRule({
  name: 'khuyu-tay',
  ids: ['VN-LEX-12'],
  title: '“Khuỷu tay”, không phải “khủy tay”',
  group: 'words',
  level: 'sure',
  sources: ['LHVN'],
  default: 'on',
  message: 'từ hay viết sai',
  examples: [
    { before: 'khủy tay', after: 'khuỷu tay' },
    { before: 'Gãy khuỷ tay trái', after: 'Gãy khuỷu tay trái' },
  ],
  leavesAlone: ['Chấn thương khuỷu tay', 'Đường khúc khuỷu'],
  check: (passage) => passage.phrases(...WRONG).map((match) => match.suggest(RIGHT[match.group(0)] ?? '')),
})
