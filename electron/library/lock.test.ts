import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLocker, EXPIRES_AFTER_MS, LOCK_FILE, type LockerOptions } from './lock'
import { inWriteTurn } from './writeTurn'

let place: string
let steady = 0
let wall = Date.parse('2026-11-22T07:40:00Z')
let alive = new Set([1, 2])
const now = () => '2026-11-22T07:40:00+07:00'

const at = (machine: string, user: string, pid: number, more: Partial<LockerOptions> = {}) =>
  createLocker({
    now,
    wallMs: () => wall,
    steadyMs: () => steady,
    self: { machine, user, pid },
    isAlive: (asked) => alive.has(asked),
    ...more,
  })
const pass = (ms: number) => {
  steady += ms
  wall += ms
}
const van = { user: 'van', machine: 'may-van', since: now() }

beforeEach(async () => {
  place = await fs.mkdtemp(path.join(os.tmpdir(), 'toasoan-'))
  alive = new Set([1, 2])
})
afterEach(() => fs.rm(place, { recursive: true, force: true }))

describe('the lock of an article', () => {
  it('says who has it open, and since when', async () => {
    expect(await at('may-van', 'van', 1).take(place)).toEqual({ status: 'ours' })
    expect(await at('may-hai', 'hai', 2).take(place)).toEqual({ status: 'theirs', owner: van })
  })

  it('is free again when the other closes the article', async () => {
    const first = at('may-van', 'van', 1)
    const second = at('may-hai', 'hai', 2)
    await first.take(place)
    await second.release(place)
    expect((await second.take(place)).status).toBe('theirs')
    await first.release(place)
    expect((await second.take(place)).status).toBe('ours')
    second.releaseNow(place)
    expect(await fs.readdir(place)).toEqual([])
  })

  it('is ours when we open the article again', async () => {
    const locker = at('may-van', 'van', 1)
    await locker.take(place)
    expect((await locker.take(place)).status).toBe('ours')
  })

  it('of a killed program on this machine is taken over at once', async () => {
    await at('may-van', 'van', 1).take(place)
    const second = at('may-van', 'van', 2)
    expect((await second.take(place)).status).toBe('theirs')
    alive.delete(1)
    expect((await second.take(place)).status).toBe('ours')
  })

  it('of another machine is taken over when nobody renews it, and not while somebody does', async () => {
    const first = at('may-van', 'van', 1)
    const second = at('may-hai', 'hai', 2)
    await first.take(place)
    for (let beat = 0; beat < 10; beat++) {
      pass(EXPIRES_AFTER_MS / 2)
      expect((await first.renew(place)).status).toBe('ours')
      expect((await second.take(place)).status).toBe('theirs')
    }
    pass(EXPIRES_AFTER_MS + 1)
    expect((await second.take(place)).status).toBe('ours')
    expect((await first.renew(place)).status).toBe('theirs')
  })

  it('does not mind a clock that is set back, here or there', async () => {
    const first = at('may-van', 'van', 1)
    const second = at('may-hai', 'hai', 2, { wallMs: () => wall - 10 * 365 * 86_400_000 })
    await first.take(place)
    expect((await second.take(place)).status).toBe('theirs')
    wall -= 86_400_000
    expect((await first.renew(place)).status).toBe('ours')
    expect((await second.take(place)).status).toBe('theirs')
    steady += EXPIRES_AFTER_MS + 1
    expect((await second.take(place)).status).toBe('ours')
  })

  it('can be taken all the same, and the other hears of it', async () => {
    const first = at('may-van', 'van', 1)
    const second = at('may-hai', 'hai', 2)
    await first.take(place)
    expect((await second.take(place, { anyway: true })).status).toBe('ours')
    expect(await first.renew(place)).toMatchObject({ status: 'theirs', owner: { user: 'hai' } })
    await first.release(place)
    expect((await second.renew(place)).status).toBe('ours')
  })

  it.each(['', '{"format":', '{"format":"toasoan/lock"}', '\0\0\0\0'])(
    'that is broken (%j) keeps nobody out',
    async (text) => {
      await fs.writeFile(path.join(place, LOCK_FILE), text)
      expect((await at('may-van', 'van', 1).take(place)).status).toBe('ours')
    },
  )

  it('is done without where the folder takes none', async () => {
    expect((await at('may-van', 'van', 1).take(path.join(place, 'đã chuyển'))).status).toBe('none')
  })
})

describe('writing in turn', () => {
  it('lets one writer in at a time', async () => {
    let inside = 0
    let most = 0
    const job = async () => {
      inside += 1
      most = Math.max(most, inside)
      await new Promise((resolve) => setTimeout(resolve, 5))
      inside -= 1
    }
    await Promise.all(Array.from({ length: 12 }, () => inWriteTurn(place, job)))
    expect(most).toBe(1)
    expect(await fs.readdir(place)).toEqual([])
  })

  it('does not wait for the dead', async () => {
    await fs.writeFile(path.join(place, '.article.json.writing'), `${os.hostname()}\n4194999\nabc\n`)
    const started = performance.now()
    expect(await inWriteTurn(place, async () => 'viết')).toBe('viết')
    expect(performance.now() - started).toBeLessThan(1000)
    expect(await fs.readdir(place)).toEqual([])
  })

  it('does not go round for ever where a dead writer’s file cannot be taken away', async () => {
    const turn = path.join(place, '.article.json.writing')
    await fs.writeFile(turn, `${os.hostname()}\n4194999\nabc\n`)
    const rename = vi.spyOn(fs, 'rename').mockRejectedValue(Object.assign(new Error('read-only'), { code: 'EROFS' }))
    try {
      expect(await inWriteTurn(place, async () => 'viết')).toBe('viết')
    } finally {
      rename.mockRestore()
    }
    expect(await fs.readdir(place)).toEqual(['.article.json.writing'])
  })

  it('waits for a writer on another machine, but not for ever', async () => {
    await fs.writeFile(path.join(place, '.article.json.writing'), 'may-khac\n1\nabc\n')
    const started = performance.now()
    expect(await inWriteTurn(place, async () => 'viết', { patienceMs: 200 })).toBe('viết')
    expect(performance.now() - started).toBeGreaterThan(190)
  })

  it('passes a failure on and lets the next in', async () => {
    await expect(inWriteTurn(place, () => Promise.reject(new Error('lỗi')))).rejects.toThrow('lỗi')
    expect(await inWriteTurn(place, async () => 'viết')).toBe('viết')
  })
})
