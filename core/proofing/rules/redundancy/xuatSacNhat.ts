/** "xuất sắc nhất": "xuất sắc" is a superlative already. Off: titles of awards read just so. */
import { defineRule } from '../defineRule'

export const xuatSacNhat = defineRule({
  name: 'xuat-sac-nhat',
  ids: ['VN-RED-07'],
  title: '“Xuất sắc nhất”: thừa “nhất”',
  group: 'redundancy',
  level: 'check',
  sources: ['LHVN'],
  default: 'off',
  message: '“xuất sắc” đã là mức cao nhất',
  examples: [
    { before: 'xuất sắc nhất', after: 'xuất sắc' },
    { before: 'Học sinh xuất sắc nhất khóa', after: 'Học sinh xuất sắc khóa' },
  ],
  leavesAlone: ['Học sinh xuất sắc', 'Hoàn thành xuất sắc nhiệm vụ'],
  check: (passage) => passage.phrases('xuất sắc nhất').map((match) => match.suggest('xuất sắc')),
})
