/** A headline is a sentence, not Every Word With A Capital. Which words are names, only the writer knows. */
import { defineRule } from '../defineRule'
import { wordsOf } from '../phraseTable'

/** No Vietnamese name has these in the middle with a capital: three of them, or of any words, do not make a headline. */
const COMMON = new Set(
  'và của cho với trong tại từ được bị khi đến là có các những không sẽ đã đang mới ra vào kế hoạch triển khai thực hiện người năm'.split(
    ' ',
  ),
)

export const headlineCase = defineRule({
  name: 'headline-case',
  ids: ['VN-CAP-25'],
  title: 'Tít viết hoa như câu',
  group: 'capitals',
  level: 'check',
  sources: ['ND30', 'MSFT'],
  default: 'on',
  message: 'tít viết hoa như một câu, không viết hoa mọi chữ',
  places: ['headline'],
  broad: true,
  examples: [{ before: 'Hà Nội Triển Khai Kế Hoạch Mới', place: 'headline' }],
  leavesAlone: [
    { before: 'Hà Nội triển khai kế hoạch mới', place: 'headline' },
    { before: 'Nguyễn Văn An gặp Trần Thị Bình ở Hà Nội', place: 'headline' },
    { before: 'HÀ NỘI TRIỂN KHAI KẾ HOẠCH MỚI', place: 'headline' },
    { before: 'Manchester United Real Madrid', place: 'headline' },
    'Hà Nội Triển Khai Kế Hoạch Mới',
  ],
  check(passage) {
    const all = passage.recall(wordsOf).filter(({ lower }) => /^\p{L}/u.test(lower))
    const [first, last] = [all[0], all.at(-1)]
    if (first === undefined || last === undefined || all.length < 5) return []
    const isCapital = (start: number) => /^\p{Lu}/u.test(passage.text.slice(start, start + 2))
    const isAllCapitals = passage.text === passage.text.toUpperCase()
    const capitals = all.filter(({ start }) => isCapital(start))
    const common = all.slice(1).filter(({ start, lower }) => isCapital(start) && COMMON.has(lower))
    return !isAllCapitals && capitals.length >= 0.8 * all.length && common.length > 0
      ? [{ start: first.start, end: last.end, suggestions: [] }]
      : []
  },
})
