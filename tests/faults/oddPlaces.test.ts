/** Names, paths, links and clocks that other systems and other people leave behind. */
import fs from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseArticle, serializeArticle } from '../../core/article'
import { countFaults } from './counts'
import { value, words } from './newsroom'
import { begun, headlines, newsroomFolder } from './newsroomFolder'

const room = newsroomFolder()

describe('what else lies in the way', () => {
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
    const { desk, idle, close } = room.wake()
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
    const { desk, idle, close } = room.wake()
    const opened = await begun(desk)
    await idle()
    close()
    let deep = room.root
    // Folder by folder, until there is no room left for "article.json" and the name of its temporary file.
    while (Buffer.byteLength(deep) < 4096 - 330) {
      deep = path.join(deep, 'x'.repeat(200))
      await fs.mkdir(deep)
    }
    deep = path.join(deep, 'y'.repeat(4096 - Buffer.byteLength(deep) - 60))
    await fs.mkdir(deep)
    const moved = path.join(deep, 'thư viện')
    const outcome = await fs.rename(room.library(), moved).then(
      () =>
        room
          .wake({ library: moved })
          .desk.saveArticle({ article: words(opened.article, 'mới'), revision: opened.revision }),
      () => undefined,
    )
    // Back to where it can be cleared away.
    await fs.rename(moved, room.library())
    expect(outcome).toMatchObject({ ok: false, problem: { keptInJournalAt: expect.any(String) } })
    countFaults('paths that are too long')
  })

  it('a folder with an NFD name, as older Macs and some sticks write it', async () => {
    const { desk, idle, close } = room.wake()
    const opened = await begun(desk, 'Đường về Cẩm Lưu')
    await idle()
    close()
    const nfd = 'Bài của Thúy đường về'.normalize('NFD')
    await fs.rename(path.join(room.library(), opened.folder), path.join(room.library(), nfd))
    const again = room.wake()
    value(await again.desk.start({}))
    const there = value(await again.desk.openArticle({ id: opened.article.id }))
    expect(there.folder).toBe(nfd)
    const article = words({ ...there.article, headline: 'Đường'.normalize('NFD') }, 'Chữ tổ hợp: Thúy'.normalize('NFD'))
    value(await again.desk.saveArticle({ article, revision: there.revision }))
    const file = await fs.readFile(path.join(room.library(), nfd, 'article.json'), 'utf8')
    expect(file).toBe(file.normalize('NFC'))
    // A person gave the folder its name: it stays.
    expect(value(await again.desk.renameArticle({ id: article.id })).folder).toBe(nfd)
    await again.idle()
    again.close()
    countFaults('NFD names')
  })

  it('links out of the library are neither read nor written through', async () => {
    const { desk, idle, close } = room.wake()
    const opened = await begun(desk)
    await idle()
    const place = path.join(room.library(), opened.folder)
    const secret = path.join(room.root, 'secret.json')
    await fs.writeFile(secret, serializeArticle({ ...opened.article, headline: 'Bí mật' }))
    await fs.symlink(path.join(room.root), path.join(room.library(), 'lối ra'))
    await fs.mkdir(path.join(room.library(), 'bẫy'))
    await fs.symlink(secret, path.join(room.library(), 'bẫy', 'article.json'))
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
    const { desk, idle, close } = room.wake()
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
