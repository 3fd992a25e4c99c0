/** "kinh tế - xã hội": a hyphen between coordinate nouns has a space on each side. */
import { defineRule } from '../defineRule'
import { anyOf, listOf, words } from '../patterns'

/** The fields that administrative prose couples. Any pair of them: names like "Hà Nội-Hải Phòng" are routes. */
const FIELDS = anyOf(
  listOf(`kinh tế, xã hội, chính trị, văn hóa, văn hoá, quốc phòng, an ninh, khoa học, kỹ thuật, kĩ thuật, công nghệ,
    giáo dục, đào tạo, thể thao, du lịch, thương mại, dịch vụ, tài chính, ngân sách, nông nghiệp, công nghiệp, lâm nghiệp,
    thủy sản, lịch sử, tư tưởng, tuyên giáo, pháp luật, đối ngoại, nghệ thuật, văn nghệ, y tế, môi trường, thương binh,
    lao động, tiểu thủ công nghiệp, thể dục, sinh thái, nghỉ dưỡng`),
)
const JOINED = words(`${FIELDS}(?: ?[-–] ?${FIELDS})+`)

export const coordinateHyphen = defineRule({
  name: 'coordinate-hyphen',
  ids: ['VN-PUNC-13'],
  title: '“kinh tế - xã hội”: gạch nối có dấu cách',
  group: 'punctuation',
  level: 'check',
  sources: ['LAWUSE'],
  default: 'on',
  message: 'giữa hai danh từ đẳng lập, gạch nối có dấu cách hai bên',
  switches: {
    dash: { title: 'Dấu nối', positions: { hyphen: 'Gạch nối -', 'en-dash': 'Gạch ngang –' }, initial: 'hyphen' },
  },
  needs: ['-', '–'],
  examples: [
    { before: 'kinh tế-xã hội', after: 'kinh tế - xã hội' },
    { before: 'Phát triển văn hóa -xã hội', after: 'Phát triển văn hóa - xã hội' },
    { before: 'kinh tế-xã hội', after: 'kinh tế – xã hội', settings: { dash: 'en-dash' } },
  ],
  leavesAlone: ['kinh tế - xã hội', 'kinh tế – xã hội', 'Tuyến Hà Nội-Hải Phòng', 'Việt-Mỹ', 'Tổ 5-Khu phố 3'],
  check: (passage, { dash }) =>
    passage
      .matches(JOINED)
      .filter(({ text }) => / ?[-–] ?/g.test(text) && /[^ ][-–]|[-–][^ ]/.test(text))
      .map((match) => match.replace(match.text.replace(/ ?[-–] ?/g, dash === 'hyphen' ? ' - ' : ' – '))),
})
