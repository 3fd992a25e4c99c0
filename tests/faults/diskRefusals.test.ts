/** A disk that is full, refuses, is locked or pulled out: the old text stays whole, and the new one waits in the journal. */
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { serializeArticle } from '../../core/article'
import type { Disk } from '../../electron/library/durableFile'
import { type Library, openLibrary } from '../../electron/library/library'
import { countFaults } from './counts'
import { value, words } from './newsroom'
import { begun, headlines, newsroomFolder } from './newsroomFolder'

const isRoot = process.getuid?.() === 0
const room = newsroomFolder()

describe('a full disk', () => {
  it.runIf(isRoot && process.platform === 'linux')(
    'of a real, small file system: the old text is whole, the new one is in the journal and comes back',
    async ({ skip }) => {
      const stick = path.join(room.root, 'usb')
      await fs.mkdir(stick)
      const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=640k', 'tmpfs', stick])
      if (mounted.status !== 0) return skip('this machine mounts nothing')
      try {
        const { desk, close, idle } = room.wake({ library: path.join(stick, 'library') })
        const opened = await begun(desk)
        await idle()
        await fs.writeFile(path.join(stick, 'phim.mp4'), Buffer.alloc(1)).catch(() => undefined)
        const filler = await fs.open(path.join(stick, 'phim.mp4'), 'a')
        for (let full = false; !full; ) {
          full = await filler.appendFile(randomBytes(4096)).then(
            () => false,
            () => true,
          )
        }
        await filler.close()
        const long = words(opened.article, randomBytes(120_000).toString('base64'))
        const refused = await desk.saveArticle({ article: long, revision: opened.revision })
        expect(refused).toMatchObject({
          ok: false,
          problem: { code: 'disk-full', keptInJournalAt: expect.stringMatching(/^\d{4}-/) },
        })
        expect(value(await desk.openArticle({ id: long.id })).article.headline).toBe('Chữ đã lưu.')
        await idle()
        const place = path.join(stick, 'library', opened.folder)
        // Nothing half-made is left, of the article or of its lock.
        for (const name of await fs.readdir(place)) {
          if (name !== '.history') expect((await fs.stat(path.join(place, name))).size, name).toBeGreaterThan(0)
          expect(name).not.toMatch(/\.(tmp|writing)$/)
        }
        close()
        // Somebody makes room, and the app is started again.
        await fs.rm(path.join(stick, 'phim.mp4'))
        const again = room.wake({ library: path.join(stick, 'library') })
        expect(value(await again.desk.start({})).recovered).toMatchObject([{ outcome: 'restored' }])
        expect(value(await again.desk.openArticle({ id: long.id })).article.body).toEqual(long.body)
        await again.idle()
        again.close()
        countFaults('full disks')
      } finally {
        spawnSync('umount', ['-l', stick])
      }
    },
    60_000,
  )
})

/** Fails at one operation of a save, the nth of its kind. */
function diskThatFails(at: string, code: string): { disk: Disk; failures: () => number } {
  let failures = 0
  const fail = () => {
    failures += 1
    throw Object.assign(new Error(code), { code })
  }
  const disk: Disk = {
    open: async (file, flags, mode) => {
      const isNew = flags === 'wx'
      if (at === 'open' && isNew) fail()
      const handle = await fs.open(file, flags, mode)
      if (!isNew) return handle
      const { sync, close } = { sync: handle.sync.bind(handle), close: handle.close.bind(handle) }
      if (at === 'write') handle.writeFile = async () => fail()
      if (at === 'half') {
        handle.writeFile = async (bytes) => {
          await handle.write(Buffer.from(bytes as Uint8Array).subarray(0, 50))
          fail()
        }
      }
      handle.sync = async () => (at === 'sync' ? fail() : sync())
      handle.close = async () => {
        await close()
        if (at === 'close') fail()
      }
      return handle
    },
    readFile: (async (...input: Parameters<typeof fs.readFile>) =>
      at === 'read' ? fail() : fs.readFile(...input)) as typeof fs.readFile,
    rename: async (from, to) => (at === 'rename' ? fail() : fs.rename(from, to)),
    rm: fs.rm,
  }
  return { disk, failures: () => failures }
}

describe('a disk that refuses', () => {
  const codes = ['ENOSPC', 'EDQUOT', 'EIO', 'EPERM', 'EBUSY', 'EACCES', 'EROFS', 'ENAMETOOLONG', 'EMFILE', 'ESTALE']
  const places = ['open', 'write', 'half', 'sync', 'close', 'read', 'rename']
  it.each(codes.flatMap((code) => places.map((at) => [code, at])))(
    'with %s at "%s" keeps the old text and says why',
    async (code, at) => {
      const { disk, failures } = diskThatFails(at, code)
      const options = {
        make: true,
        now: () => '2026-11-22T07:40:00+07:00',
        newId: () => 'bai-de-bau-sen',
        moveToBin: async () => undefined,
      }
      const good = value(await openLibrary(room.library(), options))
      const made = value(await good.create('news'))
      const library: Library = value(
        await openLibrary(room.library(), { ...options, disk: { disk, retryDelaysMs: [1, 1] } }),
      )
      const saved = await library.save({ ...made.article, headline: 'mới' }, made.revision)
      expect(failures()).toBeGreaterThan(0)
      expect(saved.ok).toBe(false)
      expect(['disk-full', 'write-refused']).toContain(!saved.ok && saved.problem.code)
      const place = path.join(room.library(), made.folder)
      expect((await fs.readdir(place)).sort()).toEqual(['article.json'])
      expect(await fs.readFile(path.join(place, 'article.json'), 'utf8')).toBe(serializeArticle(made.article))
      // Nothing is dead: the next save goes through.
      expect((await good.save({ ...made.article, headline: 'mới' }, made.revision)).ok).toBe(true)
      countFaults('refusals of the disk')
    },
  )

  it('in the app: the text is in the journal, and in the library as soon as that can be written', async () => {
    const { desk, idle, close } = room.wake()
    const opened = await begun(desk)
    await idle()
    // Where the article's file should be there is something that no rename can replace.
    const place = path.join(room.library(), opened.folder)
    await fs.rename(path.join(place, 'article.json'), path.join(room.root, 'aside.json'))
    await fs.mkdir(path.join(place, 'article.json', 'x'), { recursive: true })
    const article = words(opened.article, 'Chữ mới gõ.')
    const refused = await desk.saveArticle({ article, revision: opened.revision })
    expect(refused).toMatchObject({ ok: false, problem: { keptInJournalAt: expect.any(String) } })
    await fs.rm(path.join(place, 'article.json'), { recursive: true })
    await fs.rename(path.join(room.root, 'aside.json'), path.join(place, 'article.json'))
    value(await desk.saveArticle({ article, revision: opened.revision }))
    expect((await fs.stat(path.join(room.root, 'journal', `${article.id}.journal`))).size).toBe(0)
    await idle()
    close()
    countFaults('saves that were refused and came through later')
  })

  it.runIf(!isRoot)('a folder that is read-only', async () => {
    const { desk } = room.wake()
    const opened = await begun(desk)
    await fs.chmod(path.join(room.library(), opened.folder), 0o555)
    const refused = await desk.saveArticle({ article: words(opened.article, 'mới'), revision: opened.revision })
    await fs.chmod(path.join(room.library(), opened.folder), 0o755)
    expect(refused).toMatchObject({ ok: false, problem: { code: 'write-refused', reason: 'permission' } })
  })

  it.runIf(isRoot && process.platform === 'linux')(
    'a stick with its lock switched: the text waits in the journal until it may be written',
    async ({ skip }) => {
      const stick = path.join(room.root, 'usb')
      await fs.mkdir(stick)
      if (spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', stick]).status !== 0) return skip('this machine mounts nothing')
      try {
        const { desk, close, idle } = room.wake({ library: path.join(stick, 'library') })
        const opened = await begun(desk)
        await idle()
        expect(spawnSync('mount', ['-o', 'remount,ro', stick]).status).toBe(0)
        const article = words(opened.article, 'Gõ khi thẻ đã khóa.')
        expect(await desk.saveArticle({ article, revision: opened.revision })).toMatchObject({
          ok: false,
          problem: { code: 'write-refused', keptInJournalAt: expect.stringMatching(/^\d{4}-/) },
        })
        expect(value(await desk.openArticle({ id: article.id })).article.headline).toBe('Chữ đã lưu.')
        close()
        spawnSync('mount', ['-o', 'remount,rw', stick])
        const again = room.wake({ library: path.join(stick, 'library') })
        expect(value(await again.desk.start({})).recovered).toMatchObject([{ outcome: 'restored' }])
        expect(await headlines(again.desk)).toEqual(['Gõ khi thẻ đã khóa.'])
        await again.idle()
        again.close()
        countFaults('read-only folders')
      } finally {
        spawnSync('umount', ['-l', stick])
      }
    },
    60_000,
  )

  it('when the stick is pulled out: the text waits in the journal for it to come back', async () => {
    const { desk, close, idle } = room.wake()
    const opened = await begun(desk)
    await idle()
    await fs.rename(room.library(), path.join(room.root, 'rút ra'))
    const article = words(opened.article, 'Gõ khi ổ đã rút.')
    const refused = await desk.saveArticle({ article, revision: opened.revision })
    expect(refused).toMatchObject({
      ok: false,
      problem: { code: 'library-unavailable', keptInJournalAt: expect.any(String) },
    })
    close()
    await fs.rename(path.join(room.root, 'rút ra'), room.library())
    const again = room.wake()
    expect(value(await again.desk.start({})).recovered).toMatchObject([{ outcome: 'restored' }])
    expect(await headlines(again.desk)).toEqual(['Gõ khi ổ đã rút.'])
    await again.idle()
    again.close()
    countFaults('sticks pulled out')
  })

  it('even the journal: the library has the text all the same', async () => {
    await fs.writeFile(path.join(room.root, 'journal'), 'không phải thư mục')
    const { desk, idle, close } = room.wake()
    const opened = await begun(desk, 'Vẫn lưu được.')
    expect(await headlines(desk)).toEqual(['Vẫn lưu được.'])
    expect((await desk.keepInJournal({ article: opened.article, revision: opened.revision })).ok).toBe(false)
    await idle()
    close()
    countFaults('journals that could not be written')
  })
})
