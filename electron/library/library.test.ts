import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Article } from '../../core/article'
import type { OpenedArticle, Outcome } from '../../core/contract'
import { createDocument, text } from '../../core/document'
import { type Library, openLibrary } from './library'

let root: string
let library: Library
let count = 0
let binned: string[] = []

const options = {
  now: () => '2026-11-22T07:40:00+07:00',
  newId: () => `bai-viet-${++count}`,
  moveToBin: async (folder: string) => {
    binned.push(path.basename(folder))
    await fs.rm(folder, { recursive: true })
  },
}

/** What a program in the same position would be given, or the test fails here. */
function value<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}

const reopened = async () => value(await openLibrary(root, options))
const listed = async (from = library) => value(await from.list()).articles.map(({ headline }) => headline)
const fileOf = (folder: string) => path.join(root, folder, 'article.json')
const withHeadline = ({ article }: OpenedArticle, headline: string): Article => ({ ...article, headline })

async function written(headline: string, fields: Partial<Article> = {}): Promise<OpenedArticle> {
  const made = value(await library.create('news'))
  const saved = value(await library.save({ ...made.article, headline, ...fields }, made.revision))
  value(await library.rename(made.article.id))
  return { ...value(await library.open(made.article.id)), revision: saved.revision }
}

beforeEach(async () => {
  root = await fs.realpath(await fs.mkdtemp(path.join(os.tmpdir(), 'toasoan-')))
  binned = []
  library = await reopened()
})
afterEach(() => fs.rm(root, { recursive: true, force: true }))

describe('the files of a block that was copied from another article', () => {
  it('come along by name; what is there no more is left out, and so is whatever was not asked for', async () => {
    const [from, to] = [await written('Bài cũ'), await written('Bài mới')]
    const media = path.join(root, from.folder, 'media')
    await fs.mkdir(media, { recursive: true })
    const [asked, other, lost] = ['aaaaaaaaaaaaaaaa.png', 'bbbbbbbbbbbbbbbb.png', 'cccccccccccccccc.png'] as const
    for (const file of [asked, other]) await fs.writeFile(path.join(media, file), file)
    expect(value(await library.copyMedia(to.article.id, from.article.id, [asked, lost]))).toEqual([asked])
    expect(await fs.readdir(path.join(root, to.folder, 'media'))).toEqual([asked])
    expect(await fs.readFile(path.join(root, to.folder, 'media', asked), 'utf8')).toBe(asked)
    // The other article may be gone altogether.
    expect(value(await library.copyMedia(to.article.id, 'khong-co-bai', [asked]))).toEqual([])
  })
})

describe('a library', () => {
  it('is made on the first start, and is not made where somebody’s drive is only unplugged', async () => {
    const folder = path.join(root, 'Tài liệu', 'Tòa Soạn')
    expect(await openLibrary(folder, options)).toEqual({ ok: false, problem: { code: 'library-unavailable', folder } })
    expect((await openLibrary(folder, { ...options, make: true })).ok).toBe(true)
    expect((await openLibrary(folder, options)).ok).toBe(true)
  })

  it.runIf(process.platform === 'linux')('is refused where no folder can be made, at once', async () => {
    const folder = '/proc/khong-co/thu-vien'
    expect(await openLibrary(folder, { ...options, make: true })).toEqual({
      ok: false,
      problem: { code: 'library-unavailable', folder },
    })
  })

  it('keeps a new article in a folder of its own from the first moment', async () => {
    const { article, folder } = value(await library.create('podcast'))
    expect(folder).toBe('2026-11-22 bai-moi')
    expect(JSON.parse(await fs.readFile(fileOf(folder), 'utf8'))).toMatchObject({ id: article.id, channel: 'podcast' })
  })

  it('saves, names the folder after the headline, and reads back the same', async () => {
    const { article, folder } = await written('Cầu Đò Hạ hợp long')
    expect(folder).toBe('2026-11-22 cau-do-ha-hop-long')
    expect(value(await (await reopened()).open(article.id)).article.headline).toBe('Cầu Đò Hạ hợp long')
    expect(await fs.readdir(path.join(root, folder))).toEqual(['article.json'])
  })

  it('gives namesakes a number', async () => {
    await written('Cầu Đò Hạ')
    expect((await written('Cầu Đò Hạ')).folder).toBe('2026-11-22 cau-do-ha-2')
  })

  it('does not write what is already there', async () => {
    const { article, revision, folder } = await written('Cầu Đò Hạ')
    const before = await fs.stat(fileOf(folder))
    expect(value(await library.save(article, revision)).revision).toBe(revision)
    expect((await fs.stat(fileOf(folder))).mtimeMs).toBe(before.mtimeMs)
  })

  it('runs many saves of one article in turn', async () => {
    const opened = await written('Cầu')
    let { revision } = opened
    for (const headline of ['C', 'Cầ', 'Cầu', 'Cầu Đ']) {
      revision = value(await library.save(withHeadline(opened, headline), revision)).revision
    }
    expect(value(await library.open(opened.article.id)).article.headline).toBe('Cầu Đ')
  })

  it('moves an article into the bin, and keeps it where the bin refuses', async () => {
    const { article, folder } = await written('Cầu')
    const refusing = value(
      await openLibrary(root, { ...options, moveToBin: () => Promise.reject(new Error('no bin')) }),
    )
    expect(await refusing.bin(article.id)).toMatchObject({ ok: false, problem: { code: 'write-refused' } })
    value(await library.bin(article.id))
    expect(binned).toEqual([folder])
    expect(await listed()).toEqual([])
  })
})

describe('somebody else’s change', () => {
  const elsewhere = async (folder: string, change: (text: string) => string) => {
    await fs.writeFile(fileOf(folder), change(await fs.readFile(fileOf(folder), 'utf8')))
  }

  it('is never overwritten', async () => {
    const mine = await written('Cầu Đò Hạ')
    await elsewhere(mine.folder, (json) => json.replace('Cầu Đò Hạ', 'Cầu Đò Thượng'))
    expect(await library.save(withHeadline(mine, 'Cầu của tôi'), mine.revision)).toEqual({
      ok: false,
      problem: { code: 'changed-on-disk', folder: mine.folder, savedAt: mine.article.updatedAt },
    })
    const theirs = value(await library.open(mine.article.id))
    expect(theirs.article.headline).toBe('Cầu Đò Thượng')
    // "Keep mine" is a save that knows theirs.
    expect((await library.save(withHeadline(mine, 'Cầu của tôi'), theirs.revision)).ok).toBe(true)
  })

  it('is kept beside mine as a copy with the same pictures', async () => {
    const mine = await written('Cầu Đò Hạ')
    await fs.mkdir(path.join(root, mine.folder, 'media'))
    await fs.writeFile(path.join(root, mine.folder, 'media', '0123456789abcdef.jpg'), 'ảnh')
    const copy = value(await library.saveCopy(withHeadline(mine, 'Cầu Đò Hạ')))
    expect(copy.folder).toBe('2026-11-22 cau-do-ha-2')
    expect(copy.article.id).not.toBe(mine.article.id)
    expect(await fs.readdir(path.join(root, copy.folder, 'media'))).toEqual(['0123456789abcdef.jpg'])
  })

  it('is no change where only the form of the file differs', async () => {
    const mine = await written('Cầu Đò Hạ')
    await elsewhere(mine.folder, (json) => JSON.stringify(JSON.parse(json)))
    expect((await library.save(mine.article, mine.revision)).ok).toBe(true)
  })

  it('may be a new name for the folder', async () => {
    const mine = await written('Cầu Đò Hạ')
    await fs.rename(path.join(root, mine.folder), path.join(root, 'Cầu (bản của Mận)'))
    value(await library.save(withHeadline(mine, 'Cầu mới'), mine.revision))
    expect(value(await library.rename(mine.article.id)).folder).toBe('Cầu (bản của Mận)')
    expect(await listed()).toEqual(['Cầu mới'])
  })

  it('may be that the folder is gone: nothing is brought back without asking', async () => {
    const mine = await written('Cầu Đò Hạ')
    await fs.rm(path.join(root, mine.folder), { recursive: true })
    // Also when it is tried again: the journalist knows the folder by its name.
    for (const headline of ['Cầu', 'Cầu Đ']) {
      expect(await library.save(withHeadline(mine, headline), mine.revision)).toEqual({
        ok: false,
        problem: { code: 'article-missing', folder: mine.folder },
      })
    }
    expect(value(await library.saveCopy(mine.article)).folder).toBe('2026-11-22 cau-do-ha')
  })

  it('may be a copy of the folder, which becomes an article of its own', async () => {
    const { article, folder, revision } = await written('Cầu Đò Hạ')
    await fs.cp(path.join(root, folder), path.join(root, `${folder} - bản sao`), { recursive: true })
    const both = value(await library.list()).articles
    expect(new Set(both.map(({ id }) => id)).size).toBe(2)
    const copy = both.find(({ id }) => id !== article.id)
    const opened = value(await library.open(copy?.id ?? ''))
    value(await library.save(withHeadline(opened, 'Cầu khác'), opened.revision))
    expect(value(await library.open(article.id)).revision).toBe(revision)
    expect((await listed(await reopened())).sort()).toEqual(['Cầu khác', 'Cầu Đò Hạ'])
  })
})

describe('a file that is not a whole article', () => {
  const damages: [string, (good: Buffer) => Buffer][] = [
    ['empty', () => Buffer.alloc(0)],
    ['filled with NUL after a power cut', (good) => Buffer.alloc(good.length)],
    ['cut short', (good) => good.subarray(0, good.length / 2)],
    ['random bytes', (good) => Buffer.from(good.map((byte, index) => (byte * 7 + index * 13) & 0xff))],
    ['of another format', () => Buffer.from('{"format":"khac","version":1}')],
    ['without its body', (good) => Buffer.from(JSON.stringify({ ...JSON.parse(good.toString()), body: 1 }))],
  ]

  it.each(damages)('is set aside when it is %s, and never overwritten', async (_, damage) => {
    const { article, folder } = await written('Cầu Đò Hạ')
    await written('Bài khác')
    const bad = damage(await fs.readFile(fileOf(folder)))
    await fs.writeFile(fileOf(folder), bad)

    const fresh = await reopened()
    const { articles, unreadable } = value(await fresh.list())
    expect(articles.map(({ headline }) => headline)).toEqual(['Bài khác'])
    const problem = { code: 'article-damaged', folder, setAsideAs: 'article.json' }
    expect(unreadable).toEqual([{ folder, problem }])
    expect(await fs.readFile(fileOf(folder))).toEqual(bad)

    const setAsideAs = 'article.damaged-2026-11-22T07-40-00.json'
    expect(await library.open(article.id)).toEqual({
      ok: false,
      problem: { code: 'article-damaged', folder, setAsideAs },
    })
    expect(await fs.readFile(path.join(root, folder, setAsideAs))).toEqual(bad)
  })

  it('is kept under another name when the open article is saved over it', async () => {
    const mine = await written('Cầu Đò Hạ')
    await fs.writeFile(fileOf(mine.folder), 'nửa chừ')
    value(await library.save(withHeadline(mine, 'Cầu mới'), mine.revision))
    expect((await fs.readdir(path.join(root, mine.folder))).sort()).toEqual([
      'article.damaged-2026-11-22T07-40-00.json',
      'article.json',
    ])
  })

  it('is not called damaged while another program is still writing it', async () => {
    const { article, folder } = await written('Cầu Đò Hạ')
    const whole = await fs.readFile(fileOf(folder))
    await fs.writeFile(fileOf(folder), whole.subarray(0, 100))
    const opening = library.open(article.id)
    await fs.writeFile(fileOf(folder), whole)
    expect(value(await opening).article.headline).toBe('Cầu Đò Hạ')
  })

  it('opens for reading only when a newer version of the app wrote it', async () => {
    const mine = await written('Cầu Đò Hạ')
    const newer = JSON.stringify({ ...JSON.parse(await fs.readFile(fileOf(mine.folder), 'utf8')), version: 99 })
    await fs.writeFile(fileOf(mine.folder), newer)
    const opened = value(await library.open(mine.article.id))
    expect(opened.readOnly).toBe(true)
    expect(await library.save(withHeadline(opened, 'Khác'), opened.revision)).toEqual({
      ok: false,
      problem: { code: 'article-newer', folder: mine.folder },
    })
    expect(await fs.readFile(fileOf(mine.folder), 'utf8')).toBe(newer)
  })

  it('is not looked for outside the library', async () => {
    const outside = await fs.mkdtemp(path.join(os.tmpdir(), 'ngoai-'))
    await written('Trong thư viện')
    const [inside = ''] = await fs.readdir(root)
    await fs.cp(path.join(root, inside), path.join(outside, 'bai'), { recursive: true })
    await fs.symlink(path.join(outside, 'bai'), path.join(root, 'lien-ket'))
    await fs.mkdir(path.join(root, 'vo'))
    await fs.symlink(path.join(outside, 'bai', 'article.json'), path.join(root, 'vo', 'article.json'))
    expect(await listed(await reopened())).toEqual(['Trong thư viện'])
    await fs.rm(outside, { recursive: true })
  })
})

describe('the list and the search', () => {
  const body = (words: string) => createDocument([{ type: 'paragraph', version: 1, children: [text(words)] }])
  const found = async (query: string) => value(await library.search(query)).articles.map(({ headline }) => headline)

  beforeEach(async () => {
    await written('Cầu Đò Hạ hợp long', {
      topic: 'Giao thông nông thôn',
      body: body('Bà Lê Thị Mận ở Bến Đá rất vui.'),
    })
    await written('Chợ phiên Trà Lam', { standfirst: 'Người bán qua cầu mới từ sáng sớm.', tags: ['chợ quê'] })
    await written('Giải bóng chuyền', { body: body('Trận cuối ở sân Cẩm Lưu.') })
  })

  it.each([
    ['do ha', ['Cầu Đò Hạ hợp long']],
    ['CẦU', ['Cầu Đò Hạ hợp long', 'Chợ phiên Trà Lam']],
    ['long cau', ['Cầu Đò Hạ hợp long']],
    ['bến đá', ['Cầu Đò Hạ hợp long']],
    ['nong thon', ['Cầu Đò Hạ hợp long']],
    ['cho que', ['Chợ phiên Trà Lam']],
    ['cam lu', ['Giải bóng chuyền']],
    ['không có bài này', []],
    ['?!', []],
  ])('finds %j', async (query, headlines) => expect(await found(query)).toEqual(headlines))

  it('shows everything for an empty question', async () => expect(await found('  ')).toHaveLength(3))

  it('hears of a change that another program makes', async () => {
    await found('cau')
    const [folder = ''] = (await fs.readdir(root)).filter((name) => name.includes('bong-chuyen'))
    const json = await fs.readFile(fileOf(folder), 'utf8')
    await fs.writeFile(fileOf(folder), json.replace('Giải bóng chuyền', 'Giải cầu lông mùa đông'))
    expect(await found('cau long')).toEqual(['Giải cầu lông mùa đông', 'Cầu Đò Hạ hợp long'])
  })

  it('starts from the kept index, and from the folder where the index is broken', async () => {
    const indexFolder = path.join(root, '.index')
    const withIndex = async () => {
      const opened = value(await openLibrary(root, { ...options, indexFolder, appVersion: '1' }))
      const headlines = await listed(opened)
      expect(value(await opened.search('do ha')).articles).toHaveLength(1)
      await opened.close()
      return headlines
    }
    const first = await withIndex()
    expect(first).toHaveLength(3)
    const [index = ''] = (await fs.readdir(indexFolder)).filter((name) => name.endsWith('.sqlite'))
    expect(await withIndex()).toEqual(first)
    await fs.writeFile(path.join(indexFolder, index), '{"root"')
    expect(await withIndex()).toEqual(first)
  })
})
