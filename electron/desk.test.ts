import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { unpackSummaries } from '../core/article'
import { type Outcome, type Settings, settingsSchema } from '../core/contract'
import { createDesk, type OpenDesk } from './desk'
import type { Dialogs, Surroundings } from './surroundings'

let root: string
let told: [string, unknown][]
let revealed: string[]
let titles: string[]
let settings: Settings
/** What the journalist will choose. */
let choice: { -readonly [Name in keyof Dialogs]: Awaited<ReturnType<Dialogs[Name]>> }

const at = (...parts: string[]) => path.join(root, ...parts)

function value<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}

function present<Value>(found: Value | null | undefined): Value {
  if (found === null || found === undefined) throw new Error('Nothing was found')
  return found
}

/** Woken by a test, and put to bed after it. */
let awake: OpenDesk[] = []

function wake(more: Partial<Surroundings> = {}): OpenDesk {
  const desk = createDesk({
    settings: {
      read: () => settings,
      update: (change) => {
        settings = settingsSchema.parse({ ...settings, ...change })
        return settings
      },
    },
    dialogs: {
      chooseLibraryFolder: async () => choice.chooseLibraryFolder,
      chooseArticleFiles: async () => choice.chooseArticleFiles,
      choosePictureFiles: async () => choice.choosePictureFiles,
      chooseMediaFile: async () => choice.chooseMediaFile,
      chooseWordListFile: async () => choice.chooseWordListFile,
      chooseExportFolder: async () => choice.chooseExportFolder,
      chooseExportFile: async () => choice.chooseExportFile,
    },
    moveToBin: (folder) => fs.rm(folder, { recursive: true }),
    reveal: (file) => revealed.push(file),
    openExternal: async () => undefined,
    disableInMenu: () => undefined,
    applySettings: () => undefined,
    flushed: () => undefined,
    showHeadline: (headline) => titles.push(headline),
    tell: (event, detail) => told.push([event, detail]),
    platform: 'linux',
    appVersion: '0.1.0',
    defaultLibraryFolder: at('Tài liệu', 'Tòa Soạn'),
    journalFolder: at('journal'),
    cacheFolder: at('cache'),
    assetsFolder: path.resolve(import.meta.dirname, '../assets'),
    ownDictionaryFile: at('tu-dien.txt'),
    ...more,
  })
  awake.push(desk)
  return desk
}

beforeEach(async () => {
  root = await fs.realpath(await fs.mkdtemp(path.join(os.tmpdir(), 'toasoan-')))
  told = []
  revealed = []
  titles = []
  settings = settingsSchema.parse({})
  choice = {
    chooseLibraryFolder: undefined,
    chooseArticleFiles: [],
    choosePictureFiles: [],
    chooseMediaFile: undefined,
    chooseWordListFile: undefined,
    chooseExportFolder: undefined,
    chooseExportFile: undefined,
  }
})
afterEach(async () => {
  for (const { idle, close } of awake) {
    await idle()
    close()
  }
  awake = []
  await fs.rm(root, { recursive: true })
})

describe('the first start', () => {
  it('makes the library in the documents and remembers it', async () => {
    const state = value(await wake().desk.start({}))
    expect(state).toMatchObject({ libraryFolder: at('Tài liệu', 'Tòa Soạn'), articles: [], problems: [] })
    expect(settings.libraryFolder).toBe(state.libraryFolder)
  })

  it('does not remember a library that was only given for now', async () => {
    await wake({ givenLibraryFolder: at('thử') }).desk.start({})
    expect(settings.libraryFolder).toBeNull()
    expect(await fs.readdir(root)).toContain('thử')
  })

  it('says that the library is not there, and finds it when the drive is plugged in', async () => {
    settings = { ...settings, libraryFolder: at('ổ rời') }
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
    settings = { ...settings, penName: 'Sông Trà' }
    const { article } = value(await wake().desk.createArticle({ channel: 'news' }))
    expect(article.bylines).toEqual([{ name: '', penName: 'Sông Trà', role: '' }])
  })

  it('calls the window after the article in it', async () => {
    const { desk } = wake()
    const { article, revision } = value(await desk.createArticle({ channel: 'news' }))
    value(await desk.saveArticle({ article: { ...article, headline: 'Cầu Đò Hạ' }, revision }))
    value(await desk.binArticle({ id: article.id }))
    expect(titles).toEqual(['', 'Cầu Đò Hạ', ''])
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
    expect(settings).toMatchObject({ libraryFolder: null, theme: 'dark' })
  })

  it('moves to another library, and stays where nothing or nonsense was chosen', async () => {
    const { desk } = wake()
    value(await desk.createArticle({ channel: 'news' }))
    expect(await desk.chooseLibraryFolder({})).toEqual({ ok: true, value: null })
    choice.chooseLibraryFolder = at('không có')
    expect(await desk.chooseLibraryFolder({})).toMatchObject({ ok: false, problem: { code: 'library-unavailable' } })
    expect(value(await desk.listArticles({})).articles.count).toBe(1)
    await fs.mkdir(at('khác'))
    choice.chooseLibraryFolder = at('khác')
    expect(await desk.chooseLibraryFolder({})).toMatchObject({
      ok: true,
      value: { folder: at('khác'), listing: { articles: { count: 0 } } },
    })
    expect(settings.libraryFolder).toBe(at('khác'))
  })

  it('takes the good pictures of a handful and names the others', async () => {
    const { desk, findMedia } = wake()
    const { id } = value(await desk.createArticle({ channel: 'news' })).article
    const png = await sharp({ create: { width: 8, height: 6, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    await fs.writeFile(at('anh.txt'), png)
    await fs.writeFile(at('chu.jpg'), 'chữ')
    choice.choosePictureFiles = [at('anh.txt'), at('chu.jpg'), at('khong-co.png')]
    const { pictures, problems } = value(await desk.choosePictures({ id, multiple: true }))
    expect(pictures).toMatchObject([{ mime: 'image/png', widthPx: 8, heightPx: 6, name: 'anh.txt' }])
    expect(problems.map(({ code }) => code)).toEqual(['picture-not-recognised', 'file-missing'])
    expect(await findMedia(id, present(pictures[0]).file)).toBeDefined()
    expect(await findMedia('khong-co-bai', present(pictures[0]).file)).toBeUndefined()
  })

  it('imports what can be imported', async () => {
    await fs.writeFile(at('bai.txt'), 'Cầu Đò Hạ\n\nMột câu.')
    await fs.writeFile(at('rong.txt'), '')
    const { desk } = wake()
    expect(await desk.importArticles({})).toEqual({ ok: true, value: null })
    choice.chooseArticleFiles = [at('bai.txt'), at('rong.txt')]
    const { imported, refused } = present(value(await desk.importArticles({})))
    expect(imported.map(({ summary }) => summary.headline)).toEqual(['Cầu Đò Hạ'])
    expect(refused).toEqual([{ file: at('rong.txt'), problem: { code: 'file-empty', file: at('rong.txt') } }])
  })

  it('opens files from outside as new articles, and one of the library as itself', async () => {
    await fs.writeFile(at('bai.txt'), 'Cầu Đò Hạ\n\nMột câu.')
    const { desk, openFiles } = wake()
    await openFiles([at('bai.txt'), at('không có.txt')])
    const [summary] = unpackSummaries(value(await desk.listArticles({})).articles)
    const { id, folder } = present(summary)
    expect(told.filter(([event]) => event !== 'importing')).toEqual([
      [
        'filesImported',
        {
          report: {
            imported: [{ file: at('bai.txt'), summary, warnings: [] }],
            known: [],
            refused: [{ file: at('không có.txt'), problem: { code: 'file-missing', file: at('không có.txt') } }],
            passedOver: 0,
            left: 0,
          },
        },
      ],
    ])
    expect(told.at(-2)).toEqual(['importing', { progress: null }])
    told = []
    await openFiles([path.join(present(settings.libraryFolder), folder, 'article.json')])
    expect(told).toEqual([
      ['libraryChanged', {}],
      ['articleOpened', { id }],
    ])
    expect(value(await desk.listArticles({})).articles.count).toBe(1)
  })

  it('knows a file that comes in again, also after a new start, and takes it once more only when asked', async () => {
    await fs.writeFile(at('bai.txt'), 'Cầu Đò Hạ\n\nMột câu.')
    const first = wake()
    const [imported] = value(await first.desk.importDropped({ files: [at('bai.txt')] })).imported
    const { desk } = wake()
    await expect(desk.importAgain({ files: [at('bai.txt')] })).rejects.toThrow()
    await fs.copyFile(at('bai.txt'), at('bản sao.txt'))
    const { known } = value(await desk.importDropped({ files: [at('bai.txt'), at('bản sao.txt')] }))
    expect(known.map(({ summary }) => summary.id)).toEqual([imported?.summary.id, imported?.summary.id])
    expect(value(await desk.listArticles({})).articles.count).toBe(1)
    expect(value(await desk.importAgain({ files: [at('bai.txt')] })).imported).toHaveLength(1)
    expect(value(await desk.listArticles({})).articles.count).toBe(2)
    await fs.appendFile(at('bai.txt'), ' Thêm một câu.')
    expect(value(await desk.importDropped({ files: [at('bai.txt')] })).imported).toHaveLength(1)
  })

  it('takes folders as they lie, article folders of another library too, and leaves the rest alone', async () => {
    const there = at('cộng tác', 'tháng 11')
    await fs.mkdir(path.join(there, 'media'), { recursive: true })
    await fs.writeFile(path.join(there, 'bai 10.txt'), 'Bài mười\n\nMột câu.')
    await fs.writeFile(path.join(there, 'bai 9.md'), '# Bài chín\n\nMột câu.')
    await fs.writeFile(path.join(there, 'cu.doc'), Buffer.from('d0cf11e0a1b11ae1', 'hex'))
    await fs.writeFile(path.join(there, 'media', 'anh.jpg'), 'ảnh')
    await fs.writeFile(path.join(there, '~$bai 9.docx'), 'khóa')
    await fs.symlink('/etc', path.join(there, 'lối ra'))
    const { desk } = wake()
    const made = value(await desk.createArticle({ channel: 'news' }))
    value(await desk.saveArticle({ article: { ...made.article, headline: 'Bài gửi' }, revision: made.revision }))
    await fs.cp(path.join(present(settings.libraryFolder), made.folder), path.join(there, 'bài gửi'), {
      recursive: true,
    })
    value(await desk.binArticle({ id: made.article.id }))
    const report = value(await desk.importDropped({ files: [at('cộng tác')] }))
    expect(report.imported.map(({ summary }) => summary.headline)).toEqual(['Bài chín', 'Bài mười', 'Bài gửi'])
    expect(report.refused.map(({ problem }) => problem.code)).toEqual(['file-kind-unsupported'])
    expect([report.passedOver, report.left]).toEqual([2, 0])
  })

  it('stops where it is told to, and says how many were left', async () => {
    const files = [1, 2, 3].map((number) => at(`bai ${number}.txt`))
    for (const file of files) await fs.writeFile(file, `Bài ${file.at(-5)}\n\nMột câu.`)
    const { desk } = wake()
    const running = desk.importDropped({ files })
    await vi.waitFor(() => expect(told.some(([event]) => event === 'importing')).toBe(true), { interval: 1 })
    await desk.stopImport({})
    const { imported, left } = value(await running)
    expect(left).toBeGreaterThan(0)
    expect(imported.length + left).toBe(3)
  })

  it('hears of other people’s changes when the window comes to the front, and only then', async () => {
    const { desk, lookAgain, idle } = wake()
    const { folder } = value(await desk.createArticle({ channel: 'news' }))
    await desk.listArticles({})
    await lookAgain()
    expect(told).toEqual([])
    // Its first version is written beside it without waiting; in a folder that is gone that would be a problem too.
    await idle()
    await fs.rm(path.join(present(settings.libraryFolder), folder), { recursive: true })
    await lookAgain()
    // Whichever of the two was found out first: the system may have told of it before the window came to the front.
    const once = [
      ['libraryChanged', {}],
      ['problem', { problem: { code: 'article-missing', folder } }],
    ]
    expect(told.toSorted()).toEqual(once)
    await lookAgain()
    expect(told.toSorted()).toEqual(once)
  })

  it('exports into a folder of its own inside the chosen one, and previews the same page', async () => {
    await fs.writeFile(at('bai.txt'), 'Cầu Đò Hạ\n\n(Baosongtra.vn) - Không còn chờ đò.\n\nMột câu.')
    const { desk, openFiles, previews } = wake()
    await openFiles([at('bai.txt')])
    const { id } = present(unpackSummaries(value(await desk.listArticles({})).articles)[0])
    expect(await desk.exportPage({ id })).toEqual({ ok: true, value: null })
    choice.chooseExportFolder = at('bàn làm việc')
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
    expect(revealed).toEqual([path.join(exported.folder, 'index.html')])
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

describe('the history of an article', () => {
  it('is kept at opening, at each change of state, at each export, and the same text never twice', async () => {
    const { desk, idle } = wake()
    const made = value(await desk.createArticle({ channel: 'news' }))
    const article = { ...made.article, headline: 'Cầu Đò Hạ' }
    const { id } = article
    let { revision } = value(await desk.saveArticle({ article, revision: made.revision }))
    revision = value(await desk.saveArticle({ article: { ...article, workflow: 'awaiting-edit' }, revision })).revision
    value(await desk.openArticle({ id }))
    choice.chooseExportFolder = root
    value(await desk.exportPage({ id }))
    await idle()
    const { versions, problems } = value(await desk.listVersions({ id }))
    expect(problems).toEqual([])
    expect(versions.map(({ kind, workflow }) => [kind, workflow])).toEqual([
      ['export', 'awaiting-edit'],
      ['workflow', 'awaiting-edit'],
      ['opened', 'draft'],
    ])
    expect(versions.map(({ by }) => by)).toEqual(['', '', ''])
  })

  it('is kept when the article is put away and when the app closes, if it was saved since', async () => {
    const { desk, idle } = wake()
    const { article, revision } = value(await desk.createArticle({ channel: 'news' }))
    const saved = value(await desk.saveArticle({ article: { ...article, headline: 'Một' }, revision }))
    value(await desk.closeArticle({ id: article.id }))
    await idle()
    const kept = async () => value(await desk.listVersions({ id: article.id })).versions.map(({ headline }) => headline)
    expect(await kept()).toEqual(['Một', ''])
    value(await desk.openArticle({ id: article.id }))
    value(await desk.saveArticle({ article: { ...article, headline: 'Hai' }, revision: saved.revision }))
    // Answered only when the history has it.
    value(await desk.flushed({ unsaved: false }))
    expect((await kept())[0]).toBe('Hai')
    const count = (await kept()).length
    value(await desk.flushed({ unsaved: false }))
    expect(await kept()).toHaveLength(count)
  })

  it('gives an earlier text back, keeps the one it replaces, and leaves the state of the article alone', async () => {
    settings = { ...settings, penName: 'Sông Trà' }
    const { desk, idle } = wake()
    const made = value(await desk.createArticle({ channel: 'news' }))
    const { id } = made.article
    const first = { ...made.article, headline: 'Bản một', workflow: 'awaiting-edit' as const }
    let { revision } = value(await desk.saveArticle({ article: first, revision: made.revision }))
    await idle()
    const version = present(value(await desk.listVersions({ id })).versions[0])
    expect(version).toMatchObject({ headline: 'Bản một', by: 'Sông Trà' })
    value(await desk.nameVersion({ id, version: version.id, name: 'Gửi anh Hải' }))
    const second = { ...first, headline: 'Bản hai', workflow: 'edited' as const }
    revision = value(await desk.saveArticle({ article: second, revision })).revision
    const restored = value(await desk.restoreVersion({ id, version: version.id, revision }))
    expect(restored.article).toMatchObject({ id, headline: 'Bản một', workflow: 'edited' })
    expect(value(await desk.openArticle({ id })).revision).toBe(restored.revision)
    await idle()
    const { versions } = value(await desk.listVersions({ id }))
    expect(versions.map(({ headline }) => headline)).toContain('Bản hai')
    expect(versions.find(({ name }) => name === 'Gửi anh Hải')?.headline).toBe('Bản một')
    // Based on a text that is no longer there: nothing is replaced.
    expect(await desk.restoreVersion({ id, version: version.id, revision })).toMatchObject({
      ok: false,
      problem: { code: 'changed-on-disk' },
    })
  })

  it('that cannot be written is told once and hinders nobody', async () => {
    const { desk, idle } = wake()
    const made = value(await desk.createArticle({ channel: 'news' }))
    await idle()
    const history = path.join(present(settings.libraryFolder), made.folder, '.history')
    await fs.rm(history, { recursive: true })
    await fs.writeFile(history, 'không phải thư mục')
    let { revision } = made
    for (const workflow of ['awaiting-edit', 'edited', 'approved'] as const) {
      revision = value(await desk.saveArticle({ article: { ...made.article, workflow }, revision })).revision
      await idle()
    }
    const problems = told.filter(([event]) => event === 'problem')
    expect(problems).toEqual([
      ['problem', { problem: { code: 'history-refused', folder: made.folder, reason: 'permission' } }],
    ])
  })
})

describe('several open articles', () => {
  const lockOf = (folder: string) => at('Tài liệu', 'Tòa Soạn', folder, '.article.lock')
  const isLocked = (folder: string) =>
    fs.access(lockOf(folder)).then(
      () => true,
      () => false,
    )

  it('are each held until they are put away, and not longer', async () => {
    const { desk, close } = wake()
    const [first, second, third] = await Promise.all([1, 2, 3].map(() => desk.createArticle({ channel: 'news' }))).then(
      (all) => all.map(value),
    )
    const folders = [first, second, third].map((one) => present(one).folder)
    expect(await Promise.all(folders.map(isLocked))).toEqual([true, true, true])
    value(await desk.closeArticle({ id: present(second).article.id }))
    expect(await Promise.all(folders.map(isLocked))).toEqual([true, false, true])
    // Opened again before the lock is quite given back.
    const [, again] = await Promise.all([
      desk.closeArticle({ id: present(first).article.id }),
      desk.openArticle({ id: present(first).article.id }),
    ])
    expect(value(again).readOnly).toBe(false)
    expect(await Promise.all(folders.map(isLocked))).toEqual([true, false, true])
    close()
    expect(await Promise.all(folders.map(isLocked))).toEqual([false, false, false])
  })

  it('are watched, those behind too', async () => {
    const { desk, idle, lookAgain } = wake()
    const behind = value(await desk.createArticle({ channel: 'news' }))
    const front = value(await desk.createArticle({ channel: 'news' }))
    value(await desk.showArticle({ id: front.article.id }))
    await idle()
    const other = wake({ journalFolder: at('journal 2'), tell: () => undefined })
    value(await other.desk.openArticle({ id: behind.article.id, anyway: true }))
    await other.idle()
    told = []
    const { article, revision } = behind
    value(await other.desk.saveArticle({ article: { ...article, headline: 'Của máy hai' }, revision }))
    await lookAgain()
    await lookAgain()
    expect(told.filter(([event]) => event === 'articleChanged')).toEqual([['articleChanged', { id: article.id }]])
    // Put away: nobody wants to hear of it any more.
    value(await desk.closeArticle({ id: article.id }))
    const now = value(await other.desk.readArticle({ id: article.id }))
    value(await other.desk.saveArticle({ article: { ...now.article, headline: 'Lần nữa' }, revision: now.revision }))
    told = []
    await lookAgain()
    expect(told.filter(([event]) => event === 'articleChanged')).toEqual([])
  })

  it('give the window the name of the one in front, whichever is saved', async () => {
    const { desk } = wake()
    const one = value(await desk.createArticle({ channel: 'news' }))
    const two = value(await desk.createArticle({ channel: 'news' }))
    value(await desk.showArticle({ id: two.article.id }))
    const { revision } = value(
      await desk.saveArticle({ article: { ...two.article, headline: 'Trước mặt' }, revision: two.revision }),
    )
    value(await desk.saveArticle({ article: { ...one.article, headline: 'Phía sau' }, revision: one.revision }))
    expect(titles.at(-1)).toBe('Trước mặt')
    value(await desk.showArticle({ id: one.article.id }))
    expect(titles.at(-1)).toBe('Phía sau')
    value(await desk.saveArticle({ article: { ...two.article, headline: 'Phía sau nữa' }, revision }))
    expect(titles.at(-1)).toBe('Phía sau')
    value(await desk.closeArticle({ id: one.article.id }))
    expect(titles.at(-1)).toBe('')
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
    told = []
    value(await second.desk.saveArticle({ article: { ...article, headline: 'Của máy hai' }, revision }))
    for (let waited = 0; waited < 5000 && told.every(([event]) => event !== 'articleChanged'); waited += 50) {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    await first.lookAgain()
    expect(told.filter(([event]) => event === 'articleChanged')).toEqual([['articleChanged', { id: article.id }]])
    second.close()
    first.close()
  })
})
