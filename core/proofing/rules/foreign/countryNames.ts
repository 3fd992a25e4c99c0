/** Countries that Vietnamese has names for: Hy Lạp, Ba Lan. Inside an English name (Bank of Greece) the English stays. */
import { defineRule } from '../defineRule'
import { PhraseTable } from '../phraseTable'

/** Only names with one established form; Ý/Italia, Úc/Australia, Nga/Russia in teams' names are left to the desk. */
const COUNTRIES: Readonly<Record<string, string>> = {
  Greece: 'Hy Lạp',
  Poland: 'Ba Lan',
  Germany: 'Đức',
  France: 'Pháp',
  Spain: 'Tây Ban Nha',
  Portugal: 'Bồ Đào Nha',
  Netherlands: 'Hà Lan',
  Sweden: 'Thụy Điển',
  Norway: 'Na Uy',
  Finland: 'Phần Lan',
  Denmark: 'Đan Mạch',
  Switzerland: 'Thụy Sĩ',
  Belgium: 'Bỉ',
  Turkey: 'Thổ Nhĩ Kỳ',
  Egypt: 'Ai Cập',
  India: 'Ấn Độ',
  China: 'Trung Quốc',
  Japan: 'Nhật Bản',
  Mongolia: 'Mông Cổ',
  Thailand: 'Thái Lan',
  Russia: 'Nga',
  England: 'Anh',
}
const TABLE = new PhraseTable(
  Object.entries(COUNTRIES).map(([english, name]) => [english.toLowerCase(), { english, name }] as const),
)

export const countryNames = defineRule({
  name: 'country-names',
  ids: ['VN-FOR-02'],
  title: 'Tên nước đã quen trong tiếng Việt',
  group: 'foreign',
  level: 'check',
  sources: ['QD1989'],
  default: 'on',
  message: 'nước này đã có tên tiếng Việt',
  examples: [{ before: 'Đoàn đến từ Greece, Poland', after: 'Đoàn đến từ Hy Lạp, Ba Lan' }],
  leavesAlone: [
    'Hy Lạp, Ba Lan',
    'Ngân hàng Bank of Greece',
    'Hãng Air France và Miss Poland',
    'Tour de France',
    'Báo China Daily',
    'Đội New England',
    'Đan Mạch (Denmark)',
  ],
  check: (passage) =>
    TABLE.find(passage)
      .filter(
        ({ match, value }) =>
          match.text === value.english && !isForeign(match.wordBefore) && !isForeign(match.wordAfter),
      )
      .filter(
        ({ match }) =>
          !/[-&/'’@.(]/.test(passage.text[match.start - 1] ?? '') && !/[-&/'’]/.test(passage.text[match.end] ?? ''),
      )
      .map(({ match, value }) => match.replace(value.name)),
})

/** Short words without marks that Vietnamese sentences have beside a country's name. */
const VIETNAMESE_WITHOUT_MARKS = new Set(
  'sang qua theo ra khi cho hai ba trong nay tham gia do sau cao thua hay con anh cho khu trung nam nga sinh trao thi xem'.split(
    ' ',
  ),
)

/** A neighbour without Vietnamese marks is taken for English. */
function isForeign(word: string): boolean {
  return /^[a-z]+$/.test(word) && !VIETNAMESE_WITHOUT_MARKS.has(word)
}
