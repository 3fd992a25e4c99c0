import { describe, expect, it } from 'vitest'
import { countText } from './counts'

describe('counting', () => {
  it('counts a syllable for each word as Vietnamese writes it', () =>
    expect(countText('Trước mùa lũ, Cẩm Lưu hoàn tất.').syllables).toBe(7))
  it('counts a number once, with its points and commas', () =>
    expect(countText('6.300 m² và 2,4 km').syllables).toBe(5))
  it('counts decomposed letters once', () =>
    expect(countText('Cẩm Lưu'.normalize('NFD'))).toEqual(countText('Cẩm Lưu')))
  it('counts an emoji as one character', () => expect(countText('a😀').characters).toBe(2))
  it('reads nothing in no time', () =>
    expect(countText('')).toEqual({ syllables: 0, characters: 0, readingMinutes: 0 }))
  it('rounds reading time up', () => expect(countText('chữ '.repeat(261)).readingMinutes).toBe(2))
})
