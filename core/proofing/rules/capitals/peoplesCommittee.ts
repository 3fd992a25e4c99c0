/** Ủy ban nhân dân (decree) or Ủy ban Nhân dân (some newspapers); with every syllable capital in neither. */
import type { Match } from '../../passage'
import { defineRule } from '../defineRule'
import { CONSISTENT, type Forms, oddOnesOut } from '../oneForm'

const PATTERN = /(?<![\p{L}\p{M}])(Ủy|Uỷ|Hội) ([Bb]an|[Đđ]ồng) ([Nn])hân ([Dd])ân(?![\p{L}\p{M}])/gu
const isMixed = (match: Match) => match.group(2) !== match.group(2).toLowerCase() || match.group(4) === 'D'

const FORMS: Forms = {
  pattern: PATTERN,
  cased: true,
  formOf: (match: Match) => (isMixed(match) ? undefined : match.group(3) === 'N' ? 'capital' : 'small'),
}

export const peoplesCommittee = defineRule({
  name: 'peoples-committee',
  ids: ['VN-CAP-13'],
  title: 'Ủy ban nhân dân, Hội đồng nhân dân',
  group: 'capitals',
  level: 'check',
  sources: ['ND30'],
  default: 'on',
  message: '“Ủy ban nhân dân”, theo NĐ 30',
  switches: {
    form: {
      title: 'Cách viết',
      positions: { consistent: CONSISTENT, small: 'Ủy ban nhân dân (NĐ 30)', capital: 'Ủy ban Nhân dân' },
      initial: 'consistent',
    },
  },
  needs: [' nhân dân'],
  examples: [
    { before: 'Uỷ Ban Nhân Dân tỉnh', after: 'Ủy ban nhân dân tỉnh' },
    { before: 'Hội Đồng Nhân Dân tỉnh Sơn La', after: 'Hội đồng nhân dân tỉnh Sơn La' },
    { before: 'Ủy ban Nhân dân xã', after: 'Ủy ban nhân dân xã', settings: { form: 'small' } },
    { before: 'Hội đồng nhân dân xã', after: 'Hội đồng Nhân dân xã', settings: { form: 'capital' } },
  ],
  leavesAlone: [
    'Ủy ban nhân dân tỉnh; Hội đồng nhân dân tỉnh Sơn La',
    'Ủy ban Nhân dân xã',
    'ỦY BAN NHÂN DÂN',
    'ủy ban lâm thời',
  ],
  check(passage, { form }) {
    const render = (match: Match, wanted: string | undefined) => {
      const kind = match.group(1) === 'Hội' ? 'Hội đồng' : 'Ủy ban'
      return match.replace(`${kind} ${wanted === 'capital' ? 'Nhân dân' : 'nhân dân'}`)
    }
    return [
      ...passage
        .matchesCased(PATTERN)
        .filter(isMixed)
        .map((match) => render(match, form)),
      ...oddOnesOut(passage, FORMS, form).map(({ match, wanted }) => ({
        ...render(match, wanted),
        message: 'một cách viết hoa trong bài',
      })),
    ]
  },
})
