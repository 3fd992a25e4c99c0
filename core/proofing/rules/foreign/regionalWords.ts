/** Words of the south or the centre where the standard has another. Off: it is how people speak, and quotations keep it. */
import { matchCase } from '../../matchCase'
import { defineRule } from '../defineRule'
import { PhraseTable } from '../phraseTable'

const TABLE = new PhraseTable([
  ['mắc cỡ', 'xấu hổ'],
  ['trễ', 'muộn'],
  ['tới trễ', 'đến muộn'],
  ['bịnh', 'bệnh'],
  ['nhơn dân', 'nhân dân'],
  ['má con', 'mẹ con'],
  ['kiếng', 'kính'],
  ['xài', 'dùng'],
  ['hổng', 'không'],
  ['bển', 'bên ấy'],
  ['ổng', 'ông ấy'],
  ['bả ấy', 'bà ấy'],
])
/** Compounds in which the word is standard: độ trễ, tiêu xài, lỗ hổng. */
const COMPOUND = new Set(['độ trễ', 'trì trễ', 'bê trễ', 'chậm trễ', 'tiêu xài', 'lỗ hổng', 'ông ổng', 'hát ổng'])

export const regionalWords = defineRule({
  name: 'regional-words',
  ids: ['VN-FOR-06'],
  title: 'Từ địa phương',
  group: 'foreign',
  level: 'check',
  sources: ['HTV'],
  default: 'off',
  message: 'từ địa phương',
  examples: [
    { before: 'Đến trễ nên mắc cỡ', after: 'Đến muộn nên xấu hổ' },
    { before: 'Xài nước tiết kiệm', after: 'Dùng nước tiết kiệm' },
  ],
  leavesAlone: ['Đến muộn nên xấu hổ', 'Độ trễ của mạng', 'Vá lỗ hổng, tiêu xài', 'Lê Bịnh', 'hổng chân'],
  check: (passage) =>
    TABLE.find(passage)
      .filter(({ match }) => match.text === match.text.toLowerCase() || match.opensSentence)
      .filter(({ match }) => !COMPOUND.has(`${match.wordBefore} ${match.group(0)}`))
      .filter(({ match }) => !(match.group(0) === 'hổng' && /^(?:chân|mắt|kiến|hểnh)$/.test(match.wordAfter)))
      .map(({ match, value }) => match.replace(matchCase(match.text, value))),
})
