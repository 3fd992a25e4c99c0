/** "Thật không???" is no news style. */
import { defineRule } from '../defineRule'

const REPEATED = /[?!](?: ?[?!])+/g

export const repeatedMark = defineRule({
  name: 'repeated-mark',
  ids: ['VN-PUNC-16'],
  title: 'Nhiều dấu ? hoặc ! liền nhau',
  group: 'punctuation',
  level: 'check',
  sources: ['OWN'],
  default: 'off',
  message: 'một dấu là đủ',
  needs: ['??', '!!', '?!', '!?', '? ?', '! !'],
  examples: [{ before: 'Thật không???', after: 'Thật không?' }],
  leavesAlone: ['Thật không?', 'Thật vậy!', 'Thật không? Vâng!'],
  check: (passage) =>
    passage.matchesCased(REPEATED).map((match) => match.replace(match.text.includes('?') ? '?' : '!')),
})
