/** The first time in full, with the abbreviation in brackets. Off for newspapers: their readers know UBND and HĐND. */
import { defineRule } from '../defineRule'
import { anyOf, words } from '../patterns'
import { isExpanded, isFirstUse } from './expansion'
import { OFFICES } from './knownAbbreviations'

const ABBREVIATION = words(anyOf(Object.keys(OFFICES)))

export const firstMention = defineRule({
  name: 'first-mention',
  ids: ['VN-ABBR-01'],
  title: 'Viết đầy đủ ở lần đầu',
  group: 'abbreviations',
  level: 'check',
  sources: ['LHVN', 'ND78'],
  default: 'off',
  message: 'lần đầu viết đầy đủ, kèm chữ tắt trong ngoặc',
  places: ['standfirst', 'body', 'caption'],
  examples: [{ before: 'UBND tỉnh họp', after: 'Ủy ban nhân dân (UBND) tỉnh họp' }],
  leavesAlone: [
    'Ủy ban nhân dân (UBND) tỉnh họp. UBND tỉnh thống nhất.',
    { before: 'UBND tỉnh họp', place: 'headline' },
    'Ủy ban nhân dân tỉnh họp',
  ],
  check(passage) {
    const seen = new Set<string>()
    return passage.matchesCased(ABBREVIATION).flatMap((match) => {
      const short = match.text
      if (seen.has(short)) return []
      seen.add(short)
      if (!isFirstUse(match, short) || isExpanded(passage.article, short, OFFICES[short])) return []
      const full = OFFICES[short] ?? ''
      return [match.replace(`${full} (${short})`)]
    })
  },
})
