/** TP. Hà Tĩnh, TX. Kỳ Anh, P. Trà Lam: how the short form of a unit stands before its name. TP.HCM has its own rule. */
import type { Match } from '../../passage'
import { defineRule } from '../defineRule'
import { CONSISTENT, type Forms, oddOnesOut } from '../oneForm'

/** P. and Q. alone are initials of people too: not here. */
const FORMS: Forms = {
  pattern: /(?<![\p{L}\p{M}\p{N}.])(TP|TX|TT)(\. ?| )(?=\p{Lu}[\p{Ll}])/gu,
  cased: true,
  formOf: (match: Match) => (match.group(1) === 'TT' && match.group(2) === ' ' ? undefined : match.group(2)),
}

export const placeAbbreviation = defineRule({
  name: 'place-abbreviation',
  ids: ['VN-ABBR-05'],
  title: 'TP., TX. trước tên riêng',
  group: 'abbreviations',
  level: 'check',
  sources: ['TASK', 'OWN'],
  default: 'on',
  message: 'cách viết TP., TX. trước tên riêng',
  switches: {
    form: {
      title: 'Cách viết',
      positions: { consistent: CONSISTENT, '. ': 'TP. Hà Tĩnh', '.': 'TP.Hà Tĩnh', ' ': 'TP Hà Tĩnh' },
      initial: 'consistent',
    },
  },
  examples: [
    { before: 'TX.Kỳ Anh, TP.Hà Tĩnh', after: 'TX. Kỳ Anh, TP. Hà Tĩnh', settings: { form: '. ' } },
    { before: 'TP. Hà Tĩnh, TP. Vinh, TP.Huế', after: 'TP. Hà Tĩnh, TP. Vinh, TP. Huế' },
  ],
  leavesAlone: ['TX. Kỳ Anh, TP. Hà Tĩnh', 'TX.Kỳ Anh, TP.Hà Tĩnh', 'TP.HCM và TP. Vinh', 'HTX.An Hòa'],
  check: (passage, { form }) =>
    oddOnesOut(passage, FORMS, form).map(({ match, wanted }) => match.replace(match.group(1) + wanted)),
})
