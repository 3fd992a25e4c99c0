/** The list of articles and the search in it, as the window asks for them. */
import path from 'node:path'
import { packSummaries } from '../../core/article'
import { type ArticleListing, type Desk, type Indexing, type Outcome, succeeded } from '../../core/contract'
import { ARTICLE_FILE, type Library } from '../library'
import type { Surroundings } from '../surroundings'

interface SearchCallsOptions {
  readonly inLibrary: <Value>(job: (library: Library) => Promise<Outcome<Value>>) => Promise<Outcome<Value>>
  readonly reveal: (file: string) => void
  readonly tell: Surroundings['tell']
}

/** The window hears at most so often that the list has changed. */
const TELL_EVERY_MS = 1500
/** While a library is read for the first time, a long list less often: the newest are read first and stand in it already. */
const TELL_MS_AN_ARTICLE = 1

export function createSearchCalls({ inLibrary, reveal, tell }: SearchCallsOptions) {
  let isPaused = false
  let progress: Indexing | null = null
  let timer: NodeJS.Timeout | undefined
  /** What the window was given last, and of which library. */
  let given: { readonly library: Library; readonly fingerprint: number } | undefined
  /** What the window was last told that it is there to be asked for. */
  let told: { readonly library: Library; readonly fingerprint: number } | undefined
  let toldAt = Number.NEGATIVE_INFINITY

  const calls: Pick<Desk, 'listArticles' | 'searchArticles' | 'readExcerpts' | 'setIndexing' | 'revealUnreadable'> = {
    listArticles: () =>
      inLibrary(async (library) => {
        const listing = await listingOf(library)
        if (listing.ok) gave(library)
        return listing
      }),

    searchArticles: ({ query, exact = false, thorough = false, most }) =>
      inLibrary(async (library) => {
        const found = await library.search(query, { exact, thorough, ...(most === undefined ? {} : { most }) })
        if (!found.ok) return found
        const { articles, rest } = found.value
        return succeeded({ ids: articles.map(({ id }) => id), rest })
      }),

    readExcerpts: ({ query, exact = false, ids }) =>
      inLibrary(async (library) => succeeded(await library.excerpts(query, ids, { exact }))),

    setIndexing: ({ on }) =>
      inLibrary(async (library) => {
        isPaused = !on
        if (on) library.resumeIndexing()
        else library.pauseIndexing()
        if (progress !== null) tellProgress({ ...progress, isPaused })
        return succeeded(null)
      }),

    revealUnreadable: ({ folder }) =>
      inLibrary(async (library) => {
        // Only what the list has told of: a page cannot have any folder opened that it can name.
        if (!library.isUnreadable(folder)) throw new Error('revealUnreadable was asked for a folder that is none')
        reveal(path.join(library.root, folder, ARTICLE_FILE))
        return succeeded(null)
      }),
  }

  function gave(library: Library): void {
    given = { library, fingerprint: library.fingerprint() }
  }

  function tellProgress(now: Indexing | null): void {
    progress = now
    tell('indexing', { progress })
  }

  function tellListIn(ms: number): NodeJS.Timeout {
    return setTimeout(
      () => {
        timer = undefined
        if (given !== undefined && given.library.fingerprint() !== given.fingerprint) tellChanged(given.library)
      },
      Math.max(50, ms),
    ).unref()
  }

  /** Once, whoever has found it out. */
  function tellChanged(library: Library): void {
    const fingerprint = library.fingerprint()
    if (told?.library === library && told.fingerprint === fingerprint) return
    told = { library, fingerprint }
    toldAt = performance.now()
    tell('libraryChanged', {})
  }

  return {
    calls,

    /** The index of a library that is opened now tells the window by these. */
    listeners: {
      onChange: () => {
        const waitMs = progress === null || isPaused ? 0 : progress.done * TELL_MS_AN_ARTICLE
        timer ??= tellListIn(toldAt + Math.max(TELL_EVERY_MS, waitMs) - performance.now())
      },
      onProgress: (read: { readonly done: number; readonly total: number } | undefined) => {
        // A reading that was stopped stays on the screen, so that it can be gone on with.
        if (read !== undefined) tellProgress({ ...read, isPaused })
        else if (!isPaused) tellProgress(null)
        // The end of it, or a stop: what has been read so far is shown now.
        if (read !== undefined || timer === undefined) return
        clearTimeout(timer)
        timer = tellListIn(0)
      },
    },

    /** The window has the list of this library as it is now. */
    gave,

    tellChanged,

    /** The window is told of all changes by somebody else, now. */
    stopTelling() {
      clearTimeout(timer)
      timer = undefined
    },
  }
}

export async function listingOf(library: Library): Promise<Outcome<ArticleListing>> {
  const listed = await library.listSoon()
  if (!listed.ok) return listed
  const { articles, unreadable } = listed.value
  return succeeded({ articles: packSummaries(articles), unreadable })
}
