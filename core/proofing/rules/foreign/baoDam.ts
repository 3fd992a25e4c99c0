/** bảo đảm and đảm bảo: the Party's press prefers the first, others write either. Off but for houses that have chosen. */
import type { Match } from '../../passage'
import { defineRule } from '../defineRule'
import { CONSISTENT, type Forms, oddOnesOut } from '../oneForm'
import { words } from '../patterns'

const FORMS: Forms = {
  pattern: words('bảo đảm|đảm bảo'),
  formOf: ({ text }: Match) => text.toLowerCase(),
}

export const baoDam = defineRule({
  name: 'bao-dam',
  ids: ['VN-FOR-05'],
  title: '“Bảo đảm” hay “đảm bảo”',
  group: 'foreign',
  level: 'check',
  sources: ['NDAN'],
  default: 'off',
  message: 'tòa soạn dùng từ kia',
  switches: {
    word: {
      title: 'Từ dùng',
      positions: { 'bảo đảm': 'bảo đảm', 'đảm bảo': 'đảm bảo', consistent: CONSISTENT },
      initial: 'bảo đảm',
    },
  },
  needs: ['bảo đảm', 'đảm bảo'],
  examples: [
    { before: 'đảm bảo an toàn', after: 'bảo đảm an toàn' },
    { before: 'Bảo đảm an toàn', after: 'Đảm bảo an toàn', settings: { word: 'đảm bảo' } },
    {
      before: 'đảm bảo an toàn, bảo đảm chất lượng',
      after: 'đảm bảo an toàn, đảm bảo chất lượng',
      settings: { word: 'consistent' },
    },
  ],
  leavesAlone: ['bảo đảm an toàn', { before: 'đảm bảo an toàn', settings: { word: 'consistent' } }, 'đảm đang, bảo vệ'],
  check: (passage, { word }) =>
    oddOnesOut(passage, FORMS, word).map(({ match, wanted }) => ({
      ...match.suggest(wanted),
      message: `dùng “${wanted}”`,
    })),
})
