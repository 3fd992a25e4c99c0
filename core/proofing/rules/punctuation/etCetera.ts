/** "v.v." closes a list by itself; an ellipsis needs no comma before it. */
import { defineRule } from '../defineRule'

const MIXED = /(?<![\p{L}.])v\.v\.?\s?(?:…|\.{2,})\.?|, ?(?:…|\.{3})/gu

export const etCetera = defineRule({
  name: 'et-cetera',
  ids: ['VN-PUNC-09'],
  title: '“v.v.” và dấu ba chấm',
  group: 'punctuation',
  level: 'check',
  sources: ['OWN'],
  default: 'off',
  message: 'dùng “v.v.” hoặc “…”, không dùng cả hai',
  needs: ['v.v', ', …', ',…', ', ...', ',...'],
  examples: [
    { before: 'cam, quýt, v.v…', after: 'cam, quýt, v.v.' },
    { before: 'cam, quýt, …', after: 'cam, quýt…' },
  ],
  leavesAlone: ['cam, quýt, v.v.', 'cam, quýt…', 'Ông im lặng… rồi nói'],
  check: (passage) => passage.matches(MIXED).map((match) => match.replace(match.text.startsWith(',') ? '…' : 'v.v.')),
})
