import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Disk, isTemporaryName, temporaryNameFor, writeDurably } from './durableFile'

let folder: string
const file = () => path.join(folder, 'article.json')
const names = () => fs.readdir(folder)
const bytes = (text: string) => Buffer.from(text)

beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'toasoan-'))
})
afterEach(() => fs.rm(folder, { recursive: true }))

const fault = (code: string) => Object.assign(new Error(code), { code })

/** The real disk, but `rename` fails with these codes, one a call, before it works. */
function diskThatHolds(...codes: string[]): Disk & { readonly left: () => number } {
  const waiting = [...codes]
  return {
    ...fs,
    left: () => waiting.length,
    rename: async (from, to) => {
      const code = waiting.shift()
      if (code) throw fault(code)
      return fs.rename(from, to)
    },
  }
}

/** The real disk, but nothing can be written to a new file. */
function diskThatRefuses(code: string): Disk {
  return {
    ...fs,
    open: async (name, flags) => {
      const handle = await fs.open(name, flags)
      if (flags === 'wx') {
        handle.writeFile = async () => {
          throw fault(code)
        }
      }
      return handle
    },
  }
}

describe('a durable write', () => {
  it('makes a new file and replaces an old one, leaving nothing else', async () => {
    expect(await writeDurably(file(), bytes('một'))).toEqual({ ok: true, value: null })
    expect(await writeDurably(file(), bytes('hai'))).toEqual({ ok: true, value: null })
    expect(await fs.readFile(file(), 'utf8')).toBe('hai')
    expect(await names()).toEqual(['article.json'])
  })

  it('waits while a virus scanner holds the file', async () => {
    const disk = diskThatHolds('EBUSY', 'EPERM')
    expect((await writeDurably(file(), bytes('một'), { disk, retryDelaysMs: [1, 1, 1] })).ok).toBe(true)
    expect(disk.left()).toBe(0)
    expect(await fs.readFile(file(), 'utf8')).toBe('một')
  })

  it('does not wait for ever', async () => {
    await writeDurably(file(), bytes('cũ'))
    const disk = diskThatHolds('EBUSY', 'EBUSY', 'EBUSY', 'EBUSY')
    const outcome = await writeDurably(file(), bytes('mới'), { disk, retryDelaysMs: [1, 1] })
    expect(outcome).toEqual({ ok: false, problem: { code: 'write-refused', file: file(), reason: 'busy' } })
    expect(disk.left()).toBe(1)
    expect(await fs.readFile(file(), 'utf8')).toBe('cũ')
    expect(await names()).toEqual(['article.json'])
  })

  it.each([
    ['ENOSPC', { code: 'disk-full' }],
    ['EDQUOT', { code: 'disk-full' }],
    ['EROFS', { code: 'write-refused', reason: 'read-only' }],
    ['EACCES', { code: 'write-refused', reason: 'permission' }],
    ['ENAMETOOLONG', { code: 'write-refused', reason: 'path-too-long' }],
    ['EIO', { code: 'write-refused', reason: 'io' }],
  ])('says what %s means, keeps the earlier text and cleans up', async (code, problem) => {
    await writeDurably(file(), bytes('cũ'))
    const outcome = await writeDurably(file(), bytes('mới'), { disk: diskThatRefuses(code) })
    expect(outcome).toMatchObject({ ok: false, problem })
    expect(await fs.readFile(file(), 'utf8')).toBe('cũ')
    expect(await names()).toEqual(['article.json'])
  })

  it('notices that the disk did not keep what it was given', async () => {
    await writeDurably(file(), bytes('cũ'))
    const disk = { ...fs, readFile: async () => bytes('khác') } as unknown as Disk
    expect(await writeDurably(file(), bytes('mới'), { disk })).toMatchObject({
      ok: false,
      problem: { code: 'write-refused', reason: 'io' },
    })
    expect(await fs.readFile(file(), 'utf8')).toBe('cũ')
    expect(await names()).toEqual(['article.json'])
  })

  it('keeps the order of many writes to one file', async () => {
    const texts = Array.from({ length: 20 }, (_, index) => `bản ${index}`)
    await Promise.all(texts.map((text) => writeDurably(file(), bytes(text))))
    expect(await fs.readFile(file(), 'utf8')).toBe('bản 19')
    expect(await names()).toEqual(['article.json'])
  })

  it('does not hide a bug of ours behind a message about the disk', async () => {
    const disk = { ...fs, open: () => Promise.reject(new TypeError('bug')) } as unknown as Disk
    await expect(writeDurably(file(), bytes('x'), { disk })).rejects.toThrow('bug')
  })

  it('knows its own temporary files', () => {
    expect(isTemporaryName(path.basename(temporaryNameFor(file())))).toBe(true)
    expect(isTemporaryName('article.json')).toBe(false)
    expect(isTemporaryName('.article.json.swp')).toBe(false)
  })
})
