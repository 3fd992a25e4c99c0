/** "bạc mạng" for "bạt mạng" (reckless). */
import { defineRule } from '../defineRule'

export const bacMang = defineRule({
  name: 'bac-mang',
  ids: ['VN-LEX-22'],
  title: '“Bạt mạng”, không phải “bạc mạng”',
  group: 'words',
  level: 'sure',
  sources: ['LEX'],
  default: 'on',
  message: 'viết là “bạt mạng”',
  examples: [
    { before: 'bạc mạng', after: 'bạt mạng' },
    { before: 'Lối sống bạc mạng', after: 'Lối sống bạt mạng' },
  ],
  leavesAlone: ['Chạy xe bạt mạng', 'Phận bạc, mạng mỏng'],
  check: (passage) => passage.phrases('bạc mạng').map((match) => match.suggest('bạt mạng')),
})
