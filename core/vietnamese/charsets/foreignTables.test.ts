/** Old charsets told from texts that were not written by our own tables: those of this file were drawn up apart from them. */
import { describe, expect, it } from 'vitest'
import { decodeCharset } from './charsets'
import { detectCharset, detectCharsetOfText } from './detectCharset'

const SHORT = [
  'Bão số 9 suy yếu, mưa lớn còn kéo dài ở Cẩm Lưu.',
  'Giá lúa tăng, nông dân phấn khởi.',
  'Đường về xã đã thông, chợ lại họp.',
  'Tối nay nhiều nơi có mưa, vùng núi trời rét.',
]
const LONG = Array.from({ length: 60 }, (_, day) =>
  [
    `Ngày ${day + 1}: mực nước sông Trà ở trạm Bàu Sen lên ${day + 2} cm, chưa vượt báo động một.`,
    'Ông Năm Lái kể rằng mỗi mùa lũ, chuyến đò cuối cùng bao giờ cũng đông người nhất; ai cũng muốn về nhà trước khi trời tối.',
    'Ủy ban xã đề nghị các hộ ở vùng trũng chuyển đồ đạc lên chỗ cao, giữ liên lạc với tổ trực, không tự ý qua sông.',
  ].join('\n'),
).join('\n\n')

/** Vowel with its sign, then the tone: ế → e, ^, '. */
function partsOf(letter: string): { base: string; sign: string; tone: string } {
  const [base = '', ...marks] = letter.normalize('NFD')
  const among = (set: string) => marks.find((mark) => set.includes(mark)) ?? ''
  return { base, sign: among('\u0302\u0306\u031b'), tone: among('\u0301\u0300\u0309\u0303\u0323') }
}

const each = (text: string, write: (letter: string) => string) =>
  Uint8Array.from(text.normalize('NFC').replace(/[^\0-\x7f]/gu, write), (code) => code.charCodeAt(0))

const VIQR = new Map(
  [...'\u0302\u0306\u031b\u0301\u0300\u0309\u0303\u0323'].map((mark, at) => [mark, "^(+'`?~."[at] ?? '']),
)
const toViqr = (text: string) =>
  each(text, (letter) => {
    if (letter === 'đ') return 'dd'
    if (letter === 'Đ') return 'DD'
    const { base, sign, tone } = partsOf(letter)
    return `${base}${VIQR.get(sign) ?? ''}${VIQR.get(tone) ?? ''}`
  })

/** VNI for Windows: plain letter, then one sign for vowel and tone together. */
const VNI_TONES = 'ùøûõï'
const VNI_ROOF = 'âáàåãä'
const VNI_BOWL = 'êéèúüë'
const VNI_ALONE: Readonly<Record<string, string>> = { đ: 'ñ', í: 'í', ì: 'ì', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î' }
const toVni = (text: string) =>
  each(text, (letter) => {
    const small = letter.toLowerCase()
    const written = VNI_ALONE[small] ?? ofVowel(small)
    return small === letter ? written : written.toUpperCase()
  })
function ofVowel(letter: string): string {
  const { base, sign, tone } = partsOf(letter)
  const at = tone === '' ? -1 : '\u0301\u0300\u0309\u0303\u0323'.indexOf(tone)
  if (sign === '\u0302') return `${base}${VNI_ROOF[at + 1]}`
  if (sign === '\u0306') return `${base}${VNI_BOWL[at + 1]}`
  const horned = sign === '\u031b' ? (base === 'o' ? 'ô' : 'ö') : base
  return `${horned}${at === -1 ? '' : VNI_TONES[at]}`
}

/** VPS: one byte a letter; the few capitals that these texts need. */
const VPS: Readonly<Record<string, number>> = {
  ...{ à: 0xe0, á: 0xe1, ả: 0xe4, ã: 0xe3, ạ: 0xe5, â: 0xe2, ầ: 0xc0, ấ: 0xc3, ẩ: 0xc4, ẫ: 0xc5, ậ: 0xc6 },
  ...{ ă: 0xe6, ằ: 0xa2, ắ: 0xa1, ẳ: 0xa3, ẵ: 0xa4, ặ: 0xa5, đ: 0xc7, Đ: 0xf1 },
  ...{ è: 0xe8, é: 0xe9, ẻ: 0xc8, ẽ: 0xeb, ẹ: 0xcb, ê: 0xea, ề: 0x8a, ế: 0x89, ể: 0x8b, ễ: 0xcd, ệ: 0x8c },
  ...{ ì: 0xec, í: 0xed, ỉ: 0xcc, ĩ: 0xef, ị: 0xce },
  ...{ ò: 0xf2, ó: 0xf3, ỏ: 0xd5, õ: 0xf5, ọ: 0x86, ô: 0xf4, ồ: 0xd2, ố: 0xd3, ổ: 0xb0, ỗ: 0x87, ộ: 0xb6 },
  ...{ ơ: 0xd6, ờ: 0xa9, ớ: 0xa7, ở: 0xaa, ỡ: 0xab, ợ: 0xae },
  ...{ ù: 0xf9, ú: 0xfa, ủ: 0xfb, ũ: 0xdb, ụ: 0xf8, ư: 0xdc, ừ: 0xd8, ứ: 0xd9, ử: 0xba, ữ: 0xbb, ự: 0xbf },
  ...{ ý: 0x9a, ỳ: 0xff, ỷ: 0x9b, ỹ: 0xcf, ỵ: 0x9c },
}
const toVps = (text: string) =>
  each(text, (letter) => {
    const code = VPS[letter] ?? VPS[letter.toLowerCase()]
    if (code === undefined) throw new Error(`VPS has no ${letter}`)
    return String.fromCharCode(code)
  })

/** VPS writes some capitals with codes of their own; here they are small, as its fonts of capitals had them. */
const inSmall = (text: string) => text.replace(/[^\0-\x7fĐ]/gu, (letter) => letter.toLowerCase())

describe.each([
  ['vni', toVni, (text: string) => text],
  ['viqr', toViqr, (text: string) => text],
  ['vps', toVps, inSmall],
] as const)('%s, written by other tables', (charset, write, expected) => {
  it.each(SHORT)('is told from one short line: %s', (line) => {
    const detected = detectCharset(write(line))
    expect([detected?.charset, detected?.text]).toEqual([charset, expected(line)])
  })

  it('is told from a long text, and every letter of it comes back', () => {
    const detected = detectCharset(write(LONG))
    expect(detected?.charset).toBe(charset)
    expect(detected?.text).toBe(expected(LONG))
  })

  it('is told where a program took it for Western text', () => {
    const shown = new TextDecoder('windows-1252').decode(write(LONG))
    expect(detectCharsetOfText(shown)?.text).toBe(expected(LONG))
  })

  it('is read letter by letter where somebody says what it is', () => {
    expect(decodeCharset(write(SHORT.join('\n')), charset).text).toBe(expected(SHORT.join('\n')))
  })
})
