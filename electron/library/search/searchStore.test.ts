import { describe, expect, it } from 'vitest'
import { createArticle, summarize } from '../../../core/article'
import { createDocument, text } from '../../../core/document'
import { parseSearch, searchTextOf } from '../../../core/search'
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
  const row = store.putRow({ folder, mtimeMs: 1, sizeBytes: 1, revision: folder })
  rows.set(row, folder)
  store.putWords(row, searchTextOf(article))
}
const find = (query: string, exact = false) => {
  const parsed = parseSearch(query, { today: '2026-11-22', exact })
  if (!parsed) return []
  const [all, head, headline] = store.search(parsed)
  const names = (list: Int32Array | undefined) => [...(list ?? [])].map((row) => rows.get(row)).sort()
  return { headline: names(headline), head: names(head), all: names(all) }
}
const all = (query: string, exact = false) => (find(query, exact) as { all: string[] }).all

describe('the words of a library', () => {
  it('are found without marks, and the headline is told from the rest', () => {
    expect(find('cau')).toEqual({ headline: ['cau', 'dau'], head: ['cau', 'dau'], all: ['cau', 'dam', 'dau'] })
    expect(find('bau sen')).toEqual({ headline: [], head: ['cau'], all: ['cau'] })
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
    const row = store.putRow({ folder: 'mot', mtimeMs: 1, sizeBytes: 1, revision: '', summary })
    store.putWords(row, searchTextOf({ ...base, headline: 'Bóng chuyền' }))
    store.rename('mot', 'hai')
    expect(store.rows().find(({ folder }) => folder === 'hai')?.row).toBe(row)
    expect(JSON.parse(store.summaries().json)).toEqual([{ ...summary, folder: 'hai' }])
    expect(store.search(parseSearch('bong', { today: '2026-11-22' }) as never)[0]).toHaveLength(1)
    store.remove('hai')
    expect(store.search(parseSearch('bong', { today: '2026-11-22' }) as never)[0]).toHaveLength(0)
  })
})
