/** Suspects are people: no "hắn", no "tên trộm". y and thị are other words too often to be marked. */
import { defineRule } from '../defineRule'
import { words } from '../patterns'

const LABELS = words('tên (?:trộm|cướp|cướp giật|sát nhân|lừa đảo|tội phạm|hung thủ|nghiện|dâm tặc)')
const HE = words('hắn')
/** Only beside police work: novels, films and letters have their own hắn. */
const POLICE =
  /(?<![\p{L}\p{M}])(?:công an|cảnh sát|khởi tố|bắt giữ|nghi phạm|nghi can|bị can|điều tra viên|cơ quan điều tra|tạm giam)(?![\p{L}\p{M}])/u

export const derogatory = defineRule({
  name: 'derogatory-words',
  ids: ['VN-LAW-03'],
  title: 'Không gọi nghi phạm là “hắn”, “tên trộm”',
  group: 'law',
  level: 'check',
  sources: ['BLTTHS'],
  default: 'on',
  message: 'cách gọi miệt thị: “nghi phạm”, “người đàn ông này”',
  needs: ['hắn', 'tên '],
  examples: [{ before: 'Công an đã bắt giữ khi hắn bỏ chạy' }, { before: 'Người dân giữ tên trộm' }],
  leavesAlone: [
    'Người đàn ông này, nghi phạm',
    'Hắn là nhân vật chính của cuốn sách',
    'Cụ ông tên Cướp',
    'Đặt tên trộm cho trò chơi',
    'đúng hẳn',
  ],
  check: (passage) => [
    ...passage
      .matches(LABELS)
      .filter(
        ({ text, wordBefore }) =>
          text.slice(1) === text.slice(1).toLowerCase() && !/^(?:đặt|mang|có|đổi|ghi|điền|gọi)$/.test(wordBefore),
      )
      .map((match) => match.mark()),
    ...(POLICE.test(passage.lower) ? passage.matches(HE) : [])
      .filter(({ start }) => POLICE.test(passage.sentenceAround(start)))
      .map((match) => match.mark()),
  ],
})
