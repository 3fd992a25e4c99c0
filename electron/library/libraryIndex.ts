/**
 * What the library holds, without opening every article each time: one entry a folder, read again only where its file's
 * time or size changed. Kept between starts in the app's data folder, where it may be deleted at any time.
 */
import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { type Article, type ArticleSummary, summarize } from '../../core/article'
import type { Problem } from '../../core/contract'
import { ARTICLE_FILE, readStoredArticle } from './articleStore'
import { newestGoodVersion } from './history'
import { type IndexEntry, type IndexOptions, keepIndexFile, readIndexFile } from './indexFile'
import { mapBounded } from './mapBounded'
import { foldForSearch, type SearchText } from './search'

/** Readings under way at once. */
const CONCURRENCY = 16

export class LibraryIndex {
  private entries = new Map<string, IndexEntry>()
  /** Article id → folder. An id is given once and then kept, whatever else turns up under the same one. */
  private folders = new Map<string, string>()
  /** Ids that we gave because the folder's own belongs to another. */
  private derived = new Set<string>()
  private loaded = false
  private refreshing: Promise<void> | undefined
  /** Folders that were written, renamed or binned while a scan was under way: what the scan saw of them is old. */
  private changedMeanwhile = new Set<string>()

  constructor(private readonly options: IndexOptions) {}

  /** Looks at the folder again. Throws where the library itself cannot be read. */
  refresh(): Promise<void> {
    this.refreshing ??= this.scan().finally(() => {
      this.refreshing = undefined
    })
    return this.refreshing
  }

  private async scan(): Promise<void> {
    if (!this.loaded) {
      this.loaded = true
      this.entries = await readIndexFile(this.options)
    }
    this.changedMeanwhile.clear()
    const found = (await fs.readdir(this.options.root, { withFileTypes: true }))
      // A link is not followed: it could lead out of the library, or in a circle.
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
      .sort()
    const before = this.entries
    const entries = await mapBounded(found, CONCURRENCY, (folder) => this.look(folder, before.get(folder)))
    const scanned = new Map(entries.filter((entry) => entry !== undefined).map((entry) => [entry.folder, entry]))
    for (const folder of this.changedMeanwhile) {
      const newer = this.entries.get(folder)
      if (newer) scanned.set(folder, newer)
      else scanned.delete(folder)
    }
    this.entries = scanned
    this.giveIds()
    const same =
      this.entries.size === before.size && [...this.entries].every(([folder, entry]) => before.get(folder) === entry)
    if (!same) await keepIndexFile(this.options, [...this.entries.values()])
  }

  /** Newest first. */
  get summaries(): ArticleSummary[] {
    return [...this.folders]
      .flatMap(([id, folder]) => {
        const summary = this.entries.get(folder)?.summary
        return summary ? [{ ...summary, id }] : []
      })
      .sort((a, b) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt) || (a.folder < b.folder ? -1 : 1))
  }

  get problems(): Problem[] {
    return [...this.entries.values()].flatMap(({ problem }) => (problem ? [problem] : []))
  }

  folderOf(id: string): string | undefined {
    return this.folders.get(id)
  }

  idOf(folder: string): string | undefined {
    return [...this.folders].find(([, known]) => known === folder)?.[0]
  }

  /** Notes what was just written or read, so that it need not be read again. */
  async note(folder: string, article: Article): Promise<ArticleSummary> {
    const stat = await fs.stat(path.join(this.options.root, folder, ARTICLE_FILE)).catch(() => undefined)
    const summary = summarize(article, folder)
    this.changedMeanwhile.add(folder)
    this.entries.set(folder, {
      folder,
      mtimeMs: stat?.mtimeMs ?? 0,
      sizeBytes: stat?.size ?? 0,
      summary,
      search: foldForSearch(article),
    })
    this.folders.set(article.id, folder)
    return summary
  }

  forget(folder: string): void {
    this.changedMeanwhile.add(folder)
    this.entries.delete(folder)
    for (const [id, known] of this.folders) if (known === folder) this.folders.delete(id)
  }

  rename(from: string, to: string): void {
    this.changedMeanwhile.add(from).add(to)
    const entry = this.entries.get(from)
    this.entries.delete(from)
    if (entry) {
      this.entries.set(to, {
        ...entry,
        folder: to,
        ...(entry.summary && { summary: { ...entry.summary, folder: to } }),
      })
    }
    for (const [id, known] of this.folders) if (known === from) this.folders.set(id, to)
  }

  /** The folded words of every article, by id; reads what was not read yet. */
  async searchTexts(): Promise<ReadonlyMap<string, SearchText>> {
    const texts = await mapBounded([...this.folders], CONCURRENCY, async ([id, folder]) => {
      const entry = this.entries.get(folder)
      if (entry === undefined) return undefined
      if (entry.search) return [id, entry.search] as const
      const stored = await readStoredArticle(path.join(this.options.root, folder))
      if (!('article' in stored) || stored.article === undefined) return undefined
      const search = foldForSearch(stored.article)
      // Unless it was noted anew while we read.
      if (this.entries.get(folder) === entry) this.entries.set(folder, { ...entry, search })
      return [id, search] as const
    })
    return new Map(texts.filter((text) => text !== undefined))
  }

  private async look(folder: string, known: IndexEntry | undefined): Promise<IndexEntry | undefined> {
    const file = path.join(this.options.root, folder, ARTICLE_FILE)
    const stat = await fs.lstat(file).catch(() => undefined)
    if (!stat?.isFile()) return undefined
    if (known && known.mtimeMs === stat.mtimeMs && known.sizeBytes === stat.size) return known
    const entry = { folder, mtimeMs: stat.mtimeMs, sizeBytes: stat.size }
    const stored = await readStoredArticle(path.join(this.options.root, folder))
    switch (stored.status) {
      case 'absent':
        return undefined
      case 'ok':
        return { ...entry, summary: summarize(stored.article, folder) }
      case 'newer':
        return stored.article
          ? { ...entry, summary: summarize(stored.article, folder) }
          : { ...entry, problem: { code: 'article-newer', folder } }
      // Only told here and left where it is: a sync client may be in the middle of bringing the rest of the file.
      case 'damaged':
        return { ...entry, problem: await damaged(this.options.root, folder, ARTICLE_FILE) }
      case 'unreadable':
        return { ...entry, problem: { code: 'file-unreadable', file } }
    }
  }

  /**
   * One folder an id. A folder that a person copied has the id of its original; it gets one of its own, made from its
   * name so that it is the same at the next start, and keeps it from its first save on.
   */
  private giveIds(): void {
    const earlier = new Map([...this.folders].map(([id, folder]) => [folder, id]))
    const given = new Map<string, string>()
    const waiting: ArticleSummary[] = []
    for (const [folder, { summary }] of this.entries) {
      if (summary === undefined) continue
      const known = earlier.get(folder)
      if (known !== undefined && (known === summary.id || this.derived.has(known))) given.set(known, folder)
      else waiting.push(summary)
    }
    for (const { id, folder } of waiting) {
      const own = given.has(id) ? derivedId(id, folder) : id
      if (own !== id) this.derived.add(own)
      given.set(own, folder)
    }
    this.folders = given
  }
}

/** Says what is broken, and what of it can be had from its history. */
export async function damaged(root: string, folder: string, setAsideAs: string): Promise<Problem> {
  const good = await newestGoodVersion(path.join(root, folder))
  return { code: 'article-damaged', folder, setAsideAs, ...(good && { goodVersionAt: good.updatedAt }) }
}

function derivedId(id: string, folder: string): string {
  return createHash('sha256').update(`${id}\n${folder}`).digest('hex').slice(0, 20)
}
