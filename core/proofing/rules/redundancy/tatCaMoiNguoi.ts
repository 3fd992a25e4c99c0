/** "tất cả mọi người": either word is enough. Off: established, and sometimes meant to stress. */
import { defineRule } from '../defineRule'
import { words } from '../patterns'

const ALL_TWICE = words('tất cả mọi')

export const tatCaMoiNguoi = defineRule({
  name: 'tat-ca-moi-nguoi',
  ids: ['VN-RED-04'],
  title: '“Tất cả mọi…”: dùng một từ',
  group: 'redundancy',
  level: 'check',
  sources: ['LHVN'],
  default: 'off',
  message: '“tất cả” hoặc “mọi” là đủ',
  needs: ['tất cả mọi'],
  examples: [
    { before: 'tất cả mọi người', after: 'mọi người' },
    { before: 'Tất cả mọi việc', after: 'Mọi việc' },
  ],
  leavesAlone: ['Mọi người', 'Tất cả đại biểu', 'Tất cả, mọi lúc mọi nơi'],
  check: (passage) => passage.matches(ALL_TWICE).map((match) => match.suggest('mọi')),
})
