/** A space between a word and the bracket that opens after it, and between a closed bracket and the next word. */
import { defineRule } from '../defineRule'

/** Two letters before, two characters inside: f(x), H(2), "bài báo(s)" are formulas and plural endings. */
const OPENS_TIGHT = /(?<=[\p{L}\p{M}]{2}|\d%)\((?=[^)\s]{2}(?![)]))(?!(?:es|s)\))/gu
const CLOSES_TIGHT = /(?<=[\p{L}\p{N}.%”"])\)(?=\p{L}{2})/gu

export const spaceAroundBrackets = defineRule({
  name: 'space-around-brackets',
  ids: ['VN-PUNC-04'],
  title: 'Thiếu dấu cách ngoài ngoặc',
  group: 'punctuation',
  level: 'sure',
  sources: ['PUNCT', 'MSFT'],
  default: 'on',
  message: 'thiếu dấu cách ngoài ngoặc',
  needs: ['(', ')'],
  examples: [
    { before: 'Ủy ban nhân dân(UBND) tỉnh', after: 'Ủy ban nhân dân (UBND) tỉnh' },
    { before: 'Ủy ban nhân dân (UBND)tỉnh', after: 'Ủy ban nhân dân (UBND) tỉnh' },
  ],
  leavesAlone: ['Ủy ban nhân dân (UBND) tỉnh', 'Hàm số f(x) và log(x)', 'Tác giả(s)', 'Chất Ca(OH)2', 'a)khoản'],
  check: (passage) => [
    ...passage
      .matchesCased(OPENS_TIGHT)
      .filter(isProse)
      .map((match) => match.replace(' (')),
    ...passage
      .matchesCased(CLOSES_TIGHT)
      .filter(({ start }) => passage.text.slice(Math.max(0, start - MAX_INSIDE), start).includes('('))
      .map((match) => match.replace(') ')),
  ],
})

const MAX_INSIDE = 200

/** A chemical formula or a call in code has no Vietnamese around the bracket. */
function isProse({
  passage,
  start,
  wordBefore,
}: {
  passage: { text: string }
  start: number
  wordBefore: string
}): boolean {
  const inside = passage.text.slice(start + 1, start + 40)
  return /[^\0-\x7f]/.test(wordBefore + inside) || /^[A-ZĐ]{2,}\)/.test(inside) || /^\p{L}+ /u.test(inside)
}
