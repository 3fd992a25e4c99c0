import { describe, expect, it } from 'vitest'
import { CHARSET_NAMES, encodeCharset } from './charsets'
import { detectCharset, detectCharsetOfText } from './detectCharset'

const STORY = [
  'Chiều 21/11, nhịp cuối của cầu Đò Hạ được nối liền trước sự chứng kiến của đông đảo người dân hai bờ sông Trà.',
  'Bà Lê Thị Mận, trưởng thôn Bến Đá, cho biết chợ phiên sẽ họp thêm hai buổi mỗi tháng từ khi cầu thông xe.',
  'Theo UBND thị xã Cẩm Lưu, công trình dài 312 m, rộng 9 m, vốn đầu tư 148 tỷ đồng; nhà thầu cam kết bảo hành 5 năm.',
  'Ông Năm Lái nói vui: “Chuyến đò cuối cùng tôi chở không lấy tiền, ai đi cũng được”.',
]

const asWindowsText = (bytes: Uint8Array) => new TextDecoder('windows-1252').decode(bytes)

describe('the charset of a text', () => {
  for (const name of CHARSET_NAMES) {
    it.each(STORY)(`${name} is told by one sentence: %s`, (sentence) => {
      const detected = detectCharset(encodeCharset(sentence, name).bytes)
      expect(detected?.charset).toBe(name)
    })
    it(`${name} is told by a long text that begins in English`, () => {
      const text = `${'Press release from the agency, for immediate use.\n'.repeat(2000)}${STORY.join('\n').repeat(20)}`
      expect(detectCharset(encodeCharset(text, name).bytes)?.charset).toBe(name)
    })
  }

  it.each([
    [
      'French',
      'Les élèves français étaient déjà très fatigués à cause de la chaleur, même après l’été où ils ont goûté des crêpes.',
    ],
    [
      'German',
      'Über die Straße fährt die Jugend, größer als früher, mit Mühe und Ärger, während Großmütter Äpfel pflücken.',
    ],
    [
      'Czech in Windows-1250',
      'P\xf8\xedli\x9a \x9elu\x9dou\xe8k\xfd k\xf9\xf2 \xfap\xecl \xef\xe1belsk\xe9 \xf3dy, a pak je\x9at\xec jednou p\xf8\xedli\x9a.',
    ],
    ['English', 'The committee met again on Tuesday; nothing was decided, and nobody was surprised.'],
    ['noise', Array.from({ length: 400 }, (_, index) => String.fromCharCode((index * 7919) % 256)).join('')],
    ['two words', 'C\xc7u \xabn'],
    ['nothing', ''],
  ])('%s is none of them', (_, text) => {
    expect(detectCharset(Uint8Array.from(Buffer.from(text.replace(/[’]/g, "'"), 'latin1')))).toBeUndefined()
  })
})

describe('the charset behind text that a program misread', () => {
  it.each(['tcvn3', 'vni', 'vps'] as const)('%s shown as Windows-1252', (name) => {
    const shown = asWindowsText(encodeCharset(STORY.join('\n'), name).bytes)
    expect(detectCharsetOfText(shown)?.charset).toBe(name)
  })
  it('VIQR', () => {
    const shown = asWindowsText(encodeCharset(STORY.join('\n').replace(/[“”]/g, '"'), 'viqr').bytes)
    const detected = detectCharsetOfText(shown)
    expect(detected?.charset).toBe('viqr')
    expect(detected?.text).toBe(STORY.join('\n').replace(/[“”]/g, '"'))
  })
  it.each([
    ['Vietnamese', STORY.join('\n')],
    [
      'Vietnamese without marks',
      'Chieu 21/11, nhip cuoi cua cau Do Ha duoc noi lien. Ba Man noi: cho phien se hop them.',
    ],
    ['French', 'Les élèves français étaient déjà très fatigués à cause de la chaleur, même après l’été.'],
    ['Portuguese', 'São Tomé é uma ilha; não há cães na praça, mas as crianças estão à espera do avião às três.'],
    ['English', 'What? No. Yes, e.g. the U.S. and the E.U. agree. Who? Me. (Maybe.) To do: go to it.'],
    ['code', 'a = b + c; do(a); if (u+ (e^2)) { go(); } else { no.way(); }'],
  ])('%s stays as it is', (_, text) => expect(detectCharsetOfText(text)).toBeUndefined())
})
