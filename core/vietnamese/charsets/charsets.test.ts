import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { legalSyllables, renderSyllable } from '../syllable'
import { CHARSET_NAMES, decodeCharset, decodeFontText, encodeCharset, legacyFontOf } from './charsets'
import vectors from './vectors.fixture.json' with { type: 'json' }

const bytesOf = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))
const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** As other converters read it back, with the capitals of TCVN3 and VPS that we know and they do not. */
const OURS: Readonly<Record<string, string>> = { 'tcvn3 HỘI ĐỒNG NHÂN DÂN TỈNH': 'HỘI ĐỒNG NHÂN DÂN TỈNH' }

describe('the old charsets', () => {
  it('have vectors', () => expect(vectors.length).toBeGreaterThanOrEqual(54))
  // One word with every tone of a vowel is no Vietnamese: VIQR cannot tell its marks from punctuation.
  const readable = vectors.filter(({ charset, text, readBack }) => charset !== 'viqr' || text === readBack)
  it.each(readable.map((vector) => [vector.charset, vector.text, vector] as const))(
    '%s reads "%s"',
    (charset, text, vector) => {
      expect(decodeCharset(bytesOf(vector.bytes), charset as 'vni').text).toBe(
        OURS[`${charset} ${text}`] ?? vector.readBack,
      )
    },
  )
  it.each(vectors.map((vector) => [vector.charset, vector.text, vector] as const))(
    '%s writes "%s"',
    (charset, text, vector) => expect(hexOf(encodeCharset(text, charset as 'vni').bytes)).toBe(vector.bytes),
  )

  it.each(CHARSET_NAMES)('%s gives every legal syllable back as it was', (name) => {
    const syllables = [...legalSyllables()].map((syllable) => renderSyllable(syllable))
    expect(syllables.length).toBeGreaterThan(18_000)
    const { bytes, lost } = encodeCharset(syllables.join(' '), name)
    expect(lost).toEqual(new Map())
    expect(decodeCharset(bytes, name).text.split(' ')).toEqual(syllables)
  })

  it.each(['vni', 'cp1258', 'viqr', 'viscii', 'bkhcm1', 'bkhcm2'] as const)(
    '%s gives every legal syllable in capitals back, or names the letter',
    (name) => {
      for (const syllable of legalSyllables()) {
        const word = renderSyllable(syllable).toUpperCase()
        const { bytes, lost } = encodeCharset(word, name)
        if (lost.size === 0) expect(decodeCharset(bytes, name).text).toBe(word)
      }
    },
  )

  it.each(CHARSET_NAMES)('%s reads any bytes without failing, as NFC', (name) =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { text } = decodeCharset(bytes, name)
        expect(text).toBe(text.normalize('NFC'))
      }),
    ),
  )

  it.each(['tcvn3', 'vni', 'cp1258', 'viscii', 'vps', 'bkhcm2'] as const)('%s leaves ASCII alone', (name) => {
    const ascii = Array.from({ length: 96 }, (_, index) => String.fromCharCode(32 + index)).join('')
    expect(decodeCharset(encodeCharset(ascii, name).bytes, name).text).toBe(ascii)
  })

  it('say which letters they cannot hold, and what stands in their place', () => {
    expect(encodeCharset('Ủy ban', 'tcvn3').lost).toEqual(new Map([['Ủ', 'ủ']]))
    expect([...encodeCharset('Kraków 東', 'tcvn3').lost.keys()]).toEqual(['東'])
    expect(encodeCharset('Đắk Lắk', 'tcvn3').lost.size).toBe(0)
  })

  it('read the quotation marks and dashes of Windows', () => {
    expect(decodeCharset(Uint8Array.from([0x93, 0x56, 0x69, 0xd6, 0x74, 0x94, 0x20, 0x96]), 'tcvn3').text).toBe(
      '“Việt” –',
    )
  })
  it('count the places where they have no letter', () => {
    expect(decodeCharset(Uint8Array.from([0x61, 0x81, 0x8d]), 'tcvn3').notes).toEqual([
      { code: 'unknown-codes', count: 2 },
    ])
  })
})

describe('TCVN3', () => {
  const read = (text: string) => {
    const { bytes } = encodeCharset(text, 'tcvn3')
    return decodeCharset(bytes, 'tcvn3')
  }
  it('gives back the capitals of a word that is all capitals', () => {
    expect(read('UBND TỈNH và HỘI ĐỒNG').text).toBe('UBND TỈNH và HỘI ĐỒNG')
    expect(read('CẦU Ở CÁ BÈO').text).toBe('CẦU Ở CÁ BÈO')
  })
  it('leaves the first letter of a sentence small, and says so', () => {
    expect(read('Ủy ban họp.')).toEqual({ text: 'ủy ban họp.', notes: [{ code: 'capitals-not-held', restored: 0 }] })
  })
  it('does not raise a small word between capitals', () => expect(read('UBND xã Trà Lam').text).toBe('UBND xã Trà Lam'))
})

describe('VIQR', () => {
  const read = (text: string) => decodeCharset(Buffer.from(text), 'viqr')
  it.each([
    ['DDa^y la` Vie^.t Nam\\.', 'Đây là Việt Nam.'],
    ["Anh la` ai? To^i kho^ng bie^'t.", 'Anh là ai? Tôi không biết.'],
    ['To^i o+? DDa` La.t.', 'Tôi ở Đà Lạt.'],
    ['cu?.', 'củ.'],
    ['QDD-UBND, middle, address', 'QĐ-UBND, middle, address'],
    ['www.baosongtra.vn', 'www.baosongtra.vn'],
    ['o* u* O+ U+', 'ơ ư Ơ Ư'],
    ['a+1=b+2; u+1', 'a+1=b+2; u+1'],
  ])('reads %j', (source, text) => expect(read(source).text).toBe(text))
  it('counts the stops that may be tones', () =>
    expect(read("DDi cho+ co. Nam ve^` tru+o+'c").notes).toEqual([{ code: 'doubtful-marks', count: 1 }]))
  it('escapes punctuation that would be read as a mark', () => {
    const text = 'Anh có đi không? Tôi ở nhà. Ba (1) mà (2) add.'
    expect(decodeCharset(encodeCharset(text, 'viqr').bytes, 'viqr').text).toBe(text)
  })
})

describe('text in an old font', () => {
  it.each([
    ['ViÖt Nam', '.VnTime', 'Việt Nam'],
    ['héi ®ång nh©n d©n', '.VnTimeH', 'HỘI ĐỒNG NHÂN DÂN'],
    ['Coäng hoøa xaõ hoäi', 'VNI-Times', 'Cộng hòa xã hội'],
    ['\uf0a7\uf0ea\uf069 m\uf0ed\uf069', '.VnArial', 'Đời mới'],
    ['“ViÖt” – 東', '.VnTime', '“Việt” – 東'],
  ])('%j in %s is %j', (text, font, expected) => {
    const legacy = legacyFontOf(font)
    expect(legacy && decodeFontText(text, legacy).text).toBe(expected)
  })
  it.each(['Times New Roman', 'VNtimes new roman', 'Vni', 'Be Vietnam Pro', ''])('%j is a Unicode font', (font) =>
    expect(legacyFontOf(font)).toBeUndefined(),
  )
})
