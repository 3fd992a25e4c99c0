/**
 * The desk: joins library, exchange and publishing, and answers every call of the window. It knows nothing of Electron;
 * what only a desktop has (dialogs, the bin, the browser, a menu) comes in as `Surroundings`.
 */
import path from 'node:path'
import { type Article, createProfile, type Profile } from '../core/article'
import {
  type AddedPictures,
  type Desk,
  type ImportedArticle,
  type OpenedArticle,
  type Outcome,
  type Problem,
  succeeded,
} from '../core/contract'
import type { MediaFile, Picture } from '../core/document'
import { createTranslate } from '../core/texts'
import { localTimestamp, newArticleId } from './clock'
import { importArticle, readGivenFile } from './exchange'
import { exportInto } from './exportInto'
import { ARTICLE_FILE, type Library, MEDIA_FOLDER, openLibrary } from './library'
import { createPreviews, type Previews } from './preview'
import type { Surroundings } from './surroundings'

export interface OpenDesk {
  /** The half of the contract that the window calls. */
  readonly desk: Desk
  /** Reads the library while the window is still opening, so that `start` finds it read. */
  readonly prepare: () => Promise<void>
  /** A file was opened with the app: imported, or found in the library, and shown. */
  readonly openFile: (file: string) => Promise<void>
  /** The window came to the front: somebody may have changed the library meanwhile. */
  readonly lookAgain: () => Promise<void>
  /** Full path of an original, for the window's pictures. */
  readonly findMedia: (id: string, file: string) => Promise<string | undefined>
  readonly previews: Previews
}

export function createDesk(surroundings: Surroundings): OpenDesk {
  const { settings, dialogs, tell, reveal, assetsFolder } = surroundings
  let library: Outcome<Library> | undefined
  let lastExportTo: string | undefined
  const exported = new Set<string>()

  const translate = () => createTranslate(settings.read().locale)
  const profile = (): Profile => settings.read().profile ?? createProfile()

  const open = (folder: string, make: boolean) =>
    openLibrary(folder, {
      make,
      now: localTimestamp,
      newId: newArticleId,
      moveToBin: surroundings.moveToBin,
      indexFile: path.join(surroundings.cacheFolder, 'library-index.json'),
      appVersion: surroundings.appVersion,
    })

  /** Only a folder that nobody chose is made; one that was chosen may only be unplugged. */
  async function openFirst(): Promise<Outcome<Library>> {
    const { givenLibraryFolder, defaultLibraryFolder } = surroundings
    if (givenLibraryFolder) return open(givenLibraryFolder, true)
    const chosen = settings.read().libraryFolder
    const opened = await open(chosen ?? defaultLibraryFolder, chosen === null)
    if (opened.ok && chosen === null) settings.update({ libraryFolder: opened.value.root })
    return opened
  }

  let opening: Promise<Outcome<Library>> | undefined
  async function current(): Promise<Outcome<Library>> {
    // A drive that was not there may have been plugged in since.
    if (library?.ok) return library
    opening ??= openFirst().finally(() => {
      opening = undefined
    })
    library = await opening
    return library
  }

  async function inLibrary<Value>(job: (library: Library) => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
    const opened = await current()
    return opened.ok ? job(opened.value) : opened
  }

  /** The window shows one article at a time: the one it asked for last. */
  let idOnPage = ''
  async function onPage(job: (library: Library) => Promise<Outcome<OpenedArticle>>): Promise<Outcome<OpenedArticle>> {
    const outcome = await inLibrary(job)
    if (outcome.ok) {
      idOnPage = outcome.value.article.id
      surroundings.showHeadline(outcome.value.article.headline)
    }
    return outcome
  }

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

  async function addPictures(
    id: string,
    files: readonly { readonly name: string; readonly read: () => Promise<Outcome<Uint8Array>> }[],
  ): Promise<Outcome<AddedPictures>> {
    return inLibrary(async (opened) => {
      const place = await opened.folderPath(id)
      if (!place.ok) return place
      const pictures: Picture[] = []
      const problems: Problem[] = []
      // One after the other: a hundred photographs decoded at once would not fit in memory.
      for (const { name, read } of files) {
        const bytes = await read()
        const added = bytes.ok ? await opened.addPicture(id, name, bytes.value) : bytes
        if (added.ok) pictures.push(added.value)
        else problems.push(added.problem)
      }
      return succeeded({ pictures, problems })
    })
  }

  const importOne = (file: string, opened: Library): Promise<Outcome<ImportedArticle>> =>
    importArticle(file, opened, {
      translate: translate(),
      now: localTimestamp,
      newId: newArticleId,
      profile: settings.read().profile,
    })

  const desk: Desk = {
    async start() {
      const opened = await current()
      const listed = opened.ok ? await opened.value.list() : opened
      if (opened.ok) setTimeout(() => void opened.value.prepareSearch(), READ_AHEAD_DELAY_MS).unref()
      return succeeded({
        settings: settings.read(),
        libraryFolder: opened.ok
          ? opened.value.root
          : opened.problem.code === 'library-unavailable'
            ? opened.problem.folder
            : '',
        articles: listed.ok ? listed.value.articles : [],
        platform: platformOf(surroundings.platform),
        appVersion: surroundings.appVersion,
        problems: listed.ok ? listed.value.problems : [listed.problem],
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
      const before = await current()
      const chosen = await dialogs.chooseLibraryFolder(
        before.ok ? before.value.root : surroundings.defaultLibraryFolder,
      )
      if (chosen === undefined) return succeeded(null)
      const opened = await open(chosen, false)
      if (!opened.ok) return opened
      const listed = await opened.value.list()
      if (!listed.ok) return listed
      library = opened
      settings.update({ libraryFolder: opened.value.root, lastArticle: null })
      return succeeded({ folder: opened.value.root, articles: listed.value.articles })
    },

    listArticles: () =>
      inLibrary(async (opened) => {
        const listed = await opened.list()
        return listed.ok ? succeeded(listed.value.articles) : listed
      }),

    searchArticles: ({ query }) => inLibrary((opened) => opened.search(query)),

    createArticle: ({ channel }) =>
      onPage((opened) => {
        const { penName } = settings.read()
        return opened.create(channel, penName === '' ? {} : { bylines: [{ name: '', penName, role: '' }] })
      }),

    openArticle: ({ id }) => onPage((opened) => opened.open(id)),
    async saveArticle({ article, revision }) {
      surroundings.showHeadline(article.headline)
      return inLibrary((opened) => opened.save(article, revision))
    },
    saveArticleAsCopy: ({ article }) => onPage((opened) => opened.saveCopy(article)),
    async binArticle({ id }) {
      const outcome = await inLibrary((opened) => opened.bin(id))
      if (outcome.ok && id === idOnPage) surroundings.showHeadline('')
      return outcome
    },
    renameArticle: ({ id }) => inLibrary((opened) => opened.rename(id)),

    revealArticle: ({ id }) =>
      inLibrary(async (opened) => {
        const place = await opened.folderPath(id)
        if (!place.ok) return place
        reveal(path.join(place.value, ARTICLE_FILE))
        return succeeded(null)
      }),

    importArticles: () =>
      inLibrary(async (opened) => {
        const files = await dialogs.chooseArticleFiles()
        if (files.length === 0) return succeeded(null)
        const imported: ImportedArticle[] = []
        const problems: Problem[] = []
        for (const file of files) {
          const outcome = await importOne(file, opened)
          if (outcome.ok) imported.push(outcome.value)
          else problems.push(outcome.problem)
        }
        return succeeded({ imported, problems })
      }),

    addPictures: ({ id, files }) =>
      addPictures(
        id,
        files.map(({ name, bytes }) => ({ name, read: async () => succeeded(bytes) })),
      ),

    async choosePictures({ id, multiple }) {
      const files = await dialogs.choosePictureFiles(multiple)
      return addPictures(
        id,
        files.map((file) => ({ name: file, read: () => readGivenFile(file) })),
      )
    },

    async chooseMedia({ id, kind }): Promise<Outcome<MediaFile | null>> {
      const file = await dialogs.chooseMediaFile(kind)
      return file === undefined ? succeeded(null) : inLibrary((opened) => opened.addMediaFile(id, file, kind))
    },

    async exportPage({ id }) {
      const page = await openPage(id)
      if (!page.ok) return page
      const chosen = await dialogs.chooseExportFolder(lastExportTo)
      if (chosen === undefined) return succeeded(null)
      const { options } = page.value
      // A folder of its own inside the chosen one: nobody keeps an empty folder at hand, and a desktop is never empty.
      const to = path.join(chosen, path.basename(path.dirname(options.mediaFolder)).replace(/^\d{4}-\d{2}-\d{2} /, ''))
      const outcome = await exportInto({ ...options, to })
      if (!outcome.ok) return outcome
      lastExportTo = chosen
      exported.add(outcome.value.folder)
      return outcome
    },

    async measurePage({ id }) {
      const page = await openPage(id)
      return page.ok ? succeeded(await previews.measure(id, page.value)) : page
    },

    async showExport({ folder }) {
      // Only what this app exported in this session: a page cannot have any folder opened that it can name.
      if (!exported.has(folder)) throw new Error('showExport was asked for a folder that was not exported')
      reveal(path.join(folder, 'index.html'))
      return succeeded(null)
    },

    async openExternal({ url }) {
      await surroundings.openExternal(url)
      return succeeded(null)
    },

    async updateMenu({ disabled }) {
      surroundings.disableInMenu(disabled)
      return succeeded(null)
    },

    async flushed({ unsaved }) {
      surroundings.flushed(unsaved)
      return succeeded(null)
    },
  }

  return {
    desk,
    previews,

    async prepare() {
      await inLibrary((opened) => opened.list())
    },

    async openFile(file) {
      const outcome = await inLibrary<string>(async (opened) => {
        const known = await opened.idAt(file)
        if (known !== undefined) return succeeded(known)
        const imported = await importOne(file, opened)
        return imported.ok ? succeeded(imported.value.summary.id) : imported
      })
      if (!outcome.ok) return tell('problem', { problem: outcome.problem })
      tell('libraryChanged', {})
      tell('articleOpened', { id: outcome.value })
    },

    async lookAgain() {
      if (!library?.ok) return
      const before = library.value.fingerprint()
      const listed = await library.value.list()
      if (listed.ok && library.value.fingerprint() !== before) tell('libraryChanged', {})
    },

    async findMedia(id, file) {
      const opened = await current()
      return opened.ok ? opened.value.findMedia(id, file) : undefined
    },
  }
}

/** Searching needs every text once; reading ahead waits until the window stands. */
const READ_AHEAD_DELAY_MS = 3000

function platformOf(platform: NodeJS.Platform): 'darwin' | 'win32' | 'linux' {
  return platform === 'darwin' || platform === 'win32' ? platform : 'linux'
}

function withoutUndefined<Value extends object>(
  value: Value,
): { [Key in keyof Value]?: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as never
}
