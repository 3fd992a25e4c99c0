/** A capital at the start of a sentence. Initials (ông T.) and abbreviations end with a full stop that ends no sentence. */

import { capitalise } from '../../matchCase'
import type { Match } from '../../passage'
import { defineRule } from '../defineRule'

const AFTER_STOP = /(?<=[\p{Ll}\p{M})”"](?:[.]|[?!]) )\p{Ll}[\p{L}\p{M}]*/gu
const LINE_START = /(?<=^|\n)\p{Ll}[\p{L}\p{M}]{0,12}(?![\p{L}\p{M}])/gu
/** A line that holds more than one sentence is prose, and not a caption, a label or an item of a list. */
const TWO_SENTENCES = /[.?!] \p{Lu}|\. \p{Ll}{2}/u
const MAX_LOOK_AHEAD = 600
const ABBREVIATIONS = new Set(
  'tp tx tt tr ts ths gs pgs bs ks ls v sđd nxb vv dr mr ms mrs st co inc ltd vs no đ t tel đt cn art'.split(' '),
)

export const sentenceStart = defineRule({
  name: 'sentence-start',
  ids: ['VN-CAP-01'],
  title: 'Viết hoa đầu câu',
  group: 'capitals',
  level: 'check',
  sources: ['ND30'],
  default: 'on',
  message: 'viết hoa đầu câu',
  examples: [{ before: 'bão tan. hàng nghìn người trở về', after: 'Bão tan. Hàng nghìn người trở về' }],
  leavesAlone: [
    'Bão tan. Hàng nghìn người trở về',
    'Ông T. khai báo, ông Nguyễn Văn A. bị thương',
    'Sách, vở, v.v. và bút',
    'chờ mưa tạnh',
    'Nộp trước hạn. b. Nộp sau hạn',
    '“Đi đâu?” ông hỏi. “Về!” bà đáp',
    'Cũ nhưng tốt. iPhone vẫn bán chạy',
    'Công ty TNHH Apple Inc. của Mỹ',
    'Rồi ông nghĩ... nhưng không nói',
    'Câu hỏi Ai? rất quan trọng',
  ],
  check: (passage) =>
    [
      ...passage.matchesCased(AFTER_STOP).filter(isAfterSentence),
      ...passage.matchesCased(LINE_START).filter(({ end }) => {
        const line = passage.text.slice(end, end + MAX_LOOK_AHEAD)
        return TWO_SENTENCES.test(line.split('\n', 1)[0] ?? '')
      }),
    ]
      // iPhone, eBay.
      .filter(({ text }) => !/\p{Lu}/u.test(text))
      .map((match) => match.replace(capitalise(match.text))),
})

/** A question shorter than this may be a word inside the sentence: the question Who? matters. */
const MIN_QUESTION = 30
const QUESTION = new RegExp(`[^.?!\\n]{${MIN_QUESTION}}$`)

function isAfterSentence({ passage, start, end, text }: Match): boolean {
  // "b.", "ii)" number a list.
  if (text.length < 3 && /[.)]/.test(passage.text[end] ?? '')) return false
  const stop = start - 2
  const beforeStop = passage.text[stop - 1] ?? ''
  if (passage.text[stop] !== '.') {
    return QUESTION.test(passage.text.slice(Math.max(0, stop - MIN_QUESTION), stop))
  }
  if (/[”"]/.test(beforeStop)) return false
  if (beforeStop === ')') return true
  const word = passage.wordBefore(stop)
  const written = passage.text.slice(stop - word.length, stop)
  // "v.v.", "U.S.": a stop before the word as well.
  return (
    word.length > 1 && !ABBREVIATIONS.has(word) && !isInitials(written) && passage.text[stop - word.length - 1] !== '.'
  )
}

/** ThS., Tr., GS. */
function isInitials(written: string): boolean {
  return written.length <= 3 && /^\p{Lu}/u.test(written) && /^[A-Za-zĐ]+$/.test(written)
}
