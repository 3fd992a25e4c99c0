/** What lies in the library: the list of the window, its search, and the work on the index behind them. */
import { setTimeout as pause } from 'node:timers/promises'
import type { ArticleSummary } from '../../core/article'
import { type ArticleExcerpt, failed, type Outcome, succeeded, type UnreadableArticle } from '../../core/contract'
import { parseSearch } from '../../core/search'
import { errorCode } from './diskProblem'
import type { FoundSummaries, LibraryIndex } from './libraryIndex'
import { MOST_FOUND } from './search'

interface Listed {
  /** Newest first. */
  readonly articles: readonly ArticleSummary[]
  /** What stands in the library and could not be read. */
  readonly unreadable: readonly UnreadableArticle[]
}

export interface LibraryList {
  /** Looks at the folder again and lists what is there. The first look at a large library takes minutes. */
  readonly list: () => Promise<Outcome<Listed>>
  /** The same without waiting long: what a look has not seen yet comes with `onChange`. */
  readonly listSoon: () => Promise<Outcome<Listed>>
  /** The newest of a large library, and how many there are in all; the whole of a small one. */
  readonly listFirst: () => Promise<Outcome<Listed & { readonly total: number }>>
  /** All that was known the last time is known again. */
  readonly remembered: () => Promise<void>
  /** Differs where what `list` would show differs. */
  readonly fingerprint: () => number
  /**
   * Best answer first, at most `most`: so many as anybody scrolls through. Everything, newest first, for an empty query.
   * `exact`: marks count everywhere. `thorough`: waits until even the oldest were looked at.
   */
  readonly search: (
    query: string,
    options?: { readonly exact?: boolean; readonly thorough?: boolean; readonly most?: number },
  ) => Promise<Outcome<FoundSummaries>>
  /** Where the words of the same search stand in these articles. */
  readonly excerpts: (
    query: string,
    ids: readonly string[],
    options?: { readonly exact?: boolean },
  ) => Promise<readonly ArticleExcerpt[]>
  /** True where the last look found an article in this folder that cannot be read. */
  readonly isUnreadable: (folder: string) => boolean
  /** Stops reading new articles for the index; what was read stays. */
  readonly pauseIndexing: () => void
  readonly resumeIndexing: () => void
  /** Ends the work on the index. Articles can still be opened and saved. */
  readonly close: () => Promise<void>
}

/** Up to here a look at the whole folder is over before anybody could notice. */
const SMALL_LIBRARY = 300
/** What a window waits for its first list where nothing is known yet. */
const LOOK_PATIENCE_MS = 1500

export function createLibraryList(root: string, index: LibraryIndex, now: () => string): LibraryList {
  const parse = (query: string, exact: boolean) => parseSearch(query, { exact, today: now().slice(0, 10) })
  const known = (): Listed => ({ articles: index.summaries, unreadable: index.unreadable })

  async function list(): Promise<Outcome<Listed>> {
    try {
      await index.refresh()
    } catch (error) {
      if (errorCode(error) === undefined) throw error
      return failed({ code: 'library-unavailable', folder: root })
    }
    return succeeded(known())
  }

  async function listSoon(): Promise<Outcome<Listed>> {
    await index.ready()
    const patienceMs = index.size > SMALL_LIBRARY ? 0 : LOOK_PATIENCE_MS
    const listed = await Promise.race([list(), pause(patienceMs, undefined, { ref: false })])
    return listed ?? succeeded(known())
  }

  return {
    list,
    listSoon,

    async listFirst() {
      await index.first()
      if (index.expected > SMALL_LIBRARY) return succeeded({ ...known(), total: index.expected })
      const listed = await listSoon()
      return listed.ok ? succeeded({ ...listed.value, total: listed.value.articles.length }) : listed
    },

    remembered: () => index.ready(),
    fingerprint: () => index.version,

    async search(query, { exact = false, thorough = false, most = MOST_FOUND } = {}) {
      const parsed = parse(query, exact)
      if (parsed === undefined && query.trim() !== '') return succeeded({ articles: [], rest: 'none' })
      if (parsed === undefined) {
        const listed = await list()
        return listed.ok ? succeeded({ articles: listed.value.articles, rest: 'none' }) : listed
      }
      await index.ready()
      // A look at a small library costs nothing; a large one is looked at when the window comes to the front.
      if (index.size <= SMALL_LIBRARY) {
        const listed = await (index.progress === undefined ? list() : listSoon())
        if (!listed.ok) return listed
      }
      return succeeded(await index.search(parsed, { thorough, most }))
    },

    async excerpts(query, ids, { exact = false } = {}) {
      const parsed = parse(query, exact)
      return parsed === undefined || parsed.terms.length === 0 ? [] : index.excerpts(parsed, ids)
    },

    isUnreadable: (folder) => index.unreadable.some((one) => one.folder === folder),
    pauseIndexing: () => index.pause(),

    resumeIndexing() {
      index.resume()
      void list()
    },

    close: () => index.close(),
  }
}
