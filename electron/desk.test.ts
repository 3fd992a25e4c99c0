import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { unpackSummaries } from '../core/article'
import { present, value, withDesk } from './desk.fixture'

const rig = withDesk()
const { at, wake } = rig

describe('the first start', () => {
  it('makes the library in the documents and remembers it', async () => {
    const state = value(await wake().desk.start({}))
    expect(state).toMatchObject({ libraryFolder: at('Tài liệu', 'Tòa Soạn'), articles: [], problems: [] })
    expect(rig.settings.libraryFolder).toBe(state.libraryFolder)
  })

  it('does not remember a library that was only given for now', async () => {
    await wake({ givenLibraryFolder: at('thử') }).desk.start({})
    expect(rig.settings.libraryFolder).toBeNull()
    expect(await fs.readdir(rig.root)).toContain('thử')
  })

  it('says that the library is not there, and finds it when the drive is plugged in', async () => {
    rig.settings = { ...rig.settings, libraryFolder: at('ổ rời') }
    const { desk } = wake()
    const problem = { code: 'library-unavailable', folder: at('ổ rời') }
    expect(value(await desk.start({}))).toMatchObject({ articles: [], problems: [problem] })
    expect(await desk.createArticle({ channel: 'news' })).toEqual({ ok: false, problem })
    await fs.mkdir(at('ổ rời'))
    expect((await desk.createArticle({ channel: 'news' })).ok).toBe(true)
  })
})

describe('the desk', () => {
  it('gives a new article the pen name of whoever sits there', async () => {
    rig.settings = { ...rig.settings, penName: 'Sông Trà' }
    const { article } = value(await wake().desk.createArticle({ channel: 'news' }))
    expect(article.bylines).toEqual([{ name: '', penName: 'Sông Trà', role: '' }])
  })

  it('calls the window after the article in it', async () => {
    const { desk } = wake()
    const { article, revision } = value(await desk.createArticle({ channel: 'news' }))
    value(await desk.saveArticle({ article: { ...article, headline: 'Cầu Đò Hạ' }, revision }))
    value(await desk.binArticle({ id: article.id }))
    expect(rig.titles).toEqual(['', 'Cầu Đò Hạ', ''])
  })

  it('brings an article back from the bin, whole, until the offer has gone by', async () => {
    const { desk, idle } = wake()
    const { article, revision } = value(await desk.createArticle({ channel: 'news' }))
    value(await desk.saveArticle({ article: { ...article, headline: 'Cầu Đò Hạ' }, revision }))
    await idle()
    const before = value(await desk.listVersions({ id: article.id })).versions
    expect(value(await desk.binArticle({ id: article.id }))).toEqual({ canUndo: true })
    expect(value(await desk.listArticles({})).articles.count).toBe(0)
    value(await desk.unbinArticle({ id: article.id }))
    expect(unpackSummaries(value(await desk.listArticles({})).articles).map(({ headline }) => headline)).toEqual([
      'Cầu Đò Hạ',
    ])
    expect(value(await desk.openArticle({ id: article.id })).article.headline).toBe('Cầu Đò Hạ')
    await idle()
    expect(value(await desk.listVersions({ id: article.id })).versions.map(({ id }) => id)).toEqual(
      expect.arrayContaining(before.map(({ id }) => id)),
    )
    // It can be saved like any other.
    const again = value(await desk.openArticle({ id: article.id }))
    value(await desk.saveArticle({ article: { ...again.article, headline: 'Trở lại' }, revision: again.revision }))

    value(await desk.binArticle({ id: article.id }))
    value(await desk.forgetBinned({ id: article.id }))
    expect(await desk.unbinArticle({ id: article.id })).toMatchObject({
      ok: false,
      problem: { code: 'article-missing' },
    })
  })

  it('does not let the page say where the library is', async () => {
    await wake().desk.updateSettings({ libraryFolder: '/etc', theme: 'dark' })
    expect(rig.settings).toMatchObject({ libraryFolder: null, theme: 'dark' })
  })

  it('moves to another library, and stays where nothing or nonsense was chosen', async () => {
    const { desk } = wake()
    value(await desk.createArticle({ channel: 'news' }))
    expect(await desk.chooseLibraryFolder({})).toEqual({ ok: true, value: null })
    rig.choice.chooseLibraryFolder = at('không có')
    expect(await desk.chooseLibraryFolder({})).toMatchObject({ ok: false, problem: { code: 'library-unavailable' } })
    expect(value(await desk.listArticles({})).articles.count).toBe(1)
    await fs.mkdir(at('khác'))
    rig.choice.chooseLibraryFolder = at('khác')
    expect(await desk.chooseLibraryFolder({})).toMatchObject({
      ok: true,
      value: { folder: at('khác'), listing: { articles: { count: 0 } } },
    })
    expect(rig.settings.libraryFolder).toBe(at('khác'))
  })

  it('takes the good pictures of a handful and names the others', async () => {
    const { desk, findMedia } = wake()
    const { id } = value(await desk.createArticle({ channel: 'news' })).article
    const png = await sharp({ create: { width: 8, height: 6, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    await fs.writeFile(at('anh.txt'), png)
    await fs.writeFile(at('chu.jpg'), 'chữ')
    rig.choice.choosePictureFiles = [at('anh.txt'), at('chu.jpg'), at('khong-co.png')]
    const { pictures, problems } = value(await desk.choosePictures({ id, multiple: true }))
    expect(pictures).toMatchObject([{ mime: 'image/png', widthPx: 8, heightPx: 6, name: 'anh.txt' }])
    expect(problems.map(({ code }) => code)).toEqual(['picture-not-recognised', 'file-missing'])
    expect(await findMedia(id, present(pictures[0]).file)).toBeDefined()
    expect(await findMedia('khong-co-bai', present(pictures[0]).file)).toBeUndefined()
  })

  it('hears of other people’s changes when the window comes to the front, and only then', async () => {
    const { desk, lookAgain, idle } = wake()
    const { folder } = value(await desk.createArticle({ channel: 'news' }))
    await desk.listArticles({})
    await lookAgain()
    expect(rig.told).toEqual([])
    // Its first version is written beside it without waiting; in a folder that is gone that would be a problem too.
    await idle()
    await fs.rm(path.join(present(rig.settings.libraryFolder), folder), { recursive: true })
    await lookAgain()
    // Whichever of the two was found out first: the system may have rig.told of it before the window came to the front.
    const once = [
      ['libraryChanged', {}],
      ['problem', { problem: { code: 'article-missing', folder } }],
    ]
    expect(rig.told.toSorted()).toEqual(once)
    await lookAgain()
    expect(rig.told.toSorted()).toEqual(once)
  })

  it('exports into a folder of its own inside the chosen one, and previews the same page', async () => {
    await fs.writeFile(at('bai.txt'), 'Cầu Đò Hạ\n\n(Baosongtra.vn) - Không còn chờ đò.\n\nMột câu.')
    const { desk, openFiles, previews } = wake()
    await openFiles([at('bai.txt')])
    const { id } = present(unpackSummaries(value(await desk.listArticles({})).articles)[0])
    expect(await desk.exportPage({ id })).toEqual({ ok: true, value: null })
    rig.choice.chooseExportFolder = at('bàn làm việc')
    await fs.mkdir(at('bàn làm việc'))
    await fs.writeFile(at('bàn làm việc', 'việc khác.txt'), '')
    const exported = present(value(await desk.exportPage({ id })))
    expect(exported.folder).toBe(at('bàn làm việc', 'cau-do-ha'))
    const html = await fs.readFile(path.join(exported.folder, 'index.html'), 'utf8')
    expect(html).toContain('Một câu.')
    const preview = present(await previews.read(id, 'index.html'))
    expect('bytes' in preview && Buffer.from(preview.bytes).toString()).toBe(html)
    const measured = value(await desk.measurePage({ id }))
    expect(measured.files.map((file) => file.path).toSorted()).toEqual(exported.files.toSorted())

    await desk.showExport({ place: exported.folder })
    expect(rig.revealed).toEqual([path.join(exported.folder, 'index.html')])
    await expect(desk.showExport({ place: '/etc' })).rejects.toThrow()
  })

  it('previews the text that was saved last', async () => {
    const { desk, previews } = wake()
    const { article, revision } = value(await desk.createArticle({ channel: 'news' }))
    const html = async () => {
      const preview = present(await previews.read(article.id, 'index.html'))
      return 'bytes' in preview ? Buffer.from(preview.bytes).toString() : ''
    }
    expect(await html()).not.toContain('Cầu Đò Hạ')
    value(await desk.saveArticle({ article: { ...article, headline: 'Cầu Đò Hạ' }, revision }))
    expect(await html()).toContain('Cầu Đò Hạ')
    expect(await previews.read(article.id, '../article.json')).toBeUndefined()
    expect(await previews.read('khong-co-bai', 'index.html')).toBeUndefined()
  })
})

describe('two desks in one library', () => {
  it('know of one another: the second reads, writes when it insists, and hears when the first has gone', async () => {
    const first = wake()
    const { article, revision } = value(await first.desk.createArticle({ channel: 'news' }))
    const second = wake({ journalFolder: at('journal 2') })
    const { id } = article
    const reading = value(await second.desk.openArticle({ id }))
    expect(reading).toMatchObject({ readOnly: true, lockedBy: { machine: os.hostname() } })
    // Opening it again where it is open already is not somebody else.
    expect(value(await first.desk.openArticle({ id })).readOnly).toBe(false)
    expect(value(await second.desk.openArticle({ id, anyway: true }))).not.toHaveProperty('lockedBy')
    value(await first.desk.saveArticle({ article: { ...article, headline: 'Của máy một' }, revision }))
    const refused = await second.desk.saveArticle({ article: { ...article, headline: 'Của máy hai' }, revision })
    expect(refused).toMatchObject({
      ok: false,
      problem: { code: 'changed-on-disk', keptInJournalAt: expect.any(String) },
    })
    second.close()
    first.close()
    expect(value(await wake().desk.openArticle({ id })).readOnly).toBe(false)
  })

  it('tell the window of the other’s save, once, and not of their own', async () => {
    const first = wake()
    const { article, revision } = value(await first.desk.createArticle({ channel: 'news' }))
    await first.idle()
    const second = wake({ journalFolder: at('journal 2'), tell: () => undefined })
    value(await second.desk.openArticle({ id: article.id, anyway: true }))
    await second.idle()
    rig.told = []
    value(await second.desk.saveArticle({ article: { ...article, headline: 'Của máy hai' }, revision }))
    for (let waited = 0; waited < 5000 && rig.told.every(([event]) => event !== 'articleChanged'); waited += 50) {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    await first.lookAgain()
    expect(rig.told.filter(([event]) => event === 'articleChanged')).toEqual([['articleChanged', { id: article.id }]])
    second.close()
    first.close()
  })
})
