import { describe, expect, it } from 'vitest'
import { replacementFor, withCaseOf } from './replacement'

describe('the capitals of what is replaced', () => {
  it.each([
    ['Hà Nội', 'huế', 'Huế'],
    ['HÀ NỘI', 'Huế', 'HUẾ'],
    ['hà nội', 'Huế', 'huế'],
    ['Hà Nội', 'thủ đô', 'Thủ Đô'],
    ['Hà nội', 'thủ đô', 'Thủ đô'],
    ['Đê', 'kè', 'Kè'],
    ['Ý', 'tôi', 'Tôi'],
    ['iPhone', 'máy', 'máy'],
    ['26', 'Máy', 'Máy'],
  ])('%s + %s → %s', (written, instead, expected) => expect(withCaseOf(written, instead)).toBe(expected))
})

describe('the groups of a pattern', () => {
  const found = { start: 0, end: 5, groups: ['22/11', '22', '11'], names: { ngay: '22' } }
  const fill = (instead: string) => replacementFor('22/11', found, instead, { regex: true, keepCase: false })

  it('are filled in', () => expect(fill('ngày $1 tháng $2')).toBe('ngày 22 tháng 11'))
  it('have names, a whole, and a way to write the sign itself', () =>
    expect(fill('$<ngay> $& $$1')).toBe('22 22/11 $1'))
  it('that do not exist stay as typed', () => expect(fill('$7 $12')).toBe('$7 222'))
  it('mean nothing among words', () =>
    expect(replacementFor('a', { start: 0, end: 1 }, '$1', { regex: false, keepCase: false })).toBe('$1'))
})
