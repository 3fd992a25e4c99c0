/** gh and ngh before e ê i, g and ng before the other vowels. */
import { defineRule } from '../defineRule'
import { correctSyllables } from './misspeltSyllables'

export const gAndGh = defineRule({
  name: 'g-and-gh',
  ids: ['VN-SYL-04'],
  title: 'Viết g/ng hay gh/ngh',
  group: 'syllables',
  level: 'sure',
  sources: ['ORTH'],
  default: 'off',
  standsInForSpeller: true,
  message: 'gh, ngh đứng trước e, ê, i; g, ng đứng trước các nguyên âm khác',
  examples: [
    { before: 'ngiêm túc, gé thăm', after: 'nghiêm túc, ghé thăm' },
    { before: 'Nghành giáo dục', after: 'Ngành giáo dục' },
  ],
  leavesAlone: ['nghiêm túc, ghé thăm', 'gì, giếng, giữa, gìn giữ', 'Ngành giáo dục'],
  check: (passage) =>
    correctSyllables(passage, ({ lower, letters }) => {
      if (/^n?g[eêi]/.test(letters)) return lower.replace(/^(n?g)/, '$1h')
      return /^n?gh[aăâoôơuư]/.test(letters) ? lower.replace(/^(n?g)h/, '$1') : undefined
    }),
})
