import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createKnownFiles } from './knownFiles'

const one = 'a'.repeat(64)
const two = 'b'.repeat(64)
const at = '2026-11-23T08:00:00+07:00'
let folder: string

beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'toasoan-known-'))
})
afterEach(() => fs.rm(folder, { recursive: true }))

describe('the notes of imported files', () => {
  it('are shared by the window and the terminal, whichever writes last', async () => {
    const window = createKnownFiles(folder)
    const terminal = createKnownFiles(folder)
    expect(await window.find(two)).toBeUndefined()
    await window.note(one, { id: 'bai-viet-01', at })
    await terminal.note(two, { id: 'bai-viet-02', at })
    await Promise.all([terminal.keep(), window.keep()])
    expect(await window.find(two)).toEqual({ id: 'bai-viet-02', at })
    const later = createKnownFiles(folder)
    expect(await later.find(one)).toEqual({ id: 'bai-viet-01', at })
    expect(await later.find(two)).toEqual({ id: 'bai-viet-02', at })
  })

  it('begin anew where they cannot be read', async () => {
    await fs.writeFile(path.join(folder, 'imported.json'), '{')
    const known = createKnownFiles(folder)
    expect(await known.find(one)).toBeUndefined()
    await known.note(one, { id: 'bai-viet-01', at })
    await known.keep()
    expect(await createKnownFiles(folder).find(one)).toEqual({ id: 'bai-viet-01', at })
  })
})
