import { describe, expect, it } from 'vitest'
import { compareVietnamese, sortVietnamese } from './collation'
import { isAmbiguousEnglish, isEnglishWord, looksForeign } from './englishWords'
import { restyle } from './restyle'
import { isKnownWord } from './whiteLists'

describe('restyle', () => {
  it('writes the old style', () =>
    expect(restyle('Hoà bình, THUỶ chung, khoẻ', 'old')).toBe('Hòa bình, THỦY chung, khỏe'))
  it('writes the new style', () =>
    expect(restyle('Hòa bình, THỦY chung, khỏe', 'new')).toBe('Hoà bình, THUỶ chung, khoẻ'))
  it('never touches quý, gìn or a foreign name', () =>
    expect(restyle('quý gìn Citroën Nadòa-x', 'new')).toBe('quý gìn Citroën Nadòa-x'))
  it('leaves a slip of the keyboard to the speller', () => expect(restyle('họat', 'new')).toBe('họat'))
})

describe('Vietnamese order', () => {
  it('sorts by letters, then by tone, then by case', () => {
    const sorted = ['đá', 'da', 'ma', 'mạ', 'mã', 'mả', 'mà', 'má', 'ăn', 'an', 'ân']
    expect(sortVietnamese(sorted, (word) => word)).toEqual([
      'an',
      'ăn',
      'ân',
      'da',
      'đá',
      'ma',
      'mà',
      'mả',
      'mã',
      'má',
      'mạ',
    ])
  })
  it('takes hòa and hoà for one word', () => expect(compareVietnamese('Hòa', 'Hoà')).toBe(0))
})

describe('words that are not Vietnamese', () => {
  it.each(['government', 'football', 'school'])('knows %s as English', (word) => expect(isEnglishWord(word)).toBe(true))
  it.each(['can', 'them', 'so'])('leaves %s to its neighbours', (word) => {
    expect(isEnglishWord(word)).toBe(false)
    expect(isAmbiguousEnglish(word)).toBe(true)
  })
  it('tells a foreign spelling from a slip', () => {
    expect(looksForeign('brexit')).toBe(true)
    expect(looksForeign('nghanh')).toBe(false)
  })
  it.each(['đắk', 'lắk', 'krông', 'búk', 'km', 'ôtô'])('has %s on a white list', (word) =>
    expect(isKnownWord(word)).toBe(true),
  )
})
