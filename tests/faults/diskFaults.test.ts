import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseArticle, serializeArticle, unpackSummaries } from '../../core/article'
import type { OpenedArticle } from '../../core/contract'
import type { OpenDesk } from '../../electron/desk'
import type { Disk } from '../../electron/library/durableFile'
import { type Library, openLibrary } from '../../electron/library/library'
import { countFaults, isLong } from './counts'
import { deskOn, type NewsroomOptions, value, words } from './newsroom'

let root: string
const isRoot = process.getuid?.() === 0
const libraryFolder = () => path.join(root, 'library')

function wake(options: Pick<NewsroomOptions, 'library' | 'journal'> = {}): OpenDesk {
  return deskOn(root, options)
}

async function begun(desk: OpenDesk['desk'], prose = 'Chữ đã lưu.'): Promise<OpenedArticle> {
  value(await desk.start({}))
  const made = value(await desk.createArticle({ channel: 'news' }))
  const article = words(made.article, prose)
  const { revision } = value(await desk.saveArticle({ article, revision: made.revision }))
  return { ...made, article, revision }
}

const headlines = async (desk: OpenDesk['desk']) =>
  unpackSummaries(value(await desk.listArticles({})).articles)
    .map(({ headline }) => headline)
    .sort()

beforeEach(async () => {
  root = await fs.realpath(await fs.mkdtemp(path.join(os.tmpdir(), 'toasoan-')))
})
afterEach(async () => {
  await fs.rm(root, { recursive: true, force: true })
})

describe('a full disk', () => {
  it.runIf(isRoot && process.platform === 'linux')(
    'of a real, small file system: the old text is whole, the new one is in the journal and comes back',
    async ({ skip }) => {
      const stick = path.join(root, 'usb')
      await fs.mkdir(stick)
      const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=640k', 'tmpfs', stick])
      if (mounted.status !== 0) return skip('this machine mounts nothing')
      try {
        const { desk, close, idle } = wake({ library: path.join(stick, 'library') })
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
        const again = wake({ library: path.join(stick, 'library') })
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
      const good = value(await openLibrary(libraryFolder(), options))
      const made = value(await good.create('news'))
      const library: Library = value(
        await openLibrary(libraryFolder(), { ...options, disk: { disk, retryDelaysMs: [1, 1] } }),
      )
      const saved = await library.save({ ...made.article, headline: 'mới' }, made.revision)
      expect(failures()).toBeGreaterThan(0)
      expect(saved.ok).toBe(false)
      expect(['disk-full', 'write-refused']).toContain(!saved.ok && saved.problem.code)
      const place = path.join(libraryFolder(), made.folder)
      expect((await fs.readdir(place)).sort()).toEqual(['article.json'])
      expect(await fs.readFile(path.join(place, 'article.json'), 'utf8')).toBe(serializeArticle(made.article))
      // Nothing is dead: the next save goes through.
      expect((await good.save({ ...made.article, headline: 'mới' }, made.revision)).ok).toBe(true)
      countFaults('refusals of the disk')
    },
  )

  it('in the app: the text is in the journal, and in the library as soon as that can be written', async () => {
    const { desk, idle, close } = wake()
    const opened = await begun(desk)
    await idle()
    // Where the article's file should be there is something that no rename can replace.
    const place = path.join(libraryFolder(), opened.folder)
    await fs.rename(path.join(place, 'article.json'), path.join(root, 'aside.json'))
    await fs.mkdir(path.join(place, 'article.json', 'x'), { recursive: true })
    const article = words(opened.article, 'Chữ mới gõ.')
    const refused = await desk.saveArticle({ article, revision: opened.revision })
    expect(refused).toMatchObject({ ok: false, problem: { keptInJournalAt: expect.any(String) } })
    await fs.rm(path.join(place, 'article.json'), { recursive: true })
    await fs.rename(path.join(root, 'aside.json'), path.join(place, 'article.json'))
    value(await desk.saveArticle({ article, revision: opened.revision }))
    expect((await fs.stat(path.join(root, 'journal', `${article.id}.journal`))).size).toBe(0)
    await idle()
    close()
    countFaults('saves that were refused and came through later')
  })

  it.runIf(!isRoot)('a folder that is read-only', async () => {
    const { desk } = wake()
    const opened = await begun(desk)
    await fs.chmod(path.join(libraryFolder(), opened.folder), 0o555)
    const refused = await desk.saveArticle({ article: words(opened.article, 'mới'), revision: opened.revision })
    await fs.chmod(path.join(libraryFolder(), opened.folder), 0o755)
    expect(refused).toMatchObject({ ok: false, problem: { code: 'write-refused', reason: 'permission' } })
  })

  it.runIf(isRoot && process.platform === 'linux')(
    'a stick with its lock switched: the text waits in the journal until it may be written',
    async ({ skip }) => {
      const stick = path.join(root, 'usb')
      await fs.mkdir(stick)
      if (spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', stick]).status !== 0) return skip('this machine mounts nothing')
      try {
        const { desk, close, idle } = wake({ library: path.join(stick, 'library') })
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
        const again = wake({ library: path.join(stick, 'library') })
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
    const { desk, close, idle } = wake()
    const opened = await begun(desk)
    await idle()
    await fs.rename(libraryFolder(), path.join(root, 'rút ra'))
    const article = words(opened.article, 'Gõ khi ổ đã rút.')
    const refused = await desk.saveArticle({ article, revision: opened.revision })
    expect(refused).toMatchObject({
      ok: false,
      problem: { code: 'library-unavailable', keptInJournalAt: expect.any(String) },
    })
    close()
    await fs.rename(path.join(root, 'rút ra'), libraryFolder())
    const again = wake()
    expect(value(await again.desk.start({})).recovered).toMatchObject([{ outcome: 'restored' }])
    expect(await headlines(again.desk)).toEqual(['Gõ khi ổ đã rút.'])
    await again.idle()
    again.close()
    countFaults('sticks pulled out')
  })

  it('even the journal: the library has the text all the same', async () => {
    await fs.writeFile(path.join(root, 'journal'), 'không phải thư mục')
    const { desk, idle, close } = wake()
    const opened = await begun(desk, 'Vẫn lưu được.')
    expect(await headlines(desk)).toEqual(['Vẫn lưu được.'])
    expect((await desk.keepInJournal({ article: opened.article, revision: opened.revision })).ok).toBe(false)
    await idle()
    close()
    countFaults('journals that could not be written')
  })
})

describe('a broken article.json', () => {
  const broken: [string, (bytes: Buffer) => Buffer][] = [
    ['of 0 bytes', () => Buffer.alloc(0)],
    ['filled with NUL', (bytes) => Buffer.alloc(bytes.length)],
    [
      'with NUL from the middle on',
      (bytes) => Buffer.concat([bytes.subarray(0, bytes.length >> 1), Buffer.alloc(bytes.length >> 1)]),
    ],
    ['of random bytes', () => randomBytes(2000)],
    ['in UTF-16', (bytes) => Buffer.from(bytes.toString(), 'utf16le')],
    ['of another program', () => Buffer.from('{"name":"package","version":"1.0.0"}')],
    ['with conflict marks of git', (bytes) => Buffer.from(`<<<<<<< HEAD\n${bytes}=======\n${bytes}>>>>>>> x\n`)],
    ...Array.from({ length: isLong ? 200 : 12 }, (_, index): [string, (bytes: Buffer) => Buffer] => [
      `cut short (${index})`,
      (bytes) => bytes.subarray(0, Math.floor((bytes.length * index) / (isLong ? 200 : 12))),
    ]),
  ]
  it('is never overwritten, is named, and its text is in the history', async () => {
    const { desk, idle, close } = wake()
    const opened = await begun(desk, 'Chữ còn trong lịch sử.')
    // Opening it once more keeps its text in the history.
    value(await desk.openArticle({ id: opened.article.id }))
    await idle()
    const file = path.join(libraryFolder(), opened.folder, 'article.json')
    const whole = await fs.readFile(file)
    for (const [name, breakIt] of broken) {
      const bytes = breakIt(whole)
      await fs.writeFile(file, bytes)
      const answer = await desk.openArticle({ id: opened.article.id })
      expect(answer, name).toMatchObject({ ok: false, problem: { code: 'article-damaged', folder: opened.folder } })
      if (answer.ok || answer.problem.code !== 'article-damaged') continue
      const aside = path.join(path.dirname(file), answer.problem.setAsideAs)
      expect(Buffer.compare(await fs.readFile(aside), bytes), name).toBe(0)
      await fs.rm(aside)
      const { versions } = value(await desk.listVersions({ id: opened.article.id }))
      const version = versions[0]?.id ?? ''
      expect(value(await desk.readVersion({ id: opened.article.id, version })).headline).toBe('Chữ còn trong lịch sử.')
      value(await desk.restoreVersion({ id: opened.article.id, version, revision: '' }))
      expect(await headlines(desk)).toEqual(['Chữ còn trong lịch sử.'])
      countFaults('broken article.json')
    }
    await idle()
    close()
  }, 200_000)

  it('found at the start is told with the newest whole text, which opens with one press', async () => {
    const first = wake()
    const opened = await begun(first.desk, 'Bản tốt.')
    value(await first.desk.openArticle({ id: opened.article.id }))
    await first.idle()
    first.close()
    const place = path.join(libraryFolder(), opened.folder)
    await fs.writeFile(path.join(place, 'article.json'), Buffer.alloc(300))
    // The newest version is broken too: the one before it is still good.
    const history = path.join(place, '.history')
    const notes = (await fs.readdir(history)).filter((name) => name.endsWith('.json')).sort()
    await fs.writeFile(path.join(history, String(notes.at(-1)).replace(/^\d{8}/, '20990101')), '{"format":"toas')

    const { desk, idle, close } = wake()
    const { problems, articles } = value(await desk.start({}))
    expect(articles).toEqual([])
    expect(problems).toMatchObject([
      { code: 'article-damaged', folder: opened.folder, goodVersionAt: expect.any(String) },
    ])
    const rescued = value(await desk.rescueArticle({ folder: opened.folder }))
    expect(rescued.article.headline).toBe('Bản tốt.')
    expect(await headlines(desk)).toEqual(['Bản tốt.'])
    const aside = (await fs.readdir(place)).find((name) => name.startsWith('article.damaged-'))
    expect(await fs.readFile(path.join(place, String(aside)))).toEqual(Buffer.alloc(300))
    // It is an article like any other again.
    const article = words(rescued.article, 'Viết tiếp.')
    value(await desk.saveArticle({ article, revision: rescued.revision }))
    countFaults('broken article.json')
    await idle()
    close()
  })

  it('is saved over by nobody: the open text is written beside it', async () => {
    const { desk, idle, close } = wake()
    const opened = await begun(desk)
    await idle()
    const place = path.join(libraryFolder(), opened.folder)
    await fs.writeFile(path.join(place, 'article.json'), '{"format":"toas')
    const article = words(opened.article, 'Chữ đang mở.')
    value(await desk.saveArticle({ article, revision: opened.revision }))
    const aside = (await fs.readdir(place)).find((name) => name.startsWith('article.damaged-'))
    expect(await fs.readFile(path.join(place, String(aside)), 'utf8')).toBe('{"format":"toas')
    expect(await headlines(desk)).toEqual(['Chữ đang mở.'])
    await idle()
    close()
  })
})

describe('what else lies in the way', () => {
  it('a damaged index is made anew', async () => {
    const first = wake()
    await begun(first.desk, 'Cầu Đò Hạ')
    await first.idle()
    await first.close()
    const second = wake()
    value(await second.desk.start({}))
    await second.close()
    const cache = path.join(root, 'cache')
    const name = (await fs.readdir(cache)).find((file) => file.endsWith('.sqlite')) ?? ''
    const index = path.join(cache, name)
    const whole = await fs.readFile(index)
    expect(whole.length).toBeGreaterThan(8192)
    const holed = Buffer.from(whole)
    holed.fill(0, 4096)
    const torn = Buffer.from(whole)
    for (let at = 5000; at < torn.length; at += 977) torn[at] = (torn[at] ?? 0) ^ 0xff
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.alloc(500),
      randomBytes(500),
      randomBytes(whole.length),
      whole.subarray(0, whole.length >> 1),
      holed,
      torn,
      Buffer.from('{"entries":[null]}'),
    ]) {
      await fs.writeFile(index, bytes)
      const { desk, close, idle } = wake()
      expect(value(await desk.start({})).articles.map(({ headline }) => headline)).toEqual(['Cầu Đò Hạ'])
      expect(value(await desk.searchArticles({ query: 'do ha' })).ids).toHaveLength(1)
      await idle()
      await close()
      countFaults('damaged indexes')
    }
  })

  it('an index that is damaged while it is in use is made anew, and the search goes on', async () => {
    const { desk, close, idle } = wake()
    await begun(desk, 'Cầu Đò Hạ')
    expect(value(await desk.searchArticles({ query: 'do ha' })).ids).toHaveLength(1)
    const cache = path.join(root, 'cache')
    for (const name of await fs.readdir(cache)) {
      if (name.endsWith('.sqlite') || name.endsWith('-wal'))
        await fs.writeFile(path.join(cache, name), randomBytes(9000))
    }
    for (const query of ['ha', 'cau', 'long', 'do ha']) value(await desk.searchArticles({ query }))
    expect(value(await desk.searchArticles({ query: 'do ha' })).ids).toHaveLength(1)
    await idle()
    await close()
    countFaults('damaged indexes')
  })

  it('two programs on one cache folder each keep an index of their own', async () => {
    const one = wake()
    const article = await begun(one.desk, 'Cầu Đò Hạ')
    const other = wake()
    value(await other.desk.start({}))
    value(await one.desk.saveArticle({ article: words(article.article, 'Đê Bàu Sen'), revision: article.revision }))
    for (const { desk } of [one, other]) {
      expect(value(await desk.searchArticles({ query: 'bau sen' })).ids).toHaveLength(1)
      expect(value(await desk.searchArticles({ query: 'do ha' })).ids).toHaveLength(0)
    }
    expect((await fs.readdir(path.join(root, 'cache'))).filter((name) => name.endsWith('.sqlite'))).toHaveLength(2)
    await one.idle()
    await one.close()
    await other.close()
    // Both have left their seats: the next takes the first of them.
    const third = wake()
    value(await third.desk.start({}))
    expect((await fs.readdir(path.join(root, 'cache'))).filter((name) => name.endsWith('.owner'))).toHaveLength(1)
    await third.close()
  })

  it('a damaged journal is told, kept, and keeps nobody from working', async () => {
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.alloc(800),
      randomBytes(800),
      Buffer.from('TSJ1'),
      Buffer.from('TSJ1\xff\xff\xff\xff', 'latin1'),
    ]) {
      await fs.mkdir(path.join(root, 'journal'), { recursive: true })
      await fs.writeFile(path.join(root, 'journal', 'bai-de-bau-sen.journal'), bytes)
      const { desk, idle, close } = wake()
      const { problems } = value(await desk.start({}))
      expect(problems.every(({ code }) => code === 'journal-damaged')).toBe(true)
      for (const problem of problems) {
        expect(Buffer.compare(await fs.readFile('file' in problem ? problem.file : ''), bytes)).toBe(0)
      }
      value(await desk.createArticle({ channel: 'news' }))
      await idle()
      close()
      countFaults('damaged journals')
    }
  })

  it.each([
    'CON',
    'NUL',
    'aux',
    'con.txt',
    'Tin: 3 điều?',
    'kết...',
    'dấu cách cuối ',
    '<>:"/\\|?*',
    '....',
    'a'.repeat(900),
    '👍',
  ])('a headline that Windows would refuse as a name: %j', async (headline) => {
    const { desk, idle, close } = wake()
    const opened = await begun(desk, headline)
    const { folder } = value(await desk.renameArticle({ id: opened.article.id }))
    expect(folder).toMatch(/^\d{4}-\d{2}-\d{2} [a-z0-9]+(-[a-z0-9]+)*$/)
    expect(folder.length).toBeLessThan(100)
    expect(value(await desk.openArticle({ id: opened.article.id })).article.headline).toBe(opened.article.headline)
    await idle()
    close()
    countFaults('names that Windows refuses')
  })

  it('a path that is too long is told, and the text is in the journal', async () => {
    const { desk, idle, close } = wake()
    const opened = await begun(desk)
    await idle()
    close()
    let deep = root
    // Folder by folder, until there is no room left for "article.json" and the name of its temporary file.
    while (Buffer.byteLength(deep) < 4096 - 330) {
      deep = path.join(deep, 'x'.repeat(200))
      await fs.mkdir(deep)
    }
    deep = path.join(deep, 'y'.repeat(4096 - Buffer.byteLength(deep) - 60))
    await fs.mkdir(deep)
    const moved = path.join(deep, 'thư viện')
    const outcome = await fs.rename(libraryFolder(), moved).then(
      () =>
        wake({ library: moved }).desk.saveArticle({ article: words(opened.article, 'mới'), revision: opened.revision }),
      () => undefined,
    )
    // Back to where it can be cleared away.
    await fs.rename(moved, libraryFolder())
    expect(outcome).toMatchObject({ ok: false, problem: { keptInJournalAt: expect.any(String) } })
    countFaults('paths that are too long')
  })

  it('a folder with an NFD name, as older Macs and some sticks write it', async () => {
    const { desk, idle, close } = wake()
    const opened = await begun(desk, 'Đường về Cẩm Lưu')
    await idle()
    close()
    const nfd = 'Bài của Thúy đường về'.normalize('NFD')
    await fs.rename(path.join(libraryFolder(), opened.folder), path.join(libraryFolder(), nfd))
    const again = wake()
    value(await again.desk.start({}))
    const there = value(await again.desk.openArticle({ id: opened.article.id }))
    expect(there.folder).toBe(nfd)
    const article = words({ ...there.article, headline: 'Đường'.normalize('NFD') }, 'Chữ tổ hợp: Thúy'.normalize('NFD'))
    value(await again.desk.saveArticle({ article, revision: there.revision }))
    const file = await fs.readFile(path.join(libraryFolder(), nfd, 'article.json'), 'utf8')
    expect(file).toBe(file.normalize('NFC'))
    // A person gave the folder its name: it stays.
    expect(value(await again.desk.renameArticle({ id: article.id })).folder).toBe(nfd)
    await again.idle()
    again.close()
    countFaults('NFD names')
  })

  it('links out of the library are neither read nor written through', async () => {
    const { desk, idle, close } = wake()
    const opened = await begun(desk)
    await idle()
    const place = path.join(libraryFolder(), opened.folder)
    const secret = path.join(root, 'secret.json')
    await fs.writeFile(secret, serializeArticle({ ...opened.article, headline: 'Bí mật' }))
    await fs.symlink(path.join(root), path.join(libraryFolder(), 'lối ra'))
    await fs.mkdir(path.join(libraryFolder(), 'bẫy'))
    await fs.symlink(secret, path.join(libraryFolder(), 'bẫy', 'article.json'))
    expect(await headlines(desk)).toEqual(['Chữ đã lưu.'])
    // The article's own file is exchanged for a link while it is open.
    const before = await fs.readFile(secret, 'utf8')
    await fs.rm(path.join(place, 'article.json'))
    await fs.symlink(secret, path.join(place, 'article.json'))
    await desk.saveArticle({ article: words(opened.article, 'Không ra ngoài.'), revision: opened.revision })
    expect(await fs.readFile(secret, 'utf8')).toBe(before)
    const own = parseArticle(await fs.readFile(path.join(place, 'article.json'), 'utf8'))
    expect(own.status === 'ok' && own.article.headline).toBe('Không ra ngoài.')
    await idle()
    close()
    countFaults('links out of the library', 3)
  })

  it('a clock that is set back changes neither the order of versions nor what is saved', async () => {
    const { desk, idle, close } = wake()
    const opened = await begun(desk, 'một')
    const real = Date.now
    try {
      Date.now = () => real() - 400 * 86_400_000
      const RealDate = Date
      // What takes no argument is the time of now.
      globalThis.Date = new Proxy(RealDate, {
        construct: (target, input) =>
          input.length === 0 ? new target(target.now()) : new target(...(input as [string])),
      })
      let { revision } = opened
      for (const [prose, workflow] of [
        ['hai', 'awaiting-edit'],
        ['ba', 'edited'],
      ] as const) {
        const article = { ...words(opened.article, prose), workflow }
        revision = value(await desk.saveArticle({ article, revision })).revision
        await idle()
      }
      globalThis.Date = RealDate
    } finally {
      Date.now = real
    }
    const { versions } = value(await desk.listVersions({ id: opened.article.id }))
    expect(versions.map(({ headline }) => headline).slice(0, 2)).toEqual(['ba', 'hai'])
    expect(value(await desk.openArticle({ id: opened.article.id })).article.headline).toBe('ba')
    expect(await headlines(desk)).toEqual(['ba'])
    await idle()
    close()
    countFaults('clocks that were set back')
  })
})
