/** Liên hợp quốc (decree) or Liên Hợp Quốc (newsrooms), a switch; and acronyms in capitals. */
import type { Match } from '../../passage'
import { canonicalNames } from '../canonicalNames'
import { defineRule } from '../defineRule'
import { CONSISTENT, type Forms, oddOnesOut } from '../oneForm'
import { listOf } from '../patterns'

const UN: Forms = {
  pattern: /(?<![\p{L}\p{M}])[Ll]iên ([Hh])(ợp|iệp) ([Qq])uốc(?![\p{L}\p{M}])/gu,
  cased: true,
  formOf: (match: Match) => {
    if (match.text === 'Liên hợp quốc' || match.text === 'Liên hiệp quốc') return 'decree'
    return match.text === 'Liên Hợp Quốc' || match.text === 'Liên Hiệp Quốc' ? 'capitals' : 'other'
  },
}
/** Acronyms that are no word in small letters. Unesco and Asean are house style of some papers abroad, and pass. */
const acronyms = canonicalNames(listOf('ASEAN, UNESCO, UNICEF, WTO, WHO, NATO, APEC, OPEC, FAO, IMF'), {
  unless: (written, name) =>
    written.length > 4 ? written !== name.toLowerCase() : !/^(?:wto|imf|Wto|Imf|nato|apec|opec)$/.test(written),
})

export const internationalBodies = defineRule({
  name: 'international-bodies',
  ids: ['VN-CAP-14'],
  title: 'Liên hợp quốc, WTO, ASEAN',
  group: 'capitals',
  level: 'check',
  sources: ['ND30', 'LHVN'],
  default: 'on',
  message: 'tên tổ chức quốc tế',
  switches: {
    form: {
      title: 'Cách viết',
      positions: { consistent: CONSISTENT, decree: 'Liên hợp quốc (NĐ 30)', capitals: 'Liên Hợp Quốc' },
      initial: 'consistent',
    },
  },
  examples: [
    { before: 'liên hợp quốc', after: 'Liên hợp quốc', settings: { form: 'decree' } },
    { before: 'Liên Hợp Quốc họp', after: 'Liên hợp quốc họp', settings: { form: 'decree' } },
    { before: 'Liên hợp quốc họp', after: 'Liên Hợp Quốc họp', settings: { form: 'capitals' } },
    { before: 'khối asean, Wto', after: 'khối ASEAN, WTO' },
  ],
  leavesAlone: [
    'Liên hợp quốc (UN); WTO, ASEAN, UNESCO',
    'Liên Hợp Quốc',
    'LIÊN HỢP QUỐC',
    'Unesco',
    'liên hợp sản xuất',
    'Dr. Who',
  ],
  check: (passage, { form }) => [
    ...(passage.mentions(' quốc') ? oddOnesOut(passage, UN, form) : []).flatMap(({ match, wanted }) => {
      // With nothing but odd forms in the article there is no form to follow.
      if (wanted === 'other') return []
      const body = match.group(2) === 'iệp' ? 'Liên hiệp quốc' : 'Liên hợp quốc'
      const right = wanted === 'capitals' ? body.replace(/(?<= )./g, (letter) => letter.toUpperCase()) : body
      return [
        { ...match.replace(right), message: form === 'decree' ? 'viết hoa theo NĐ 30' : 'một cách viết hoa trong bài' },
      ]
    }),
    ...acronyms(passage).map((finding) => ({ ...finding, message: 'chữ viết tắt viết hoa' })),
  ],
})
