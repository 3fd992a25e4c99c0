/** One short form for the city in an article: TP HCM, TP.HCM or TPHCM. */
import type { Match } from '../../passage'
import { defineRule } from '../defineRule'
import { CONSISTENT, type Forms, oddOnesOut } from '../oneForm'
import { words } from '../patterns'

const FORMS: Forms = {
  pattern: words('TP(?:\\.|\\. | |)HCM'),
  cased: true,
  formOf: ({ text }: Match) => text,
}

export const cityName = defineRule({
  name: 'city-name',
  ids: ['VN-ABBR-03'],
  title: 'TP HCM, TP.HCM, TPHCM: một cách viết',
  group: 'abbreviations',
  level: 'check',
  sources: ['LHVN'],
  default: 'on',
  message: 'một cách viết tắt tên thành phố trong bài',
  switches: {
    form: {
      title: 'Cách viết',
      positions: {
        consistent: CONSISTENT,
        'TP HCM': 'TP HCM',
        'TP.HCM': 'TP.HCM',
        'TP. HCM': 'TP. HCM',
        TPHCM: 'TPHCM',
      },
      initial: 'consistent',
    },
  },
  needs: ['hcm'],
  examples: [
    { before: 'TP HCM … TP.HCM … TP HCM', after: 'TP HCM … TP HCM … TP HCM' },
    { before: 'TPHCM', after: 'TP.HCM', settings: { form: 'TP.HCM' } },
  ],
  leavesAlone: ['TP HCM … TP HCM', 'TP.HCM', 'Thành phố Hồ Chí Minh và TP.HCM', 'TP. Hà Tĩnh'],
  check: (passage, { form }) => oddOnesOut(passage, FORMS, form).map(({ match, wanted }) => match.replace(wanted)),
})
