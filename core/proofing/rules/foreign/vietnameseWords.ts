/** A Vietnamese word where there is one. Off: a broadcaster's list; most newspapers print laptop and golf. */
import { matchCase } from '../../matchCase'
import { defineRule } from '../defineRule'
import { PhraseTable } from '../phraseTable'

const TABLE = new PhraseTable([
  ['laptop', 'máy tính xách tay'],
  ['golf', 'gôn'],
  ['smartphone', 'điện thoại thông minh'],
  ['livestream', 'phát trực tiếp'],
  ['online', 'trực tuyến'],
  ['fan', 'người hâm mộ'],
  ['show', 'chương trình'],
  ['resort', 'khu nghỉ dưỡng'],
  ['shipper', 'người giao hàng'],
  ['deadline', 'hạn chót'],
  ['stress', 'căng thẳng'],
  ['hot', 'nóng'],
])

export const vietnameseWords = defineRule({
  name: 'vietnamese-words',
  ids: ['VN-FOR-03'],
  title: 'Dùng từ tiếng Việt sẵn có',
  group: 'foreign',
  level: 'check',
  sources: ['HTV'],
  default: 'off',
  message: 'đã có từ tiếng Việt',
  examples: [
    { before: 'Mua laptop, chơi golf', after: 'Mua máy tính xách tay, chơi gôn' },
    { before: 'Laptop giảm giá', after: 'Máy tính xách tay giảm giá' },
  ],
  leavesAlone: ['Mua máy tính xách tay', 'Xe VW Golf', 'Hãng Hot Toys', 'Báo Tuổi Trẻ Online', 'FAN chung kết'],
  check: (passage) =>
    TABLE.find(passage)
      // A capital inside the sentence is a name.
      .filter(
        ({ match }) => match.text === match.text.toLowerCase() || (match.opensSentence && /^.\p{Ll}/u.test(match.text)),
      )
      .filter(({ match }) => !/^\p{Lu}/u.test(passage.text.slice(match.end + 1, match.end + 2)))
      .map(({ match, value }) => match.replace(matchCase(match.text, value))),
})
