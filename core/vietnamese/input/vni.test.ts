import { describe, expect, it } from 'vitest'
import { createInputMethod } from './createInputMethod'
import { playKeys } from './playKeys'

function expectAll(cases: Readonly<Record<string, string>>): void {
  for (const [keys, text] of Object.entries(cases)) {
    expect(playKeys(createInputMethod({ method: 'vni' }), keys), keys).toBe(text)
  }
}

describe('vni', () => {
  it('writes tones with 1 to 5 and clears them with 0', () =>
    expectAll({ ma1: 'má', ma2: 'mà', ma3: 'mả', ma4: 'mã', ma5: 'mạ', ma10: 'ma', ma0: 'ma0' }))

  it('writes marks with 6 to 9', () => expectAll({ a6: 'â', e6: 'ê', o6: 'ô', o7: 'ơ', u7: 'ư', a8: 'ă', d9: 'đ' }))

  it('takes digits anywhere behind their letter', () =>
    expectAll({
      nguoi72: 'người',
      ngu7o7i2: 'người',
      vie65t: 'việt',
      viet65: 'việt',
      duong972: 'đường',
      d9u7o7ng2: 'đường',
      dung9: 'đung',
      truong72: 'trường',
    }))

  it('makes uơ of uo7 and ươ before another letter', () =>
    expectAll({ uo7: 'uơ', thuo73: 'thuở', tru7o7ng: 'trương', truo7ng: 'trương', hu7ou: 'hươu' }))

  it('gives the digit back when it is pressed twice', () =>
    expectAll({ a11: 'a1', a66: 'a6', d99: 'd9', o77: 'o7', hoa22: 'hoa2' }))

  it('changes a mark', () => expectAll({ o76: 'ô', o67: 'ơ', a68: 'ă', buong676: 'buông' }))

  it('keeps digits as digits where no letter takes them', () =>
    expectAll({ 'km2 ': 'km2 ', '2024 ': '2024 ', 'COVID19 ': 'COVID19 ', 'H5N1 ': 'H5N1 ', hoc2: 'hoc2' }))

  it('leaves sizes, teams and compounds in capitals as they were typed', () =>
    expectAll({
      'A4 ': 'A4 ',
      'U23 ': 'U23 ',
      'U22, ': 'U22, ',
      'CO2 ': 'CO2 ',
      'E5 ': 'E5 ',
      'A72 ': 'Ầ '.replace('Ầ', 'A72'),
    }))

  it('still writes short words that open a sentence', () => expectAll({ 'A2 ': 'À ', 'U72 ': 'Ừ ', 'O62 ': 'Ồ ' }))

  it('writes a long oo without a key of its own, or as Telex does', () =>
    expectAll({ xoong: 'xoong', mooc1: 'moóc', moo1c: 'moóc', xooong: 'xoong' }))

  it('knows the names of the Highlands', () => expectAll({ 'D9a81k La81k ': 'Đắk Lắk ', 'Kro6ng ': 'Krông ' }))

  it('writes loans whose syllables are written as one word', () =>
    expectAll({ 'o6to6 ': 'ôtô ', 'E6d9e6 ': 'Êđê ', 'ma1txco7va ': 'mátxcơva ' }))
})
