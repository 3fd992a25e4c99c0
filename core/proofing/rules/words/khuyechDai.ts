/** "khuyếch" for "khuếch": to amplify, to diffuse, to boast. */
import { defineRule } from '../defineRule'

const RIGHT: Readonly<Record<string, string>> = {
  'khuyếch đại': 'khuếch đại',
  'khuyếch tán': 'khuếch tán',
  'khuyếch trương': 'khuếch trương',
  'khuyếch khoác': 'khuếch khoác',
}
const WRONG = Object.keys(RIGHT)

export const khuyechDai = defineRule({
  name: 'khuyech-dai',
  ids: ['VN-LEX-05'],
  title: '“Khuếch đại”, không phải “khuyếch đại”',
  group: 'words',
  level: 'sure',
  sources: ['LHVN'],
  default: 'on',
  message: 'từ hay viết sai',
  examples: [
    { before: 'khuyếch đại', after: 'khuếch đại' },
    { before: 'Bụi khuyếch tán trong không khí', after: 'Bụi khuếch tán trong không khí' },
  ],
  leavesAlone: ['Máy khuếch đại âm thanh', 'Khuếch trương thanh thế'],
  check: (passage) => passage.phrases(...WRONG).map((match) => match.suggest(RIGHT[match.group(0)] ?? '')),
})
