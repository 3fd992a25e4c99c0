/** "bất cứ một …": "một" adds nothing. */
import { defineRule } from '../defineRule'

/** Before these the second syllable opens another word. */
const FOLLOWERS = new Set(['trong', 'hai', 'số', 'phần', 'vài', 'đến'])

export const batCuMot = defineRule({
  name: 'bat-cu-mot',
  ids: ['VN-RED-01'],
  title: '“Bất cứ một…”: thừa “một”',
  group: 'redundancy',
  level: 'check',
  sources: ['LHVN'],
  default: 'on',
  message: 'thừa “một”',
  examples: [{ before: 'bất cứ một sản phẩm nào', after: 'bất cứ sản phẩm nào' }],
  leavesAlone: ['Bất cứ ai cũng được', 'Bất kỳ lúc nào', 'Bất cứ một trong hai phương án'],
  check: (passage) =>
    passage
      .phrases('bất cứ một')
      .filter(({ wordAfter }) => !FOLLOWERS.has(wordAfter))
      .map((match) => match.suggest('bất cứ')),
})
