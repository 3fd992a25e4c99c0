/** A word with Vietnamese marks that is no Vietnamese syllable: nghành, tiêng. */
import { defineRule } from '../defineRule'
import { misspeltSyllables } from './misspeltSyllables'

export const illegalSyllable = defineRule({
  name: 'illegal-syllable',
  ids: ['VN-SYL-01'],
  title: 'Âm tiết không có trong tiếng Việt',
  group: 'syllables',
  level: 'check',
  sources: ['ORTH'],
  default: 'off',
  standsInForSpeller: true,
  message: 'không phải âm tiết tiếng Việt',
  examples: [{ before: 'nghành' }, { before: 'Anh ấy nói tiếgn Việt' }],
  leavesAlone: [
    'ngành',
    'Đắk Lắk và Krông Búk',
    'Chơi piano ở café',
    'Gặp Nguyễn Quỳnh',
    'Mua ô-tô, đi xe buýt',
    'Guðmundsson',
    'NSƯT Xuân An',
  ],
  check: (passage) => passage.recall(misspeltSyllables).map(({ start, end }) => ({ start, end, suggestions: [] })),
})
