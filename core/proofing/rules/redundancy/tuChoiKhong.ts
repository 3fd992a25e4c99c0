/** "từ chối không nhận": the refusal is said twice. */
import { defineRule } from '../defineRule'

/** Before these the second syllable opens another word. */
const FOLLOWERS = new Set([
  'lý',
  'phải',
  'chỉ',
  'chút',
  'một',
  'rõ',
  'được',
  'thương',
  'khoan',
  'do',
  'vì',
  'có',
  'gian',
])

export const tuChoiKhong = defineRule({
  name: 'tu-choi-khong',
  ids: ['VN-RED-08'],
  title: '“Từ chối không…”: phủ định hai lần',
  group: 'redundancy',
  level: 'check',
  sources: ['LHVN'],
  default: 'on',
  message: 'thừa “không”',
  examples: [
    { before: 'từ chối không nhận', after: 'từ chối nhận' },
    { before: 'Ông từ chối không trả lời', after: 'Ông từ chối trả lời' },
  ],
  leavesAlone: ['Từ chối trả lời', 'Bị từ chối không lý do', 'Từ chối, không nhận'],
  check: (passage) =>
    passage
      .phrases('từ chối không')
      .filter(({ wordAfter }) => !FOLLOWERS.has(wordAfter))
      .map((match) => match.suggest('từ chối')),
})
