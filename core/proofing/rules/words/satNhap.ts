/** "sát nhập" for "sáp nhập" (to merge). */
import { defineRule } from '../defineRule'

export const satNhap = defineRule({
  name: 'sat-nhap',
  ids: ['VN-LEX-02'],
  title: '“Sáp nhập”, không phải “sát nhập”',
  group: 'words',
  level: 'sure',
  sources: ['LHVN', 'LEX'],
  default: 'on',
  message: 'viết là “sáp nhập”',
  examples: [
    { before: 'sát nhập', after: 'sáp nhập' },
    { before: 'SÁT NHẬP HAI XÃ', after: 'SÁP NHẬP HAI XÃ' },
  ],
  leavesAlone: ['Sáp nhập hai xã ven sông', 'Đi sát, nhập vào đoàn'],
  check: (passage) => passage.phrases('sát nhập').map((match) => match.suggest('sáp nhập')),
})
