/** "giành cho" (win for) where "dành cho" (meant for) was intended. Certain where what follows cannot be won for oneself. */
import { defineRule } from '../defineRule'

/** giành cho bằng được, giành cho mình tấm vé, giành cho kỳ được: here somebody does win. */
const WINNERS = new Set(
  'bằng kỳ kì được mình bản đội đoàn tuyển câu phe phía nước nhà ta họ anh chị ông bà cô việt thể quê gia tấm chiếc giải'.split(
    ' ',
  ),
)

export const danhCho = defineRule({
  name: 'danh-cho',
  ids: ['VN-LEX-06'],
  title: '“Dành cho”, không phải “giành cho”',
  group: 'words',
  level: 'check',
  sources: ['LHVN'],
  default: 'on',
  message: 'có thể là “dành cho”',
  examples: [
    { before: 'giành cho độc giả', after: 'dành cho độc giả' },
    { before: 'Quà giành cho các bé', after: 'Quà dành cho các bé' },
    { before: 'Giành riêng cho người đọc', after: 'Dành riêng cho người đọc' },
  ],
  leavesAlone: ['Giành cho bằng được', 'Giành cho mình tấm vé cuối', 'Dành cho độc giả', 'Giành chức vô địch'],
  check: (passage) =>
    passage
      .phrases('giành cho', 'giành riêng cho', 'giành tặng')
      .filter(({ wordAfter }) => wordAfter !== '' && !WINNERS.has(wordAfter))
      .map((match) => match.suggest(match.text.toLowerCase().replace('giành', 'dành'))),
})
