/** "50 nghìn" rather than "5 vạn". Off: one newsroom's wish, and vạn is sound Vietnamese. */
import { defineRule } from '../defineRule'

const VAN =
  /(?<![\p{L}\p{N}.,])(\d{1,4})(?:,(\d))? vạn(?= (?:người|đồng|khách|lượt|hộ|quân|tấn|con|dân|cây|m)(?![\p{L}\p{M}]))/gu

export const vanNumber = defineRule({
  name: 'van-number',
  ids: ['VN-NUM-08'],
  title: '“50 nghìn” thay cho “5 vạn”',
  group: 'numbers',
  level: 'check',
  sources: ['LHVN'],
  default: 'off',
  message: 'có thể viết bằng “nghìn”',
  needs: [' vạn '],
  examples: [
    { before: '5 vạn người', after: '50 nghìn người' },
    { before: '1,5 vạn lượt khách', after: '15 nghìn lượt khách' },
  ],
  leavesAlone: ['50 nghìn người', 'hàng vạn người', 'vạn sự như ý', 'làng Vạn Phúc'],
  check: (passage) =>
    passage
      .matches(VAN)
      .map((match) => match.replace(`${Number(match.group(1)) * 10 + Number(match.group(2) || 0)} nghìn`)),
})
