/** Trung ương in full: of TW and TƯ each newsroom knows one. */
import { defineRule } from '../defineRule'
import { words } from '../patterns'

const SHORT = words(
  '(?<![/-])(?:TƯ|TW)(?= (?:Đảng|Đoàn|Hội|MTTQ)|[.,;:)]|$)|(?<=(?:BCH|BCHTƯ|Đảng|Đoàn|Hội|Ban|ủy|bệnh viện|Bệnh viện|cấp|từ|cơ quan) )(?:TƯ|TW)',
)

export const trungUong = defineRule({
  name: 'trung-uong',
  ids: ['VN-ABBR-06'],
  title: '“Trung ương”: TW, TƯ',
  group: 'abbreviations',
  level: 'check',
  sources: ['OWN'],
  default: 'off',
  message: 'nên viết đầy đủ “Trung ương”',
  needs: ['tư', 'tw'],
  examples: [{ before: 'BCH TW Đảng … BCH TƯ Đảng', after: 'BCH Trung ương Đảng … BCH Trung ương Đảng' }],
  leavesAlone: ['BCH Trung ương Đảng', 'Nghị quyết 18-NQ/TW', 'TWICE ra đĩa mới', 'vốn đầu tư'],
  check: (passage) => passage.matchesCased(SHORT).map((match) => match.replace('Trung ương')),
})
