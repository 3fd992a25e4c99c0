/** A terrain noun before a name stays small: sông Vàm Cỏ, vịnh Hạ Long. Off: newspapers capitalise famous ones. */
import { defineRule } from '../defineRule'
import { anyOf, listOf } from '../patterns'

/** Noun → names it stands before, from maps. Names that contain their noun (Hồ Tây, Chợ Lớn, Núi Thành) are not here. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  Sông: listOf(
    'Vàm Cỏ, Hồng, Hương, Lam, Mã, Đà, Lô, Thu Bồn, Tiền, Hậu, Mê Kông, Sài Gòn, Đồng Nai, La, Ngàn Sâu, Ngàn Phố, Gianh, Bến Hải, Thạch Hãn, Hàn, Thái Bình, Kinh Thầy, Tô Lịch, Nhuệ, Đáy',
  ),
  Vịnh: listOf('Hạ Long, Bái Tử Long, Lan Hạ, Cam Ranh, Vân Phong, Bắc Bộ, Thái Lan, Xuân Đài, Lăng Cô, Nha Trang'),
  Chợ: listOf('Bến Thành, Đồng Xuân, Bình Tây, Đông Ba, Cái Răng, Hàn, Cồn'),
  Hồ: listOf('Kẻ Gỗ, Ba Bể, Hòa Bình, Trị An, Dầu Tiếng, Núi Cốc, Xuân Hương, Thác Bà'),
  Núi: listOf('Hồng Lĩnh, Bà Đen, Ngũ Hành, Yên Tử, Ba Vì, Tam Đảo, Langbiang, Phan Xi Păng'),
  Đèo: listOf('Hải Vân, Ngang, Cả, Khánh Lê, Bảo Lộc, Pha Đin, Mã Pì Lèng, Ô Quy Hồ, Con'),
  Cầu: listOf(
    'Long Biên, Chương Dương, Nhật Tân, Thăng Long, Mỹ Thuận, Cần Thơ, Bến Thủy, Hiền Lương, Vĩnh Tuy, Thanh Trì, Tràng Tiền',
  ),
  Đảo: listOf('Phú Quốc, Lý Sơn, Phú Quý, Cát Bà, Bạch Long Vĩ, Trường Sa Lớn'),
}
const NOUN = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${Object.entries(NAMES)
    .map(([noun, names]) => `${noun}(?= ${anyOf(names)}(?![\\p{L}\\p{M}]))`)
    .join('|')})`,
  'gu',
)

/** Tập đoàn Đèo Cả, Báo Sông Hương: the noun is part of a firm's name. */
const COMPANY = new Set('đoàn ty bot cp phần tư hãng báo tạp chí trường tiểu thcs thpt khách sạn'.split(' '))

export const terrainNouns = defineRule({
  name: 'terrain-nouns',
  ids: ['VN-CAP-10'],
  title: 'sông, vịnh, chợ trước tên riêng',
  group: 'capitals',
  level: 'check',
  sources: ['ND30'],
  default: 'off',
  message: 'danh từ chung chỉ địa hình viết thường, theo NĐ 30',
  examples: [
    {
      before: 'Qua Sông Vàm Cỏ, Vịnh Hạ Long và Chợ Bến Thành',
      after: 'Qua sông Vàm Cỏ, vịnh Hạ Long và chợ Bến Thành',
    },
  ],
  leavesAlone: [
    'qua sông Vàm Cỏ, vịnh Hạ Long',
    'Sông Vàm Cỏ lên. Vịnh Hạ Long đón khách',
    'Báo Sông Trà',
    'BOT Đèo Cả và Tập đoàn Đèo Cả',
    'công ty SIMCO Sông Đà',
    'Hồ Tây, Chợ Lớn, huyện Núi Thành',
  ],
  check: (passage) =>
    passage
      .matchesCased(NOUN)
      .filter(({ opensSentence, wordBefore }) => !opensSentence && !COMPANY.has(wordBefore))
      // After a dash a name in a list, after capitals the name of a firm.
      .filter(({ start }) => !/(?:[-–] ?|[A-ZĐ]{2} )$/.test(passage.text.slice(Math.max(0, start - 3), start)))
      .map((match) => match.replace(match.text.toLowerCase())),
})
