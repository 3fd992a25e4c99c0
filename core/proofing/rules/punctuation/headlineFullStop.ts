/** A headline ends without a full stop. */
import { defineRule } from '../defineRule'

const FINAL_STOP = /(?<=[\p{L}\p{N}”")])\.(?=\s*$)/gu

export const headlineFullStop = defineRule({
  name: 'headline-full-stop',
  ids: ['VN-PUNC-17'],
  title: 'Tít không có dấu chấm cuối',
  group: 'punctuation',
  level: 'check',
  sources: ['OWN'],
  default: 'off',
  message: 'tít không có dấu chấm cuối',
  places: ['headline'],
  examples: [{ before: 'Bão số 5 đổ bộ đất liền.', after: 'Bão số 5 đổ bộ đất liền', place: 'headline' }],
  leavesAlone: [
    { before: 'Bão số 5 đổ bộ đất liền', place: 'headline' },
    { before: 'Và rồi nước rút…', place: 'headline' },
    { before: 'Sách, vở, v.v.', place: 'headline' },
    'Bão số 5 đổ bộ đất liền.',
  ],
  check: (passage) =>
    passage
      .matchesCased(FINAL_STOP)
      .filter(({ wordBefore }) => wordBefore !== 'v')
      .map((match) => match.replace('')),
})
