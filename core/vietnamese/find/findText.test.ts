import { describe, expect, it } from 'vitest'
import { createFinder } from './findText'
import type { FindQuery } from './query'

const words = { accents: false, matchCase: false, wholeWord: false, regex: false }

function found(text: string, query: string, options: Partial<FindQuery> = {}): string[] {
  const outcome = createFinder({ ...words, text: query, ...options })
  if (!outcome.ok) throw new Error(outcome.wrong)
  return outcome.find(text).map(({ start, end }) => text.slice(start, end))
}

describe('finding words', () => {
  it('finds "hoàng" for "hoang" where marks do not count', () =>
    expect(found('Hoàng hôn ở Hoằng Hóa, hoang vắng', 'hoang')).toEqual(['Hoàng', 'Hoằng', 'hoang']))

  it('finds only what is marked alike where marks count', () =>
    expect(found('Hoàng hôn hoang vắng', 'hoang', { accents: true })).toEqual(['hoang']))

  it('finds đ for d, and d for đ', () => {
    expect(found('Đường đê', 'duong de')).toEqual(['Đường đê'])
    expect(found('duong de', 'Đường đê')).toEqual(['duong de'])
  })

  it('minds capitals only where asked', () => {
    expect(found('Hà Nội, HÀ NỘI, hà nội', 'hà nội', { accents: true })).toEqual(['Hà Nội', 'HÀ NỘI', 'hà nội'])
    expect(found('Hà Nội, HÀ NỘI, hà nội', 'hà nội', { matchCase: true })).toEqual(['hà nội'])
  })

  it('finds whole Vietnamese words, whose ends the engine’s own \\b does not know', () => {
    expect(found('đê, để, đềm, an đê', 'de', { wholeWord: true })).toEqual(['đê', 'để', 'đê'])
    expect(found('năm 2026 và 26', '26', { wholeWord: true })).toEqual(['26'])
    expect(found('covid19 covida', 'covid', { wholeWord: true })).toEqual(['covid'])
  })

  it('finds the right place in decomposed text', () => {
    const text = 'Tiếng Việt và tiếng Việt'.normalize('NFD')
    expect(found(text, 'viet')).toEqual(['Việt'.normalize('NFD'), 'Việt'.normalize('NFD')])
    expect(found(text, 'việt', { accents: true })).toHaveLength(2)
    expect(found(text, 'e', { accents: true })).toEqual([])
  })

  it('finds composed text for a decomposed query', () =>
    expect(found('Tiếng Việt', 'việt'.normalize('NFD'), { accents: true })).toEqual(['Việt']))

  it('takes a blank that does not break for a blank', () => expect(found('10\u00A0000 m', '10 000')).toHaveLength(1))

  it('takes signs as they are', () => {
    expect(found('3.500 m (đê)', '.')).toEqual(['.'])
    expect(found('aaaa', 'aa')).toEqual(['aa', 'aa'])
    expect(found('🌾 lúa 🌾', '🌾')).toEqual(['🌾', '🌾'])
  })

  it('finds nothing for nothing', () => expect(found('đê', '')).toEqual([]))
})

describe('finding a pattern', () => {
  const pattern = { regex: true, accents: true }

  it('knows Vietnamese letters in \\w and \\b', () => {
    expect(found('đê Bàu Sen', '\\w+', pattern)).toEqual(['đê', 'Bàu', 'Sen'])
    expect(found('Ông ông', '\\bô\\w*\\b', { ...pattern, matchCase: true })).toEqual(['ông'])
    expect(found('ảnh_1 ảnh', '[\\w]+', pattern)).toEqual(['ảnh_1', 'ảnh'])
  })

  it('may leave out marks', () => expect(found('đê, đề, đi', 'd[eê]', { regex: true })).toEqual(['đê', 'đề']))

  it('gives groups as they are written, in decomposed text too', () => {
    const outcome = createFinder({ ...words, regex: true, text: '(?<ho>ng\\w+) (\\w+)' })
    const text = 'Nguyễn Ái'.normalize('NFD')
    expect(outcome.ok && outcome.find(text)).toEqual([
      {
        start: 0,
        end: text.length,
        groups: [text, 'Nguyễn'.normalize('NFD'), 'Ái'.normalize('NFD')],
        names: { ho: 'Nguyễn'.normalize('NFD') },
      },
    ])
  })

  it('never finds nothing', () => expect(found('abc', 'x*', pattern)).toEqual([]))

  it('reads lines inside a paragraph', () => expect(found('một\nhai', '^hai$', pattern)).toEqual(['hai']))

  it('forgives a stroke before a sign that needs none', () =>
    expect(found('a-b “c”', '\\-|\\“', pattern)).toEqual(['-', '“']))

  it.each([
    ['(', 'brackets'],
    ['[a', 'brackets'],
    ['a)', 'brackets'],
    ['*', 'repeat'],
    ['a{2,1}', 'repeat'],
    ['[b-a]', 'range'],
    ['\\p{Viet}', 'escape'],
    ['a\\', 'escape'],
    ['(?<a b>x)', 'group'],
  ])('says what is wrong with %s', (text, wrong) => {
    expect(createFinder({ ...words, ...pattern, text })).toEqual({ ok: false, wrong })
  })
})
