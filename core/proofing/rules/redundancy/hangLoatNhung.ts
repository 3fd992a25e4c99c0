/** "hàng loạt những …": both words say there are many. */
import { defineRule } from '../defineRule'

const RIGHT: Readonly<Record<string, string>> = {
  'hàng loạt những': 'hàng loạt',
  'hàng loạt các': 'hàng loạt',
}
const WRONG = Object.keys(RIGHT)

export const hangLoatNhung = defineRule({
  name: 'hang-loat-nhung',
  ids: ['VN-RED-02'],
  title: '“Hàng loạt những…”: thừa “những”',
  group: 'redundancy',
  level: 'check',
  sources: ['LHVN'],
  default: 'on',
  message: 'thừa từ chỉ số nhiều',
  examples: [
    { before: 'hàng loạt những phản ứng', after: 'hàng loạt phản ứng' },
    { before: 'Hàng loạt các dự án', after: 'Hàng loạt dự án' },
  ],
  leavesAlone: ['Hàng loạt dự án chậm tiến độ', 'Nhiều người, những người trẻ'],
  check: (passage) => passage.phrases(...WRONG).map((match) => match.suggest(RIGHT[match.group(0)] ?? '')),
})
