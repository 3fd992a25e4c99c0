/**
 * An office's shorthand that the article never spells out. Only shorthand from our list, whose meaning is certain: any other
 * run of capitals may be a brand. Off by default: it needs the whole article to be fair.
 */
import { defineRule } from '../defineRule'
import { anyOf, words } from '../patterns'
import { isExpanded, isFirstUse } from './expansion'
import { SHORTHAND } from './knownAbbreviations'

const ABBREVIATION = words(anyOf(Object.keys(SHORTHAND)))

export const unexpandedAbbreviation = defineRule({
  name: 'unexpanded-abbreviation',
  ids: ['VN-ABBR-07'],
  title: 'Chữ tắt chưa được giải nghĩa',
  group: 'abbreviations',
  level: 'check',
  sources: ['LHVN'],
  default: 'off',
  message: 'chữ tắt chưa được viết đầy đủ trong bài',
  places: ['standfirst', 'body', 'caption'],
  examples: [{ before: 'Công tác GPMB đang chậm', after: 'Công tác giải phóng mặt bằng (GPMB) đang chậm' }],
  leavesAlone: ['Giải phóng mặt bằng (GPMB) đang chậm. GPMB phải xong.', 'WTO, ASEAN, VTV, FPT', 'Hãng GPMBX'],
  check(passage) {
    const seen = new Set<string>()
    return passage.matchesCased(ABBREVIATION).flatMap((match) => {
      const full = SHORTHAND[match.text] ?? ''
      if (seen.has(match.text)) return []
      seen.add(match.text)
      if (!isFirstUse(match, match.text) || isExpanded(passage.article, match.text, full)) return []
      const opened = match.opensSentence ? full.replace(/^\p{L}/u, (letter) => letter.toUpperCase()) : full
      return [match.replace(`${opened} (${match.text})`)]
    })
  },
})
