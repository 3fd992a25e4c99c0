/** Chat spelling distorts Vietnamese, which the press law forbids. Only spellings that are nothing else. */
import { matchCase } from '../../matchCase'
import { defineRule } from '../defineRule'
import { PhraseTable } from '../phraseTable'

const TABLE = new PhraseTable([
  ['iu thương', 'yêu thương'],
  ['iu quá', 'yêu quá'],
  ['đáng iu', 'đáng yêu'],
  ['hok', 'không'],
  ['hông bít', 'không biết'],
  ['hem bít', 'không biết'],
  ['wá', 'quá'],
  ['wan trọng', 'quan trọng'],
  ['zậy', 'vậy'],
  ['dzậy', 'vậy'],
  ['zui', 'vui'],
  ['dzui', 'vui'],
  ['zề', 'về'],
  ['dzề', 'về'],
  ['trùi ui', 'trời ơi'],
  ['chời ơi', 'trời ơi'],
  ['bùn wá', 'buồn quá'],
  ['thik', 'thích'],
  ['mik', 'mình'],
  ['đc', 'được'],
  ['ko', 'không'],
])
/** Short ones that are also codes, abbreviations or brands: only between Vietnamese words in small letters. */
const SHORT = new Set(['đc', 'ko', 'mik', 'hok'])

export const chatSpelling = defineRule({
  name: 'chat-spelling',
  ids: ['VN-LAW-05'],
  title: 'Không dùng ngôn ngữ “chat”',
  group: 'law',
  level: 'sure',
  sources: ['LBC'],
  default: 'on',
  message: 'cách viết “chat”, làm méo mó tiếng Việt',
  examples: [
    { before: 'iu thương, hok, wá', after: 'yêu thương, không, quá' },
    { before: 'Mai ko đến đc', after: 'Mai không đến được' },
  ],
  leavesAlone: [
    'yêu thương, không, quá',
    'Việt Nam vs Thái Lan',
    'Thắng bằng K.O, võ sĩ KO',
    'ĐC: 12 đường Bờ Kè',
    'Phim Star Wars',
    'Sản xuất manh mún',
  ],
  check: (passage) =>
    TABLE.find(passage)
      .filter(
        ({ match }) => !SHORT.has(match.group(0)) || (match.text === match.text.toLowerCase() && isAmongWords(match)),
      )
      .map(({ match, value }) => match.replace(matchCase(match.text, value))),
})

function isAmongWords({ passage, start, end }: { passage: { text: string }; start: number; end: number }): boolean {
  const [before, after] = [passage.text.slice(Math.max(0, start - 2), start), passage.text.slice(end, end + 2)]
  return /^$|[\p{Ll},] $/u.test(before) && /^(?:$|[.,!?…]| \p{Ll})/u.test(after)
}
