/**
 * Letters and marks in one character (NFC). The app composes whatever comes in, so this speaks of files that somebody else
 * will read. One mark per passage: a text from a Mac may have it in every word.
 */
import { defineRule } from '../defineRule'
import { wordsOf } from '../phraseTable'

export const composedLetters = defineRule({
  name: 'composed-letters',
  ids: ['VN-UNI-01'],
  title: 'Chữ dựng sẵn (NFC)',
  group: 'unicode',
  level: 'check',
  sources: ['UAX15'],
  default: 'on',
  message: 'chữ viết bằng dấu rời (Unicode tổ hợp)',
  examples: [{ before: 'Vie\u0302\u0323t Nam', after: 'Vi\u1ec7t Nam' }],
  leavesAlone: ['Vi\u1ec7t Nam', 'Viet Nam', 'Dấu sắc rời: \u0301'],
  check(passage) {
    if (!passage.isDecomposed) return []
    const loose = passage
      .recall(wordsOf)
      .filter(({ start, end }) => passage.given(start, end) !== passage.text.slice(start, end))
    const first = loose[0]
    if (first === undefined) return []
    const message = `chữ viết bằng dấu rời (Unicode tổ hợp), ${loose.length} từ trong đoạn`
    return [{ start: first.start, end: first.end, suggestions: [passage.text.slice(first.start, first.end)], message }]
  },
})
