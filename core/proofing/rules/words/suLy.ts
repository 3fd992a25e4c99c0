/** "sử lý, xử dụng" for "xử lý, sử dụng": s and x exchanged in both. */
import { defineRule } from '../defineRule'

const RIGHT: Readonly<Record<string, string>> = {
  'sử lý': 'xử lý',
  'sử lí': 'xử lí',
  'xử dụng': 'sử dụng',
}
const WRONG = Object.keys(RIGHT)

/** After these the first syllable closes another word. */
const LEADERS = new Set(['lịch', 'tiểu', 'cổ', 'dã', 'quốc'])

export const suLy = defineRule({
  name: 'su-ly',
  ids: ['VN-LEX-17'],
  title: '“Xử lý”, không phải “sử lý”',
  group: 'words',
  level: 'sure',
  sources: ['VIEGRID'],
  default: 'on',
  message: 'từ hay viết sai',
  examples: [
    { before: 'sử lý, xử dụng', after: 'xử lý, sử dụng' },
    { before: 'Sử lý nghiêm vi phạm', after: 'Xử lý nghiêm vi phạm' },
  ],
  leavesAlone: [
    'Xử lý rác, sử dụng nước',
    'Môn lịch sử, lý luận và địa lý',
    'Lịch sử lý luận văn học',
    'Tiểu sử Lý Thường Kiệt',
  ],
  check: (passage) =>
    passage
      .phrases(...WRONG)
      .filter(({ wordBefore }) => !LEADERS.has(wordBefore))
      .map((match) => match.suggest(RIGHT[match.group(0)] ?? '')),
})
