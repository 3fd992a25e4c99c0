/** Titles and epithets that have become part of a historical name: Vua Hùng, Bà Trưng. Off: newspapers write vua Hùng. */
import { canonicalNames } from '../canonicalNames'
import { defineRule } from '../defineRule'
import { listOf } from '../patterns'

const find = canonicalNames(
  listOf(`Vua Hùng, Bà Triệu, Bà Trưng, Hai Bà Trưng, Ông Gióng, Thánh Gióng, Bà Chúa Kho, Bà Chúa Xứ, Đức Thánh Trần, Đề Thám,
    Đinh Tiên Hoàng, Bà Huyện Thanh Quan, Trạng Trình, Trạng Quỳnh`),
)

export const epithets = defineRule({
  name: 'epithets',
  ids: ['VN-CAP-03'],
  title: 'Danh xưng lịch sử: Vua Hùng, Bà Triệu',
  group: 'capitals',
  level: 'check',
  sources: ['ND30'],
  default: 'off',
  message: 'danh xưng thành tên riêng viết hoa, theo NĐ 30',
  examples: [{ before: 'Đền thờ vua Hùng, bà Triệu', after: 'Đền thờ Vua Hùng, Bà Triệu' }],
  leavesAlone: [
    'Đền thờ Vua Hùng, Bà Triệu',
    'bà Triệu Thị Hoa kể lại',
    'các vua Hùng dựng nước',
    'ông vua Hùng Vương',
  ],
  check: (passage) =>
    find(passage).filter(({ start, end }) => {
      // "bà Triệu Thị Hoa" is a reader, "các vua Hùng" are eighteen of them.
      const isLonger = /^ \p{Lu}/u.test(passage.text.slice(end, end + 2))
      return !isLonger && !/^(?:các|những|mười|đời|ông|18)$/.test(passage.wordBefore(start))
    }),
})
