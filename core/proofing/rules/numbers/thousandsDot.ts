/**
 * Thousands are parted by a dot: 1.000 đồng. "1,000" is a decimal fraction in Vietnamese, so a single group is only marked
 * where it counts things that have no fractions.
 */
import { defineRule } from '../defineRule'

const SEVERAL_GROUPS = /(?<![\d.,])\d{1,3}(?:,\d{3}){2,5}(?![\d,]|\.\d{3}\b)/g
const ONE_GROUP =
  /(?<![\d.,])[1-9]\d{0,2},\d{3}(?= (?:đồng|người|hộ|cán bộ|công nhân|học sinh|sinh viên|khách|lượt|căn|chiếc|con|ca|đơn vị|doanh nghiệp|cuốn|bản|trường hợp|giáo viên|chiến sĩ|tàu|xe)(?![\p{L}\p{M}]))/gu

export const thousandsDot = defineRule({
  name: 'thousands-dot',
  ids: ['VN-NUM-01'],
  title: 'Dấu chấm phân cách hàng nghìn',
  group: 'numbers',
  level: 'sure',
  sources: ['MONEY', 'CLDR'],
  default: 'on',
  message: 'phân cách hàng nghìn bằng dấu chấm',
  switches: {
    separator: {
      title: 'Phân cách hàng nghìn',
      positions: { dot: 'Dấu chấm: 1.234.567', space: 'Dấu cách: 1 234 567 (sách giáo khoa)' },
      initial: 'dot',
    },
  },
  needs: [','],
  examples: [
    { before: '1,000 đồng; 1,234,567 người', after: '1.000 đồng; 1.234.567 người' },
    { before: '1,234,567 người', after: '1\u00a0234\u00a0567 người', settings: { separator: 'space' } },
  ],
  leavesAlone: [
    '1.000 đồng; 1.234.567 người',
    'tăng 1,125%',
    'nặng 1,250 kg',
    'tọa độ 1,2,3',
    '6,500 tỷ đồng',
    'gạo giá 9,535 USD/cwt',
  ],
  check: (passage, { separator }) =>
    [...passage.matches(SEVERAL_GROUPS), ...passage.matches(ONE_GROUP)].map((match) =>
      match.replace(match.text.replaceAll(',', separator === 'dot' ? '.' : '\u00a0')),
    ),
})
