/**
 * i or y in Sino-Vietnamese words: kỹ thuật or kĩ thuật. Newspapers and laws write y, textbooks i. Only words from a list, in
 * small letters: names keep their owner's spelling. Each syllable is taken by itself: "tỉ lệ" beside "kỹ năng" is common.
 */
import type { Match } from '../../passage'
import { defineRule } from '../defineRule'
import { CONSISTENT, type Forms, oddOnesOut } from '../oneForm'
import { anyOf, listOf, words } from '../patterns'

/** Syllable with y → the words it is in. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  kỹ: listOf('kỹ thuật, kỹ sư, kỹ năng, kỹ xảo, kỹ lưỡng, kỹ nghệ, kỹ càng'),
  kỷ: listOf('kỷ luật, kỷ niệm, kỷ lục, kỷ yếu, kỷ nguyên, kỷ cương, thế kỷ'),
  lý: listOf(`lý do, lý luận, lý thuyết, lý lịch, lý tưởng, lý giải, lý trí, quản lý, xử lý, vật lý, địa lý, tâm lý, đại lý,
    pháp lý, hợp lý, nguyên lý, chân lý, đạo lý, triết lý`),
  ly: listOf('ly hôn, ly khai, ly kỳ, cự ly'),
  hy: listOf('hy vọng, hy sinh'),
  mỹ: listOf('mỹ thuật, mỹ phẩm, mỹ nghệ, mỹ mãn, thẩm mỹ'),
  tỷ: listOf('tỷ lệ, tỷ giá, tỷ trọng, tỷ số, tỷ phú'),
  kỳ: listOf('kỳ thi, kỳ diệu, kỳ lạ, kỳ nghỉ, chu kỳ, thời kỳ, học kỳ, định kỳ'),
}
const TO_I: Readonly<Record<string, string>> = { y: 'i', ý: 'í', ỳ: 'ì', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' }

const SYLLABLES = Object.entries(WORDS).map(([withY, list]) => {
  const withI = withY.slice(0, -1) + (TO_I[withY.slice(-1)] ?? '')
  const forms: Forms = {
    pattern: words(anyOf([...list, ...list.map((word) => word.replace(withY, withI))])),
    formOf({ text, opensSentence }: Match) {
      const lower = text.toLowerCase()
      if (text !== lower && !(opensSentence && text.slice(1) === lower.slice(1))) return undefined
      return lower.split(' ').includes(withI) ? 'i' : 'y'
    },
  }
  return { withY, withI, forms }
})

export const iAndY = defineRule({
  name: 'i-and-y',
  ids: ['VN-SYL-09'],
  title: 'Viết i hay y: kỹ thuật, kĩ thuật',
  group: 'syllables',
  level: 'check',
  sources: ['QD1989', 'LAWUSE'],
  default: 'on',
  message: 'cách viết i/y khác',
  switches: {
    letter: {
      title: 'Cách viết',
      positions: { consistent: CONSISTENT, y: 'y: kỹ thuật, lý do, tỷ lệ', i: 'i: kĩ thuật, lí do, tỉ lệ' },
      initial: 'consistent',
    },
  },
  examples: [
    { before: 'kỹ thuật … kĩ thuật', after: 'kỹ thuật … kỹ thuật' },
    { before: 'Lí do xử lí', after: 'Lý do xử lý', settings: { letter: 'y' } },
    { before: 'quản lý', after: 'quản lí', settings: { letter: 'i' } },
  ],
  leavesAlone: [
    'kỹ thuật … kỹ thuật',
    'lí do, kĩ thuật',
    'tỉ lệ và kỹ năng',
    'Nguyễn Vỹ bàn lí do',
    'bác sĩ, ca sĩ có lý do',
    'đi, mì, ti vi, công ty',
  ],
  check: (passage, { letter }) =>
    SYLLABLES.filter(({ withY, withI }) => passage.mentions(withI, withY)).flatMap(({ withY, withI, forms }) =>
      oddOnesOut(passage, forms, letter).map(({ match, wanted }) => {
        const [from, to] = wanted === 'i' ? [withY, withI] : [withI, withY]
        const right = match.text
          .toLowerCase()
          .split(' ')
          .map((syllable) => (syllable === from ? to : syllable))
        return {
          ...match.suggest(right.join(' ')),
          message: letter === 'consistent' ? `trong bài có cả “${withY}” và “${withI}”` : 'cách viết i/y khác quy ước',
        }
      }),
    ),
})
