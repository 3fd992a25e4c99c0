/**
 * The same word twice in a row. Vietnamese doubles words on purpose (luôn luôn, ngày ngày, xa xa), so only words that are
 * never doubled are certain; the rest is left to the speller, who knows the neighbours.
 */
import type { Finding } from '../../passage'
import { defineRule } from '../defineRule'
import { wordsOf } from '../phraseTable'

/** Grammatical words that make no reduplication. Not among them: từ từ, là là, ra ra vào vào, đều đều. */
const NEVER_DOUBLED = new Set(
  `các những của và được với trong tại đã sẽ bị khi rằng nhưng hoặc bởi tuy nếu trên theo về cho để vì do nên một này
  như vào thì có không cũng vẫn còn đến bằng hơn rất người việc nhiều phải sau trước giữa cùng cả mỗi`.split(/\s+/),
)
/** Of these, pairs that do occur: "không, không" without its comma, "cả cả", "người người nhà nhà". */
const SOMETIMES = new Set(
  'không có người nhiều cho để nên về được vì đến này còn vào một việc sau bằng mỗi cả trước rất do phải'.split(' '),
)

export const doubledWord = defineRule({
  name: 'doubled-word',
  ids: ['VN-PUNC-18'],
  title: 'Lặp từ',
  group: 'punctuation',
  level: 'sure',
  sources: ['NDAN', 'OWN'],
  default: 'on',
  message: 'lặp từ',
  examples: [
    { before: 'các các đại biểu', after: 'các đại biểu' },
    { before: 'Nhân dân của của xã Trà Lam', after: 'Nhân dân của xã Trà Lam' },
    { before: 'Các các đại biểu', after: 'Các đại biểu' },
  ],
  leavesAlone: [
    'Luôn luôn lắng nghe, ngày ngày đọc báo, xa xa là núi, đời đời nhớ ơn',
    'Đi từ từ, bay là là, đều đều mỗi tháng',
    'Việc của các, các anh tự lo',
    'Người người nhà nhà trồng cây',
  ],
  check(passage) {
    const found: Finding[] = []
    const all = passage.recall(wordsOf)
    for (let at = 1; at < all.length; at++) {
      const [first, second] = [all[at - 1], all[at]]
      if (first === undefined || second === undefined || first.lower !== second.lower) continue
      if (!NEVER_DOUBLED.has(first.lower) || passage.lower.slice(first.end, second.start) !== ' ') continue
      // Three in a row is a stammer somebody quotes, or a list of sounds.
      if (all[at + 1]?.lower === first.lower || all[at - 2]?.lower === first.lower) continue
      const written = passage.text.slice(first.start, first.end)
      const level = SOMETIMES.has(first.lower) ? 'check' : 'sure'
      if (first.lower === 'người' || /^\p{Lu}/u.test(passage.text.slice(second.start, second.end))) continue
      found.push({ start: first.start, end: second.end, suggestions: [written], level })
    }
    return found
  },
})
