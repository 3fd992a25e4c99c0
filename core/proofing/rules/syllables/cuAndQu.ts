/** The sound of "quản" is written with qu, not cu. */
import { defineRule } from '../defineRule'
import { correctSyllables } from './misspeltSyllables'

export const cuAndQu = defineRule({
  name: 'cu-and-qu',
  ids: ['VN-SYL-05'],
  title: 'Viết qu, không viết cu',
  group: 'syllables',
  level: 'sure',
  sources: ['ORTH'],
  default: 'off',
  standsInForSpeller: true,
  message: 'âm này viết là qu',
  examples: [{ before: 'cuản lý', after: 'quản lý' }],
  leavesAlone: ['quản lý', 'cua, cuốn, cuộc, cuối cùng', 'của cải'],
  check: (passage) =>
    correctSyllables(passage, ({ lower, letters }) =>
      /^cu[aăâeêoơy]/.test(letters) ? `q${lower.slice(1)}` : undefined,
    ),
})
