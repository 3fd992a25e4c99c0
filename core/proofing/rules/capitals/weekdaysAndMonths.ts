/** thứ Hai, tháng Tám: the ordinal has a capital. Off: newspapers write thứ hai nineteen times out of twenty. */

import { capitalise } from '../../matchCase'
import { defineRule } from '../defineRule'

const DAY = '(?:hai|ba|tư|năm|sáu|bảy)'
/** thứ hai is also "second": a word of time before it, or a date after it, says that the day is meant. */
const WEEKDAY = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:(?<=(?:ngày|sáng|trưa|chiều|tối|đêm|hôm|vào|từ|đến) )thứ ${DAY}(?! (?:và|là|của|trong|tại|ở|liên|cả|\\p{L}+ (?:của|trong)))|thứ ${DAY}(?=,? (?:\\(|ngày )?\\d{1,2}[/-]\\d|,? ngày \\d| tuần (?:này|sau|trước|tới)| hằng tuần| hàng tuần))(?![\\p{L}\\p{M}])`,
  'gu',
)
const MONTH =
  /(?<![\p{L}\p{M}])(?<!(?:mỗi|một|hàng|hằng|số|vài|mấy|nhiều|các|những|\d) )tháng (?:giêng|chạp|tám|bảy|chín|mười|sáu)(?! (?:một|hai|lần|ngày|triệu|nghìn|ngàn|đồng|giờ|phần|người))(?![\p{L}\p{M}])/gu

export const weekdaysAndMonths = defineRule({
  name: 'weekdays-and-months',
  ids: ['VN-CAP-21'],
  title: 'thứ Hai, tháng Tám',
  group: 'capitals',
  level: 'check',
  sources: ['ND30'],
  default: 'off',
  message: 'thứ, tháng bằng chữ: viết hoa phần thứ tự, theo NĐ 30',
  needs: ['thứ ', 'tháng '],
  examples: [
    { before: 'sáng thứ hai, tháng tám', after: 'sáng thứ Hai, tháng Tám' },
    { before: 'Thứ hai, 5/10', after: 'Thứ Hai, 5/10' },
  ],
  leavesAlone: [
    'sáng thứ Hai, tháng Tám',
    'Thứ hai, cần làm rõ nguyên nhân',
    'lần thứ hai trong năm',
    'một tháng chín ngày',
    'đứng thứ ba',
  ],
  check: (passage) =>
    [...passage.matches(WEEKDAY), ...passage.matches(MONTH)].flatMap((match) => {
      const at = match.text.lastIndexOf(' ') + 1
      const ordinal = match.part(at)
      return ordinal.text === ordinal.text.toLowerCase() ? [ordinal.replace(capitalise(ordinal.text))] : []
    }),
})
