/** "quận" in full: Q.1 saves three letters. Off: southern newspapers print Q.1. */
import { defineRule } from '../defineRule'

const NUMBERED = /(?<![\p{L}\p{M}\p{N}.])Q\. ?(?=\d{1,2}(?![\d.,]\d| ?tuổi|\d))/gu
const NAMED =
  /(?<![\p{L}\p{M}\p{N}.])Q\. ?(?=(?:Tân Bình|Tân Phú|Bình Tân|Bình Thạnh|Gò Vấp|Phú Nhuận|Thủ Đức|Ba Đình|Hoàn Kiếm|Hai Bà Trưng|Đống Đa|Cầu Giấy|Tây Hồ|Thanh Xuân|Hoàng Mai|Long Biên|Hà Đông|Hải Châu|Thanh Khê|Sơn Trà|Ninh Kiều|Bình Thủy)(?![\p{L}\p{M}]))/gu

export const quanAbbreviation = defineRule({
  name: 'quan-abbreviation',
  ids: ['VN-ABBR-04'],
  title: 'Không viết tắt “quận”',
  group: 'abbreviations',
  level: 'check',
  sources: ['LHVN'],
  default: 'off',
  message: 'viết đầy đủ “quận”',
  needs: ['q.'],
  examples: [{ before: 'Q.1, Q. Tân Bình', after: 'Quận 1, quận Tân Bình' }],
  leavesAlone: ['Quận 1, quận Tân Bình', 'Anh Q. 35 tuổi kể lại', 'Bộ phim I.Q.'],
  check: (passage) => [
    ...passage.matchesCased(NUMBERED).map((match) => match.replace('Quận ')),
    ...passage.matchesCased(NAMED).map((match) => match.replace(match.opensSentence ? 'Quận ' : 'quận ')),
  ],
})
