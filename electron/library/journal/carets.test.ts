import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Caret } from '../../../core/contract'
import { createCarets } from './carets'

let folder: string
beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'toasoan-'))
})
afterEach(() => fs.rm(folder, { recursive: true, force: true }))

const at = (offset: number): Caret => ({ field: 'body', block: 2, offset, scrollPx: 340 })

describe('the place of the caret', () => {
  it('is there at the next start', async () => {
    expect(await createCarets(folder).keep('bai-de-bau-sen', at(17))).toBe(true)
    expect(await createCarets(folder).find('bai-de-bau-sen')).toEqual(at(17))
    expect(await createCarets(folder).find('bai-khac-01')).toBeUndefined()
  })
  it('is the newest one, however fast it moves', async () => {
    const carets = createCarets(folder)
    await Promise.all(Array.from({ length: 50 }, (_, offset) => carets.keep('bai-de-bau-sen', at(offset))))
    await carets.keep('bai-de-bau-sen', at(99))
    expect(await createCarets(folder).find('bai-de-bau-sen')).toEqual(at(99))
  })
  it('is on the disk when it is called kept, also where the one before is still being written', async () => {
    const carets = createCarets(folder)
    const before = carets.keep('bai-de-bau-sen', at(1))
    const between = carets.keep('bai-de-bau-sen', at(2))
    expect(await carets.keep('bai-de-bau-sen', at(3))).toBe(true)
    expect(await createCarets(folder).find('bai-de-bau-sen')).toEqual(at(3))
    expect(await Promise.all([before, between])).toEqual([true, true])
  })
  it('of the articles worked on last is kept, and of no more', async () => {
    const carets = createCarets(folder)
    for (let number = 0; number < 230; number++) await carets.keep(`bai-so-${1000 + number}`, at(number))
    const again = createCarets(folder)
    expect(await again.find('bai-so-1229')).toEqual(at(229))
    expect(await again.find('bai-so-1000')).toBeUndefined()
  })
  it.each([
    ['cut short', '{"format":"toasoan/carets","version":1,"car'],
    ['filled with NUL', '\0\0\0\0'],
    ['of a later version', '{"format":"toasoan/carets","version":2,"places":{}}'],
    ['made up', '{"format":"toasoan/carets","version":1,"carets":[{"id":"../../etc","caret":{"block":-1}}]}'],
  ])('in a file that is %s keeps nobody from working', async (_, bytes) => {
    await fs.writeFile(path.join(folder, 'carets.json'), bytes)
    const carets = createCarets(folder)
    expect(await carets.find('bai-de-bau-sen')).toBeUndefined()
    expect(await carets.keep('bai-de-bau-sen', at(3))).toBe(true)
    expect(await createCarets(folder).find('bai-de-bau-sen')).toEqual(at(3))
  })
  it('is not worth an alarm where the disk refuses it', async () => {
    const refuses = { ...fs, open: async () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) }
    const carets = createCarets(folder, { disk: refuses as never })
    expect(await carets.keep('bai-de-bau-sen', at(3))).toBe(false)
    expect(await carets.find('bai-de-bau-sen')).toEqual(at(3))
  })
})
