import { describe, expect, it } from 'vitest'
import { createArticle, summarize } from '../../../core/article'
import { createDocument, text } from '../../../core/document'
import { parseSearch, type SearchQuery, searchTextOf } from '../../../core/search'
import { SearchStore } from './searchStore'

const base = createArticle({ id: 'bai-viet-01', now: '2026-11-22T07:40:00+07:00' })
const articles = {
  cau: { ...base, headline: 'Cầu Đò Hạ hợp long', topic: 'Giao thông', tags: ['Bàu Sen'] },
  dam: {
    ...base,
    headline: 'Mùa muối cuối',
    bylines: [{ name: '', penName: 'Lê Thu Vân', role: '' }],
    body: createDocument([
      { type: 'paragraph', version: 1, children: [text('Diêm dân đi qua cầu, ra đồng Bạch Lạc từ sớm.')] },
      { type: 'paragraph', version: 1, children: [text('Đám trẻ đi học.')] },
    ]),
  },
  dau: { ...base, headline: 'Cậu bé và cau khô', standfirst: 'Chuyện đầu làng.' },
}

const store = SearchStore.open(undefined)
const rows = new Map<number, string>()
for (const [folder, article] of Object.entries(articles)) {
  const [row = 0] = store.numbers(1, 'back')
  store.putRow(row, { folder, mtimeMs: 1, sizeBytes: 1, revision: folder, summary: summarize(article, folder) })
  rows.set(row, folder)
  store.putWords(row, searchTextOf(article))
}
const find = (query: string, exact = false) => {
  const parsed = parseSearch(query, { today: '2026-11-22', exact })
  return parsed ? answer(parsed).ranks.map((list) => [...list].map((row) => rows.get(row)).sort()) : []
}
const answer = (query: SearchQuery, most = 500, goOn = true) => {
  const search = store.search(query, most)
  for (;;) {
    const next = search.next(goOn)
    if (next.done) return next.value
  }
}
const all = (query: string, exact = false) => find(query, exact).at(-1) ?? []

describe('the words of a library', () => {
  it('are found without marks, and the headline is told from the rest', () => {
    expect(find('cau')).toEqual([
      ['cau', 'dau'],
      ['cau', 'dau'],
      ['cau', 'dam', 'dau'],
    ])
    expect(find('bau sen')).toEqual([['cau'], ['cau']])
  })

  it('come in the order in which they fit: as typed, side by side, in the headline, elsewhere', () => {
    expect(find('cầu đò')[0]).toEqual(['cau'])
    expect(find('mùa cuối')).toEqual([['dam'], ['dam'], ['dam']])
    expect(find('đầu làng')).toEqual([['dau'], ['dau']])
  })

  it('are no more than wanted, and the answer says that there are more', () => {
    const cau = parseSearch('cau', { today: '2026-11-22' }) as SearchQuery
    expect(answer(cau, 1)).toMatchObject({ ranks: [{ length: 1 }], rest: 'more' })
    expect(answer(cau, 4).rest).toBe('none')
  })

  it('are sought among the articles that pass the filters, and filters alone give the newest', () => {
    expect(all('cau trạng thái:nháp')).toEqual(['cau', 'dam', 'dau'])
    expect(all('cau trạng thái:"đã duyệt"')).toEqual([])
    expect(all('ngày:22/11/2026')).toHaveLength(3)
    expect(all('ngày:21/11/2026')).toEqual([])
  })

  it('are found with their marks inside quotation marks or with the switch', () => {
    expect(all('"cầu"')).toEqual(['cau', 'dam'])
    expect(all('"cậu"')).toEqual(['dau'])
    expect(all('cau', true)).toEqual(['dau'])
    expect(all('"đám"')).toEqual(['dam'])
    expect(all('dam')).toEqual(['dam'])
  })

  it('are found before they are typed to the end', () => expect(all('bach l')).toEqual(['dam']))

  it('make a phrase only within one passage of thought', () => {
    expect(all('"đồng bạch lạc"')).toEqual(['dam'])
    expect(all('"hợp long giao thông"')).toEqual([])
    expect(all('"long hop"')).toEqual([])
  })

  it('are asked for by field', () => {
    expect(all('tác giả:vân')).toEqual(['dam'])
    expect(all('tít:cau muối')).toEqual([])
    expect(all('chủ đề:"giao thông" cầu')).toEqual(['cau'])
    expect(all('sapo:dau cau')).toEqual(['dau'])
  })

  it('come with the place where they stand, and how often', () => {
    const query = parseSearch('cầu đồng', { today: '2026-11-22' })
    const [row = 0] = [...rows].find(([, folder]) => folder === 'dam') ?? []
    const [excerpt] = query ? store.excerpts(query, [row]) : []
    expect(excerpt).toMatchObject({ row, count: 2, text: expect.stringContaining('ra đồng Bạch Lạc') })
    expect(excerpt?.marks.map(({ start, end }) => excerpt.text.slice(start, end))).toEqual(['cầu', 'đồng'])
  })

  it('never take a word for a command of the index', () => {
    for (const query of [
      'AND',
      'OR NOT',
      'NEAR(a b)',
      '*',
      'a*',
      'headline : x',
      '"a" + b',
      '^cau',
      "'; drop table words; --",
    ]) {
      expect(() => find(query)).not.toThrow()
    }
    expect(all('cau')).toHaveLength(3)
  })

  it('are forgotten with their folder, and follow its name', () => {
    const summary = summarize({ ...base, headline: 'Bóng chuyền' }, 'mot')
    const [row = 0] = store.numbers(1, 'front')
    store.putRow(row, { folder: 'mot', mtimeMs: 1, sizeBytes: 1, revision: '', summary })
    store.putWords(row, searchTextOf({ ...base, headline: 'Bóng chuyền' }))
    store.rename('mot', 'hai')
    expect(store.rows().find(({ folder }) => folder === 'hai')?.row).toBe(row)
    expect(JSON.parse(store.summaries().json)[0]).toEqual({ ...summary, folder: 'hai' })
    expect(find('bong').at(-1)).toHaveLength(1)
    store.remove('hai')
    expect(find('bong')).toEqual([])
  })
})
