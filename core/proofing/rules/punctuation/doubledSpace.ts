/** One space between words, never two; a no-break space beside a space counts as two. */
import { defineRule } from '../defineRule'

const BLANK = ' \\t\\u00a0\\u2007\\u202f'
const SEVERAL = new RegExp(`(?<=[^\\s])[${BLANK}]{2,}(?=[^\\s])`, 'g')

export const doubledSpace = defineRule({
  name: 'doubled-space',
  ids: ['VN-PUNC-11'],
  title: 'Thừa dấu cách',
  group: 'punctuation',
  level: 'sure',
  sources: ['TASK'],
  default: 'on',
  message: 'thừa dấu cách',
  needs: ['  '],
  examples: [
    { before: 'Ủy ban  nhân dân', after: 'Ủy ban nhân dân' },
    { before: 'Ủy ban \u00a0nhân dân', after: 'Ủy ban nhân dân' },
  ],
  leavesAlone: ['Ủy ban nhân dân', 'Giá 5\u00a0000 đồng', 'Dòng một\n  dòng hai thụt vào'],
  check: (passage) => passage.matchesCased(SEVERAL).map((match) => match.replace(' ')),
})
