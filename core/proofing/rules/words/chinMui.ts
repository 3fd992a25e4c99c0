/** "chín mùi" for "chín muồi" (ripe). */
import { defineRule } from '../defineRule'

/** Before these the second syllable opens another word. */
const FOLLOWERS = new Set(['thơm', 'hương', 'vị', 'vẫn'])

export const chinMui = defineRule({
  name: 'chin-mui',
  ids: ['VN-LEX-19'],
  title: '“Chín muồi”, không phải “chín mùi”',
  group: 'words',
  level: 'sure',
  sources: ['LEX'],
  default: 'on',
  message: 'viết là “chín muồi”',
  examples: [
    { before: 'chín mùi', after: 'chín muồi' },
    { before: 'Thời cơ đã chín mùi', after: 'Thời cơ đã chín muồi' },
  ],
  leavesAlone: ['Điều kiện chín muồi', 'Xoài chín, mùi thơm nức', 'Quả chín mùi thơm lựng'],
  check: (passage) =>
    passage
      .phrases('chín mùi')
      .filter(({ wordAfter }) => !FOLLOWERS.has(wordAfter))
      .map((match) => match.suggest('chín muồi')),
})
