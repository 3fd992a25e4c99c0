/** Orders and honours: capitals on the kind and on the name. */
import { canonicalNames } from '../canonicalNames'
import { defineRule } from '../defineRule'
import { listOf } from '../patterns'

const find = canonicalNames(
  listOf(`Huân chương Sao vàng, Huân chương Hồ Chí Minh, Huân chương Độc lập, Huân chương Quân công, Huân chương Lao động, Huân chương Bảo vệ Tổ quốc,
    Huân chương Chiến công, Huân chương Kháng chiến, Huân chương Hữu nghị, Huy chương Quân kỳ quyết thắng, Bà mẹ Việt Nam Anh hùng,
    Anh hùng Lao động, Anh hùng Lực lượng vũ trang nhân dân, Giải thưởng Hồ Chí Minh`),
  {
    alsoRight: [
      'Huân chương Sao Vàng',
      'Bà mẹ Việt Nam anh hùng',
      'Bà Mẹ Việt Nam Anh hùng',
      'Bà Mẹ Việt Nam Anh Hùng',
      'mẹ Việt Nam anh hùng',
    ],
    // A small kind before the right name (huân chương Lao động) is common in the press; so is anh hùng lao động as a common noun.
    unless: (written, name) =>
      written.replace(/^\p{L}/u, '') === name.replace(/^\p{L}/u, '') ||
      /^(?:bà mẹ Việt Nam anh hùng|anh hùng )/.test(written),
  },
)

export const honours = defineRule({
  name: 'honours',
  ids: ['VN-CAP-18'],
  title: 'Huân chương, danh hiệu',
  group: 'capitals',
  level: 'check',
  sources: ['ND30', 'NDAN'],
  default: 'on',
  message: 'tên huân chương, danh hiệu viết hoa, theo NĐ 30',
  examples: [
    { before: 'huân chương sao vàng', after: 'Huân chương Sao vàng' },
    { before: 'bà mẹ Việt nam anh hùng', after: 'Bà mẹ Việt Nam Anh hùng' },
  ],
  leavesAlone: [
    'Huân chương Sao vàng',
    'Bà mẹ Việt Nam Anh hùng',
    'Bà mẹ Việt Nam anh hùng',
    'huân chương Lao động',
    'nhận huân chương',
  ],
  check: find,
})
