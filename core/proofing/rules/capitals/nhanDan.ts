/** Nhân dân and Nhà nước as special nouns of political texts. Off for newspapers; common "nhân dân" is left alone. */

import { capitalise } from '../../matchCase'
import { defineRule } from '../defineRule'

/** Only beside Đảng and Nhà nước, or where the State is meant by its full name. */
const BESIDE_PARTY =
  /(?<=Đảng(?:,| và) )nhà nước(?![\p{L}\p{M}])|(?<=Nhà nước(?:,| và) )nhân dân(?![\p{L}\p{M}])|(?<=Đảng và )nhân dân(?= ta)|(?<![\p{L}\p{M}])nhà nước(?= (?:Cộng hòa|Cộng hoà|Việt Nam|pháp quyền xã hội chủ nghĩa Việt Nam))/gu

export const nhanDan = defineRule({
  name: 'nhan-dan',
  ids: ['VN-CAP-16'],
  title: 'Nhân dân, Nhà nước',
  group: 'capitals',
  level: 'check',
  sources: ['ND30', 'ND78'],
  default: 'off',
  message: 'danh từ đặc biệt viết hoa, theo NĐ 30',
  needs: ['nhân dân', 'nhà nước'],
  examples: [{ before: 'Đảng, Nhà nước và nhân dân', after: 'Đảng, Nhà nước và Nhân dân' }],
  leavesAlone: ['Đảng, Nhà nước và Nhân dân', 'Ủy ban nhân dân xã', 'nhân dân trong xã', 'doanh nghiệp nhà nước'],
  check: (passage) => passage.matchesCased(BESIDE_PARTY).map((match) => match.replace(capitalise(match.text))),
})
