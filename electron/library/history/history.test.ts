import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Article, createArticle } from '../../../core/article'
import type { Outcome, VersionKind } from '../../../core/contract'
import { createDocument, text } from '../../../core/document'
import { chooseKept } from './chooseKept'
import { keepVersion, listVersions, nameVersion, pruneVersions, readVersion } from './history'

let place: string
const blank = createArticle({ id: 'bai-de-bau-sen', now: '2026-11-20T07:00:00+07:00' })
const written = (words: string, more: Partial<Article> = {}): Article => ({
  ...blank,
  headline: words,
  body: createDocument([{ type: 'paragraph', version: 1, children: [text(words)] }]),
  ...more,
})
function value<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}
const keep = async (words: string, at: string, kind: VersionKind = 'auto', more: Partial<Article> = {}) =>
  value(await keepVersion(place, { article: written(words, more), kind, at, by: 'Thu Vân' }))
const list = async () => (await listVersions(place)).versions
const texts = () => fs.readdir(path.join(place, '.history', 'texts'))

beforeEach(async () => {
  place = await fs.mkdtemp(path.join(os.tmpdir(), 'toasoan-'))
})
afterEach(() => fs.rm(place, { recursive: true, force: true }))

describe('the history of an article', () => {
  it('keeps each text with when, why, who and how much changed, newest first', async () => {
    await keep('Sau bốn tháng', '2026-11-20T08:00:00+07:00', 'opened')
    await keep('Sau năm tháng thi công', '2026-11-20T08:05:00+07:00')
    expect(await list()).toMatchObject([
      { kind: 'auto', by: 'Thu Vân', change: { inserted: 6, deleted: 2 }, headline: 'Sau năm tháng thi công' },
      { kind: 'opened', at: '2026-11-20T08:00:00+07:00', change: null, syllables: 3, workflow: 'draft', name: '' },
    ])
  })

  it('gives a text back whole, with its time of saving', async () => {
    const article = written('Sau bốn tháng', { updatedAt: '2026-11-20T07:59:00+07:00', tags: ['đê'] })
    const { id } = value(await keepVersion(place, { article, kind: 'auto', at: '2026-11-20T08:00:00+07:00', by: '' }))
    expect(value(await readVersion(place, id))).toEqual(article)
  })

  it('keeps one text once, however often it comes back', async () => {
    await keep('một', '2026-11-20T08:00:00+07:00', 'opened')
    await keep('một', '2026-11-20T08:01:00+07:00', 'auto')
    expect(await list()).toHaveLength(1)
    await keep('một', '2026-11-20T08:02:00+07:00', 'export')
    await keep('hai', '2026-11-20T08:03:00+07:00')
    await keep('một', '2026-11-20T08:04:00+07:00')
    expect((await list()).map(({ kind }) => kind)).toEqual(['auto', 'auto', 'export', 'opened'])
    expect(await texts()).toHaveLength(2)
  })

  it('is compressed', async () => {
    const long = Array.from({ length: 600 }, (_, index) => `câu chuyện số ${index}`).join(' ')
    await keep(long, '2026-11-20T08:00:00+07:00')
    const [file] = await texts()
    const { size } = await fs.stat(path.join(place, '.history', 'texts', String(file)))
    expect(size).toBeLessThan(Buffer.byteLength(long) / 4)
  })

  it('names a version and takes the name away', async () => {
    const { id } = await keep('một', '2026-11-20T08:00:00+07:00')
    expect(value(await nameVersion(place, id, 'Bản gửi anh Hải')).name).toBe('Bản gửi anh Hải')
    expect((await list())[0]?.name).toBe('Bản gửi anh Hải')
    await nameVersion(place, id, '')
    expect((await list())[0]?.name).toBe('')
  })

  it('keeps the order of keeping when the clock is set back', async () => {
    await keep('một', '2026-11-20T08:00:00+07:00')
    await keep('hai', '2019-01-01T00:00:00+07:00')
    await keep('ba', '2026-11-20T08:01:00+07:00')
    expect((await list()).map(({ headline }) => headline)).toEqual(['ba', 'hai', 'một'])
  })

  it('skips what is broken and names it, and keeps the rest', async () => {
    const first = await keep('một', '2026-11-20T08:00:00+07:00')
    const second = await keep('hai', '2026-11-20T08:01:00+07:00')
    const third = await keep('ba', '2026-11-20T08:02:00+07:00')
    await fs.writeFile(path.join(place, '.history', `${second.id}.json`), Buffer.alloc(300))
    for (const file of await texts()) {
      const full = path.join(place, '.history', 'texts', file)
      if ((await readVersion(place, first.id)).ok) await fs.truncate(full, 5)
    }
    const { versions, problems } = await listVersions(place)
    expect(problems).toEqual([{ code: 'version-damaged', folder: path.basename(place), file: second.id }])
    expect(versions.map(({ id }) => id)).toEqual([third.id, first.id])
    expect(await readVersion(place, first.id)).toMatchObject({ ok: false, problem: { code: 'version-damaged' } })
    // The same text, kept again, mends what was broken.
    await keep('một', '2026-11-20T08:03:00+07:00')
    expect(value(await readVersion(place, first.id)).headline).toBe('một')
  })

  it('has no version that was not asked for by its name', async () => {
    for (const id of ['20261120T010000Z-00000000', '../../article', '']) {
      expect(await readVersion(place, id)).toEqual({
        ok: false,
        problem: { code: 'version-missing', folder: path.basename(place) },
      })
    }
  })

  it('does not follow a link out of the library, and says that nothing was kept', async () => {
    const elsewhere = await fs.mkdtemp(path.join(os.tmpdir(), 'toasoan-'))
    await fs.symlink(elsewhere, path.join(place, '.history'))
    const refused = await keepVersion(place, { article: written('một'), kind: 'auto', at: blank.createdAt, by: '' })
    expect(refused).toMatchObject({ ok: false, problem: { code: 'history-refused', reason: 'permission' } })
    expect(await fs.readdir(elsewhere)).toEqual([])
    await fs.rm(elsewhere, { recursive: true })
  })

  it('makes no ghost of a folder that was moved away', async () => {
    const gone = path.join(place, 'đã chuyển')
    expect((await keepVersion(gone, { article: written('một'), kind: 'auto', at: blank.createdAt, by: '' })).ok).toBe(
      false,
    )
    expect(await fs.readdir(place)).toEqual([])
  })
})

describe('pruning', () => {
  const now = '2026-11-20T12:00:00Z'
  const hoursAgo = (hours: number) => new Date(Date.parse(now) - hours * 3_600_000).toISOString()
  const kept = (ages: readonly number[], names: Readonly<Record<number, string>> = {}) => {
    // Thirty young ones stand in front, because the newest always stay.
    const young = Array.from({ length: 30 }, (_, index) => ({ id: `young-${index}`, at: hoursAgo(0), name: '' }))
    const old = ages.map((age) => ({ id: String(age), at: hoursAgo(age), name: names[age] ?? '' }))
    const chosen = chooseKept([...young, ...old], now)
    return ages.filter((age) => chosen.has(String(age)))
  }

  it('keeps all of the last day', () => expect(kept([1, 1.1, 1.2, 23.9])).toEqual([1, 1.1, 1.2, 23.9]))
  it('keeps one an hour for a week', () => expect(kept([30.1, 30.2, 30.9, 31.5])).toEqual([30.1, 31.5]))
  it('keeps one a day for a month', () => expect(kept([200, 201, 205, 240])).toEqual([200, 205, 240]))
  it('keeps one a week for ever', () => {
    const ages = Array.from({ length: 365 }, (_, day) => (day + 40) * 24)
    expect(kept(ages).length).toBeGreaterThanOrEqual(52)
    expect(kept(ages).length).toBeLessThanOrEqual(54)
  })
  it('never throws a named one away', () => expect(kept([30.1, 30.2], { 30.2: 'Bản duyệt' })).toEqual([30.1, 30.2]))
  it('takes a time that cannot be for a young one', () => expect(kept([-5000, -5000.1])).toEqual([-5000, -5000.1]))
  it('leaves the newest alone even where the clock has jumped ahead', () => {
    const all = Array.from({ length: 40 }, (_, index) => ({ id: `${index}`, at: hoursAgo(index / 60), name: '' }))
    expect(chooseKept(all, '2099-01-01T00:00:00Z').size).toBeGreaterThanOrEqual(30)
  })
  it('comes to the same result when it is run again', () => {
    const all = Array.from({ length: 400 }, (_, index) => ({ id: `${index}`, at: hoursAgo(index * 3), name: '' }))
    const once = chooseKept(all, now)
    const again = chooseKept(
      all.filter(({ id }) => once.has(id)),
      now,
    )
    expect([...again]).toEqual([...once])
  })

  it('removes texts that nobody needs, and no others', async () => {
    for (let index = 0; index < 34; index++)
      await keep(`bản ${index}`, `2026-01-05T01:${String(index).padStart(2, '0')}:00Z`)
    await keep('bản 0', '2026-11-20T01:00:00Z')
    expect(await texts()).toHaveLength(34)
    await pruneVersions(place, now)
    const { versions, problems } = await listVersions(place)
    expect(problems).toEqual([])
    // Today's, and the newest that always stay; one of their week is among them already.
    expect(versions.map(({ headline }) => headline)).toEqual([
      'bản 0',
      ...Array.from({ length: 29 }, (_, index) => `bản ${33 - index}`),
    ])
    for (const { id } of versions) expect((await readVersion(place, id)).ok).toBe(true)
    // "bản 0" was pruned from January, and today's version still needs its text.
    expect(await texts()).toHaveLength(30)
  })
})
