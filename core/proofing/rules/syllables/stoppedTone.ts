/** Syllables that end in c, ch, p or t have sắc or nặng. Which of the two was meant, only the writer knows. */
import { parseSyllable, placeTone } from '../../../vietnamese'
import { matchCase } from '../../matchCase'
import { defineRule } from '../defineRule'
import { misspeltSyllables } from './misspeltSyllables'

const SAC = 4
const NANG = 5

export const stoppedTone = defineRule({
  name: 'stopped-tone',
  ids: ['VN-SYL-02'],
  title: 'Vần tắc p, t, c, ch chỉ có sắc hoặc nặng',
  group: 'syllables',
  level: 'sure',
  sources: ['ORTH'],
  default: 'off',
  standsInForSpeller: true,
  message: 'vần p, t, c, ch chỉ mang sắc hoặc nặng',
  examples: [{ before: 'chiềp' }, { before: 'hòc' }],
  leavesAlone: ['chiếp, học', 'Gà chiêm chiếp', 'Nhạc rock và pop'],
  check: (passage) =>
    passage.recall(misspeltSyllables).flatMap(({ start, end, letters }) => {
      if (!/(?:c|ch|p|t)$/.test(letters)) return []
      const right = [placeTone(letters, SAC), placeTone(letters, NANG)].filter(
        (word) => parseSyllable(word) !== undefined,
      )
      const written = passage.text.slice(start, end)
      return right.length === 0 ? [] : [{ start, end, suggestions: right.map((word) => matchCase(written, word)) }]
    }),
})
