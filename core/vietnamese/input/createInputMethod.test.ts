import { describe, expect, it } from 'vitest'
import { createInputMethod } from './createInputMethod'
import type { InputMethodOptions } from './inputMethod'
import { playKeys } from './playKeys'

function telex(options: Partial<InputMethodOptions> = {}) {
  return createInputMethod({ method: 'telex', ...options })
}

describe('press', () => {
  it('lets plain letters write themselves', () => {
    const method = telex()
    expect(method.press('t')).toBeNull()
    expect(method.press('o')).toBeNull()
  })

  it('deletes no more than it changes', () => {
    const method = telex()
    playKeys(method, 'hoa')
    expect(method.press('f')).toEqual({ deleteCount: 2, insert: 'òa' })
    expect(method.press('n')).toEqual({ deleteCount: 2, insert: 'oàn' })
  })

  it('hands the word end over together with the restored word', () => {
    const method = telex()
    playKeys(method, 'water')
    expect(method.text).toBe('ưater')
    expect(method.press(',')).toEqual({ deleteCount: 5, insert: 'water,' })
    expect(method.press(' ')).toBeNull()
  })

  it('shows its keys and its text', () => {
    const method = telex()
    playKeys(method, 'vieetj')
    expect([method.buffer, method.text]).toEqual(['vieetj', 'việt'])
    method.press(' ')
    expect([method.buffer, method.text]).toEqual(['', ''])
  })

  it('refuses a method that does not exist', () => {
    expect(() => createInputMethod({ method: 'morse' as 'vni' })).toThrow(RangeError)
    expect(() => createInputMethod({ method: 'toString' as 'vni' })).toThrow(RangeError)
  })

  it('stops composing in what is too long to be a word', () => {
    const long = 'a'.repeat(500)
    expect(playKeys(telex(), `${long}s`).length).toBeGreaterThan(490)
  })

  it('takes keys that are no single character as the end of a word', () => {
    expect(playKeys(telex(), 'vaf😀ddi')).toBe('và😀đi')
    expect(playKeys(telex(), 'straßes')).toBe('straßes')
  })
})

describe('backspace', () => {
  const cases: readonly (readonly [keys: string, text: string])[] = [
    ['toanf<', 'tòa'],
    ['VIEETJ<', 'VIỆ'],
    ['hanhj<', 'hạn'],
    ['thuongwr<', 'thưởn'],
    ['dduowfng<<sng', 'đướng'],
    ['ddd<', 'd'],
    ['nhaamff<', 'nhâm'],
    ['nhaamff<f', 'nhầm'],
    ['reff<f', 'rè'],
    ['ddeens<<<<', ''],
    ['taf<', 't'],
    ['Busk<n', 'Bún'],
    // What stays looks as it did, and a letter takes its tone along.
    ['luown<', 'lươ'],
    ['phieenx<<', 'phi'],
    ['nguwowif<<', 'ngư'],
    ['vieetj<<<j', 'vj'],
  ]
  for (const [keys, text] of cases) it(`${keys} leaves ${text}`, () => expect(playKeys(telex(), keys)).toBe(text))

  it('comes back to the word before, with its keys', () => {
    expect(playKeys(telex(), 'toan <f')).toBe('toàn')
    expect(playKeys(telex(), 'vaf, <<s')).toBe('vá')
  })

  it('leaves a restored word as it is', () => expect(playKeys(telex(), 'expert <s ')).toBe('experts '))

  it('leaves text that is not ours to the editor', () => expect(telex().backspace()).toBeNull())

  it('forgets the word before once a new one has begun', () => expect(playKeys(telex(), 'an b<<<s')).toBe('as'))
})

describe('restore', () => {
  it('gives the keys back and leaves the word alone', () => {
    const method = telex()
    const text = playKeys(method, 'vieetj')
    expect(method.restore()).toEqual({ deleteCount: 2, insert: 'eetj' })
    expect(text).toBe('việt')
    expect(playKeys(method, 's ', 'vieetj')).toBe('vieetjs ')
  })

  it('has nothing to do in a plain word', () => {
    const method = telex()
    playKeys(method, 'tin')
    expect(method.restore()).toBeNull()
  })
})

describe('reset', () => {
  it('goes on with a word that stands in the text', () => {
    const cases: readonly (readonly [before: string, keys: string, text: string])[] = [
      ['tin nga', 'r', 'tin ngả'],
      ['ngả nghieng', 'e', 'ngả nghiêng'],
      ['ngả', 's', 'ngá'],
      ['Trường', '<<', 'Trườ'],
      ['hòa', 'n', 'hoàn'],
      ['thể thao <', 'f', 'thể thao <f'],
    ]
    for (const [before, keys, text] of cases) {
      const method = telex()
      method.reset({ before, editable: true })
      expect(playKeys(method, keys, before), before).toBe(text)
    }
  })

  it('only looks at a word that may not be changed', () => {
    const method = telex()
    method.reset({ before: 'q' })
    expect(playKeys(method, 'uer')).toBe('uẻ')
    method.reset({ before: 'hoa' })
    expect(playKeys(method, 'f')).toBe('f')
  })

  it('forgets the word', () => {
    const method = telex()
    playKeys(method, 'hoa')
    method.reset()
    expect(playKeys(method, 'f')).toBe('f')
  })
})

describe('capitals at the start of a sentence', () => {
  const cases: readonly (readonly [keys: string, text: string])[] = [
    ['chaof. ban', 'chào. Ban'],
    ['hay!  ddi', 'hay!  Đi'],
    ['sao? oof', 'sao? Ồ'],
    ['xin, chaof', 'xin, chào'],
    ['1.5k va.b', '1.5k va.b'],
    ['v.v. tieeps', 'v.v. Tiếp'],
    ['ok. 5k ban', 'ok. 5k ban'],
    ['ok. b<c', 'ok. C'],
    ['tin\nmowis', 'tin\nMới'],
  ]
  for (const [keys, text] of cases) {
    it(`${JSON.stringify(keys)} gives ${JSON.stringify(text)}`, () =>
      expect(playKeys(telex({ autoCapitalize: true }), keys)).toBe(text))
  }
  it('are left to the writer unless asked for', () => expect(playKeys(telex(), 'ok. ddi')).toBe('ok. đi'))
})
