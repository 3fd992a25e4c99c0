/** Chinese and Korean names in their Sino-Vietnamese form have capitals like Vietnamese ones: Mao Trạch Đông. */
import { canonicalNames } from '../canonicalNames'
import { defineRule } from '../defineRule'
import { listOf } from '../patterns'

/** Three syllables and more: two may belong to different words ("ở Quỳnh Lưu bị thương", "cơ quan Vũ trụ"). */
const find = canonicalNames(
  listOf(`Mao Trạch Đông, Kim Nhật Thành, Tập Cận Bình, Đặng Tiểu Bình, Chu Ân Lai, Tôn Trung Sơn, Tôn Dật Tiên, Lưu Thiếu Kỳ,
    Giang Trạch Dân, Hồ Cẩm Đào, Ôn Gia Bảo, Lý Khắc Cường, Lý Quang Diệu, Lý Hiển Long, Tưởng Giới Thạch, Tư Mã Thiên,
    Tần Thủy Hoàng, Gia Cát Lượng, Chương Tử Di, Trương Nghệ Mưu, Lý Tiểu Long, Thành Cát Tư Hãn, Lý Thế Dân, Võ Tắc Thiên`),
  // All in small letters may be other words: a capital somewhere says that a name was meant.
  { unless: (written) => written === written.toLowerCase() },
)

export const sinoNames = defineRule({
  name: 'sino-names',
  ids: ['VN-CAP-05'],
  title: 'Tên Hán Việt: Mao Trạch Đông',
  group: 'capitals',
  level: 'check',
  sources: ['ND30'],
  default: 'on',
  message: 'tên Hán Việt viết hoa mọi chữ',
  examples: [{ before: 'Mao trạch Đông', after: 'Mao Trạch Đông' }],
  leavesAlone: ['Mao Trạch Đông', 'MAO TRẠCH ĐÔNG', 'Người dân Quỳnh Lưu bị thương', 'tương giới thạch'],
  check: find,
})
