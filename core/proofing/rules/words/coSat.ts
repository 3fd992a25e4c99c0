/** "cọ sát" for "cọ xát" (to rub, to be tested against others). */
import { defineRule } from '../defineRule'

export const coSat = defineRule({
  name: 'co-sat',
  ids: ['VN-LEX-15'],
  title: '“Cọ xát”, không phải “cọ sát”',
  group: 'words',
  level: 'sure',
  sources: ['VIEGRID'],
  default: 'on',
  message: 'viết là “cọ xát”',
  examples: [
    { before: 'cọ sát', after: 'cọ xát' },
    { before: 'Cầu thủ trẻ cần cọ sát nhiều hơn', after: 'Cầu thủ trẻ cần cọ xát nhiều hơn' },
  ],
  leavesAlone: ['Đội trẻ cọ xát với đàn anh', 'Rặng cọ, sát bờ sông'],
  check: (passage) => passage.phrases('cọ sát').map((match) => match.suggest('cọ xát')),
})
