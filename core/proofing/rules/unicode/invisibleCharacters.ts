/** Soft hyphens, zero-width characters and byte order marks, pasted along from PDF files and web pages. */
import { isWordCode } from '../../passage'
import { defineRule } from '../defineRule'

/** With the word or half-word around them: by themselves they cannot be seen, let alone clicked. */
const INVISIBLE = /[\u00ad\u200b\u200c\u200e\u200f\u2060\ufeff]+/g

export const invisibleCharacters = defineRule({
  name: 'invisible-characters',
  ids: ['VN-UNI-04'],
  title: 'Ký tự ẩn',
  group: 'unicode',
  level: 'sure',
  sources: ['OWN'],
  default: 'off',
  message: 'có ký tự ẩn',
  needs: ['\u00ad', '\u200b', '\u200c', '\u200e', '\u200f', '\u2060', '\ufeff'],
  examples: [
    { before: 'Ủy\u00adban', after: 'Ủyban' },
    { before: 'Trà\u200b Lam', after: 'Trà Lam' },
    { before: '\ufeffCẩm Lưu', after: 'Cẩm Lưu' },
  ],
  leavesAlone: ['Ủy ban', 'Giá 5\u00a0000 đồng', '👨\u200d👩\u200d👧'],
  check: (passage) =>
    passage.matchesCased(INVISIBLE).map(({ start, end, text }) => {
      let from = start
      while (start - from < MAX_HALF_WORD && isWordCode(passage.text.charCodeAt(from - 1))) from--
      let to = end
      while (to - end < MAX_HALF_WORD && isWordCode(passage.text.charCodeAt(to))) to++
      // The other half keeps its own characters: two in one word are two marks, and the first is put right first.
      return { start: from, end: to, suggestions: [passage.text.slice(from, to).replace(text, '')] }
    }),
})

const MAX_HALF_WORD = 20
