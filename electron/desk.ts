/**
 * The desk: joins library, exchange and publishing, and answers every call of the window. It knows nothing of Electron;
 * what only a desktop has (dialogs, the bin, the browser, a menu) comes in as `Surroundings`.
 */
import path from 'node:path'
import { type Article, createProfile, type Profile } from '../core/article'
import { type Desk, type OpenedArticle, type Outcome, succeeded } from '../core/contract'
import { createTranslate } from '../core/texts'
import {
  createBinCalls,
  createCaretCalls,
  createDictionaryCalls,
  createExportCalls,
  createFirstLettersCalls,
  createHalfWrittenCalls,
  createHistoryCalls,
  createImportCalls,
  createMediaCalls,
  createPictureCalls,
  createSearchCalls,
  createTabCalls,
  createTemplateCalls,
  listingOf,
} from './calls'
import { localTimestamp, newArticleId } from './clock'
import { createCurrentLibrary } from './currentLibrary'
import { readArticleFile } from './exchange'
import {
  ARTICLE_FILE,
  createBinned,
  createCarets,
  createFirstLetters,
  createHalfWrittenComments,
  type Library,
  MEDIA_FOLDER,
} from './library'
import { createPage } from './page'
import { createPreviews, type Previews } from './preview'
import { createRecoveries } from './recoveries'
import { createSafekeeping } from './safekeeping'
import type { Surroundings } from './surroundings'
import { createVersions } from './versions'

export interface OpenDesk {
  /** The half of the contract that the window calls. */
  readonly desk: Desk
  /** Reads the library while the window is still opening, so that `start` finds it read. */
  readonly prepare: () => Promise<void>
  /** Files were opened with the app: imported, or found in the library, and shown. */
  readonly openFiles: (files: readonly string[]) => Promise<void>
  /** The window came to the front: somebody may have changed the library meanwhile. */
  readonly lookAgain: () => Promise<void>
  /** The program ends: others may have the article that was on the page. */
  readonly close: () => Promise<void>
  /** When everything that was begun in the background is done. */
  readonly idle: () => Promise<void>
  /** Full path of an original, for the window's pictures. */
  readonly findMedia: (id: string, file: string) => Promise<string | undefined>
  readonly previews: Previews
}

export function createDesk(surroundings: Surroundings): OpenDesk {
  const { settings, dialogs, tell, reveal, assetsFolder } = surroundings
  const search = createSearchCalls({ inLibrary: (job) => current.inLibrary(job), reveal, tell })
  const translate = () => createTranslate(settings.read().locale)
  const profile = (): Profile => settings.read().profile ?? createProfile()

  const current = createCurrentLibrary({
    surroundings,
    listeners: search.listeners,
    recover: (opened) => recoveries.recover(opened),
    onStir: () => void lookAgain(),
  })
  const { inLibrary } = current

  const versions = createVersions({
    now: localTimestamp,
    steadyMs: () => performance.now(),
    by: () => settings.read().penName,
    tell: (problem) => tell('problem', { problem }),
  })

  const safekeeping = createSafekeeping({
    journalFolder: surroundings.journalFolder,
    now: localTimestamp,
    versions,
    inLibrary,
    placeOf: (id) => ({ library: current.root(), folder: page.folderOf(id) }),
  })

  const recoveries = createRecoveries({ recover: safekeeping.recover, tell })

  const page = createPage({
    library: current.now,
    versions,
    tell,
    showHeadline: surroundings.showHeadline,
    onStir: () => void lookWhatStirred(),
  })

  const onPage = (
    job: (library: Library) => Promise<Outcome<OpenedArticle>>,
    { anyway = false }: { readonly anyway?: boolean } = {},
  ): Promise<Outcome<OpenedArticle>> =>
    inLibrary(async (opened) => {
      const outcome = await job(opened)
      return outcome.ok ? page.put(opened, outcome.value, { anyway }) : outcome
    })

  /** The app may have ended while an offer to undo stood. */
  const binned = createBinned(path.join(surroundings.journalFolder, 'binned'))
  void binned.forgetAll()

  const pageOptions = (article: Article, folder: string) => ({
    article,
    profile: profile(),
    mediaFolder: path.join(folder, MEDIA_FOLDER),
    assetsFolder,
    now: localTimestamp(),
    translate: translate(),
  })

  /** The saved text and everything a page of it needs. */
  const openPage = (id: string) =>
    inLibrary(async (opened) => {
      const article = await opened.open(id)
      if (!article.ok) return article
      const { revision, folder } = article.value
      return succeeded({ revision, options: pageOptions(article.value.article, path.join(opened.root, folder)) })
    })

  const previews = createPreviews(openPage)

  const readOptions = () => ({
    translate: translate(),
    now: localTimestamp,
    newId: newArticleId,
    profile: settings.read().profile,
  })

  const imports = createImportCalls({
    inLibrary,
    dialogs,
    readOptions,
    notesFolder: surroundings.journalFolder,
    tell,
  })

  /** One look after the other: two at once would both tell of what they both found. */
  let lastLook: Promise<void> = Promise.resolve()
  function inLookTurn(look: () => Promise<void>): Promise<void> {
    const looked = lastLook.then(look)
    lastLook = looked.catch(() => undefined)
    return looked
  }

  /** In the folder of an open article. Mostly it was a save of our own, and the library is as it was. */
  const lookWhatStirred = () =>
    inLookTurn(async () => {
      if (!(await page.look())) await lookOnce()
    })

  const lookAgain = () => inLookTurn(lookOnce)

  async function lookOnce(): Promise<void> {
    const looked = current.now()
    if (looked === undefined) return
    // What the index remembers is no change.
    await looked.remembered()
    const before = looked.fingerprint()
    await page.look()
    await looked.list()
    search.stopTelling()
    if (looked.fingerprint() !== before) search.tellChanged(looked)
  }

  const caretCalls = createCaretCalls(createCarets(surroundings.journalFolder), ({ id, anyway = false }) =>
    onPage((opened) => opened.open(id), { anyway }),
  )
  const halfWrittenCalls = createHalfWrittenCalls(
    createHalfWrittenComments(surroundings.journalFolder),
    caretCalls.openArticle,
  )

  const desk: Desk = {
    async start() {
      const before = current.now()
      const opened = await current.opened()
      const { recovered, problems } = await recoveries.start(before)
      const listed = opened.ok ? await opened.value.listFirst() : opened
      if (opened.ok) search.gave(opened.value)
      const { articles, unreadable, total } = listed.ok ? listed.value : { articles: [], unreadable: [], total: 0 }
      return succeeded({
        settings: settings.read(),
        libraryFolder: opened.ok
          ? opened.value.root
          : opened.problem.code === 'library-unavailable'
            ? opened.problem.folder
            : '',
        articles: articles.slice(0, FIRST_ARTICLES),
        total,
        unreadable,
        platform: platformOf(surroundings.platform),
        appVersion: surroundings.appVersion,
        problems: [...(listed.ok ? unreadable.map(({ problem }) => problem) : [listed.problem]), ...problems],
        recovered,
      })
    },

    // Which folder is the library is asked in a dialog of the main process and nowhere else: a page cannot point the app
    // at a folder of its choosing.
    async updateSettings({ libraryFolder: _, ...change }) {
      const updated = settings.update(withoutUndefined(change))
      surroundings.applySettings(updated)
      return succeeded(updated)
    },

    async chooseLibraryFolder() {
      const before = await current.opened()
      const chosen = await dialogs.chooseLibraryFolder(
        before.ok ? before.value.root : surroundings.defaultLibraryFolder,
      )
      if (chosen === undefined) return succeeded(null)
      const opened = await current.openOther(chosen)
      if (!opened.ok) return opened
      await page.clear()
      await recoveries.recover(opened.value)
      const listed = await listingOf(opened.value)
      if (!listed.ok) return listed
      current.change(opened.value)
      search.gave(opened.value)
      settings.update({ libraryFolder: opened.value.root, lastArticle: null, openArticles: [] })
      return succeeded({ folder: opened.value.root, listing: listed.value })
    },

    ...search.calls,

    createArticle: ({ channel }) =>
      onPage((opened) => {
        const { penName } = settings.read()
        return opened.create(channel, penName === '' ? {} : { bylines: [{ name: '', penName, role: '' }] })
      }),

    ...caretCalls,
    ...halfWrittenCalls,
    ...createFirstLettersCalls(createFirstLetters(surroundings.journalFolder), halfWrittenCalls.openArticle),

    ...createTabCalls(page),

    async saveArticle({ article, revision }) {
      const saved = await safekeeping.save(article, revision)
      if (!saved.ok) return saved
      const { savedAt, revision: written, summary } = saved.value
      const text = { ...article, updatedAt: savedAt }
      const before = page.saved(text, written, summary.folder)
      const library = current.now()
      if (library) versions.saved(library, text, before)
      return saved
    },

    keepInJournal: ({ article, revision }) => safekeeping.keep(article, revision),
    saveArticleAsCopy: ({ article }) => onPage(() => safekeeping.saveCopy(article)),
    setTextAside: ({ article }) => safekeeping.setAside(article),

    ...createBinCalls({ binned, page, versions, safekeeping, inLibrary }),

    renameArticle: ({ id }) =>
      page.whileMoved(
        id,
        () => inLibrary((opened) => opened.rename(id)),
        ({ folder }) => folder,
      ),

    ...createHistoryCalls({
      versions,
      inLibrary,
      onPage,
      chooseArticleFiles: dialogs.chooseArticleFiles,
      readFile: (file) => readArticleFile(file, readOptions()),
    }),

    ...createTemplateCalls({
      assetsFolder,
      penName: () => settings.read().penName,
      inLibrary,
      onPage,
      readForeign: (file) => readArticleFile(file, readOptions()),
      reveal,
    }),

    revealArticle: ({ id }) =>
      inLibrary(async (opened) => {
        const place = await opened.folderPath(id)
        if (!place.ok) return place
        reveal(path.join(place.value, ARTICLE_FILE))
        return succeeded(null)
      }),

    ...imports.calls,

    ...createPictureCalls({ dialogs, inLibrary }),
    ...createMediaCalls({ inLibrary, moveToBin: surroundings.moveToBin }),

    ...createExportCalls({
      openPage,
      dialogs,
      reveal,
      onExported(article) {
        const library = current.now()
        if (library) versions.exported(library, article)
      },
    }),

    async measurePage({ id }) {
      const opened = await openPage(id)
      return opened.ok ? succeeded(await previews.measure(id, opened.value)) : opened
    },

    ...createDictionaryCalls({
      ownDictionaryFile: surroundings.ownDictionaryFile,
      dialogs,
      translate,
      inLibrary,
    }),

    async openExternal({ url }) {
      await surroundings.openExternal(url)
      return succeeded(null)
    },

    async updateMenu({ disabled }) {
      surroundings.disableInMenu(disabled)
      return succeeded(null)
    },

    async flushed({ unsaved }) {
      const library = current.now()
      if (library) for (const article of page.articles()) versions.left(library, article)
      // The history of a slow disk does not hold the window open.
      await Promise.race([versions.idle(), new Promise((resolve) => setTimeout(resolve, LAST_VERSION_MS).unref())])
      surroundings.flushed(unsaved)
      return succeeded(null)
    },
  }

  return {
    desk,
    previews,

    async prepare() {
      await inLibrary((opened) => opened.listSoon())
    },

    openFiles: imports.openFiles,

    async close() {
      search.stopTelling()
      page.close()
      await current.close()
    },
    idle: versions.idle,

    lookAgain,

    async findMedia(id, file) {
      const opened = await current.opened()
      return opened.ok ? opened.value.findMedia(id, file) : undefined
    },
  }
}

/** Beyond this the window closes without the last version: the text itself is on the disk. */
const LAST_VERSION_MS = 1500

/** What the window is given with its first answer; more would only make it wait. */
const FIRST_ARTICLES = 500

function platformOf(platform: NodeJS.Platform): 'darwin' | 'win32' | 'linux' {
  return platform === 'darwin' || platform === 'win32' ? platform : 'linux'
}

function withoutUndefined<Value extends object>(
  value: Value,
): { [Key in keyof Value]?: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as never
}
