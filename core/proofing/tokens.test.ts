import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenise } from './tokens'

const words = (text: string) => tokenise(text).flatMap(({ type, text: word }) => (type === 'word' ? [word] : []))

describe('tokenise', () => {
  it('reads every Unicode form alike and points into the text as given', () => {
    const text = 'Tỉnh Sông Trà họp'.normalize('NFD')
    expect(words(text)).toEqual(['tỉnh', 'sông', 'trà', 'họp'])
    for (const { start, end, text: word } of tokenise(text)) {
      expect(text.slice(start, end).normalize('NFC').toLowerCase()).toBe(word)
    }
  })

  it('reads through characters without width', () => {
    expect(words('Trà\u200b La\u00adm')).toEqual(['trà', 'lam'])
  })

  it.each([
    'https://baosongtra.vn/tin/họp-báo?x=1',
    'toasoan@baosongtra.vn',
    'baosongtra.vn',
    'C:\\Ảnh\\hop.jpg',
    '`const tin = 1`',
    '#SôngTrà',
    'snake_case',
  ])('masks %s', (address) => {
    expect(words(`Xem ${address} nhé`)).toEqual(['xem', 'nhé'])
  })

  it('keeps the words of “và/hoặc” and of a sentence that lost its space', () => {
    expect(words('và/hoặc')).toEqual(['và', 'hoặc'])
    expect(words('kết thúc.Hôm sau')).toEqual(['kết', 'thúc', 'hôm', 'sau'])
  })

  it('tells words that open a sentence from names', () => {
    const opens = tokenise('Hôm nay, Trà Lam họp. “Mưa to” – Ông nói').filter(({ opens: first }) => first)
    expect(opens.map(({ text }) => text)).toEqual(['hôm', 'mưa', 'ông'])
  })

  it('takes letters with digits for keys, and digits with letters for a label', () => {
    expect(tokenise('nguoi72 4G 1.000,5').map(({ type }) => type)).toEqual(['keys', 'other', 'number'])
  })

  it('covers any text with tokens in order, none empty, none overlapping', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        let at = 0
        for (const { start, end } of tokenise(text)) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(at).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 60 },
    )
  })

  it('masks contractions and names with an apostrophe whole', () => {
    expect(words("Ông O’Neil don't biết")).toEqual(['ông', 'biết'])
  })

  it('takes half a surrogate pair for what it is: no word', () => {
    expect(words('tin \ud83d nóng \udc00')).toEqual(['tin', 'nóng'])
  })

  it('reads a line of a million letters in linear time', () => {
    // Looking back at every letter would take hours; the measure leaves room for a machine that is busy with other things.
    const started = performance.now()
    expect(tokenise('@'.repeat(500_000) + 'a'.repeat(500_000)).length).toBeGreaterThan(1)
    tokenise('tin nóng '.repeat(110_000))
    expect(performance.now() - started).toBeLessThan(15_000)
  })
})
