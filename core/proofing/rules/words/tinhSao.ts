/** "tinh sảo" for "tinh xảo" (exquisite). */
import { defineRule } from '../defineRule'

export const tinhSao = defineRule({
  name: 'tinh-sao',
  ids: ['VN-LEX-20'],
  title: '“Tinh xảo”, không phải “tinh sảo”',
  group: 'words',
  level: 'sure',
  sources: ['LEX'],
  default: 'on',
  message: 'viết là “tinh xảo”',
  examples: [
    { before: 'tinh sảo', after: 'tinh xảo' },
    { before: 'Nét chạm tinh sảo', after: 'Nét chạm tinh xảo' },
  ],
  leavesAlone: ['Đồ gốm tinh xảo', 'Sắc sảo và tinh tế'],
  check: (passage) => passage.phrases('tinh sảo').map((match) => match.suggest('tinh xảo')),
})
