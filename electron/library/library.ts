/** The library: an ordinary folder of article folders. Every text in it stays whole, whatever happens while it is written. */
import { constants } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Article, type ArticleSummary, createArticle, serializeArticle } from '../../core/article'
import {
  type ArticleExcerpt,
  failed,
  type OpenedArticle,
  type Outcome,
  type SavedArticle,
  succeeded,
  type UnreadableArticle,
} from '../../core/contract'
import type { MediaFile, Picture } from '../../core/document'
import { parseSearch } from '../../core/search'
import { articleFolderName, isGivenByApp, isNamed, makeArticleFolder, numberedNames } from './articleFolder'
import {
  ARTICLE_FILE,
  readRevision,
  readSettledArticle,
  readStoredArticle,
  revisionOf,
  setAside,
  sweepTemporaryFiles,
} from './articleStore'
import { fileTextOf, isSameText, textHashOf } from './articleText'
import { damaged } from './damaged'
import { errorCode, writeProblem } from './diskProblem'
import { type DurableOptions, renamePatiently, syncFolder, writeDurably } from './durableFile'
import type { MediaKind } from './films'
import { newestGoodVersion } from './history'
import { inTurn } from './inTurn'
import { type FoundSummaries, LibraryIndex } from './libraryIndex'
import { addMediaFile, addPicture, copyMedia, findMedia, MEDIA_FOLDER } from './mediaStore'
import { type IndexProgress, MOST_FOUND } from './search'
import { inWriteTurn } from './writeTurn'

interface LibraryOptions {
  /** An instant with its offset, and a new article's id: see `clock.ts`. */
  readonly now: () => string
  readonly newId: () => string
  /** Moves a folder into the system's bin. Rejects where it cannot. */
  readonly moveToBin: (folder: string) => Promise<void>
  /** The folder where the index is kept between starts, outside the library. Default: nowhere. */
  readonly indexFolder?: string
  /** The built program of the index's own thread. Default: the index works in this one. */
  readonly indexThread?: string | undefined
  readonly appVersion?: string
  /** Something in the folder is not as it was known, found out by a look that nobody waits for any more. */
  readonly onChange?: () => void
  /** Many articles are being read for the index; undefined: no longer. */
  readonly onProgress?: (progress: IndexProgress | undefined) => void
  /** What articles are written with. Default: the real disk; tests put one that fails in its place. */
  readonly disk?: DurableOptions
}

interface LibraryList {
  /** Newest first. */
  readonly articles: readonly ArticleSummary[]
  /** What stands in the library and could not be read. */
  readonly unreadable: readonly UnreadableArticle[]
}

/**
 * Opens the folder as a library. `make` also makes it where it does not exist: for the first start and for a folder named
 * on a command line, never for one that a journalist chose and that may only be unplugged.
 */
export async function openLibrary(
  folder: string,
  { make = false, ...options }: LibraryOptions & { readonly make?: boolean },
): Promise<Outcome<Library>> {
  try {
    if (make) await makeFolders(folder)
    // The library itself may be a link (a synced or redirected Documents folder); what is inside it may not.
    const root = await fs.realpath(folder)
    await fs.readdir(root)
    return succeeded(new Library(root, options))
  } catch (error) {
    if (errorCode(error) === undefined) throw error
    return failed({ code: 'library-unavailable', folder })
  }
}

export class Library {
  private readonly index: LibraryIndex
  /** Where each article was seen last, for the message when it is gone. */
  private readonly lastSeen = new Map<string, string>()
  /** What was written here last of each article: as long as that lies there, it need not be read to be known. */
  private readonly lastWritten = new Map<
    string,
    { readonly revision: string; readonly textHash: string; readonly at: string }
  >()

  /** `root`: full path without links. Use `openLibrary`. */
  constructor(
    readonly root: string,
    private readonly options: LibraryOptions,
  ) {
    this.index = new LibraryIndex({
      root,
      indexFolder: options.indexFolder,
      indexThread: options.indexThread,
      appVersion: options.appVersion ?? '',
      onChange: () => options.onChange?.(),
      onProgress: (progress) => options.onProgress?.(progress),
    })
  }

  /** Looks at the folder again and lists what is there. The first look at a large library takes minutes. */
  async list(): Promise<Outcome<LibraryList>> {
    try {
      await this.index.refresh()
    } catch (error) {
      if (errorCode(error) === undefined) throw error
      return failed({ code: 'library-unavailable', folder: this.root })
    }
    return succeeded({ articles: this.index.summaries, unreadable: this.index.unreadable })
  }

  /** The same without waiting long: what a look has not seen yet comes with `onChange`. */
  async listSoon(): Promise<Outcome<LibraryList>> {
    await this.index.ready()
    const looked = this.list()
    const listed = await Promise.race([
      looked,
      pause(this.index.size > SMALL_LIBRARY ? 0 : LOOK_PATIENCE_MS, undefined, { ref: false }),
    ])
    return listed ?? succeeded({ articles: this.index.summaries, unreadable: this.index.unreadable })
  }

  /** The newest of a large library, and how many there are in all; the whole of a small one. */
  async listFirst(): Promise<Outcome<LibraryList & { readonly total: number }>> {
    await this.index.first()
    if (this.index.expected > SMALL_LIBRARY) {
      const { summaries: articles, unreadable, expected } = this.index
      return succeeded({ articles, unreadable, total: expected })
    }
    const listed = await this.listSoon()
    return listed.ok ? succeeded({ ...listed.value, total: listed.value.articles.length }) : listed
  }

  /** All that was known the last time is known again. */
  remembered(): Promise<void> {
    return this.index.ready()
  }

  /** Differs where what `list` would show differs. */
  fingerprint(): number {
    return this.index.version
  }

  /** How far the reading of many new articles has come; undefined: nothing is being read. */
  get progress(): IndexProgress | undefined {
    return this.index.progress
  }

  /**
   * Best answer first, at most `most`: so many as anybody scrolls through. Everything, newest first, for an empty query.
   * `exact`: marks count everywhere. `thorough`: waits until even the oldest were looked at.
   */
  async search(
    query: string,
    { exact = false, thorough = false, most = MOST_FOUND } = {},
  ): Promise<Outcome<FoundSummaries>> {
    const parsed = this.parse(query, exact)
    if (parsed === undefined && query.trim() !== '') return succeeded({ articles: [], rest: 'none' })
    if (parsed === undefined) {
      const listed = await this.list()
      return listed.ok ? succeeded({ articles: listed.value.articles, rest: 'none' }) : listed
    }
    await this.index.ready()
    // A look at a small library costs nothing; a large one is looked at when the window comes to the front.
    if (this.index.size <= SMALL_LIBRARY) {
      const listed = await (this.index.progress === undefined ? this.list() : this.listSoon())
      if (!listed.ok) return listed
    }
    return succeeded(await this.index.search(parsed, { thorough, most }))
  }

  /** Where the words of the same search stand in these articles. */
  async excerpts(query: string, ids: readonly string[], { exact = false } = {}): Promise<readonly ArticleExcerpt[]> {
    const parsed = this.parse(query, exact)
    return parsed === undefined || parsed.terms.length === 0 ? [] : this.index.excerpts(parsed, ids)
  }

  /** True where the last look found an article in this folder that cannot be read. */
  isUnreadable(folder: string): boolean {
    return this.index.unreadable.some((one) => one.folder === folder)
  }

  /** Stops reading new articles for the index; what was read stays. */
  pauseIndexing(): void {
    this.index.pause()
  }

  resumeIndexing(): void {
    this.index.resume()
    void this.list()
  }

  /** Ends the work on the index. Articles can still be opened and saved. */
  close(): Promise<void> {
    return this.index.close()
  }

  private parse(query: string, exact: boolean) {
    return parseSearch(query, { exact, today: this.options.now().slice(0, 10) })
  }

  /** An empty draft in a folder of its own. */
  async create(
    channel: Article['channel'],
    start: Partial<Pick<Article, 'bylines'>> = {},
  ): Promise<Outcome<OpenedArticle>> {
    const { newId, now } = this.options
    return this.add({ ...createArticle({ id: newId(), now: now(), channel }), ...start })
  }

  /** Writes an article that is not in the library yet into a new folder. On failure nothing is left of it. */
  async add(article: Article, { mediaFrom }: { mediaFrom?: string } = {}): Promise<Outcome<OpenedArticle>> {
    let folder: string
    try {
      await fs.access(this.root, constants.W_OK)
    } catch {
      return failed({ code: 'library-unavailable', folder: this.root })
    }
    try {
      folder = await makeArticleFolder(this.root, article)
    } catch (error) {
      return failed(writeProblem(error, path.join(this.root, articleFolderName(article))))
    }
    const place = path.join(this.root, folder)
    const bytes = Buffer.from(serializeArticle(article))
    const written = await this.fill(place, bytes, mediaFrom)
    if (!written.ok) {
      // The folder was made a moment ago by this very call, so nothing else can be in it.
      await fs.rm(place, { recursive: true, force: true }).catch(() => undefined)
      return written.problem.code === 'disk-full' ? failed({ code: 'disk-full', folder: this.root }) : written
    }
    await syncFolder(this.root)
    await this.index.note(folder, article)
    return succeeded({ article, revision: revisionOf(bytes), folder, readOnly: false })
  }

  /** The article as it is on the disk now. A broken file is set aside here, and only here. */
  open(id: string): Promise<Outcome<OpenedArticle>> {
    return this.inArticle<OpenedArticle>(id, async (folder, place) => {
      const stored = await readSettledArticle(place)
      switch (stored.status) {
        case 'absent':
          return failed({ code: 'article-missing', folder })
        case 'unreadable':
          return failed({ code: 'file-unreadable', file: path.join(place, ARTICLE_FILE) })
        case 'damaged':
          return failed(await damaged(this.root, folder, await setAside(place, this.options.now())))
        case 'newer':
          return stored.article
            ? succeeded({ article: { ...stored.article, id }, revision: stored.revision, folder, readOnly: true })
            : failed({ code: 'article-newer', folder })
        case 'ok':
          void sweepTemporaryFiles(place)
          return succeeded({ article: { ...stored.article, id }, revision: stored.revision, folder, readOnly: false })
      }
    })
  }

  /** The newest whole text of its history in the place of a broken file, which is set aside. */
  async rescue(folder: string): Promise<Outcome<OpenedArticle>> {
    const place = path.join(this.root, folder)
    if (!(await isFolder(place))) return failed({ code: 'article-missing', folder })
    const written = await inWriteTurn(place, async (): Promise<Outcome<null>> => {
      const stored = await readSettledArticle(place)
      if (stored.status === 'unreadable')
        return failed({ code: 'file-unreadable', file: path.join(place, ARTICLE_FILE) })
      // Whole again, by somebody else's hand: it is only opened.
      if (stored.status === 'ok' || stored.status === 'newer') return succeeded(null)
      const good = await newestGoodVersion(place)
      if (good === undefined) return failed({ code: 'version-missing', folder })
      if (stored.status === 'damaged') await setAside(place, this.options.now())
      const bytes = Buffer.from(serializeArticle({ ...good, updatedAt: this.options.now() }))
      return writeDurably(path.join(place, ARTICLE_FILE), bytes, this.options.disk)
    })
    if (!written.ok) return written
    await this.list()
    const id = this.index.idOf(folder)
    return id === undefined ? failed({ code: 'article-missing', folder }) : this.open(id)
  }

  /** Durable when it answers. `revision` is the text that this one was made from. */
  save(article: Article, revision: string): Promise<Outcome<SavedArticle>> {
    return this.inArticle<SavedArticle>(article.id, async (folder, place) => {
      return inWriteTurn(place, () => this.saveInTurn(folder, place, article, revision))
    })
  }

  private async saveInTurn(
    folder: string,
    place: string,
    article: Article,
    revision: string,
  ): Promise<Outcome<SavedArticle>> {
    const last = this.lastWritten.get(article.id)
    if (last !== undefined && last.revision === revision && (await readRevision(place)) === revision) {
      if (last.textHash !== textHashOf(article)) return this.write(folder, article)
      const summary = await this.index.note(folder, { ...article, updatedAt: last.at })
      return succeeded({ revision, savedAt: last.at, summary })
    }
    const stored = await readSettledArticle(place)
    switch (stored.status) {
      case 'unreadable':
        return failed({ code: 'write-refused', file: path.join(place, ARTICLE_FILE), reason: 'permission' })
      case 'newer':
        return failed({ code: 'article-newer', folder })
      case 'damaged':
        // Somebody else's half-written text: kept under another name, and ours written.
        await setAside(place, this.options.now())
        break
      case 'absent':
        // The file alone is gone: ours is the only text there is. The folder is gone: the journalist must decide.
        if (!(await isFolder(place))) return failed({ code: 'article-missing', folder })
        break
      case 'ok': {
        const same = isSameText(stored.article, article)
        // Also where our last answer was lost on the way, which must not look like somebody else's change.
        if (same) {
          const summary = await this.index.note(folder, { ...stored.article, id: article.id })
          return succeeded({ revision: stored.revision, savedAt: stored.article.updatedAt, summary })
        }
        if (stored.revision !== revision) {
          return failed({ code: 'changed-on-disk', folder, savedAt: stored.article.updatedAt })
        }
      }
    }
    return this.write(folder, article)
  }

  /**
   * This text as a new article with the same pictures, beside the one that it was opened from. Its history begins today:
   * what both were before is in the history of the other, under the other's id, and restoring it here would bring back a
   * text from before the two parted.
   */
  async saveCopy(article: Article): Promise<Outcome<OpenedArticle>> {
    const { newId, now } = this.options
    const from = this.index.folderOf(article.id)
    return this.add(
      { ...article, id: newId(), updatedAt: now() },
      from === undefined ? {} : { mediaFrom: path.join(this.root, from) },
    )
  }

  bin(id: string): Promise<Outcome<null>> {
    return this.inArticle<null>(id, async (folder, place) => {
      try {
        await this.options.moveToBin(place)
      } catch {
        // Systems say why only in words of their own; the folder is still where it was.
        return failed({ code: 'write-refused', file: place, reason: 'permission' })
      }
      this.index.forget(folder)
      return succeeded(null)
    })
  }

  /** Gives the folder the name that follows from the headline or the slug, unless a person has named it. */
  async rename(id: string): Promise<Outcome<{ folder: string }>> {
    return this.inArticle(id, async (folder, place) => {
      const stored = await readStoredArticle(place)
      if (stored.status === 'absent') return failed({ code: 'article-missing', folder })
      if (stored.status !== 'ok' || !isGivenByApp(folder)) return succeeded({ folder })
      const name = articleFolderName(stored.article)
      if (isNamed(folder, name)) return succeeded({ folder })
      try {
        const renamed = await this.firstFree(name)
        await renamePatiently(place, path.join(this.root, renamed))
        await syncFolder(this.root)
        this.index.rename(folder, renamed)
        return succeeded({ folder: renamed })
      } catch (error) {
        return failed(writeProblem(error, path.join(this.root, name)))
      }
    })
  }

  async addPicture(id: string, name: string, bytes: Uint8Array): Promise<Outcome<Picture>> {
    const found = await this.find(id)
    return found.ok ? addPicture(path.join(this.root, found.value), name, bytes) : found
  }

  /** Originals of another article that a copied block brings along. Answers which were there. */
  async copyMedia(id: string, from: string, files: readonly string[]): Promise<Outcome<readonly string[]>> {
    const [to, source] = await Promise.all([this.folderPath(id), this.folderPath(from)])
    if (!to.ok) return to
    // The other article is gone, and its files with it.
    if (!source.ok) return succeeded([])
    try {
      return succeeded(await copyMedia(source.value, to.value, new Set(files)))
    } catch (error) {
      return failed(writeProblem(error, to.value))
    }
  }

  async addMediaFile(id: string, source: string, kind: MediaKind): Promise<Outcome<MediaFile>> {
    const found = await this.find(id)
    return found.ok ? addMediaFile(path.join(this.root, found.value), source, kind) : found
  }

  /** Full path of an original of the article, or undefined. */
  async findMedia(id: string, file: string): Promise<string | undefined> {
    const found = await this.find(id)
    return found.ok ? findMedia(path.join(this.root, found.value), file) : undefined
  }

  /** Full path of the article's folder. */
  async folderPath(id: string): Promise<Outcome<string>> {
    const found = await this.find(id)
    return found.ok ? succeeded(path.join(this.root, found.value)) : found
  }

  /** Runs a job in the article's folder when no save, rename or other job of this program is under way in it. */
  inFolder<Value>(
    id: string,
    job: (place: string, folder: string) => Promise<Outcome<Value>>,
  ): Promise<Outcome<Value>> {
    return this.inArticle(id, (folder, place) => job(place, folder))
  }

  /** True where this very text of the article lies in this very folder. Cheaper than `look`. */
  async holds({ id, folder, revision }: { id: string; folder: string; revision: string }): Promise<boolean> {
    return this.index.folderOf(id) === folder && (await readRevision(path.join(this.root, folder))) === revision
  }

  /** The article as it is on the disk, without touching anything: for a look after somebody else's change. */
  look(id: string): Promise<Outcome<{ article: Article; revision: string; folder: string }>> {
    return this.inArticle(id, async (folder, place) => {
      const stored = await readSettledArticle(place)
      if (stored.status === 'absent' && !(await isFolder(place))) return failed({ code: 'article-missing', folder })
      if (stored.status === 'ok') {
        return succeeded({ article: { ...stored.article, id }, revision: stored.revision, folder })
      }
      return failed({ code: 'file-unreadable', file: path.join(place, ARTICLE_FILE) })
    })
  }

  /** The id of the article that this `article.json`, or the folder around it, belongs to; undefined outside the library. */
  async idAt(file: string): Promise<string | undefined> {
    const real = await fs.realpath(file).catch(() => undefined)
    if (real === undefined) return undefined
    const place = path.basename(real) === ARTICLE_FILE ? path.dirname(real) : real
    if (path.dirname(place) !== this.root) return undefined
    await this.list()
    return this.index.idOf(path.basename(place))
  }

  /** Runs a job on one article after all earlier ones; where its folder stands is asked then, because it may have moved. */
  private inArticle<Value>(
    id: string,
    job: (folder: string, place: string) => Promise<Outcome<Value>>,
  ): Promise<Outcome<Value>> {
    return inTurn(`article ${this.root} ${id}`, async () => {
      const found = await this.find(id)
      return found.ok ? job(found.value, path.join(this.root, found.value)) : found
    })
  }

  private async write(folder: string, article: Article): Promise<Outcome<SavedArticle>> {
    const saved = { ...article, updatedAt: this.options.now() }
    const bytes = Buffer.from(fileTextOf(article, saved.updatedAt))
    const written = await writeDurably(path.join(this.root, folder, ARTICLE_FILE), bytes, this.options.disk)
    if (!written.ok) return written
    const revision = revisionOf(bytes)
    this.lastWritten.set(article.id, { revision, textHash: textHashOf(article), at: saved.updatedAt })
    const summary = await this.index.note(folder, saved)
    return succeeded({ revision, savedAt: saved.updatedAt, summary })
  }

  private async fill(place: string, bytes: Uint8Array, mediaFrom: string | undefined): Promise<Outcome<null>> {
    try {
      if (mediaFrom !== undefined) await copyMedia(mediaFrom, place)
    } catch (error) {
      return failed(writeProblem(error, path.join(place, MEDIA_FOLDER)))
    }
    return writeDurably(path.join(place, ARTICLE_FILE), bytes, this.options.disk)
  }

  /** The article's folder, with one look at the disk where it is not known or no longer there: a person may have renamed it. */
  private async find(id: string): Promise<Outcome<string>> {
    const known = this.index.folderOf(id)
    if (known !== undefined) this.lastSeen.set(id, known)
    if (known !== undefined && (await isFolder(path.join(this.root, known)))) return succeeded(known)
    const listed = await this.list()
    if (!listed.ok) return listed
    const folder = this.index.folderOf(id)
    if (folder !== undefined) return succeeded(folder)
    // Its file is broken or gone, so nobody can tell whose folder it is; but it was this article's a moment ago.
    const last = this.lastSeen.get(id)
    if (last !== undefined && this.index.idOf(last) === undefined && (await isFolder(path.join(this.root, last)))) {
      return succeeded(last)
    }
    return failed({ code: 'article-missing', folder: last ?? id })
  }

  private async firstFree(name: string): Promise<string> {
    for (const candidate of numberedNames(name)) {
      if (!(await exists(path.join(this.root, candidate)))) return candidate
    }
    throw new Error(`No free name for ${name}`)
  }
}

/** Up to here a look at the whole folder is over before anybody could notice. */
const SMALL_LIBRARY = 300
/** What a window waits for its first list where nothing is known yet. */
const LOOK_PATIENCE_MS = 1500

/**
 * One level after the other: below a folder that takes none (`/proc`), the system's own way of making all of them at once
 * tries for ever.
 */
async function makeFolders(folder: string): Promise<void> {
  const missing: string[] = []
  for (let at = path.resolve(folder); !(await exists(at)) && path.dirname(at) !== at; at = path.dirname(at)) {
    missing.unshift(at)
  }
  for (const place of missing) {
    await fs.mkdir(place).catch((error: unknown) => {
      if (errorCode(error) !== 'EEXIST') throw error
    })
  }
}

async function isFolder(place: string): Promise<boolean> {
  return (await fs.lstat(place).catch(() => undefined))?.isDirectory() ?? false
}

async function exists(place: string): Promise<boolean> {
  return (await fs.lstat(place).catch(() => undefined)) !== undefined
}
