/** No comma before "và" in a plain list of words. Off: between clauses the comma is right, and the two look alike. */
import { defineRule } from '../defineRule'

/** Items of one or two words on both sides, and the list ends there: anything longer may be a clause. */
const IN_LIST =
  /(?<=, [\p{L}\p{M}]{1,8}(?: [\p{L}\p{M}]{1,8})?), (?=(?:và|hoặc) [\p{L}\p{M}]{1,8}(?: [\p{L}\p{M}]{1,8})?(?:[.;:!?…]|$))/gmu

export const commaBeforeAnd = defineRule({
  name: 'comma-before-and',
  ids: ['VN-PUNC-15'],
  title: 'Dấu phẩy trước “và” cuối danh sách',
  group: 'punctuation',
  level: 'check',
  sources: ['MSFT'],
  default: 'off',
  message: 'không cần dấu phẩy trước “và” trong danh sách',
  needs: [', và ', ', hoặc '],
  examples: [{ before: 'cam, quýt, và bưởi', after: 'cam, quýt và bưởi' }],
  leavesAlone: ['cam, quýt và bưởi', 'Mưa lớn từ đêm, và nước sông lên nhanh.', 'Ông đi, và bà ở lại.'],
  check: (passage) => passage.matches(IN_LIST).map((match) => match.replace(' ')),
})
