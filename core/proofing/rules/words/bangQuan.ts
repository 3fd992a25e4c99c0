/** "bàng quang" (the bladder) where "bàng quan" (looking on, indifferent) was meant. */
import { defineRule } from '../defineRule'

/** What is said of an onlooker, and never of a bladder. */
const INDIFFERENT = /^ ?(?:trước|đứng nhìn|với|không quan tâm|mặc kệ)(?![\p{L}\p{M}])/u
const ATTITUDES = ['thái độ', 'thờ ơ', 'sự', 'vô cảm', 'đứng', 'người', 'kẻ', 'tâm lý', 'tâm lí']

export const bangQuan = defineRule({
  name: 'bang-quan',
  ids: ['VN-LEX-21'],
  title: '“Bàng quan” (thờ ơ), không phải “bàng quang”',
  group: 'words',
  level: 'check',
  sources: ['LEX'],
  default: 'on',
  message: '“bàng quang” là bọng đái; thờ ơ là “bàng quan”',
  needs: ['bàng quang'],
  examples: [
    { before: 'thái độ bàng quang', after: 'thái độ bàng quan' },
    { before: 'Bàng quang trước nỗi đau', after: 'Bàng quan trước nỗi đau' },
  ],
  leavesAlone: [
    'Ung thư bàng quang',
    'Viêm bàng quang ở người già',
    'Thái độ bàng quan',
    'Niệu quản và bàng quang với thận',
  ],
  check: (passage) =>
    passage
      .phrases('bàng quang')
      .filter(({ start, end }) => {
        const before = passage.lower.slice(Math.max(0, start - 20), start).trimEnd()
        const organ = /thận|niệu|tiểu|viêm|ung thư|sỏi/.test(passage.sentenceAround(start))
        return (
          !organ &&
          (INDIFFERENT.test(passage.lower.slice(end, end + 20)) || ATTITUDES.some((word) => before.endsWith(word)))
        )
      })
      .map((match) => match.suggest('bàng quan')),
})
