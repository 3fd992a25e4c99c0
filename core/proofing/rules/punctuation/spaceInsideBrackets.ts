/** No space just inside brackets. */
import { defineRule } from '../defineRule'

const SPACE_INSIDE = /[([] +(?=[^\s)\]])|(?<=[^\s([]) +[)\]]/g

export const spaceInsideBrackets = defineRule({
  name: 'space-inside-brackets',
  ids: ['VN-PUNC-03'],
  title: 'Thừa dấu cách bên trong ngoặc',
  group: 'punctuation',
  level: 'sure',
  sources: ['PUNCT', 'MSFT'],
  default: 'on',
  message: 'thừa dấu cách bên trong ngoặc',
  needs: ['( ', ' )', '[ ', ' ]'],
  examples: [{ before: 'Thư điện tử ( email ) rất nhanh', after: 'Thư điện tử (email) rất nhanh' }],
  leavesAlone: ['Thư điện tử (email) rất nhanh', 'Ô trống [ ] chưa chọn', 'Để trống: ( )'],
  check: (passage) => passage.matchesCased(SPACE_INSIDE).map((match) => match.replace(match.text.trim())),
})
