/** nghìn and tỷ in the north and centre, ngàn and tỉ in the south: one form in an article, or the one the newsroom chose. */
import type { Match } from '../../passage'
import { defineRule } from '../defineRule'
import { CONSISTENT, type Forms, oddOnesOut } from '../oneForm'

/** Only beside figures and money: "muôn ngàn", "ngàn xưa", "tỉ mỉ" are other words. */
const THOUSAND: Forms = {
  pattern:
    /(?<=(?:\d|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mươi|mười|chục|trăm|vài|mấy)) )(?:nghìn|ngàn)(?![\p{L}\p{M}])/gu,
  formOf: ({ text }: Match) => text.toLowerCase(),
}
const BILLION: Forms = {
  pattern:
    /(?<=(?:\d|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mươi|mười|chục|trăm|nghìn|ngàn|vài|mấy)) )(?:tỷ|tỉ)(?= (?:đồng|usd|đô|euro|người|m3|kwh|đô-la|nhân|yên|won|bảng|nhân dân tệ)(?![\p{L}\p{M}]))/gu,
  formOf: ({ text }: Match) => text.toLowerCase(),
}

export const largeNumbers = defineRule({
  name: 'large-numbers',
  ids: ['VN-NUM-07'],
  title: 'Nghìn hay ngàn, tỷ hay tỉ',
  group: 'numbers',
  level: 'check',
  sources: ['LHVN'],
  default: 'on',
  message: 'cách viết số lớn khác quy ước',
  switches: {
    thousand: {
      title: '1.000',
      positions: { consistent: CONSISTENT, nghìn: 'nghìn', ngàn: 'ngàn' },
      initial: 'consistent',
    },
    billion: {
      title: '1.000.000.000',
      positions: { consistent: CONSISTENT, tỷ: 'tỷ', tỉ: 'tỉ' },
      initial: 'consistent',
    },
  },
  needs: ['nghìn', 'ngàn', 'tỷ', 'tỉ'],
  examples: [
    {
      before: '3,5 tỉ đồng; 5 ngàn đồng',
      after: '3,5 tỷ đồng; 5 nghìn đồng',
      settings: { thousand: 'nghìn', billion: 'tỷ' },
    },
    { before: '3 tỷ đồng; 5 tỷ đồng; 2 tỉ đồng', after: '3 tỷ đồng; 5 tỷ đồng; 2 tỷ đồng' },
    { before: 'hai mươi nghìn người', after: 'hai mươi ngàn người', settings: { thousand: 'ngàn' } },
  ],
  leavesAlone: [
    '3,5 tỉ đồng; 5 ngàn đồng',
    '3,5 tỷ đồng; 5 nghìn đồng',
    { before: 'Muôn ngàn năm xưa, làm việc tỉ mỉ, tỉ số 2-1', settings: { thousand: 'nghìn', billion: 'tỷ' } },
  ],
  check: (passage, { thousand, billion }) =>
    [...oddOnesOut(passage, THOUSAND, thousand), ...oddOnesOut(passage, BILLION, billion)].map(({ match, wanted }) => ({
      ...match.suggest(wanted),
      ...((match.text.toLowerCase().startsWith('t') ? billion : thousand) === 'consistent' && {
        message: `trong bài có cả “${match.text}” và “${wanted}”`,
      }),
    })),
})
