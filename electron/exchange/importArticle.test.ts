import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { profileSchema } from '../../core/article'
import { createTranslate } from '../../core/texts'
import { type Library, openLibrary } from '../library'
import { importArticle } from './importArticle'

let root: string
let library: Library

const options = { now: () => '2026-11-22T07:40:00+07:00', newId: () => 'bai-viet-1', translate: createTranslate('vi') }
const PAGE =
  'Cầu Đò Hạ hợp long\n\n(Báo Sông Trà) - Từ hôm nay không còn chờ đò.\n\ncau do ha hop long\n\nChiều 21/11, cầu nối liền.\n'

async function importing(content: Uint8Array | string, extra = {}) {
  const file = path.join(root, 'bai.txt')
  await fs.writeFile(file, content)
  return importArticle(file, library, { ...options, ...extra })
}

const libraryFolders = () => fs.readdir(library.root)

beforeEach(async () => {
  root = await fs.mkdtemp(path.join(os.tmpdir(), 'toasoan-'))
  const opened = await openLibrary(path.join(root, 'thu-vien'), {
    ...options,
    make: true,
    moveToBin: () => Promise.reject(new Error('no bin')),
  })
  if (!opened.ok) throw new Error('no library')
  library = opened.value
})
afterEach(() => fs.rm(root, { recursive: true }))

describe('importing a text file', () => {
  it('makes an article and says in words what is missing', async () => {
    const outcome = await importing(PAGE)
    expect(outcome).toMatchObject({ ok: true, value: { summary: { headline: 'Cầu Đò Hạ hợp long' } } })
    expect(outcome.ok && outcome.value.warnings).toEqual([
      expect.stringContaining('(Báo Sông Trà) -'),
      expect.stringContaining('Ảnh thứ 1'),
    ])
    expect(await libraryFolders()).toEqual(['2026-11-22 cau-do-ha-hop-long'])
  })

  it('says nothing of a dateline that is the newspaper’s own', async () => {
    const profile = profileSchema.parse({
      name: 'Báo Sông Trà',
      siteUrl: 'https://baosongtra.vn',
      datelineText: 'Báo Sông Trà',
    })
    const outcome = await importing(PAGE, { profile })
    expect(outcome.ok && outcome.value.warnings).toEqual([expect.stringContaining('Ảnh thứ 1')])
  })

  it.each(['utf-16le', 'utf-16be'])('reads %s that says so with a byte order mark', async (encoding) => {
    const bytes = Buffer.from(`\uFEFF${PAGE}`, 'utf16le')
    expect((await importing(encoding === 'utf-16be' ? bytes.swap16() : bytes)).ok).toBe(true)
    expect(await libraryFolders()).toEqual(['2026-11-22 cau-do-ha-hop-long'])
  })

  it.each([
    ['an empty file', Buffer.alloc(0), 'file-empty'],
    ['only white space', Buffer.from('\uFEFF \r\n\t'), 'file-empty'],
    ['letters of an old code page', Buffer.from([0x43, 0xc7, 0x75, 0x20, 0xab, 0x6e]), 'file-not-text'],
    ['UTF-8 cut in the middle of a letter', Buffer.from('Cầu Đò Hạ').subarray(0, 2), 'file-not-text'],
    ['a binary file', Buffer.from('\x89PNG\r\n\x1A\n\0\0\0', 'latin1'), 'file-not-text'],
    ['a text that a crash filled with NUL', Buffer.from(`${PAGE}\0\0\0`), 'file-not-text'],
    ['half a UTF-16 letter', Buffer.from([0xff, 0xfe, 0x41]), 'file-not-text'],
  ])('refuses %s and writes nothing', async (_, bytes, code) => {
    expect(await importing(bytes)).toMatchObject({ ok: false, problem: { code } })
    expect(await libraryFolders()).toEqual([])
  })

  it('refuses what is not there, what is a folder, and what is too large to be read', async () => {
    const missing = path.join(root, 'khong-co.txt')
    expect(await importArticle(missing, library, options)).toEqual({
      ok: false,
      problem: { code: 'file-missing', file: missing },
    })
    expect(await importArticle(root, library, options)).toMatchObject({
      ok: false,
      problem: { code: 'file-unreadable' },
    })
    const huge = path.join(root, 'to.txt')
    await fs.writeFile(huge, '')
    await fs.truncate(huge, 64 * 1024 * 1024 + 1)
    expect(await importArticle(huge, library, options)).toEqual({
      ok: false,
      problem: { code: 'file-too-large', file: huge, limitMegabytes: 64 },
    })
    expect(await libraryFolders()).toEqual([])
  })

  it('leaves nothing of an article that the disk would not take', async () => {
    await fs.rm(library.root, { recursive: true })
    expect(await importing(PAGE)).toMatchObject({ ok: false, problem: { code: 'library-unavailable' } })
  })
})
