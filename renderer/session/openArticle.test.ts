import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Article, createArticle, packSummaries, summarize } from '../../core/article'
import { type DeskClient, failed, type Problem, succeeded } from '../../core/contract'
import { keepBoth, takeDiskText } from './conflict'
import { connectDesk } from './desk'
import { tellOfFront } from './frontMessages'
import { binArticle, changeArticle, closeArticle, openArticle, saveNow } from './openArticle'
import { removeAllTabs, showTab } from './openTabs'
import { hasUnsaved } from './tabSaving'
import { tabOf, useOpenArticle } from './tabsStore'
import { useView } from './view'

const full: Problem = { code: 'disk-full', folder: '/thư viện' }

/** A library of two articles; a save on an old revision is refused, as on a shared drive. */
function fakeLibrary() {
  const disk = new Map<string, { article: Article; revision: number }>()
  for (const id of ['de-bau-sen', 'mua-muoi-01']) {
    disk.set(id, { article: { ...createArticle({ id, now: '2026-11-21T09:00:00+07:00' }), headline: id }, revision: 1 })
  }
  const problems: Problem[] = []
  const opened = (id: string) => {
    const one = disk.get(id)
    if (!one) return failed({ code: 'article-missing', folder: id })
    return succeeded({ article: one.article, revision: String(one.revision), folder: id, readOnly: false })
  }
  const desk: Partial<DeskClient> = {
    openArticle: async ({ id }) => opened(id),
    showArticle: async () => succeeded(null),
    closeArticle: async () => succeeded(null),
    keepInJournal: async () => succeeded({ at: '2026-11-21T09:41:00+07:00' }),
    setTextAside: async () => succeeded(null),
    listArticles: async () => {
      const articles = packSummaries([...disk.values()].map(({ article }) => summarize(article, article.id)))
      return succeeded({ articles, unreadable: [] })
    },
    updateSettings: async () => failed(full),
    renameArticle: async ({ id }) => succeeded({ folder: id }),
    async saveArticle({ article, revision }) {
      const problem = problems.shift()
      if (problem) return failed(problem)
      const one = disk.get(article.id)
      if (String(one?.revision) !== revision) {
        return failed({ code: 'changed-on-disk', folder: article.id, savedAt: '2026-11-21T09:38:00+07:00' })
      }
      const saved = { article: article as Article, revision: Number(revision) + 1 }
      disk.set(article.id, saved)
      const summary = summarize(saved.article, article.id)
      return succeeded({ revision: String(saved.revision), savedAt: '2026-11-21T09:42:00+07:00', summary })
    },
    async saveArticleAsCopy({ article }) {
      const id = `${article.id}-2`
      disk.set(id, { article: { ...(article as Article), id }, revision: 1 })
      return opened(id)
    },
    async binArticle({ id }) {
      disk.delete(id)
      return succeeded({ canUndo: false })
    },
  }
  connectDesk(desk as DeskClient)
  return {
    problems,
    headlineOnDisk: (id: string) => disk.get(id)?.article.headline,
    somebodySaves(id: string, headline: string) {
      const one = disk.get(id)
      if (one) disk.set(id, { article: { ...one.article, headline }, revision: one.revision + 1 })
    },
  }
}

tellOfFront()

const onPage = () => useOpenArticle.getState().open?.article

describe('the article on the page', () => {
  let library: ReturnType<typeof fakeLibrary>
  beforeEach(async () => {
    vi.useFakeTimers()
    library = fakeLibrary()
    await openArticle('de-bau-sen')
    expect(onPage()?.id).toBe('de-bau-sen')
  })
  afterEach(async () => {
    removeAllTabs()
    vi.useRealTimers()
  })

  it('is saved before another one takes its place', async () => {
    changeArticle({ headline: 'Đê Bàu Sen đã xong' })
    await openArticle('mua-muoi-01')
    expect(library.headlineOnDisk('de-bau-sen')).toBe('Đê Bàu Sen đã xong')
    expect(onPage()?.id).toBe('mua-muoi-01')
  })

  it('stays where it is while it cannot be saved', async () => {
    library.problems.push(full)
    changeArticle({ headline: 'Chưa lưu được' })
    expect(await openArticle('mua-muoi-01')).toBe(false)
    expect(onPage()).toMatchObject({ id: 'de-bau-sen', headline: 'Chưa lưu được' })
    expect(hasUnsaved()).toBe(true)
    expect(await saveNow()).toBe(true)
    expect(library.headlineOnDisk('de-bau-sen')).toBe('Chưa lưu được')
  })

  it('asks when somebody else has saved first, and overwrites nothing meanwhile', async () => {
    library.somebodySaves('de-bau-sen', 'Của người khác')
    changeArticle({ headline: 'Của tôi' })
    expect(await saveNow()).toBe(false)
    expect(useView.getState().conflict).toBe(true)
    changeArticle({ headline: 'Của tôi, viết tiếp' })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(library.headlineOnDisk('de-bau-sen')).toBe('Của người khác')
    expect(hasUnsaved()).toBe(true)
  })

  it('becomes an article of its own when both are kept', async () => {
    library.somebodySaves('de-bau-sen', 'Của người khác')
    changeArticle({ headline: 'Của tôi' })
    await saveNow()
    await keepBoth()
    expect(onPage()).toMatchObject({ id: 'de-bau-sen-2', headline: 'Của tôi' })
    expect(library.headlineOnDisk('de-bau-sen')).toBe('Của người khác')
    expect(library.headlineOnDisk('de-bau-sen-2')).toBe('Của tôi')
    expect(useView.getState().conflict).toBe(false)
    expect(hasUnsaved()).toBe(false)
  })

  it('takes the text in the folder when that is chosen, and can be saved again', async () => {
    library.somebodySaves('de-bau-sen', 'Của người khác')
    changeArticle({ headline: 'Của tôi' })
    await saveNow()
    await takeDiskText()
    expect(onPage()?.headline).toBe('Của người khác')
    expect(hasUnsaved()).toBe(false)
    changeArticle({ headline: 'Của người khác, tôi sửa tiếp' })
    expect(await saveNow()).toBe(true)
    expect(library.headlineOnDisk('de-bau-sen')).toBe('Của người khác, tôi sửa tiếp')
  })

  it('goes to the bin for good: nothing is saved after it', async () => {
    changeArticle({ headline: 'Bỏ' })
    await binArticle('de-bau-sen')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(onPage()).toBeUndefined()
    expect(library.headlineOnDisk('de-bau-sen')).toBeUndefined()
  })

  describe('on one of several tabs', () => {
    const ids = () => useOpenArticle.getState().tabs.map(({ article }) => article.id)
    const go = (id: string) => showTab(tabOf(id)?.generation ?? -1)
    const close = (id: string) => closeArticle(tabOf(id)?.generation ?? -1)
    const statusOf = (id: string) => tabOf(id)?.status.kind

    beforeEach(async () => {
      await openArticle('mua-muoi-01', 'new')
      expect(ids()).toEqual(['de-bau-sen', 'mua-muoi-01'])
      expect(onPage()?.id).toBe('mua-muoi-01')
    })

    it('is shown where it is open already, and never opened twice', async () => {
      await openArticle('de-bau-sen')
      expect(ids()).toEqual(['de-bau-sen', 'mua-muoi-01'])
      expect(onPage()?.id).toBe('de-bau-sen')
      await Promise.all([openArticle('mua-muoi-01', 'new'), openArticle('mua-muoi-01', 'new')])
      expect(ids()).toEqual(['de-bau-sen', 'mua-muoi-01'])
    })

    it('is left without waiting, and saved behind', async () => {
      changeArticle({ headline: 'Vừa gõ xong' })
      go('de-bau-sen')
      expect(onPage()?.id).toBe('de-bau-sen')
      changeArticle({ headline: 'Bài kia cũng gõ' })
      go('mua-muoi-01')
      expect(onPage()).toMatchObject({ id: 'mua-muoi-01', headline: 'Vừa gõ xong' })
      expect(library.headlineOnDisk('mua-muoi-01')).toBe('mua-muoi-01')
      await vi.advanceTimersByTimeAsync(1_000)
      expect(library.headlineOnDisk('mua-muoi-01')).toBe('Vừa gõ xong')
      expect(library.headlineOnDisk('de-bau-sen')).toBe('Bài kia cũng gõ')
      expect(hasUnsaved()).toBe(false)
    })

    it('says behind that it is in conflict, and asks when it is shown', async () => {
      library.somebodySaves('mua-muoi-01', 'Của người khác')
      changeArticle({ headline: 'Của tôi' })
      go('de-bau-sen')
      await vi.advanceTimersByTimeAsync(1_000)
      expect(statusOf('mua-muoi-01')).toBe('conflict')
      expect(useView.getState().conflict).toBe(false)
      expect(library.headlineOnDisk('mua-muoi-01')).toBe('Của người khác')
      // The one in front is not held up by it.
      changeArticle({ headline: 'Bài này vẫn lưu' })
      expect(await saveNow()).toBe(true)
      go('mua-muoi-01')
      expect(useView.getState().conflict).toBe(true)
      expect(onPage()?.headline).toBe('Của tôi')
      await keepBoth()
      expect(ids()).toEqual(['de-bau-sen', 'mua-muoi-01-2'])
      expect(library.headlineOnDisk('mua-muoi-01-2')).toBe('Của tôi')
    })

    it('is not put away while it cannot be saved', async () => {
      changeArticle({ headline: 'Chưa lưu được' })
      go('de-bau-sen')
      library.problems.push(full)
      expect(await close('mua-muoi-01')).toBe(false)
      expect(onPage()).toMatchObject({ id: 'mua-muoi-01', headline: 'Chưa lưu được' })
      expect(statusOf('mua-muoi-01')).toBe('failed')
      expect(await close('mua-muoi-01')).toBe(true)
      expect(library.headlineOnDisk('mua-muoi-01')).toBe('Chưa lưu được')
      expect(onPage()?.id).toBe('de-bau-sen')
      expect(ids()).toEqual(['de-bau-sen'])
    })

    it('keeps its tab when another is put away, and the last one leaves an empty window', async () => {
      await close('de-bau-sen')
      expect(onPage()?.id).toBe('mua-muoi-01')
      await close('mua-muoi-01')
      expect(onPage()).toBeUndefined()
      expect(useOpenArticle.getState().tabs).toEqual([])
    })
  })
})
