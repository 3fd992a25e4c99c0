import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createBinned } from './binned'

let root: string
let library: string
let place: string
const id = 'bai-de-bau-sen'
const name = '2026-11-22 de-bau-sen'

beforeEach(async () => {
  root = await fs.mkdtemp(path.join(os.tmpdir(), 'toasoan-'))
  library = path.join(root, 'library')
  place = path.join(library, name)
  await fs.mkdir(path.join(place, 'media'), { recursive: true })
  await fs.mkdir(path.join(place, '.history', 'texts'), { recursive: true })
  await fs.writeFile(path.join(place, 'article.json'), 'bài')
  await fs.writeFile(path.join(place, 'media', 'anh.jpg'), 'ảnh')
  await fs.writeFile(path.join(place, '.history', 'texts', 'a.json.br'), 'bản cũ')
})
afterEach(async () => {
  vi.restoreAllMocks()
  await fs.rm(root, { recursive: true, force: true })
})

const read = (...parts: string[]) => fs.readFile(path.join(library, ...parts), 'utf8')
const onAnotherDisk = () =>
  vi.spyOn(fs, 'link').mockRejectedValue(Object.assign(new Error('another disk'), { code: 'EXDEV' }))

describe('an article that went to the bin', () => {
  it.each([
    ['this disk', () => undefined],
    ['another disk', onAnotherDisk],
  ])('comes back whole, with pictures and earlier texts, from %s', async (_, prepare) => {
    prepare()
    const binned = createBinned(path.join(root, 'kept'))
    expect(await binned.keep(id, place)).toBe(true)
    await fs.rm(place, { recursive: true })
    expect(await binned.putBack(id, library)).toEqual({ ok: true, value: name })
    expect(await read(name, 'article.json')).toBe('bài')
    expect(await read(name, 'media', 'anh.jpg')).toBe('ảnh')
    expect(await read(name, '.history', 'texts', 'a.json.br')).toBe('bản cũ')
    // Nothing of it is kept twice.
    expect(await fs.readdir(path.join(root, 'kept'))).toEqual([])
    expect(await fs.readdir(library)).toEqual([name])
  })

  it('comes back beside whatever has taken its name meanwhile', async () => {
    const binned = createBinned(path.join(root, 'kept'))
    await binned.keep(id, place)
    await fs.writeFile(path.join(place, 'article.json'), 'bài khác')
    expect(await binned.putBack(id, library)).toEqual({ ok: true, value: `${name}-2` })
    expect(await read(name, 'article.json')).toBe('bài khác')
  })

  it('cannot come back once it was forgotten, and says so', async () => {
    const binned = createBinned(path.join(root, 'kept'))
    await binned.keep(id, place)
    await binned.forget(id)
    await fs.rm(place, { recursive: true })
    expect(await binned.putBack(id, library)).toMatchObject({ ok: false, problem: { code: 'article-missing' } })
    expect(await fs.readdir(library)).toEqual([])
  })

  it('is not kept where it would have to be copied and is too large', async () => {
    onAnotherDisk()
    const binned = createBinned(path.join(root, 'kept'), { mostCopiedBytes: 4 })
    expect(await binned.keep(id, place)).toBe(false)
    expect(await fs.readdir(path.join(root, 'kept'))).toEqual([])
  })

  it('takes nothing along that a link points to', async () => {
    await fs.writeFile(path.join(root, 'secret'), 'x')
    await fs.symlink(path.join(root, 'secret'), path.join(place, 'link'))
    const binned = createBinned(path.join(root, 'kept'))
    expect(await binned.keep(id, place)).toBe(true)
    expect(await fs.readdir(path.join(root, 'kept', id, name))).not.toContain('link')
  })

  it('is kept for this run of the app only', async () => {
    const binned = createBinned(path.join(root, 'kept'))
    await binned.keep(id, place)
    await createBinned(path.join(root, 'kept')).forgetAll()
    expect(await binned.putBack(id, library)).toMatchObject({ ok: false })
  })
})
