/** "chuẩn đoán" for "chẩn đoán" (to diagnose). */
import { defineRule } from '../defineRule'

export const chuanDoan = defineRule({
  name: 'chuan-doan',
  ids: ['VN-LEX-03'],
  title: '“Chẩn đoán”, không phải “chuẩn đoán”',
  group: 'words',
  level: 'sure',
  sources: ['LHVN'],
  default: 'on',
  message: 'viết là “chẩn đoán”',
  examples: [
    { before: 'chuẩn đoán', after: 'chẩn đoán' },
    { before: 'Bác sĩ chuẩn đoán sớm', after: 'Bác sĩ chẩn đoán sớm' },
  ],
  leavesAlone: ['Tiêu chuẩn, đoán định', 'Chẩn đoán hình ảnh', 'Theo chuẩn, đoán trước kết quả'],
  check: (passage) => passage.phrases('chuẩn đoán').map((match) => match.suggest('chẩn đoán')),
})
