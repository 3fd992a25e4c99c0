/** No shorthand in a headline, except what every reader knows. */
import { defineRule } from '../defineRule'
import { anyOf, words } from '../patterns'
import { SHORTHAND } from './knownAbbreviations'

const ABBREVIATION = words(
  anyOf(Object.keys(SHORTHAND).filter((short) => !['HTX', 'KCN', 'CNTT', 'BHXH', 'BHYT'].includes(short))),
)

export const headlineAbbreviation = defineRule({
  name: 'headline-abbreviation',
  ids: ['VN-ABBR-02'],
  title: 'Không viết tắt trong tít',
  group: 'abbreviations',
  level: 'check',
  sources: ['OWN'],
  default: 'off',
  message: 'tít không nên dùng chữ tắt ít quen',
  places: ['headline'],
  examples: [
    { before: 'HĐXX tuyên án…', after: 'Hội đồng xét xử tuyên án…', place: 'headline' },
    { before: 'Đẩy nhanh GPMB', after: 'Đẩy nhanh giải phóng mặt bằng', place: 'headline' },
  ],
  leavesAlone: [
    { before: 'UBND tỉnh họp, HTX vào vụ', place: 'headline' },
    'HĐXX tuyên án…',
    { before: 'WHO cảnh báo', place: 'headline' },
  ],
  check: (passage) =>
    passage.matchesCased(ABBREVIATION).map((match) => {
      const full = SHORTHAND[match.text] ?? ''
      return match.replace(match.opensSentence ? full.replace(/^\p{L}/u, (letter) => letter.toUpperCase()) : full)
    }),
})
