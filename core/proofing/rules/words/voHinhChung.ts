/** "vô hình chung" for "vô hình trung" (unwittingly). */
import { defineRule } from '../defineRule'

const RIGHT: Readonly<Record<string, string>> = {
  'vô hình chung': 'vô hình trung',
  'vô hình dung': 'vô hình trung',
}
const WRONG = Object.keys(RIGHT)

export const voHinhChung = defineRule({
  name: 'vo-hinh-chung',
  ids: ['VN-LEX-18'],
  title: '“Vô hình trung”, không phải “vô hình chung”',
  group: 'words',
  level: 'sure',
  sources: ['LEX'],
  default: 'on',
  message: 'viết là “vô hình trung”',
  examples: [
    { before: 'vô hình chung', after: 'vô hình trung' },
    { before: 'Vô hình chung, dự án bị chậm', after: 'Vô hình trung, dự án bị chậm' },
  ],
  leavesAlone: ['Vô hình trung đẩy giá lên', 'Sức ép vô hình, chung quy vì tiền'],
  check: (passage) => passage.phrases(...WRONG).map((match) => match.suggest(RIGHT[match.group(0)] ?? '')),
})
