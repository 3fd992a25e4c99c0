/** "cấm không được": the ban is said twice. */
import { defineRule } from '../defineRule'

const RIGHT: Readonly<Record<string, string>> = {
  'cấm không được': 'cấm',
  'nghiêm cấm không được': 'nghiêm cấm',
  'cấm không cho': 'cấm',
}
const WRONG = Object.keys(RIGHT)

export const camKhongDuoc = defineRule({
  name: 'cam-khong-duoc',
  ids: ['VN-RED-09'],
  title: '“Cấm không được…”: phủ định hai lần',
  group: 'redundancy',
  level: 'check',
  sources: ['LHVN'],
  default: 'on',
  message: 'thừa “không được”',
  examples: [{ before: 'cấm không được hút thuốc', after: 'cấm hút thuốc' }],
  leavesAlone: ['Cấm hút thuốc', 'Lệnh cấm, không được dỡ bỏ', 'Không được hút thuốc'],
  check: (passage) => passage.phrases(...WRONG).map((match) => match.suggest(RIGHT[match.group(0)] ?? '')),
})
