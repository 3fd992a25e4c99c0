/** A tone on a letter where neither style puts it: họat, gĩưa. Words with qu have a rule of their own. */
import { findPlacement, parseSyllable, restyleWord, splitTone } from '../../../vietnamese'
import { matchCase } from '../../matchCase'
import type { Finding, Passage } from '../../passage'
import { defineRule } from '../defineRule'
import { wordsOf } from '../phraseTable'

export const misplacedTone = defineRule({
  name: 'misplaced-tone',
  ids: ['VN-SYL-07'],
  title: 'Dấu thanh đặt sai chữ',
  group: 'syllables',
  level: 'sure',
  sources: ['ORTH'],
  default: 'off',
  standsInForSpeller: true,
  message: 'dấu thanh đặt sai chữ',
  examples: [
    { before: 'hòang; gĩưa', after: 'hoàng; giữa' },
    { before: 'Họat động cuả xã', after: 'Hoạt động của xã' },
  ],
  leavesAlone: ['hoàng; quý; giữa', 'hòa và hoà, thủy và thuỷ', 'Naïve, café'],
  check: (passage) => misplaced(passage, false),
})

/** Words whose tone stands where neither style has it; those that open with qu, or all others. */
export function misplaced(passage: Passage, withQu: boolean): Finding[] {
  return passage.recall(wordsOf).flatMap(({ start, end, lower }) => {
    if (lower.length > 7 || !/[^\0-\x7f]/.test(lower)) return []
    const { letters, marks } = splitTone(lower)
    if (marks !== 1 || letters.startsWith('qu') !== withQu) return []
    if (parseSyllable(lower) === undefined || findPlacement(lower) !== 'neither') return []
    return [{ start, end, suggestions: [matchCase(passage.text.slice(start, end), restyleWord(lower, 'old'))] }]
  })
}
