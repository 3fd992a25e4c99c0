import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFirstLetters } from './firstLetters'

let folder: string
beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'toasoan-'))
})
afterEach(() => fs.rm(folder, { recursive: true, force: true }))

describe('letters typed before the page was there', () => {
  it('are there at the next start, for the very text they were meant for', async () => {
    expect(await createFirstLetters(folder).keep('bai-de-bau-sen', 'r1', ', dân góp đất')).toMatchObject({ ok: true })
    const again = createFirstLetters(folder)
    expect(await again.find('bai-de-bau-sen', 'r1')).toBe(', dân góp đất')
    expect(await again.find('bai-khac-01', 'r1')).toBe('')
  })
  it('are not put twice into a text that has them, or that somebody else has gone on with', async () => {
    await createFirstLetters(folder).keep('bai-de-bau-sen', 'r1', ', dân góp đất')
    expect(await createFirstLetters(folder).find('bai-de-bau-sen', 'r2')).toBe('')
  })
  it('are forgotten once they are on their page', async () => {
    const letters = createFirstLetters(folder)
    await letters.keep('bai-de-bau-sen', 'r1', ', dân')
    await letters.keep('bai-de-bau-sen', 'r1', '')
    expect(await createFirstLetters(folder).find('bai-de-bau-sen', 'r1')).toBe('')
  })
  it('keep nobody from working where the file is broken', async () => {
    await fs.writeFile(path.join(folder, 'first-letters.json'), '{"format":"toasoan/first-le')
    const letters = createFirstLetters(folder)
    expect(await letters.find('bai-de-bau-sen', 'r1')).toBe('')
    expect(await letters.keep('bai-de-bau-sen', 'r1', 'a')).toMatchObject({ ok: true })
    expect(await createFirstLetters(folder).find('bai-de-bau-sen', 'r1')).toBe('a')
  })
})
