/** Đảng (the Party), Bác (Hồ Chí Minh): capitals where nothing else can be meant. */
import { defineRule } from '../defineRule'

const PARTY_AND_STATE =
  /(?<![\p{L}\p{M}])đảng(,| và) [Nn]hà nước(?![\p{L}\p{M}])|(?<![\p{L}\p{M}])Đảng(,| và) nhà nước(?= ta(?![\p{L}\p{M}]))/gu
const UNCLE_HO = /(?<![\p{L}\p{M}])bác(?= Hồ(?! \p{Lu})(?![\p{L}\p{M}]))/gu

export const party = defineRule({
  name: 'party',
  ids: ['VN-CAP-17'],
  title: 'Đảng, Bác Hồ',
  group: 'capitals',
  level: 'check',
  sources: ['ND30'],
  default: 'on',
  message: 'viết hoa: Đảng, Nhà nước, Bác',
  needs: ['đảng', 'bác hồ'],
  examples: [
    { before: 'chủ trương của đảng và nhà nước', after: 'chủ trương của Đảng và Nhà nước' },
    { before: 'Nhớ lời bác Hồ dạy', after: 'Nhớ lời Bác Hồ dạy' },
  ],
  leavesAlone: ['Đảng và Nhà nước', 'các đảng đối lập', 'bác Hồ Văn Ba ở xóm trên', 'đảng Cộng hòa và nhà nước'],
  check: (passage) => [
    ...passage
      .matchesCased(PARTY_AND_STATE)
      .map((match) => match.replace(`Đảng${match.group(1) || match.group(2)} Nhà nước`)),
    ...passage.matchesCased(UNCLE_HO).map((match) => match.replace('Bác')),
  ],
})
