import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Article } from '../../core/article'
import type { Outcome } from '../../core/contract'
import { definitionOf, type Picture } from '../../core/document'
import { keepVersion, type Library, openLibrary } from '../library'
import { createMediaCalls } from './mediaCalls'

const now = '2026-11-23T08:00:00+07:00'
let root: string
let library: Library
let article: Article
let binned: string[]
let calls: ReturnType<typeof createMediaCalls>

function value<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}

beforeEach(async () => {
  root = await fs.mkdtemp(path.join(os.tmpdir(), 'toasoan-'))
  library = value(
    await openLibrary(path.join(root, 'kho'), {
      make: true,
      now: () => now,
      newId: () => 'bai-co-anh-01',
      moveToBin: () => Promise.reject(new Error('no bin')),
      appVersion: '0.1.0',
    }),
  )
  article = value(await library.create('news', {})).article
  binned = []
  calls = createMediaCalls({
    inLibrary: (job) => job(library),
    moveToBin: async (file) => {
      binned.push(path.basename(file))
      await fs.rm(file)
    },
  })
})
afterEach(() => fs.rm(root, { recursive: true }))

async function picture(background: string, name: string): Promise<Picture> {
  const bytes = await sharp({ create: { width: 8, height: 6, channels: 3, background } })
    .png()
    .toBuffer()
  return value(await library.addPicture(article.id, name, bytes))
}
const showing = (...pictures: readonly Picture[]): Article => ({
  ...article,
  body: {
    root: {
      type: 'root',
      version: 1,
      children: pictures.map((one) => ({ ...definitionOf('figure').empty(), picture: one })),
    },
  },
})
const save = async (text: Article) => {
  const opened = value(await library.open(article.id))
  value(await library.save(text, opened.revision))
}
const keep = async (text: Article) => {
  const place = value(await library.folderPath(article.id))
  value(await keepVersion(place, { article: text, kind: 'auto', at: now, by: '' }))
}

describe('files that nothing uses', () => {
  it('are those that neither the disk, nor the window, nor an earlier text shows', async () => {
    const [onDisk, inWindow, before, nowhere] = await Promise.all([
      picture('red', 'cầu.png'),
      picture('green', 'đê.png'),
      picture('blue', 'lũ.png'),
      picture('white', 'thừa.png'),
    ])
    await keep(showing(before, onDisk))
    await save(showing(onDisk))
    const { files, unreadableVersions } = value(await calls.listUnusedMedia({ article: showing(inWindow) }))
    expect(unreadableVersions).toBe(0)
    expect(new Map(files.map(({ file, name, versions }) => [file, { name, versions: versions?.count }]))).toEqual(
      new Map([
        [nowhere.file, { name: '', versions: undefined }],
        [before.file, { name: 'lũ.png', versions: 1 }],
      ]),
    )
  })

  it('are not those that a drawing was made from, a lead picture, or a block of a newer app', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>')
    const drawing = value(await library.addPicture(article.id, 'mực nước.svg', svg))
    const [lead, newer] = await Promise.all([picture('red', 'a.png'), picture('blue', 'b.png')])
    const text: Article = {
      ...showing(drawing),
      leadPicture: { picture: lead, caption: '', credit: '', alt: '' },
    }
    const locked = {
      type: 'locked' as const,
      version: 1 as const,
      original: { type: 'sao-hoa', deep: [{ picture: { file: newer.file } }] },
    }
    const whole = { ...text, body: { root: { ...text.body.root, children: [...text.body.root.children, locked] } } }
    expect(drawing.original).toMatch(/\.svg$/)
    expect(value(await calls.listUnusedMedia({ article: whole })).files).toEqual([])
  })

  it('go to the system’s bin, except what was put back meanwhile', async () => {
    const [one, other] = await Promise.all([picture('red', 'a.png'), picture('blue', 'b.png')])
    const files = [one.file, other.file, '0123456789abcdef.jpg']
    expect(value(await calls.cleanMedia({ article: showing(other), files }))).toEqual({ cleaned: 1, problems: [] })
    expect(binned).toEqual([one.file])
    expect(await library.findMedia(article.id, other.file)).toBeDefined()
  })

  it('are told to be in doubt where an earlier text is broken', async () => {
    const before = await picture('blue', 'lũ.png')
    await keep(showing(before))
    const texts = path.join(value(await library.folderPath(article.id)), '.history', 'texts')
    for (const name of await fs.readdir(texts)) await fs.writeFile(path.join(texts, name), 'hỏng')
    const found = value(await calls.listUnusedMedia({ article }))
    expect(found.unreadableVersions).toBe(1)
    expect(found.files).toMatchObject([{ file: before.file, versions: null }])
  })

  it('stay, and that is said, where the bin takes nothing', async () => {
    const one = await picture('red', 'a.png')
    const refusing = createMediaCalls({
      inLibrary: (job) => job(library),
      moveToBin: () => Promise.reject(new Error('full')),
    })
    expect(await refusing.cleanMedia({ article, files: [one.file] })).toMatchObject({
      ok: false,
      problem: { code: 'write-refused' },
    })
    expect(await library.findMedia(article.id, one.file)).toBeDefined()
  })
})
