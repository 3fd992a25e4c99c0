/** An ellipsis is … or three dots, never two, four or more. A strict newsroom allows … alone. */
import { defineRule } from '../defineRule'

const DOTS = /\.{2,}…?|…\.+|…{2,}/g

export const ellipsis = defineRule({
  name: 'ellipsis',
  ids: ['VN-PUNC-08'],
  title: 'Dấu ba chấm',
  group: 'punctuation',
  level: 'check',
  sources: ['MSFT'],
  default: 'on',
  message: 'dấu ba chấm là một ký tự “…”',
  switches: {
    form: {
      title: 'Cách viết',
      positions: { either: '… hoặc ba dấu chấm', single: 'Chỉ ký tự …' },
      initial: 'either',
    },
  },
  needs: ['..', '….', '……'],
  examples: [
    { before: 'cam, quýt, bưởi....', after: 'cam, quýt, bưởi…' },
    { before: 'cam, quýt, bưởi...', after: 'cam, quýt, bưởi…', settings: { form: 'single' } },
    { before: 'Ông nói rồi đi..', after: 'Ông nói rồi đi.' },
  ],
  leavesAlone: ['cam, quýt, bưởi…', 'cam, quýt, bưởi...', 'Họ và tên: ..........................', '1..10'],
  check: (passage, { form }) =>
    passage
      .matchesCased(DOTS)
      .filter(({ text }) => text.length <= LEADER_DOTS && !(text === '...' && form === 'either'))
      .filter(
        ({ text, start, end }) => !(text === '..' && /\d/.test(passage.text[start - 1] ?? passage.text[end] ?? '')),
      )
      .map((match) => (match.text === '..' ? match.replace('.', '…') : match.replace('…'))),
})

/** Longer rows of dots are a line to fill in. */
const LEADER_DOTS = 6
