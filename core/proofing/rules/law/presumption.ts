/** Nobody is guilty before a final judgment: people are arrested for inquiry into an act, not "for the crime of". */
import { defineRule } from '../defineRule'

const ARRESTED_FOR =
  /(?<![\p{L}\p{M}])(?:bắt(?: giữ| giam| tạm giam| khẩn cấp| quả tang)?|tạm giữ|tạm giam|khởi tố|truy nã)(?: [\p{L}\p{M}\p{N}.,()]{1,12}){0,9}? (vì tội)(?![\p{L}\p{M}])/gu
/** A court has spoken, or the story is about one that did. */
const JUDGED =
  /(?<![\p{L}\p{M}])(?:tuyên án|tuyên phạt|kết án|bản án|án tù|năm tù|chung thân|tử hình|phúc thẩm|thụ án|mãn hạn)(?![\p{L}\p{M}])/u

export const presumption = defineRule({
  name: 'presumption-of-innocence',
  ids: ['VN-LAW-01'],
  title: 'Suy đoán vô tội',
  group: 'law',
  level: 'check',
  sources: ['BLTTHS'],
  default: 'on',
  message: 'chưa có bản án: “để điều tra về hành vi…”',
  needs: ['vì tội'],
  examples: [{ before: 'bắt ông A vì tội lừa đảo' }, { before: 'Công an tạm giữ Nguyễn Văn B vì tội trộm cắp' }],
  leavesAlone: [
    'bắt tạm giam ông A để điều tra về hành vi lừa đảo',
    'khởi tố bị can về tội “Lừa đảo chiếm đoạt tài sản”',
    'Người bị bắt vì tội giết người năm 2001 đã bị kết án tử hình',
    'Ông bị phạt vì tội đến muộn',
  ],
  check: (passage) =>
    passage
      .matches(ARRESTED_FOR)
      .filter(({ start }) => !JUDGED.test(passage.sentenceAround(start)))
      .map((match) => match.part(match.text.length - 'vì tội'.length).mark()),
})
