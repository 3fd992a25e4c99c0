/**
 * Districts went out of use on 1 July 2025. Off: the mapping of old units to new ones has to come from an official list, and
 * stories about the past name them rightly; only what is said to be so today is marked.
 */
import { defineRule } from '../defineRule'
import { words } from '../patterns'

const DISTRICT = words('(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân|chủ tịch|bí thư|công an) (?:huyện|thị xã|quận) \\p{L}+')
const TODAY = /(?<![\p{L}\p{M}])(?:hiện nay|hiện tại|hiện|hôm nay|đang|sắp tới|từ nay)(?![\p{L}\p{M}])/u
const PAST =
  /(?<![\p{L}\p{M}])(?:cũ|trước đây|nguyên|khi đó|thời điểm đó|hồi|trước sáp nhập|trước khi)(?![\p{L}\p{M}])/u

export const districtUnits = defineRule({
  name: 'district-units',
  ids: ['VN-ABBR-08'],
  title: 'Cấp huyện không còn từ 1/7/2025',
  group: 'abbreviations',
  level: 'check',
  sources: ['ND78', 'OWN'],
  default: 'off',
  message: 'từ 1/7/2025 không còn cấp huyện: kiểm tra tên đơn vị',
  needs: ['huyện', 'thị xã', 'quận'],
  examples: [{ before: 'UBND thị xã Kỳ Anh hiện nay' }],
  leavesAlone: [
    'UBND phường Trà Lam hiện nay',
    'UBND huyện Cẩm Lưu cũ hiện nay là trụ sở xã',
    'Năm 2010, UBND huyện Cẩm Lưu xây cầu',
  ],
  check: (passage) =>
    passage
      .matches(DISTRICT)
      .filter(({ start }) => {
        const sentence = passage.sentenceAround(start)
        return TODAY.test(sentence) && !PAST.test(sentence)
      })
      .map((match) => match.mark()),
})
