import { describe, expect, it } from 'vitest'
import { parseDays } from './dates'
import { findMarks, makeExcerpt } from './excerpt'
import { parseSearch } from './parseSearch'

const today = '2026-11-21'
const parse = (text: string, exact = false) => parseSearch(text, { today, exact })
const marked = (text: string, query: string, exact = false) => {
  const parsed = parse(query, exact)
  return parsed === undefined ? [] : findMarks(text, parsed).map(({ start, end }) => text.slice(start, end))
}

describe('a typed search', () => {
  it('asks for nothing where there is no letter and no digit', () => {
    for (const text of ['', '   ', '?!', '"', 'tác giả:', 'ngày:', 'ngày:mai kia', 'trạng thái:']) {
      if (text === 'ngày:mai kia') expect(parse(text)?.terms.map(({ words }) => words)).toEqual([['kia']])
      else expect(parse(text)).toBeUndefined()
    }
  })

  it('takes words in any order and leaves marks out', () =>
    expect(marked('Cầu Đò Hạ hợp long', 'ha CAU')).toEqual(['Cầu', 'Hạ']))

  it('lets the last letters wait', () => expect(marked('Cầu Đò Hạ hợp long', 'lon')).toEqual(['long']))

  it('finds a phrase only where its words stand side by side', () => {
    expect(marked('Đê Bàu Sen và sen trong bàu', '"bau sen"')).toEqual(['Bàu Sen'])
    expect(marked('Đê Bàu, Sen', '“bau sen”')).toEqual(['Bàu, Sen'])
  })

  it('minds the marks inside quotation marks, and everywhere with the switch', () => {
    const text = 'cầu, cậu, câu và cau'
    expect(marked(text, 'cầu')).toEqual(['cầu', 'cậu', 'câu', 'cau'])
    expect(marked(text, '"cầu"')).toEqual(['cầu'])
    expect(marked(text, '"cau"')).toEqual(['cầu', 'cậu', 'câu', 'cau'])
    expect(marked(text, 'cau', true)).toEqual(['cau'])
    expect(marked(text, 'cầu', true)).toEqual(['cầu'])
  })

  it('reads decomposed letters as composed ones', () =>
    expect(marked('Cầu Đò Hạ'.normalize('NFD'), '"cầu"'.normalize('NFD'))).toEqual(['Cầu'.normalize('NFD')]))

  it('does not confuse đ with d inside quotation marks', () => expect(marked('đa da', '"đa"')).toEqual(['đa']))

  it.each([
    ['tít:lũ', 'headline', ['lu']],
    ['tieu de:lũ', 'headline', ['lu']],
    ['title:lũ', 'headline', ['lu']],
    ['sapo: "đê Bàu Sen"', 'standfirst', ['đê', 'bàu', 'sen']],
    ['tác giả:"Thu Van"', 'author', ['thu', 'van']],
    ['author:van', 'author', ['van']],
    ['Chủ đề:bão', 'topic', ['bao']],
    ['chuyên mục:"đời sống"', 'section', ['đời', 'sống']],
    ['từ khóa:đê', 'tag', ['de']],
  ])('%s asks one field', (text, field, words) => {
    expect(parse(text)?.terms).toMatchObject([{ field, words }])
  })

  it('knows a field in the middle of other words', () => {
    expect(parse('mua lũ tác giả:Vân đê')?.terms.map(({ field, words }) => [field, ...words])).toEqual([
      [undefined, 'mua'],
      [undefined, 'lu'],
      ['author', 'van'],
      [undefined, 'de'],
    ])
  })

  it('leaves a colon alone that belongs to no field', () =>
    expect(parse('lúc 9:30')?.terms.map(({ words }) => words)).toEqual([['luc'], ['9', '30']]))

  it('knows states and channels by their names in both languages', () => {
    expect(parse('trạng thái:chờ duyệt kênh:tin mới lũ')).toMatchObject({
      states: ['awaiting-approval'],
      channels: ['news'],
      terms: [{ words: ['lu'] }],
    })
    expect(parse('state:awaiting-edit channel:podcast')).toMatchObject({
      states: ['awaiting-edit'],
      channels: ['podcast'],
      terms: [],
    })
  })
})

describe('a day', () => {
  it.each([
    ['21/11/2026', '2026-11-21', '2026-11-21'],
    ['21/11', '2026-11-21', '2026-11-21'],
    ['2026-11-02', '2026-11-02', '2026-11-02'],
    ['2/2024', '2024-02-01', '2024-02-29'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['hôm qua', '2026-11-20', '2026-11-20'],
    ['tuan nay', '2026-11-16', '2026-11-21'],
    ['tuần trước', '2026-11-09', '2026-11-15'],
    ['tháng này', '2026-11-01', '2026-11-21'],
    ['1/11..15/11', '2026-11-01', '2026-11-15'],
    ['15/11..1/11', '2026-11-01', '2026-11-15'],
    ['..2025', '0000-01-01', '2025-12-31'],
    ['1/11/2026..', '2026-11-01', '9999-12-31'],
  ])('%s', (text, from, to) => expect(parseDays(text, today)).toEqual({ from, to }))

  it.each(['31/4/2026', '..', '32/1', 'x', '1..2..3'])('%s is none', (text) =>
    expect(parseDays(text, today)).toBeUndefined(),
  )

  it('may be several words of a search', () => {
    expect(parse('ngày:hôm nay lũ')).toMatchObject({ days: [{ from: today }], terms: [{ words: ['lu'] }] })
    expect(parse('date:1/11 .. 15/11 lũ')).toMatchObject({ days: [{ to: '2026-11-15' }], terms: [{ words: ['lu'] }] })
  })
})

describe('an excerpt', () => {
  const text = `${'Mở đầu nói chuyện khác. '.repeat(20)}Đê Bàu Sen qua Cẩm Lưu đã đắp xong. ${'Rồi lại chuyện khác. '.repeat(20)}`
  const excerpt = (query: string) => makeExcerpt(text, parse(query) as never)

  it('shows the words around what was found, cut between words', () => {
    const found = excerpt('bau sen')
    expect(found?.text).toMatch(/^…[^…]*Đê Bàu Sen qua Cẩm Lưu đã đắp xong\.[^…]*…$/)
    expect(found?.marks.map(({ start, end }) => found.text.slice(start, end))).toEqual(['Bàu', 'Sen'])
  })

  it('prefers the place where the words stand together', () => expect(excerpt('chuyen luu')?.text).toContain('Cẩm Lưu'))

  it('counts every place', () => expect(excerpt('chuyen')?.count).toBe(40))

  it('is nothing where nothing was found', () => expect(excerpt('khong co')).toBeUndefined())

  it('keeps a long phrase whole', () => {
    const long = 'một hai ba bốn năm '.repeat(20).trim()
    expect(makeExcerpt(long, parse(`"${long}"`) as never)?.text).toBe(long)
  })
})
