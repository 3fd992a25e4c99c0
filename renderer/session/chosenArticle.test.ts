import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Article, createArticle, packSummaries, summarize } from '../../core/article'
import { type CommandId, type DeskClient, failed, succeeded } from '../../core/contract'
import { exportAs, runCommand } from './commands'
import { connectDesk } from './desk'
import { changeArticle, closeArticle, openArticle, saveNow } from './openArticle'
import { removeAllTabs } from './openTabs'
import { goToTab } from './tabs'
import { tabOf, useOpenArticle } from './tabsStore'
import { useView } from './view'

const ids = ['de-bau-sen', 'mua-muoi-01', 'cho-noi-02'] as const

/** A desk on a busy machine: an article opens when the test says so, and not before. */
function slowDesk() {
  const waiting: (() => void)[] = []
  const done: string[] = []
  const missing = new Set<string>()
  let isSlow = false
  const articleOf = (id: string): Article => ({
    ...createArticle({ id, now: '2026-11-21T09:00:00+07:00' }),
    headline: id,
  })
  const desk: Partial<DeskClient> = {
    openArticle: async ({ id }) => {
      if (isSlow) await new Promise<void>((resolve) => waiting.push(resolve))
      if (missing.has(id)) return failed({ code: 'article-missing', folder: id })
      return succeeded({ article: articleOf(id), revision: '1', folder: id, readOnly: false })
    },
    showArticle: async () => succeeded(null),
    closeArticle: async () => succeeded(null),
    keepInJournal: async () => succeeded({ at: '2026-11-21T09:41:00+07:00' }),
    updateSettings: async () => failed({ code: 'disk-full', folder: '/' }),
    renameArticle: async ({ id }) => succeeded({ folder: id }),
    listArticles: async () =>
      succeeded({ articles: packSummaries(ids.map((id) => summarize(articleOf(id), id))), unreadable: [] }),
    saveArticle: async ({ article }) => {
      const summary = summarize(article as Article, article.id)
      done.push(`save ${article.id}`)
      return succeeded({ revision: '2', savedAt: '2026-11-21T09:42:00+07:00', summary })
    },
    exportPage: async ({ id }) => {
      done.push(`export ${id}`)
      return succeeded(null)
    },
    exportAs: async ({ id, format }) => {
      done.push(`${format} ${id}`)
      return succeeded(null)
    },
    revealArticle: async ({ id }) => {
      done.push(`reveal ${id}`)
      return succeeded(null)
    },
  }
  connectDesk(desk as DeskClient)
  return {
    /** What was asked of the desk, in order. */
    done,
    missing,
    beSlow: () => {
      isSlow = true
    },
    /** The article that has been waiting longest opens; answers when the window has nothing more to do about it. */
    async answer() {
      await calm()
      const next = waiting.shift()
      expect(next, 'an article that is being opened').toBeDefined()
      next?.()
      await calm()
    },
  }
}

/** Everything that needs no answer from the desk has happened. */
async function calm() {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve))
}

const inFront = () => useOpenArticle.getState().open?.article.id

describe('a command given while another article is still being opened', () => {
  let desk: ReturnType<typeof slowDesk>
  beforeEach(async () => {
    desk = slowDesk()
    await openArticle('de-bau-sen')
    desk.beSlow()
  })
  afterEach(() => removeAllTabs())

  it('is for the article that was chosen', async () => {
    void openArticle('mua-muoi-01')
    runCommand('article.export')
    runCommand('article.reveal')
    void exportAs('docx')
    await calm()
    expect(desk.done).toEqual([])
    await desk.answer()
    expect(desk.done.toSorted()).toEqual(['docx mua-muoi-01', 'export mua-muoi-01', 'reveal mua-muoi-01'])
  })

  it.each<[CommandId, () => unknown]>([
    ['article.bin', () => useView.getState().binning],
    ['article.preview', () => useView.getState().surface === 'preview' && inFront()],
  ])('%s too', async (command, shown) => {
    void openArticle('mua-muoi-01')
    runCommand(command)
    await calm()
    expect(shown()).toBeFalsy()
    await desk.answer()
    expect(shown()).toBe('mua-muoi-01')
    useView.setState({ binning: undefined, surface: 'write' })
  })

  it('is for the article chosen by then, whatever is chosen after it', async () => {
    void openArticle('mua-muoi-01')
    runCommand('article.export')
    void openArticle('cho-noi-02')
    runCommand('article.reveal')
    await desk.answer()
    await desk.answer()
    expect(desk.done).toEqual(['export mua-muoi-01', 'reveal cho-noi-02'])
    expect(inFront()).toBe('cho-noi-02')
  })

  it('is given up with an article that cannot be opened, and not done with the one before', async () => {
    desk.missing.add('mua-muoi-01')
    const opened = openArticle('mua-muoi-01')
    runCommand('article.export')
    const filed = exportAs('docx')
    await desk.answer()
    expect(await opened).toBe(false)
    // Whoever waits for the file is not left waiting.
    await filed
    expect(desk.done).toEqual([])
    runCommand('article.export')
    await calm()
    expect(desk.done).toEqual(['export de-bau-sen'])
  })

  it('saves at once all the same', async () => {
    changeArticle({ headline: 'Đê Bàu Sen đã xong' })
    void openArticle('mua-muoi-01')
    runCommand('article.save')
    expect(await saveNow()).toBe(true)
    expect(desk.done).toContain('save de-bau-sen')
    await desk.answer()
    expect(inFront()).toBe('mua-muoi-01')
  })

  it('is for a tab that was gone to meanwhile, which stays in front', async () => {
    void openArticle('mua-muoi-01', 'new')
    await desk.answer()
    const first = tabOf('de-bau-sen')?.generation ?? Number.NaN
    void openArticle('cho-noi-02')
    await goToTab(first)
    runCommand('article.export')
    await calm()
    expect(desk.done).toEqual(['export de-bau-sen'])
    await desk.answer()
    expect(inFront()).toBe('de-bau-sen')
    expect(tabOf('cho-noi-02')).toBeDefined()
  })

  it('is for the neighbour of an article that is being put away', async () => {
    void openArticle('mua-muoi-01', 'new')
    await desk.answer()
    expect(inFront()).toBe('mua-muoi-01')
    void closeArticle(tabOf('mua-muoi-01')?.generation ?? Number.NaN)
    runCommand('article.export')
    await calm()
    expect(desk.done).toEqual(['export de-bau-sen'])
  })
})
