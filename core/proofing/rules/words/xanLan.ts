/** "sáng lạng, sáng lạn" for "xán lạn" (bright, of the future). */
import { defineRule } from '../defineRule'

const RIGHT: Readonly<Record<string, string>> = {
  'sáng lạng': 'xán lạn',
  'sáng lạn': 'xán lạn',
  'xán lạng': 'xán lạn',
}
const WRONG = Object.keys(RIGHT)

export const xanLan = defineRule({
  name: 'xan-lan',
  ids: ['VN-LEX-14'],
  title: '“Xán lạn”, không phải “sáng lạng”',
  group: 'words',
  level: 'sure',
  sources: ['VIEGRID'],
  default: 'on',
  message: 'viết là “xán lạn”',
  examples: [
    { before: 'sáng lạng', after: 'xán lạn' },
    { before: 'sáng lạn', after: 'xán lạn' },
    { before: 'Tương lai sáng lạng', after: 'Tương lai xán lạn' },
  ],
  leavesAlone: ['Tiền đồ xán lạn', 'Trời sáng, lạng thịt ra chợ'],
  check: (passage) => passage.phrases(...WRONG).map((match) => match.suggest(RIGHT[match.group(0)] ?? '')),
})
