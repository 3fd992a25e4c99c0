/** Citing a law: Điều, Chương, Mục with a capital; khoản, điểm small. Off: the press writes điều 103 as often. */

import { capitalise } from '../../matchCase'
import { defineRule } from '../defineRule'

const CLAUSE = /(?<![\p{L}\p{M}])(?:Khoản(?= \d{1,3}(?!\d))|Điểm(?= [a-zđ](?:,| khoản| Khoản| và)))/gu
const ARTICLE =
  /(?<![\p{L}\p{M}])(?:điều(?= \d{1,3}[a-zđ]?(?:,|;|\.|$| và| của| Bộ luật| Luật| Nghị định| Thông tư| Hiến pháp| Mục| Chương| Quy))|chương(?= [IVX]{1,6}(?![\p{L}\p{M}]))|mục(?= \d{1,2} Chương))/gu

export const citations = defineRule({
  name: 'citations',
  ids: ['VN-CAP-20'],
  title: 'Viện dẫn: điểm a khoản 2 Điều 103',
  group: 'capitals',
  level: 'check',
  sources: ['ND30'],
  default: 'off',
  message: 'viện dẫn: Điều, Chương viết hoa; khoản, điểm viết thường, theo NĐ 30',
  examples: [
    { before: 'theo Điểm a Khoản 2 điều 103', after: 'theo điểm a khoản 2 Điều 103' },
    { before: 'khoản 1 điều 5 Luật Đất đai', after: 'khoản 1 Điều 5 Luật Đất đai' },
  ],
  leavesAlone: [
    'điểm a khoản 2 Điều 103 Mục 5 Chương XII',
    'Khoản 2 ghi rõ',
    'có 3 điều 1 chương',
    'điều 5 xe cứu hộ',
    'Điểm bán hàng',
  ],
  check: (passage) => [
    ...passage
      .matchesCased(CLAUSE)
      .filter(({ opensSentence }) => !opensSentence)
      .map((match) => match.replace(match.text.toLowerCase())),
    ...passage
      .matchesCased(ARTICLE)
      // "có 3 điều 1 chương": a number before it counts them, unless it is the clause's own.
      .filter(
        ({ start, wordBefore }) =>
          !/^\d+$/.test(wordBefore) || /khoản \d+ $/.test(passage.lower.slice(Math.max(0, start - 12), start)),
      )
      .map((match) => match.replace(capitalise(match.text))),
  ],
})
