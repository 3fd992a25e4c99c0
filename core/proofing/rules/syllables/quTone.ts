/** qu is an onset, so its u never carries the tone, in either style: quý, quả. */
import { defineRule } from '../defineRule'
import { misplaced } from './misplacedTone'

export const quTone = defineRule({
  name: 'qu-tone',
  ids: ['VN-SYL-08'],
  title: 'Dấu thanh sau qu',
  group: 'syllables',
  level: 'sure',
  sources: ['ORTH'],
  default: 'off',
  standsInForSpeller: true,
  message: 'chữ u của qu không mang dấu thanh',
  needs: ['qú', 'qù', 'qủ', 'qũ', 'qụ'],
  examples: [
    { before: 'qúy, qủa', after: 'quý, quả' },
    { before: 'qúi', after: 'quí' },
  ],
  leavesAlone: ['quý, quả, quỹ', 'thủy, thuỷ'],
  check: (passage) => misplaced(passage, true),
})
