import { describe, expect, it } from 'vitest'
import { findPlaceholders } from './placeholders'

const found = (text: string) => findPlaceholders(text).map((one) => text.slice(one.start, one.end))

describe('what a reporter leaves open', () => {
  it('is found in the order of the text', () =>
    expect(found('Đê dài [chờ số liệu] km, xxx hộ, [cần kiểm chứng].')).toEqual([
      '[chờ số liệu]',
      'xxx',
      '[cần kiểm chứng]',
    ]))
  it('counts once where one lies inside another', () => expect(found('[chờ TODO ???]')).toEqual(['[chờ TODO ???]']))
  it.each(['Lời ông [Khoát] nói', '[1]', '[Cầnthơ]', 'Đại hội XXX', 'Thật sao?', ''])('is not “%s”', (text) =>
    expect(found(text)).toEqual([]),
  )
})
