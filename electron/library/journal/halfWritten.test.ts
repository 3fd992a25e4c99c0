import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { HalfWritten } from '../../../core/contract'
import { createHalfWrittenComments } from './halfWritten'

let folder: string
beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'toasoan-'))
})
afterEach(() => fs.rm(folder, { recursive: true, force: true }))

const note = (text: string, thread: string | null = null): HalfWritten => ({
  thread,
  text,
  quote: 'Bàu Sen',
  parts: [{ block: 0, field: 'text', start: 3, text: 'Bàu Sen', before: '', after: '' }],
})

describe('a comment that is half written', () => {
  it('is there at the next start, with the words it is about, for its own article', async () => {
    expect(await createHalfWrittenComments(folder).keep('bai-de-bau-sen', [note('Hỏi lại?')])).toMatchObject({
      ok: true,
    })
    expect(await createHalfWrittenComments(folder).find('bai-de-bau-sen')).toEqual([note('Hỏi lại?')])
    expect(await createHalfWrittenComments(folder).find('bai-khac-01')).toEqual([])
  })
  it('is the newest one, however fast it is written, and none when it is kept or given up', async () => {
    const comments = createHalfWrittenComments(folder)
    await Promise.all(Array.from({ length: 20 }, (_, n) => comments.keep('bai-de-bau-sen', [note(`chữ ${n}`)])))
    expect(await createHalfWrittenComments(folder).find('bai-de-bau-sen')).toEqual([note('chữ 19')])
    await comments.keep('bai-de-bau-sen', [])
    expect(await createHalfWrittenComments(folder).find('bai-de-bau-sen')).toEqual([])
  })
  it.each([
    ['cut short', '{"format":"toasoan/half-written","version":1,"art'],
    ['filled with NUL', '\0\0\0\0'],
    ['made up', '{"format":"toasoan/half-written","version":1,"articles":[{"id":"../../etc","comments":[]}]}'],
  ])('in a file that is %s keeps nobody from working', async (_, bytes) => {
    await fs.writeFile(path.join(folder, 'comments.json'), bytes)
    const comments = createHalfWrittenComments(folder)
    expect(await comments.find('bai-de-bau-sen')).toEqual([])
    expect(await comments.keep('bai-de-bau-sen', [note('Hỏi')])).toMatchObject({ ok: true })
  })
  it('stays in memory, and is reported, where the disk refuses it', async () => {
    const refuses = { ...fs, open: async () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) }
    const comments = createHalfWrittenComments(folder, { disk: refuses as never })
    expect(await comments.keep('bai-de-bau-sen', [note('Hỏi')])).toMatchObject({ ok: false })
    expect(await comments.find('bai-de-bau-sen')).toEqual([note('Hỏi')])
  })
})
