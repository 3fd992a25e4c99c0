import { describe, expect, it } from 'vitest'
import { createInputMethod } from './createInputMethod'
import type { InputMethodOptions } from './inputMethod'
import { playKeys } from './playKeys'

function typed(keys: string, options: Partial<InputMethodOptions> = {}): string {
  return playKeys(createInputMethod({ method: 'telex', ...options }), keys)
}

function expectTyped(keys: string, text: string, options: Partial<InputMethodOptions> = {}): void {
  expect(typed(keys, options), keys).toBe(text)
}

function expectAll(cases: Readonly<Record<string, string>>, options: Partial<InputMethodOptions> = {}): void {
  for (const [keys, text] of Object.entries(cases)) expectTyped(keys, text, options)
}

describe('telex', () => {
  it('writes the marks with doubled letters and w', () =>
    expectAll({ aa: 'â', aw: 'ă', ee: 'ê', oo: 'ô', ow: 'ơ', uw: 'ư', dd: 'đ' }))

  it('writes the tones with s f r x j', () => expectAll({ mas: 'má', maf: 'mà', mar: 'mả', max: 'mã', maj: 'mạ' }))

  it('writes whole words in the order of the letters', () =>
    expectAll({
      tieesng: 'tiếng',
      'toaf soanj': 'tòa soạn',
      nghieeng: 'nghiêng',
      khuyaf: 'khuỳa',
      nguwowif: 'người',
      quyeenr: 'quyển',
      giuwowngf: 'giường',
      'Caamr Luwu': 'Cẩm Lưu',
    }))

  it('takes marks and tones anywhere behind their letter', () =>
    expectAll({
      nguoiwf: 'người',
      nguwowif: 'người',
      nguowif: 'người',
      truowfng: 'trường',
      duocdwj: 'được',
      tienges: 'tiếng',
      cuocoj: 'cuộc',
      muonos: 'muốn',
      thanhf: 'thành',
      baor: 'bảo',
      huowu: 'hươu',
      cuuws: 'cứu',
    }))

  it('takes marks only right behind their letter where free marking is off', () => {
    const options = { freeMarking: false }
    expectAll({ nguwowif: 'người', tieengs: 'tiếng', ddi: 'đi' }, options)
    expectAll({ tiengse: 'tiénge', toio: 'toio', tuoiw: 'tươi', ruouwj: 'rượu', tuonw: 'tuonw' }, options)
  })

  it('makes uơ of uow, and ươ when w comes again or a letter follows', () =>
    expectAll({ thuow: 'thuơ', thuowr: 'thuở', thuoww: 'thươ', thuowng: 'thương', thuowwng: 'thương', huow: 'huơ' }))

  it('makes ươ of wo before another letter', () => expectAll({ dwowng: 'dương', ddwocj: 'được', rwouj: 'rượu' }))

  it('takes the horns off with one more w, also those that came by themselves', () =>
    expectAll({ duwongw: 'duongw', duongww: 'duongw', buwocsw: 'buócw', nguwoiw: 'nguoiw' }))

  it('still reaches the rare uơn and uơt', () => expectAll({ huownw: 'huơn', huowtws: 'huớt', huownww: 'huonw' }))

  it('writes a lone ư with w', () =>
    expectAll({ w: 'ư', tw: 'tư', nhw: 'như', wng: 'ưng', giwx: 'giữ', NHW: 'NHƯ', qw: 'qw', kw: 'kw' }))

  it('writes names with Dz, but nothing with a bare z or q', () =>
    expectAll({ Dzungx: 'Dzũng', 'Dzoanx ': 'Dzoãn ', Zara: 'Zara', Zoom: 'Zoom', Qatar: 'Qatar' }))

  it('writes ơ and ư with brackets', () =>
    expectAll({ '[': 'ơ', ']': 'ư', '{': 'Ơ', '}': 'Ư', 't][ngf': 'tường', 'a[': 'a[' }))

  it('gives the letter back when the key is pressed twice', () =>
    expectAll({
      aaa: 'aa',
      eee: 'ee',
      ddd: 'dd',
      ass: 'as',
      aff: 'af',
      aww: 'aw',
      ww: 'w',
      uww: 'uw',
      thuowww: 'thuow',
      '[[': '[',
      ']]a': ']a',
      dataa: 'data',
      teess: 'tês',
      dadd: 'dad',
    }))

  it('leaves the rest of such a word alone', () =>
    expectAll({ usser: 'user', arrow: 'arow', aaas: 'aas', ooof: 'oof' }))

  it('replaces a tone by another, and clears it with z', () =>
    expectAll({ asf: 'à', asz: 'a', toansf: 'toàn', loz: 'loz' }))

  it('replaces a mark by another', () => expectAll({ aaw: 'ă', oow: 'ơ', oowo: 'ô', cuoiwo: 'cuôi', awa: 'â' }))

  it('keeps huyền, hỏi and ngã away from c ch p t', () =>
    expectAll({ hocf: 'hocf', cacr: 'cacr', ichx: 'ichx', hops: 'hóp', hocj: 'học' }))

  it('moves the tone as the syllable grows', () =>
    expectAll({ hofa: 'hòa', hofan: 'hoàn', tufy: 'tùy', tuyfn: 'tuỳn', gisa: 'giá', muaf: 'mùa', hoajt: 'hoạt' }))

  it('places the tone in the style of the house', () => {
    expectAll({ hoaf: 'hòa', khoer: 'khỏe', thuyr: 'thủy', quys: 'quý' }, { toneStyle: 'old' })
    expectAll({ hoaf: 'hoà', khoer: 'khoẻ', thuyr: 'thuỷ', quys: 'quý' }, { toneStyle: 'new' })
    expectAll({ hoanf: 'hoàn', ngoaif: 'ngoài', muaf: 'mùa', cuar: 'của', khuyur: 'khuỷu' }, { toneStyle: 'new' })
  })

  it('puts the tone of gi and qu on the vowel behind them', () =>
    expectAll({ gif: 'gì', gifn: 'gìn', giaf: 'già', giuwax: 'giữa', quar: 'quả', quoocs: 'quốc', quaawn: 'quăn' }))

  it('writes the rare rimes', () =>
    expectAll({
      xooong: 'xoong',
      booong: 'boong',
      mooocs: 'moóc',
      cooongf: 'coòng',
      keengj: 'kệng',
      ngoaof: 'ngoào',
      xoemf: 'xoèm',
      hoengs: 'hoéng',
      quychs: 'quých',
      tuyps: 'tuýp',
      khuyur: 'khuỷu',
      xoawps: 'xoắp',
      khuya: 'khuya',
      kiux: 'kĩu',
    }))

  it('writes only e, i and y behind k, so that foreign names stay whole', () =>
    expectAll({ kes: 'ké', kys: 'ký', Kansai: 'Kansai', Kofi: 'Kofi', Kurt: 'Kurt', kawa: 'kawa' }))

  it('writes names that no rule of spelling allows', () =>
    expectAll({
      'DDawks Lawks ': 'Đắk Lắk ',
      'Kroong Busk ': 'Krông Búk ',
      'Bawcs Kanj ': 'Bắc Kạn ',
      'loo-gichs ': 'lô-gích ',
    }))

  it('writes names and loans whose syllables are written as one word', () =>
    expectAll({
      'ootoo mootoo ': 'ôtô môtô ',
      'EEddee, XOWDDAWNG': 'Êđê, XƠĐĂNG',
      'niloong nilongo ': 'nilông nilông ',
      'kiloomets kiloomest ': 'kilômét kilômét ',
      'nilon moto radio ': 'nilon moto radio ',
    }))

  it('makes them of the keys of an unused syllable only when the word ends', () => {
    expectAll({ Gieesu: 'Giếu', 'Gieesu ': 'Giêsu ', 'ooxi,': 'ôxi,', 'Gieesu <n': 'Giêsun' })
    expectTyped('Gieesu ', 'Giếu ', { restoreForeignWords: false })
  })

  it('takes such a name back letter by letter', () =>
    expectAll({ 'ootoo<': 'ôt', 'ootoo<<': 'ô', 'ootoo <<<': 'ô', 'kiloomest<<': 'kilôm' }))

  it('follows the case of each letter', () =>
    expectAll({ DDI: 'ĐI', Ddi: 'Đi', VIEETJ: 'VIỆT', Aa: 'Â', DDUOWNGF: 'ĐƯỜNG', Awn: 'Ăn', vIEETj: 'vIỆT' }))

  it('writes đ in abbreviations', () => expectAll({ 'QDD ': 'QĐ ', 'HDDND ': 'HĐND ', 'ddc ': 'đc ', 'VDDV.': 'VĐV.' }))

  it('has nothing to do with digits', () => expectAll({ a1a: 'a1a', o2o: 'o2o', '24h': '24h' }))

  it('composes words at a time, whatever stands between them', () =>
    expectAll({ 'anhs-em, (vaf) dduwowcj.': 'ánh-em, (và) được.', 'ddi\nveef': 'đi\nvề' }))
})

describe('simple telex', () => {
  it('leaves a lone w and the brackets alone', () =>
    expectAll({ w: 'w', tw: 'tw', '[': '[', tuw: 'tư', nguowif: 'người', aw: 'ă' }, { method: 'telex_simple' }))
})

describe('quick typing', () => {
  const options = { quickTyping: true }
  it('writes digraphs with doubled consonants', () =>
    expectAll(
      { ccof: 'chò', kkoong: 'không', nnaf: 'ngà', qqar: 'quả', ppowr: 'phở', ttaf: 'thà', ggaf: 'già' },
      options,
    ))
  it('closes a syllable with ng and ch', () => expectAll({ tieenn: 'tiêng', saccs: 'sách' }, options))
  it('gives the pair back at the third key', () => expectAll({ ccc: 'cc', NNN: 'NN' }, options))
  it('keeps the case', () => expectAll({ NNaf: 'NGà', Ttoong: 'Thông' }, options))
  it('is off unless asked for', () => expectAll({ nnaf: 'nnaf', cca: 'cca' }))
})

describe('without spell check', () => {
  it('composes what only looks like a syllable', () => {
    expectAll({ ngix: 'ngĩ', kanj: 'kạn', eengf: 'ềng', quowcj: 'quợc' }, { spellCheck: false })
    expectTyped('awo ', 'ăo ', { spellCheck: false })
    expectAll({ paypal: 'paypal', aucs: 'aucs', kings: 'kings', hoips: 'hoips', yts: 'ýt' }, { spellCheck: false })
    expectAll({ hedd: 'heđ', heddd: 'hedd', addb: 'ađb' }, { spellCheck: false })
  })
})
