/**
 * What the library holds, without opening every article each time: one entry a folder. The index (`search/`) looks at the
 * folder and keeps between starts what it saw; here stands what is known now, with what was written a moment ago in it.
 */
import { type Article, type ArticleSummary, summarize } from '../../core/article'
import type { ArticleExcerpt, UnreadableArticle } from '../../core/contract'
import type { SearchQuery } from '../../core/search'
import { ArticleIds } from './articleIds'
import {
  type FoundRows,
  type IndexChanges,
  type IndexProgress,
  type IndexRow,
  type LibraryIndexer,
  type StoredSummaries,
  startIndexer,
} from './search'

export interface LibraryIndexOptions {
  /** Full path of the library. */
  readonly root: string
  /** Where the index is kept; undefined: nowhere. */
  readonly indexFolder: string | undefined
  readonly appVersion: string
  /** The built `search/indexThread`; undefined: the index works in this thread. */
  readonly indexThread: string | undefined
  /** The index saw something in the folder that was not known here. */
  readonly onChange: () => void
  readonly onProgress: (progress: IndexProgress | undefined) => void
}

type Entry = Pick<IndexRow, 'folder' | 'summary' | 'problem'> & {
  /** Undefined until the index has taken it in. */
  readonly row: number | undefined
}

export interface FoundSummaries {
  readonly articles: readonly ArticleSummary[]
  readonly rest: FoundRows['rest']
}

export class LibraryIndex {
  private readonly entries = new Map<string, Entry>()
  /** Number in the index → folder. */
  private readonly byRow = new Map<number, string>()
  private readonly ids = new ArticleIds(() => this.entries.values())
  /** Folder → the last time it was written, renamed or binned here: what the index saw before that is old. */
  private readonly touched = new Map<string, number>()
  private touches = 0
  private sorted: readonly ArticleSummary[] | undefined
  private changes = 0
  private indexer: LibraryIndexer | undefined
  private beginning: Promise<void> | undefined
  private loading: Promise<void> | undefined
  /** How many articles there are, as long as not all of them are known here. */
  private total: number | undefined
  private readonly texts = new Map<string, string>()
  private readonly names = new Map<string, readonly string[]>()
  private looking: Promise<void> | undefined
  progress: IndexProgress | undefined

  constructor(private readonly options: LibraryIndexOptions) {}

  /** The newest of what was known the last time; the rest is on its way. */
  first(): Promise<void> {
    this.beginning ??= (async () => {
      const { root, indexFolder, appVersion, indexThread, onProgress } = this.options
      this.indexer = await startIndexer(
        { root, folder: indexFolder, appVersion },
        {
          onChanges: (changes) => this.take(changes),
          onProgress: (progress) => {
            this.progress = progress
            onProgress(progress)
          },
        },
        indexThread,
      )
      // What was written before anybody asked for the list.
      for (const [folder, seq] of this.touched) this.indexer.touch(folder, seq)
      const newest = await this.indexer.load()
      this.total = newest.total
      this.takeStored(newest)
    })()
    return this.beginning
  }

  /** All that was known the last time. */
  ready(): Promise<void> {
    this.loading ??= this.first().then(async () => {
      for (let after = 0; this.size < (this.total ?? 0); ) {
        const page = await this.indexer?.page(after)
        const last = page?.rows.at(-1)
        if (page === undefined || last === undefined) break
        this.takeStored(page)
        after = last
      }
      this.total = undefined
      this.hasChanged()
    })
    return this.loading
  }

  private takeStored({ rows, json }: StoredSummaries): void {
    for (const [at, summary] of (JSON.parse(json) as ArticleSummary[]).entries()) {
      const { folder } = summary
      const row = rows[at]
      if (row === undefined || this.touched.has(folder) || this.entries.has(folder)) continue
      this.entries.set(folder, { folder, row, summary: this.slim(summary) })
      this.byRow.set(row, folder)
    }
    this.hasChanged()
  }

  /** The few names of a newsroom stand once in memory, not once an article. */
  private slim(summary: ArticleSummary): ArticleSummary {
    const { channel, workflow, section, topic, authors } = summary
    const once = <Text extends string>(text: Text): Text => {
      const known = this.texts.get(text)
      if (known === undefined) this.texts.set(text, text)
      return (known ?? text) as Text
    }
    const names = authors.join('\t')
    const known = this.names.get(names)
    if (known === undefined) this.names.set(names, authors)
    return {
      ...summary,
      channel: once(channel),
      workflow: once(workflow),
      section: once(section),
      topic: once(topic),
      authors: known ?? authors,
    }
  }

  /** Looks at the folder again. Throws where the library itself cannot be read. */
  refresh(): Promise<void> {
    this.looking ??= this.ready()
      .then(() => this.indexer?.look())
      .finally(() => {
        this.looking = undefined
      })
    return this.looking
  }

  get size(): number {
    return this.entries.size
  }

  /** With those that are still on their way. */
  get expected(): number {
    return Math.max(this.total ?? 0, this.entries.size)
  }

  /** Differs where what the library holds differs. */
  get version(): number {
    return this.changes
  }

  /** Newest first. */
  get summaries(): readonly ArticleSummary[] {
    this.sorted ??= this.sortedNow()
    return this.sorted
  }

  private sortedNow(): readonly ArticleSummary[] {
    const summaries: ArticleSummary[] = []
    for (const [id, folder] of this.ids.all()) {
      const summary = this.entries.get(folder)?.summary
      if (summary) summaries.push(summary.id === id ? summary : { ...summary, id })
    }
    const times = Float64Array.from(summaries, ({ updatedAt }) => Date.parse(updatedAt))
    const order = Uint32Array.from(summaries.keys())
    const at = (place: number) => summaries[place] as ArticleSummary
    order.sort((a, b) => (times[b] ?? 0) - (times[a] ?? 0) || (at(a).folder < at(b).folder ? -1 : 1))
    return Array.from(order, at)
  }

  get unreadable(): UnreadableArticle[] {
    return [...this.entries.values()].flatMap(({ folder, problem }) => (problem ? [{ folder, problem }] : []))
  }

  folderOf(id: string): string | undefined {
    return this.ids.folderOf(id)
  }

  idOf(folder: string): string | undefined {
    return this.ids.idOf(folder)
  }

  /** Best answer first: what stands in the headline before what stands in the text, then the newest. */
  async search(
    query: SearchQuery,
    { thorough, most }: { readonly thorough: boolean; readonly most: number },
  ): Promise<FoundSummaries> {
    await this.ready()
    const found = await this.indexer?.search(query, { thorough, most })
    const taken = new Set<string>()
    const articles = (found?.ranks ?? []).flatMap((rows) => {
      const rank: { readonly time: number; readonly summary: ArticleSummary }[] = []
      for (const row of rows) {
        const folder = this.byRow.get(row)
        const entry = folder === undefined ? undefined : this.entries.get(folder)
        const id = folder === undefined ? undefined : this.idOf(folder)
        // What was moved or binned since has another number or none.
        if (entry?.summary === undefined || entry.row !== row || id === undefined || taken.has(entry.folder)) continue
        taken.add(entry.folder)
        rank.push({ time: Date.parse(entry.summary.updatedAt), summary: { ...entry.summary, id } })
      }
      return rank.sort((a, b) => b.time - a.time).map(({ summary }) => summary)
    })
    return { articles: articles.slice(0, most), rest: found?.rest ?? 'none' }
  }

  async excerpts(query: SearchQuery, ids: readonly string[]): Promise<readonly ArticleExcerpt[]> {
    await this.ready()
    const byRow = new Map<number, string>()
    for (const id of ids) {
      const row = this.entries.get(this.folderOf(id) ?? '')?.row
      if (row !== undefined) byRow.set(row, id)
    }
    const found = (await this.indexer?.excerpts(query, [...byRow.keys()])) ?? []
    return found.flatMap(({ row, ...excerpt }) => {
      const id = byRow.get(row)
      return id === undefined ? [] : [{ id, ...excerpt }]
    })
  }

  /** Notes what was just written or read, so that it need not be read again. */
  async note(folder: string, article: Article): Promise<ArticleSummary> {
    const summary = summarize(article, folder)
    const before = this.entries.get(folder)
    this.touch(folder)
    this.entries.set(folder, {
      folder,
      row: before?.row,
      summary,
    })
    const isSameArticle = before?.summary !== undefined && this.ids.knownAs(folder) === article.id
    this.hasChanged(isSameArticle)
    // All others have theirs first; then, whoever wrote it knows whose it is.
    const given = this.ids.idOf(folder)
    if (!isSameArticle && given !== article.id) this.ids.own(article.id, folder)
    return summary
  }

  forget(folder: string): void {
    this.touch(folder)
    this.entries.delete(folder)
    this.hasChanged()
  }

  rename(from: string, to: string): void {
    this.touch(to, from)
    const entry = this.entries.get(from)
    const id = this.idOf(from)
    this.entries.delete(from)
    if (entry) {
      this.entries.set(to, {
        ...entry,
        folder: to,
        ...(entry.summary && { summary: { ...entry.summary, folder: to } }),
      })
      if (entry.row !== undefined) this.byRow.set(entry.row, to)
    }
    if (id !== undefined) this.ids.own(id, to)
    this.hasChanged(true)
  }

  pause(): void {
    this.indexer?.pause()
  }

  resume(): void {
    this.indexer?.resume()
  }

  async close(): Promise<void> {
    if (this.beginning === undefined) return
    await this.beginning.catch(() => undefined)
    await this.indexer?.close()
  }

  private touch(folder: string, renamedFrom?: string): void {
    this.touches += 1
    this.touched.set(folder, this.touches)
    if (renamedFrom !== undefined) this.touched.set(renamedFrom, this.touches)
    this.indexer?.touch(folder, this.touches, renamedFrom)
  }

  /** What the index saw, unless it was written here since. */
  private take({ rows, gone }: IndexChanges): void {
    let isNew = false
    let areIdsGiven = this.ids.ownNew(rows.filter(({ folder, seq }) => (this.touched.get(folder) ?? 0) <= seq))
    for (const { seq, ...seen } of rows) {
      const known = this.entries.get(seen.folder)
      const isOld = (this.touched.get(seen.folder) ?? 0) > seq
      if (isOld && known === undefined) continue
      this.byRow.set(seen.row, seen.folder)
      isNew ||= !isOld && (known === undefined || !isSame(known, seen))
      const { folder, row, summary, problem } = seen
      this.entries.set(
        folder,
        isOld && known
          ? { ...known, row }
          : { folder, row, ...(summary && { summary: this.slim(summary) }), ...(problem && { problem }) },
      )
    }
    for (const { folder, seq } of gone) {
      if ((this.touched.get(folder) ?? 0) > seq) continue
      const wasKnown = this.entries.delete(folder)
      isNew ||= wasKnown
      areIdsGiven &&= !wasKnown
    }
    if (!isNew) return
    this.hasChanged(areIdsGiven)
    this.options.onChange()
  }

  private hasChanged(areIdsGiven = false): void {
    this.changes += 1
    this.sorted = undefined
    this.ids.changed(areIdsGiven)
  }
}

function isSame(a: Omit<Entry, 'row'>, b: Omit<Entry, 'row'>): boolean {
  return JSON.stringify([a.summary, a.problem]) === JSON.stringify([b.summary, b.problem])
}
