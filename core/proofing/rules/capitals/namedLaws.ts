/** Laws and codes: capitals on the kind and on the name, not on every syllable: Bộ luật Hình sự. */
import { canonicalNames, isTitleCase } from '../canonicalNames'
import { defineRule } from '../defineRule'
import { listOf } from '../patterns'

const LAWS =
  listOf(`Bộ luật Hình sự, Bộ luật Dân sự, Bộ luật Lao động, Bộ luật Hàng hải, Bộ luật Tố tụng hình sự, Bộ luật Tố tụng dân sự, Luật Tổ chức Quốc hội,
  Luật Tổ chức Chính phủ, Luật Tổ chức chính quyền địa phương, Luật Đất đai, Luật Nhà ở, Luật Doanh nghiệp, Luật Đầu tư, Luật Đầu tư công,
  Luật Giáo dục, Luật Báo chí, Luật Trẻ em, Luật Bảo vệ môi trường, Luật Giao thông đường bộ, Luật Cán bộ, công chức, Luật Bảo hiểm xã hội,
  Luật Bảo hiểm y tế, Luật Khám bệnh, chữa bệnh, Luật Hôn nhân và gia đình, Luật Phòng, chống tham nhũng, Luật An ninh mạng, Luật Xây dựng`)
/** The list above is parted by commas; these three names have one themselves. */
const WITH_COMMA = ['Luật Cán bộ, công chức', 'Luật Khám bệnh, chữa bệnh', 'Luật Phòng, chống tham nhũng']
const NAMES = [
  ...LAWS.filter(
    (law) => /^(?:Bộ luật|Luật) /.test(law) && !['Luật Cán bộ', 'Luật Khám bệnh', 'Luật Phòng'].includes(law),
  ),
  ...WITH_COMMA,
]

const findAll = canonicalNames(NAMES, { alsoRight: ['Luật Hôn nhân và Gia đình'] })
/** In small letters a law may be the subject in general: only every-syllable capitals are out of place everywhere. */
const findTitleCase = canonicalNames(NAMES, { unless: (written) => !isTitleCase(written) })

export const namedLaws = defineRule({
  name: 'named-laws',
  ids: ['VN-CAP-19'],
  title: 'Tên luật: Bộ luật Hình sự',
  group: 'capitals',
  level: 'check',
  sources: ['ND30'],
  default: 'on',
  message: 'tên luật viết hoa chữ đầu của loại và của tên, theo NĐ 30',
  switches: {
    scope: {
      title: 'Phạm vi',
      positions: { 'title-case': 'Chỉ khi viết hoa mọi chữ', all: 'Mọi cách viết khác' },
      initial: 'title-case',
    },
  },
  needs: ['luật '],
  examples: [
    { before: 'Bộ Luật Hình Sự', after: 'Bộ luật Hình sự' },
    { before: 'theo luật tổ chức Quốc hội', after: 'theo Luật Tổ chức Quốc hội', settings: { scope: 'all' } },
  ],
  leavesAlone: [
    'Bộ luật Hình sự, Luật Tổ chức Quốc hội',
    'BỘ LUẬT HÌNH SỰ',
    'theo luật đất đai hiện hành',
    'Khoa Luật Đại học Huế',
  ],
  check: (passage, { scope }) => (scope === 'all' ? findAll(passage) : findTitleCase(passage)),
})
