import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Article, createArticle } from '../../../core/article'
import { failed, type Outcome } from '../../../core/contract'
import type { Disk } from '../durableFile'
import { type Library, openLibrary } from '../library'
import { createJournal, type Journal } from './journal'
import { decodeRecords, encodeRecord, type JournalRecord } from './record'
import { recoverDrafts } from './recoverDrafts'

let root: string
let seconds = 0
const now = () => `2026-11-22T07:40:${String(seconds++ % 60).padStart(2, '0')}+07:00`
const folder = () => path.join(root, 'journal')
const file = (id = 'bai-de-bau-sen') => path.join(folder(), `${id}.journal`)
const journalHere = (options: { disk?: Disk; compactAtBytes?: number } = {}) =>
  createJournal(folder(), { now, ...options })
const blank = createArticle({ id: 'bai-de-bau-sen', now: '2026-11-20T07:00:00+07:00' })
const text = (headline: string, more: Partial<Article> = {}): Article => ({ ...blank, ...more, headline })

function value<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}
const keep = async (journal: Journal, article: Article, revision = 'r0') =>
  value(await journal.keep({ article, revision, library: '/thư viện', folder: 'đê' }))
const drafts = async () => (await journalHere().readDrafts()).drafts.map(({ article }) => article.headline)

beforeEach(async () => {
  root = await fs.realpath(await fs.mkdtemp(path.join(os.tmpdir(), 'toasoan-')))
})
afterEach(() => fs.rm(root, { recursive: true, force: true }))

describe('the journal', () => {
  it('has the newest text of each article at the next start', async () => {
    const journal = journalHere()
    await keep(journal, text('Đê'))
    await keep(journal, text('Đê Bàu'))
    await keep(journal, text('Muối', { id: 'bai-mua-muoi' }))
    expect(await drafts()).toEqual(['Đê Bàu', 'Muối'])
  })

  it('holds nothing of what is safe in the library', async () => {
    const journal = journalHere()
    const { ticket } = await keep(journal, text('Đê'))
    await journal.settle(blank.id, ticket, 'r1')
    expect((await fs.stat(file())).size).toBe(0)
    expect(await drafts()).toEqual([])
  })

  it('keeps what was typed while the save was under way, and remembers that the save was ours', async () => {
    const journal = journalHere()
    const { ticket } = await keep(journal, text('Đê'))
    await keep(journal, text('Đê Bàu Sen'))
    await journal.settle(blank.id, ticket, 'r1')
    const [draft] = (await journalHere().readDrafts()).drafts
    expect(draft?.article.headline).toBe('Đê Bàu Sen')
    expect([...(draft?.revisions ?? [])]).toEqual(['r0', 'r1'])
  })

  it('writes a text once, however often its save is tried', async () => {
    const journal = journalHere()
    const first = await keep(journal, text('Đê'))
    const { size } = await fs.stat(file())
    expect(await keep(journal, text('Đê'))).toEqual(first)
    expect((await fs.stat(file())).size).toBe(size)
  })

  it('gives a text back that was left for another one before it reached the library', async () => {
    const journal = journalHere()
    await keep(journal, text('Của tôi'), 'r0')
    expect((await keep(journal, text('Của người khác, tôi sửa'), 'r9')).abandoned?.headline).toBe('Của tôi')
    expect((await keep(journal, text('Của người khác, tôi sửa tiếp'), 'r9')).abandoned).toBeUndefined()
  })

  it('does not grow without end while the library is away', async () => {
    const journal = journalHere({ compactAtBytes: 20_000 })
    for (let index = 0; index < 60; index++) await keep(journal, text(`bản ${index}`))
    expect((await fs.stat(file())).size).toBeLessThan(20_000)
    expect(await drafts()).toEqual(['bản 59'])
    expect(await fs.readdir(folder())).toEqual(['bai-de-bau-sen.journal'])
  })

  it('says that it could not keep a text, and keeps the next one', async () => {
    let isFull = true
    const disk: Disk = {
      ...fs,
      open: async (name, flags) => {
        if (isFull && flags === 'a') throw Object.assign(new Error('full'), { code: 'ENOSPC' })
        return fs.open(name, flags)
      },
    }
    const journal = journalHere({ disk })
    const input = { article: text('Đê'), revision: 'r0', library: '', folder: '' }
    expect(await journal.keep(input)).toMatchObject({ ok: false, problem: { code: 'disk-full' } })
    isFull = false
    value(await journal.keep(input))
    expect(await drafts()).toEqual(['Đê'])
  })
})

describe('a damaged journal', () => {
  const whole: JournalRecord[] = ['Đê', 'Đê Bàu', 'Đê Bàu Sen'].map((headline) => ({
    kind: 'text',
    at: '2026-11-22T07:40:00+07:00',
    articleId: blank.id,
    library: '/thư viện',
    folder: 'đê',
    revision: 'r0',
    textHash: headline,
    article: JSON.stringify({ ...blank, headline }),
  }))
  const bytes = Buffer.concat(whole.map(encodeRecord))

  it('is read up to where the power went', () => {
    const ends = whole.map((_, index) => Buffer.concat(whole.slice(0, index + 1).map(encodeRecord)).length)
    fc.assert(
      fc.property(fc.nat(bytes.length), (length) => {
        const { records, isOnlyTorn } = decodeRecords(bytes.subarray(0, length))
        expect(records).toEqual(whole.slice(0, ends.filter((end) => end <= length).length))
        expect(isOnlyTorn).toBe(true)
      }),
    )
  })

  it('loses no more than the record in which a byte is wrong', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const broken = Buffer.from(bytes)
        broken[at] = (broken[at] ?? 0) ^ change
        const { records } = decodeRecords(broken)
        expect(records).toHaveLength(2)
        for (const record of records) expect(whole).toContainEqual(record)
      }),
    )
  })

  it('is read past garbage, NUL bytes and a torn record in its middle', () => {
    const [a, b, c] = whole.map(encodeRecord) as [Buffer, Buffer, Buffer]
    const between = Buffer.concat([a, b.subarray(0, 70), Buffer.alloc(500), Buffer.from('rác TSJ1 rác'), c])
    expect(decodeRecords(between).records).toEqual([whole[0], whole[2]])
  })

  it('never makes anything up', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (random) => {
        expect(decodeRecords(Buffer.from(random)).records).toEqual([])
      }),
    )
  })

  it('is set aside and named where nothing in it can be read', async () => {
    await fs.mkdir(folder())
    await fs.writeFile(file(), Buffer.from('không phải nhật ký'))
    const { drafts: found, damaged } = await journalHere().readDrafts()
    expect(found).toEqual([])
    expect(damaged).toHaveLength(1)
    expect(await fs.readFile(String(damaged[0]), 'utf8')).toBe('không phải nhật ký')
    expect((await journalHere().readDrafts()).damaged).toEqual([])
  })

  it('of a first record that was cut short is nobody’s loss', async () => {
    await fs.mkdir(folder())
    await fs.writeFile(file(), bytes.subarray(0, 100))
    expect(await journalHere().readDrafts()).toEqual({ drafts: [], damaged: [] })
  })
})

describe('after a crash', () => {
  let library: Library
  const open = async (place = path.join(root, 'thư viện')) =>
    value(
      await openLibrary(place, {
        make: true,
        now,
        newId: () => `bai-moi-${Math.random().toString(36).slice(2, 10)}`,
        moveToBin: async () => undefined,
      }),
    )
  const recover = (from: Library = library) => recoverDrafts({ journal: journalHere(), library: from })
  const headlines = async () =>
    value(await library.list())
      .articles.map(({ headline }) => headline)
      .sort()
  const kept = async (article: Article, revision: string) =>
    value(await journalHere().keep({ article, revision, library: library.root, folder: '' }))

  beforeEach(async () => {
    library = await open()
  })

  it('the text goes into its article again, and the journal is empty', async () => {
    const { article, revision } = value(await library.create('news'))
    await kept({ ...article, headline: 'Gõ đến đây thì mất điện' }, revision)
    expect((await recover()).recovered).toMatchObject([{ id: article.id, outcome: 'restored' }])
    expect(await headlines()).toEqual(['Gõ đến đây thì mất điện'])
    expect((await recover()).recovered).toEqual([])
  })

  it('what is in the library already is not told again', async () => {
    const { article, revision } = value(await library.create('news'))
    const typed = { ...article, headline: 'Đã lưu' }
    await kept(typed, revision)
    value(await library.save(typed, revision))
    expect(await recover()).toEqual({ recovered: [], problems: [] })
    expect(await fs.readdir(folder())).toEqual([])
  })

  it('what was saved here and then typed on is not taken for somebody else’s', async () => {
    const { article, revision } = value(await library.create('news'))
    const first = { ...article, headline: 'một' }
    const journal = journalHere()
    const input = { library: library.root, folder: '' }
    value(await journal.keep({ article: first, revision, ...input }))
    value(await journal.keep({ article: { ...article, headline: 'một hai' }, revision, ...input }))
    // The power goes between the save and the note that it was ours.
    value(await library.save(first, revision))
    expect((await recover()).recovered).toMatchObject([{ outcome: 'restored' }])
    expect(await headlines()).toEqual(['một hai'])
  })

  it('both texts are kept where somebody else has saved meanwhile', async () => {
    const { article, revision } = value(await library.create('news'))
    await kept({ ...article, headline: 'Của tôi' }, revision)
    value(await (await open()).save({ ...article, headline: 'Của người khác' }, revision))
    const { recovered } = await recover()
    expect(recovered).toMatchObject([{ outcome: 'copied', headline: 'Của tôi' }])
    expect(recovered[0]?.id).not.toBe(article.id)
    expect(await headlines()).toEqual(['Của người khác', 'Của tôi'])
  })

  it.each([
    ['empty', Buffer.alloc(0)],
    ['full of NUL', Buffer.alloc(900)],
    ['cut short', Buffer.from('{"format":"toasoan/article","ver')],
  ])('the text is whole where the file was left %s, and the file is kept', async (_, bytes) => {
    const { article, revision, folder: name } = value(await library.create('news'))
    await kept({ ...article, headline: 'Còn đủ' }, revision)
    await fs.writeFile(path.join(library.root, name, 'article.json'), bytes)
    expect((await recover()).recovered).toMatchObject([{ id: article.id }])
    expect(await headlines()).toEqual(['Còn đủ'])
    const names = await fs.readdir(path.join(library.root, name))
    expect(names.some((each) => each.startsWith('article.damaged-'))).toBe(true)
  })

  it('the text of an article whose folder is gone becomes an article again', async () => {
    const { article, revision, folder: name } = value(await library.create('news'))
    await kept({ ...article, headline: 'Còn đủ' }, revision)
    await fs.rm(path.join(library.root, name), { recursive: true })
    expect((await recover()).recovered).toMatchObject([{ id: article.id, outcome: 'copied' }])
    expect(await headlines()).toEqual(['Còn đủ'])
  })

  it('a draft of another library waits for it, and says so', async () => {
    const { article, revision } = value(await library.create('news'))
    await kept({ ...article, headline: 'Trên USB' }, revision)
    const other = await open(path.join(root, 'khác'))
    expect((await recover(other)).recovered).toMatchObject([{ outcome: 'waiting', headline: 'Trên USB' }])
    expect(value(await other.list()).articles).toEqual([])
    expect((await recover()).recovered).toMatchObject([{ outcome: 'restored' }])
    expect(await headlines()).toEqual(['Trên USB'])
  })

  it('nothing leaves the journal while the library cannot be written', async () => {
    const { article, revision } = value(await library.create('news'))
    await kept({ ...article, headline: 'Còn đủ' }, revision)
    const refuse = async () => failed({ code: 'disk-full', folder: library.root })
    library = { ...library, save: refuse, add: refuse }
    const { recovered, problems } = await recover()
    expect(recovered).toMatchObject([{ outcome: 'waiting' }])
    expect(problems).toMatchObject([{ code: 'disk-full', keptInJournalAt: recovered[0]?.typedAt }])
    library = await open()
    expect((await recover()).recovered).toMatchObject([{ outcome: 'restored' }])
  })
})
