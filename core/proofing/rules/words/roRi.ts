/** "dò rỉ" for "rò rỉ" (to leak). */
import { defineRule } from '../defineRule'

const RIGHT: Readonly<Record<string, string>> = {
  'dò rỉ': 'rò rỉ',
  'dò rĩ': 'rò rỉ',
  'rò rĩ': 'rò rỉ',
}
const WRONG = Object.keys(RIGHT)

export const roRi = defineRule({
  name: 'ro-ri',
  ids: ['VN-LEX-11'],
  title: '“Rò rỉ”, không phải “dò rỉ”',
  group: 'words',
  level: 'sure',
  sources: ['LHVN'],
  default: 'on',
  message: 'viết là “rò rỉ”',
  examples: [
    { before: 'dò rỉ', after: 'rò rỉ' },
    { before: 'Dò rỉ khí gas', after: 'Rò rỉ khí gas' },
  ],
  leavesAlone: ['Rò rỉ thông tin', 'Máy dò, rỉ sét'],
  check: (passage) => passage.phrases(...WRONG).map((match) => match.suggest(RIGHT[match.group(0)] ?? '')),
})
