/** Regions called by a direction: Tây Bắc, Bắc Bộ, miền Bắc. A direction by itself (gió tây bắc) stays small. */

import { capitalise } from '../../matchCase'
import { defineRule } from '../defineRule'

const ALWAYS = /(?<![\p{L}\p{M}])(?:[Đđ]ồng bằng )?(?:[Bb]ắc|[Tt]rung|[Nn]am) bộ(?![\p{L}\p{M}])/gu
const PART =
  /(?<=(?<![\p{L}\p{M}])[Mm]iền )(?:bắc|trung|nam)(?![\p{L}\p{M}])(?! (?:nước|của|\p{Lu}|thái|trung|ấn|nước))/gu
const AREA =
  /(?<=(?<![\p{L}\p{M}])(?:[Vv]ùng(?: núi)?|[Cc]ác tỉnh|[Đđ]ồng bào) )(?:tây bắc|đông bắc|tây nguyên|tây nam bộ|đông nam bộ)(?![\p{L}\p{M}])(?! (?:của|nước|bang|châu|quốc|thành|\p{Lu}|bộ))/gu
/** Korea, Sudan and others have a north and a south too: the sentence must speak of Vietnam, or of its weather. */
const AT_HOME =
  /việt nam|hà nội|tp ?\.? ?hcm|nước ta|(?:bắc|trung|nam) bộ|không khí lạnh|rét|mưa|gió mùa|hai miền|giải phóng|miền tây|tây nguyên/
const ABROAD = /hàn quốc|triều tiên|trung quốc|thái lan|ấn độ|châu phi|phần lan/
/** bắc bộ phận, nam bộ binh: never heard, but trung bộ đàm and ban cán bộ are. */
const OTHER_WORDS = /^(?:đội|phận|đàm|máy|binh|trưởng|quần|phim|sách|ba)$/

export const regions = defineRule({
  name: 'regions',
  ids: ['VN-CAP-11'],
  title: 'Tây Bắc, Bắc Bộ, miền Bắc',
  group: 'capitals',
  level: 'check',
  sources: ['ND30', 'NDAN'],
  default: 'on',
  message: 'tên vùng miền viết hoa',
  needs: [' bộ', 'miền ', 'tây ', 'đông '],
  examples: [
    { before: 'vùng tây bắc, bắc bộ, miền bắc', after: 'vùng Tây Bắc, Bắc Bộ, miền Bắc' },
    { before: 'Mưa ở Nam bộ', after: 'Mưa ở Nam Bộ' },
  ],
  leavesAlone: [
    'vùng Tây Bắc, Bắc Bộ, miền Bắc',
    'gió tây bắc cấp 5',
    'miền nam Thái Lan',
    'Triều Tiên: dân miền bắc',
    'khu vực đông bắc thành phố Paris',
    'Người dân miền nam nổi dậy ở Sudan',
    'miền bắc nước Ý',
    'người nam bộ đội',
    'ở phía đông bắc',
  ],
  check: (passage) => [
    ...passage
      .matchesCased(ALWAYS)
      .filter(({ text, wordAfter }) => !(/^\p{Ll}\p{L}* bộ$/u.test(text) && OTHER_WORDS.test(wordAfter)))
      .map((match) =>
        match.replace(match.text.replace(/(\p{L}+) bộ$/u, (_, word: string) => `${capitalise(word)} Bộ`)),
      ),
    ...passage
      .matchesCased(PART)
      .filter(({ start }) => {
        const sentence = passage.sentenceAround(start)
        return AT_HOME.test(sentence) && !ABROAD.test(sentence)
      })
      .map((match) => match.replace(capitalise(match.text))),
    ...passage.matchesCased(AREA).map((match) => match.replace(match.text.split(' ').map(capitalise).join(' '))),
  ],
})
