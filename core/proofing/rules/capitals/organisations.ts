/** Ministries and departments: a capital on the words for kind and field, not on every syllable. */
import { canonicalNames, isTitleCase } from '../canonicalNames'
import { defineRule } from '../defineRule'
import { listOf } from '../patterns'

/** Fields as the government writes them; those with a comma are spelt out below. */
const FIELDS =
  listOf(`Tài nguyên và Môi trường, Giáo dục và Đào tạo, Kế hoạch và Đầu tư, Khoa học và Công nghệ, Thông tin và Truyền thông,
  Nông nghiệp và Phát triển nông thôn, Nông nghiệp và Môi trường, Lao động - Thương binh và Xã hội, Dân tộc và Tôn giáo, Tư pháp, Ngoại giao,
  Nội vụ, Y tế, Tài chính, Xây dựng, Quốc phòng, Công an`)
const CULTURE = 'Văn hóa, Thể thao và Du lịch'
const TYPES = ['Bộ', 'Sở']
const OTHERS =
  listOf(`Văn phòng Chính phủ, Văn phòng Quốc hội, Thanh tra Chính phủ, Ngân hàng Nhà nước, Kiểm toán Nhà nước, Tổng cục Thống kê,
  Tổng cục Hải quan, Tổng cục Thuế, Cục Quản lý thị trường, Cục Cảnh sát giao thông, Cục Quản lý dược, Cục An toàn thực phẩm,
  Viện Kiểm sát nhân dân tối cao, Tòa án nhân dân tối cao, Mặt trận Tổ quốc Việt Nam, Hội Liên hiệp Phụ nữ, Hội Nông dân Việt Nam,
  Hội Cựu chiến binh, Liên đoàn Lao động, Đoàn Thanh niên Cộng sản Hồ Chí Minh`)

const NAMES = [...TYPES.flatMap((type) => [...FIELDS, CULTURE].map((field) => `${type} ${field}`)), ...OTHERS]

/** Only "Every Syllable" is marked: half-way forms (Viện kiểm sát nhân dân) are in honest use. */
const find = canonicalNames(NAMES, { unless: (written) => !isTitleCase(written) })

export const organisations = defineRule({
  name: 'organisations',
  ids: ['VN-CAP-12'],
  title: 'Bộ Tài nguyên và Môi trường',
  group: 'capitals',
  level: 'check',
  sources: ['ND30'],
  default: 'on',
  message: 'tên cơ quan viết hoa chữ đầu của từ chỉ loại và lĩnh vực, theo NĐ 30',
  examples: [
    { before: 'Bộ Tài Nguyên Và Môi Trường', after: 'Bộ Tài nguyên và Môi trường' },
    { before: 'Sở Y Tế công bố', after: 'Sở Y tế công bố' },
  ],
  leavesAlone: [
    'Bộ Tài nguyên và Môi trường',
    'Bộ tài nguyên',
    'BỘ Y TẾ',
    'Viện kiểm sát nhân dân tối cao',
    'Ngân hàng nhà nước',
  ],
  check: find,
})
