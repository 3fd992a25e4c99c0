/** "nguyên nhân là do": the cause is named twice. */
import { defineRule } from '../defineRule'
import { words } from '../patterns'

const CAUSE_TWICE = words('((?:nguyên nhân|lý do|lí do)(?: (?:chính|chủ yếu|ban đầu))?) là (?:bởi vì|do bởi|bởi|do|vì)')

export const nguyenNhanLaDo = defineRule({
  name: 'nguyen-nhan-la-do',
  ids: ['VN-RED-03'],
  title: '“Nguyên nhân là do…”: thừa “do”',
  group: 'redundancy',
  level: 'check',
  sources: ['LHVN'],
  default: 'on',
  message: 'thừa “do”, “bởi”, “vì”',
  needs: ['nguyên nhân', 'lý do', 'lí do'],
  examples: [
    { before: 'nguyên nhân là bởi mưa lớn', after: 'nguyên nhân là mưa lớn' },
    { before: 'Nguyên nhân chính là do chập điện', after: 'Nguyên nhân chính là chập điện' },
  ],
  leavesAlone: ['Nguyên nhân là mưa lớn', 'Nguyên nhân do mưa lớn', 'Đó là do mưa lớn'],
  check: (passage) => passage.matches(CAUSE_TWICE).map((match) => match.suggest(`${match.group(1)} là`)),
})
