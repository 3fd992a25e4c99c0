/** Ten ways in which other editors have lost people's work. None of them is open here; the numbers are the newsroom's own list. */
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { serializeArticle } from '../../core/article'
import type { DeskEvents, EventName, OpenedArticle } from '../../core/contract'
import type { OpenDesk } from '../../electron/desk'
import { type Disk, writeDurably } from '../../electron/library/durableFile'
import { openLibrary } from '../../electron/library/library'
import { createClosing } from '../../electron/shell/closing'
import { countFaults } from './counts'
import { deskOn, value, words } from './newsroom'
import { begun, headlines } from './newsroomFolder'
import { createSimulatedDisk, cutPower } from './simulatedDisk'

let root: string
let told: [EventName, DeskEvents[EventName]][]
let open: OpenDesk[]
const libraryFolder = () => path.join(root, 'library')
const wake = () => {
  const desk = deskOn(root, { tell: (event, detail) => told.push([event, detail]) })
  open.push(desk)
  return desk
}
/** The end of a process: nothing more is saved, and nothing is asked. */
const end = async (desk: OpenDesk) => {
  await desk.idle()
  desk.close()
}
const events = () => told.map(([event]) => event)
const problems = () =>
  told.flatMap(([event, detail]) => (event === 'problem' && 'problem' in detail ? [detail.problem.code] : []))

beforeEach(async () => {
  root = await fs.realpath(await fs.mkdtemp(path.join(os.tmpdir(), 'toasoan-')))
  told = []
  open = []
})
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') countFaults('specs of the ten ways in which other editors lost work')
  for (const desk of open) await end(desk)
  await fs.rm(root, { recursive: true, force: true })
})

describe('ten faults that lost work elsewhere', () => {
  it('1. A crash in the middle of a save leaves no empty and no NUL file', async () => {
    const { disk, operations } = createSimulatedDisk()
    const file = path.join(root, 'article.json')
    value(await writeDurably(file, Buffer.from('cũ'), { disk }))
    const first = operations.length
    value(await writeDurably(file, Buffer.from('mới'), { disk }))
    for (let cut = first; cut <= operations.length; cut++) {
      for (const found of cutPower(operations.slice(0, cut)))
        expect(['cũ', 'mới']).toContain(found.get(file)?.toString())
    }
  })

  it('2. What was called saved is what is on the disk, and a failed save is not the end of saving', async () => {
    let lies = true
    const disk: Disk = {
      ...fs,
      readFile: (async (...input: Parameters<typeof fs.readFile>) =>
        lies ? Buffer.from('một bản cũ') : fs.readFile(...input)) as typeof fs.readFile,
    }
    const options = {
      make: true,
      now: () => '2026-11-22T07:40:00+07:00',
      newId: () => 'bai-de-bau-sen',
      moveToBin: async () => undefined,
    }
    const library = value(await openLibrary(libraryFolder(), options))
    const made = value(await library.create('news'))
    const lying = value(await openLibrary(libraryFolder(), { ...options, disk: { disk } }))
    const article = words(made.article, 'mới')
    expect(await lying.save(article, made.revision)).toMatchObject({
      ok: false,
      problem: { code: 'write-refused', reason: 'io' },
    })
    lies = false
    let { revision } = value(await lying.save(article, made.revision))
    for (let number = 0; number < 20; number++) {
      revision = value(await lying.save(words(made.article, `bản ${number}`), revision)).revision
      const bytes = await fs.readFile(path.join(libraryFolder(), made.folder, 'article.json'), 'utf8')
      expect(JSON.parse(bytes).headline).toBe(`bản ${number}`)
    }
  })

  it('3. Closing asks once, and what was open when it closed is there again', async () => {
    let asked = 0
    let left = 0
    const closing = createClosing({
      askPageToSave: () => undefined,
      askJournalist: async () => {
        asked += 1
        return true
      },
      leave: () => {
        left += 1
      },
      stay: () => undefined,
      patienceMs: 50,
    })
    closing.setPage('alive')
    const event = { preventDefault: () => undefined }
    closing.onClose(event)
    closing.onClose(event)
    closing.flushed(true)
    closing.flushed(true)
    await pause(20)
    expect([asked, left]).toEqual([1, 1])

    const before = wake()
    const { article, revision } = await begun(before.desk)
    value(await before.desk.keepInJournal({ article: words(article, 'Gõ ngay trước khi đóng.'), revision }))
    await end(before)
    const after = wake()
    expect(value(await after.desk.start({})).recovered).toMatchObject([{ id: article.id, outcome: 'restored' }])
    expect(await headlines(after.desk)).toEqual(['Gõ ngay trước khi đóng.'])
  })

  it('4. A text that was given up by mistake is in the history, and comes back from there', async () => {
    const newsroom = wake()
    const { desk, idle } = newsroom
    const { article, revision } = await begun(newsroom.desk)
    value(await desk.setTextAside({ article: words(article, 'Bản bấm nhầm “không lưu”.') }))
    await idle()
    const { versions } = value(await desk.listVersions({ id: article.id }))
    const version = versions.find(({ kind }) => kind === 'set-aside')?.id ?? ''
    const restored = value(await desk.restoreVersion({ id: article.id, version, revision }))
    expect(restored.article.headline).toBe('Bản bấm nhầm “không lưu”.')
    // And so is what stood there before it.
    const after = value(await desk.listVersions({ id: article.id })).versions
    expect(after.find(({ kind, headline }) => kind !== 'set-aside' && headline === 'Chữ đã lưu.')).toBeDefined()
    expect(value(await desk.openArticle({ id: article.id })).article.headline).toBe('Bản bấm nhầm “không lưu”.')
  })

  it('5. A folder that is moved or renamed under unsaved edits is followed', async () => {
    const newsroom = wake()
    const { desk, idle, lookAgain } = newsroom
    const { article, revision, folder } = await begun(newsroom.desk)
    await idle()
    await fs.rename(path.join(libraryFolder(), folder), path.join(libraryFolder(), 'Bài của Vân'))
    const saved = value(await desk.saveArticle({ article: words(article, 'Gõ sau khi đổi tên.'), revision }))
    expect(saved.summary.folder).toBe('Bài của Vân')
    // Renamed by the app itself, in the middle of a row of saves.
    const typed = ['một', 'hai', 'ba'].map((prose) => words(article, prose))
    let last = saved.revision
    for (const text of typed) {
      const [next] = await Promise.all([
        desk.saveArticle({ article: text, revision: last }),
        desk.renameArticle({ id: article.id }),
      ])
      last = value(next).revision
    }
    await lookAgain()
    expect(await headlines(newsroom.desk)).toEqual(['ba'])
    expect(problems()).toEqual([])
    // Gone altogether: said, and the text is kept.
    await idle()
    await fs.rm(path.join(libraryFolder(), 'Bài của Vân'), { recursive: true })
    await lookAgain()
    expect(problems()).toEqual(['article-missing'])
    const refused = await desk.saveArticle({ article: words(article, 'bốn'), revision: last })
    expect(refused).toMatchObject({
      ok: false,
      problem: { code: 'article-missing', keptInJournalAt: expect.any(String) },
    })
    value(await desk.saveArticleAsCopy({ article: words(article, 'bốn') }))
    expect(await headlines(newsroom.desk)).toEqual(['bốn'])
  })

  it('6. No false alarm about changes elsewhere, and no old text over a new one without a word', async () => {
    const newsroom = wake()
    const { desk, idle, lookAgain } = newsroom
    const { article, revision, folder } = await begun(newsroom.desk)
    const file = path.join(libraryFolder(), folder, 'article.json')
    const old = await fs.readFile(file)
    await pause(1100)
    const saved = value(await desk.saveArticle({ article: words(article, 'Bản mới hơn.'), revision }))
    await idle()
    // Touched, copied over itself, scanned: the same text.
    await fs.utimes(file, new Date(), new Date())
    await fs.copyFile(file, `${file}.bak`)
    await fs.rename(`${file}.bak`, file)
    await pause(700)
    await lookAgain()
    expect(events()).not.toContain('articleChanged')
    expect((await desk.saveArticle({ article: words(article, 'Bản mới hơn.'), revision: saved.revision })).ok).toBe(
      true,
    )
    // A sync client brings yesterday's text.
    told = []
    await fs.writeFile(file, old)
    for (let waited = 0; waited < 5000 && !events().includes('articleChanged'); waited += 50) await pause(50)
    await lookAgain()
    await lookAgain()
    expect(events().filter((event) => event === 'articleChanged')).toHaveLength(1)
    expect(problems()).toEqual(['older-on-disk'])
    // The window takes it over, and the newer text is still to be had.
    value(await desk.openArticle({ id: article.id }))
    await idle()
    const { versions } = value(await desk.listVersions({ id: article.id }))
    expect(versions.map(({ headline }) => headline)).toContain('Bản mới hơn.')
  })

  it('7. A draft without a headline, never saved, is there after a crash', async () => {
    const before = wake()
    value(await before.desk.start({}))
    const made = value(await before.desk.createArticle({ channel: 'podcast' }))
    const untitled = { ...words(made.article, 'Chưa có tít, chưa lưu lần nào.'), headline: '' }
    value(await before.desk.keepInJournal({ article: untitled, revision: made.revision }))
    await end(before)
    const after = wake()
    expect(value(await after.desk.start({})).recovered).toMatchObject([{ headline: '', outcome: 'restored' }])
    expect(value(await after.desk.openArticle({ id: untitled.id })).article.body).toEqual(untitled.body)
  })

  it('8. Going to another article loses nothing of the first, however late its last letters come', async () => {
    const newsroom = wake()
    const { desk } = newsroom
    const first = await begun(newsroom.desk, 'Bài một.')
    const second = value(await desk.createArticle({ channel: 'news' }))
    const [late] = await Promise.all([
      desk.saveArticle({ article: words(first.article, 'Bài một, chữ cuối.'), revision: first.revision }),
      desk.openArticle({ id: second.article.id }),
      desk.saveArticle({ article: words(second.article, 'Bài hai.'), revision: second.revision }),
    ])
    value(late)
    expect(await headlines(newsroom.desk)).toEqual(['Bài hai.', 'Bài một, chữ cuối.'])
  })

  it('8. Switching tabs loses no edit: what is saved behind reaches its own article, and a crash finds all of them', async () => {
    const before = wake()
    const { desk } = before
    value(await desk.start({}))
    const tabs: OpenedArticle[] = []
    for (let number = 0; number < 4; number++) tabs.push(value(await desk.createArticle({ channel: 'news' })))
    const revisions = tabs.map(({ revision }) => revision)
    // A hand that goes round the tabs: every text is under way while the next one is shown and typed in.
    for (let round = 1; round <= 5; round++) {
      const saves = tabs.map(async ({ article }, at) => {
        value(await desk.showArticle({ id: article.id }))
        const text = words(article, `Bài ${at}, vòng ${round}.`)
        revisions[at] = value(await desk.saveArticle({ article: text, revision: revisions[at] ?? '' })).revision
      })
      await Promise.all(saves)
    }
    expect(await headlines(before.desk)).toEqual(tabs.map((_, at) => `Bài ${at}, vòng 5.`))
    // The last letters of each, typed just before the power goes: in the journal only.
    for (const [at, { article }] of tabs.entries()) {
      const text = words(article, `Bài ${at}, chữ cuối.`)
      value(await desk.keepInJournal({ article: text, revision: revisions[at] ?? '' }))
    }
    await end(before)
    const after = wake()
    const { recovered } = value(await after.desk.start({}))
    expect(recovered.map(({ outcome }) => outcome)).toEqual(tabs.map(() => 'restored'))
    expect(await headlines(after.desk)).toEqual(tabs.map((_, at) => `Bài ${at}, chữ cuối.`))
  })

  it('9. A full disk and somebody else’s save are told, and both texts are whole', async () => {
    const newsroom = wake()
    const { desk, idle } = newsroom
    const { article, revision, folder } = await begun(newsroom.desk)
    const file = path.join(libraryFolder(), folder, 'article.json')
    await fs.writeFile(file, serializeArticle(words(article, 'Của người khác.')))
    const refused = await desk.saveArticle({ article: words(article, 'Của tôi.'), revision })
    expect(refused).toMatchObject({
      ok: false,
      problem: { code: 'changed-on-disk', keptInJournalAt: expect.any(String) },
    })
    value(await desk.saveArticleAsCopy({ article: words(article, 'Của tôi.') }))
    expect(await headlines(newsroom.desk)).toEqual(['Của người khác.', 'Của tôi.'])
    await idle()

    const full: Disk = {
      ...fs,
      open: async (name, flags) => {
        if (flags === 'wx') throw Object.assign(new Error('full'), { code: 'ENOSPC' })
        return fs.open(name, flags)
      },
    }
    const options = {
      now: () => '2026-11-22T07:40:00+07:00',
      newId: () => 'bai-khac-01',
      moveToBin: async () => undefined,
    }
    const library = value(await openLibrary(libraryFolder(), { ...options, disk: { disk: full } }))
    const theirs = value(await library.open(article.id))
    expect(await library.save(words(article, 'mới'), theirs.revision)).toMatchObject({
      ok: false,
      problem: { code: 'disk-full' },
    })
    expect(await library.create('news')).toMatchObject({ ok: false, problem: { code: 'disk-full' } })
    expect(await headlines(newsroom.desk)).toEqual(['Của người khác.', 'Của tôi.'])
  })

  it.each(['EPERM', 'EBUSY', 'EACCES'])(
    '10. A virus scanner that holds the file (%s) is waited for, and not for ever',
    async (code) => {
      let held = 3
      const disk: Disk = {
        ...fs,
        rename: async (from, to) => {
          if (held-- > 0) throw Object.assign(new Error(code), { code })
          return fs.rename(from, to)
        },
      }
      const options = {
        make: true,
        now: () => '2026-11-22T07:40:00+07:00',
        newId: () => 'bai-de-bau-sen',
        moveToBin: async () => undefined,
      }
      const library = value(await openLibrary(libraryFolder(), { ...options, disk: { disk } }))
      held = 0
      const made = value(await library.create('news'))
      held = 3
      const { revision } = value(await library.save(words(made.article, 'Chờ được.'), made.revision))
      held = Number.POSITIVE_INFINITY
      const started = performance.now()
      const refused = await library.save(words(made.article, 'Chờ mãi.'), revision)
      expect(refused).toMatchObject({ ok: false, problem: { code: 'write-refused' } })
      expect(performance.now() - started).toBeLessThan(5000)
      held = 0
      expect(value(await library.open(made.article.id)).article.headline).toBe('Chờ được.')
    },
  )
})
