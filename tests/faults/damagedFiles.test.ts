/** Files that came out of a power cut, a sync service or another program in pieces: told, kept, and in nobody's way. */
import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { countFaults, isLong } from './counts'
import { value, words } from './newsroom'
import { begun, headlines, newsroomFolder } from './newsroomFolder'

const room = newsroomFolder()

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
    const { desk, idle, close } = room.wake()
    const opened = await begun(desk, 'Chữ còn trong lịch sử.')
    // Opening it once more keeps its text in the history.
    value(await desk.openArticle({ id: opened.article.id }))
    await idle()
    const file = path.join(room.library(), opened.folder, 'article.json')
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
    const first = room.wake()
    const opened = await begun(first.desk, 'Bản tốt.')
    value(await first.desk.openArticle({ id: opened.article.id }))
    await first.idle()
    first.close()
    const place = path.join(room.library(), opened.folder)
    await fs.writeFile(path.join(place, 'article.json'), Buffer.alloc(300))
    // The newest version is broken too: the one before it is still good.
    const history = path.join(place, '.history')
    const notes = (await fs.readdir(history)).filter((name) => name.endsWith('.json')).sort()
    await fs.writeFile(path.join(history, String(notes.at(-1)).replace(/^\d{8}/, '20990101')), '{"format":"toas')

    const { desk, idle, close } = room.wake()
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
    const { desk, idle, close } = room.wake()
    const opened = await begun(desk)
    await idle()
    const place = path.join(room.library(), opened.folder)
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

describe('a damaged index or journal', () => {
  it('a damaged index is made anew', async () => {
    const first = room.wake()
    await begun(first.desk, 'Cầu Đò Hạ')
    await first.idle()
    await first.close()
    const second = room.wake()
    value(await second.desk.start({}))
    await second.close()
    const cache = path.join(room.root, 'cache')
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
      const { desk, close, idle } = room.wake()
      expect(value(await desk.start({})).articles.map(({ headline }) => headline)).toEqual(['Cầu Đò Hạ'])
      expect(value(await desk.searchArticles({ query: 'do ha' })).ids).toHaveLength(1)
      await idle()
      await close()
      countFaults('damaged indexes')
    }
  })

  it('an index that is damaged while it is in use is made anew, and the search goes on', async () => {
    const { desk, close, idle } = room.wake()
    await begun(desk, 'Cầu Đò Hạ')
    expect(value(await desk.searchArticles({ query: 'do ha' })).ids).toHaveLength(1)
    const cache = path.join(room.root, 'cache')
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
    const one = room.wake()
    const article = await begun(one.desk, 'Cầu Đò Hạ')
    const other = room.wake()
    value(await other.desk.start({}))
    value(await one.desk.saveArticle({ article: words(article.article, 'Đê Bàu Sen'), revision: article.revision }))
    for (const { desk } of [one, other]) {
      expect(value(await desk.searchArticles({ query: 'bau sen' })).ids).toHaveLength(1)
      expect(value(await desk.searchArticles({ query: 'do ha' })).ids).toHaveLength(0)
    }
    expect((await fs.readdir(path.join(room.root, 'cache'))).filter((name) => name.endsWith('.sqlite'))).toHaveLength(2)
    await one.idle()
    await one.close()
    await other.close()
    // Both have left their seats: the next takes the first of them.
    const third = room.wake()
    value(await third.desk.start({}))
    expect((await fs.readdir(path.join(room.root, 'cache'))).filter((name) => name.endsWith('.owner'))).toHaveLength(1)
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
      await fs.mkdir(path.join(room.root, 'journal'), { recursive: true })
      await fs.writeFile(path.join(room.root, 'journal', 'bai-de-bau-sen.journal'), bytes)
      const { desk, idle, close } = room.wake()
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
})
