/** "tần xuất" for "tần suất" (frequency). */
import { defineRule } from '../defineRule'

export const tanXuat = defineRule({
  name: 'tan-xuat',
  ids: ['VN-LEX-04'],
  title: '“Tần suất”, không phải “tần xuất”',
  group: 'words',
  level: 'sure',
  sources: ['LHVN'],
  default: 'on',
  message: 'viết là “tần suất”',
  examples: [
    { before: 'tần xuất', after: 'tần suất' },
    { before: 'Tần xuất xả lũ tăng', after: 'Tần suất xả lũ tăng' },
  ],
  leavesAlone: ['Tần suất mưa lớn', 'Sản xuất tần số thấp'],
  check: (passage) => passage.phrases('tần xuất').map((match) => match.suggest('tần suất')),
})
