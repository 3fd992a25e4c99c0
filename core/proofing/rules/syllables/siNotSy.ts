/** sĩ, with i, in the nouns for professions: bác sĩ, nghệ sĩ. */
import { defineRule } from '../defineRule'
import { anyOf, listOf, words } from '../patterns'

const PROFESSIONS = listOf(
  'bác, ca, nghệ, nhạc, họa, hoạ, thi, văn, võ, chiến, đạo, giáo, hạ, tiến, thạc, dược, y, nha, binh, kịch, tu, liệt, thượng, trung',
)
const WITH_Y = words(`${anyOf(PROFESSIONS)} sỹ`)

export const siNotSy = defineRule({
  name: 'si-not-sy',
  ids: ['VN-SYL-10'],
  title: '“Bác sĩ”, không phải “bác sỹ”',
  group: 'syllables',
  level: 'check',
  sources: ['LHVN', 'LEX'],
  default: 'on',
  message: 'danh từ chỉ người viết là “sĩ”',
  needs: ['sỹ'],
  examples: [
    { before: 'bác sỹ, nghệ sỹ', after: 'bác sĩ, nghệ sĩ' },
    { before: 'Bác sỹ trực', after: 'Bác sĩ trực' },
  ],
  leavesAlone: ['bác sĩ, nghệ sĩ', 'Ông Phạm Sỹ Lâm', 'Bác Sỹ ở xóm dưới', 'Thượng Sỹ'],
  check: (passage) =>
    passage
      .matches(WITH_Y)
      // "Bác Sỹ" is somebody's uncle.
      .filter(({ text }) => !/ Sỹ$/.test(text))
      .map((match) => match.suggest(match.text.toLowerCase().replace('sỹ', 'sĩ'))),
})
