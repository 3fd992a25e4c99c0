/** Paired “ ” in running text instead of straight quotation marks. Many newspapers' systems print straight ones. */
import { defineRule } from '../defineRule'
import { straightQuotePairs } from './quotes'

const REVERSED = /(?<=^|[\s(])”(?=\p{L})|(?<=[\p{L}\p{N}.,!?…])“(?=$|[\s.,;:!?)])/gmu

export const curlyQuotes = defineRule({
  name: 'curly-quotes',
  ids: ['VN-PUNC-06'],
  title: 'Ngoặc kép cong “ ”',
  group: 'punctuation',
  level: 'check',
  sources: ['OWN'],
  default: 'off',
  message: 'dùng ngoặc kép cong “ ”',
  needs: ['"', '“', '”'],
  examples: [
    { before: 'Ông nói: "Chúng tôi sẽ làm"', after: 'Ông nói: “Chúng tôi sẽ làm”' },
    { before: 'Ông nói: ”Chúng tôi sẽ làm“.', after: 'Ông nói: “Chúng tôi sẽ làm”.' },
  ],
  leavesAlone: ['Ông nói: “Chúng tôi sẽ làm”', 'Màn hình 27"', '<a href="x">', 'Gõ `"a"` rồi Enter'],
  check: (passage) => [
    ...straightQuotePairs(passage.text).flatMap(([open, close]) => [
      { start: open, end: open + 1, suggestions: ['“'] },
      { start: close, end: close + 1, suggestions: ['”'] },
    ]),
    ...passage.matchesCased(REVERSED).map((match) => match.replace(match.text === '”' ? '“' : '”')),
  ],
})
