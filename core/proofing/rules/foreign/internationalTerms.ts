/** A term of science in its international form or as it used to be spelt, one of them in an article. */
import type { Match } from '../../passage'
import { defineRule } from '../defineRule'
import { CONSISTENT, type Forms, oddOnesOut } from '../oneForm'
import { anyOf, words } from '../patterns'

/** International form → forms by ear. */
const TERMS: Readonly<Record<string, readonly string[]>> = {
  hydrogen: ['hyđrô', 'hiđrô', 'hydro', 'hi-đrô', 'khinh khí'],
  oxygen: ['ôxy', 'ôxi', 'oxy', 'oxi', 'ô-xy'],
  nitrogen: ['nitơ', 'ni-tơ'],
  acid: ['axít', 'axit', 'a-xít'],
  carbon: ['cacbon', 'các-bon', 'cácbon'],
  dioxide: ['điôxít', 'đi-ô-xít', 'điôxit', 'dioxit'],
  uranium: ['urani', 'u-ra-ni'],
  vaccine: ['vắc-xin', 'vắcxin', 'văcxin', 'vắc xin'],
  virus: ['vi-rút', 'vi rút', 'virút'],
  hormone: ['hoóc-môn', 'hoócmôn', 'hóc-môn'],
  protein: ['prôtêin', 'prô-tê-in'],
}
const INTERNATIONAL = new Map(
  Object.entries(TERMS).flatMap(([term, heard]) => heard.map((form) => [form, term] as const)),
)

/** Each term has forms of its own: an article may well write oxygen and vắc-xin. */
const FORMS_BY_TERM = Object.entries(TERMS).map(([term, heard]) => ({
  needs: [term, ...heard],
  forms: {
    pattern: words(anyOf([term, ...heard])),
    formOf: ({ text }: Match) => text.toLowerCase(),
  } satisfies Forms,
}))

export const internationalTerms = defineRule({
  name: 'international-terms',
  ids: ['VN-FOR-04'],
  title: 'Thuật ngữ: hydrogen hay hyđrô',
  group: 'foreign',
  level: 'check',
  sources: ['QD1989'],
  default: 'on',
  message: 'thuật ngữ viết theo một dạng trong bài',
  switches: {
    form: {
      title: 'Cách viết',
      positions: { consistent: CONSISTENT, international: 'Dạng quốc tế: hydrogen, acid' },
      initial: 'consistent',
    },
  },
  examples: [
    { before: 'hyđrô … hydrogen', after: 'hydrogen … hydrogen', settings: { form: 'international' } },
    { before: 'vắc-xin … vắc-xin … vaccine', after: 'vắc-xin … vắc-xin … vắc-xin' },
  ],
  leavesAlone: ['hydrogen', 'vắc-xin và oxy', 'oxygen … vắc-xin', 'Hydro One'],
  check: (passage, { form }) =>
    FORMS_BY_TERM.filter(({ needs }) => passage.mentions(...needs)).flatMap(({ forms }) =>
      form === 'consistent'
        ? oddOnesOut(passage, forms, form).map(({ match, wanted }) => match.suggest(wanted))
        : passage.matches(forms.pattern).flatMap((match) => {
            const term = INTERNATIONAL.get(match.text.toLowerCase())
            return term === undefined ? [] : [match.suggest(term)]
          }),
    ),
})
