/**
 * Keeps the index of a library true: looks at the folder, reads what is new, and answers searches. Long work goes in short
 * steps, so that a search or a save that comes in between is answered between two of them.
 */
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { summarize } from '../../../core/article'
import { type SearchQuery, type SearchText, searchTextOf } from '../../../core/search'
import { ARTICLE_FILE, readStoredArticle } from '../articleStore'
import { damaged } from '../damaged'
import { errorCode } from '../diskProblem'
import { mapBounded } from '../mapBounded'
import {
  type FoundRows,
  type IndexChanges,
  type IndexEvents,
  type IndexPlace,
  type IndexRow,
  type LibraryIndexer,
  MOST_FOUND,
  type StoredSummaries,
} from './indexRow'
import { type IndexSeat, removeIndexFiles, takeIndexSeat } from './indexSeat'
import { SearchStore, type StoredRow } from './searchStore'
import { StoreDamaged } from './searchTables'

/** Longest stretch of work before others are let in. */
const STEP_MS = 15
/** Articles read at once, held in memory together, and committed together. */
const READ_AT_ONCE = 8
const HELD = 64
const BATCH = 512
/** The first few come at once, so that there is something to see. */
const FIRST_BATCH = 16
/** What was written a moment ago is read when the writer pauses. */
const TOUCH_DELAY_MS = 1000
/** So few are read before anybody could look at a bar. */
const QUIET_BELOW = 200

export function createLibraryIndexer(place: IndexPlace, events: IndexEvents): LibraryIndexer {
  return new Indexer(place, events)
}

/** Which text it was stands in the index alone: it is asked for only where a file has changed. */
type Known = Pick<IndexRow, 'row' | 'mtimeMs' | 'sizeBytes'> & { readonly isArticle: boolean }

interface Seen {
  readonly folder: string
  readonly mtimeMs: number
  readonly sizeBytes: number
}

interface Read {
  readonly stored: StoredRow
  readonly text: SearchText | undefined
}

class Indexer implements LibraryIndexer {
  private seat: IndexSeat | undefined
  private store: SearchStore | undefined
  private known = new Map<string, Known>()
  private opened: Promise<StoredSummaries & { readonly total: number }> | undefined
  private searches = 0
  private searchedAt = 0
  private reading: NodeJS.Timeout | undefined
  private areRowsRead = false
  /** Folder → its last touch, taken into the index or waiting. */
  private waiting = new Map<string, number>()
  private taking: Promise<void> = Promise.resolve()
  private readonly taken = new Map<string, number>()
  private timer: NodeJS.Timeout | undefined
  private isPaused = false
  /** The last change of the oldest article in the index, in milliseconds. */
  private oldestMs: number | undefined
  private isClosed = false
  /** In memory the bodies are read only when somebody searches: a list in the terminal needs none of them. */
  private withWords: boolean
  private repairs = 0

  constructor(
    private readonly place: IndexPlace,
    private readonly events: IndexEvents,
  ) {
    this.withWords = place.folder !== undefined
  }

  load(): Promise<StoredSummaries & { readonly total: number }> {
    this.opened ??= (async () => this.open())()
    return this.opened
  }

  async page(after: number): Promise<StoredSummaries> {
    await this.load()
    return this.mended(async () => this.openStore().summaries(after, PAGE))
  }

  async look(): Promise<void> {
    await this.load()
    await this.takeTouched()
    await this.mended(() => this.lookOnce())
    this.readThroughLater()
  }

  touch(folder: string, seq: number, renamedFrom?: string): void {
    if (renamedFrom !== undefined && this.opened !== undefined) {
      void this.load().then(() => this.mended(async () => this.rename(renamedFrom, folder, seq)))
    }
    this.waiting.set(folder, seq)
    if (renamedFrom !== undefined) this.waiting.set(renamedFrom, seq)
    this.timer ??= setTimeout(() => void this.takeTouched().catch(() => undefined), TOUCH_DELAY_MS).unref()
  }

  async search(query: SearchQuery, { thorough = false, most = MOST_FOUND } = {}): Promise<FoundRows> {
    this.searches += 1
    const turn = this.searches
    await this.load()
    if (!this.withWords) {
      this.withWords = true
      await this.lookOnce()
    }
    await this.takeTouched()
    const found = await this.mended(async () => {
      const began = performance.now()
      const step = this.stepper()
      const search = this.openStore().search(query, most + 1)
      for (let goOn = true; ; ) {
        const next = search.next(goOn)
        if (next.done) return next.value
        if (thorough) await step()
        goOn = thorough ? turn === this.searches && this.store !== undefined : performance.now() - began < SOON_MS
      }
    })
    this.searchedAt = Date.now()
    return found
  }

  async excerpts(query: SearchQuery, rows: readonly number[]) {
    await this.load()
    return this.mended(async () => this.openStore().excerpts(query, rows))
  }

  pause(): void {
    this.isPaused = true
  }

  resume(): void {
    this.isPaused = false
  }

  async close(): Promise<void> {
    this.isPaused = true
    clearTimeout(this.timer)
    clearTimeout(this.reading)
    // What was touched and is not in the index yet is seen by its time at the next start.
    this.isClosed = true
    await this.opened?.catch(() => undefined)
    this.closeStore()
  }

  private open(): StoredSummaries & { readonly total: number } {
    if (this.place.folder !== undefined) this.seat ??= takeIndexSeat(this.place.folder, this.place.root)
    try {
      this.store = SearchStore.open(this.seat?.file)
      // A small one is read through at once; a large one when the window has its list.
      if (this.isSmallFile() && !this.store.isWhole()) throw new StoreDamaged('not whole')
    } catch (error) {
      if (!(error instanceof StoreDamaged)) throw error
      this.closeStore()
      if (this.seat) removeIndexFiles(this.seat.file)
      this.store = this.openAnew()
    }
    const store = this.store
    this.isOfThisVersion(store)
    return { ...store.newest(FIRST_PAGE), total: store.count() }
  }

  /** What is known of each folder; read when the window has its list. */
  private readRows(): void {
    if (this.areRowsRead) return
    this.areRowsRead = true
    for (const { folder, row, mtimeMs, sizeBytes, isArticle } of this.openStore().rows()) {
      // What could not be read is read again: its reason may be gone without a trace in the file's times.
      this.known.set(folder, { row, mtimeMs: isArticle ? mtimeMs : -1, sizeBytes, isArticle })
      this.oldestMs = Math.min(this.oldestMs ?? Number.POSITIVE_INFINITY, mtimeMs)
    }
  }

  private isSmallFile(): boolean {
    return (
      this.seat === undefined || (fs.statSync(this.seat.file, { throwIfNoEntry: false })?.size ?? 0) < SMALL_FILE_BYTES
    )
  }

  /** Disks forget letters in silence: a large index is read through now and then, in small pieces while nobody searches. */
  private readThroughLater(): void {
    const { store } = this
    if (this.reading !== undefined || store === undefined || this.isSmallFile()) return
    if (Math.abs(Date.now() - Number(store.read('readThroughAt') ?? 0)) < READ_THROUGH_EVERY_MS) return
    const pieces = store.readThrough()
    const wait = (time: number) => {
      this.reading = setTimeout(() => void this.mended(readOn).catch(() => undefined), time).unref()
    }
    const readOn = async () => {
      // Another index has come into its place.
      if (this.isClosed || this.store !== store) return
      if (Date.now() - this.searchedAt < QUIET_MS) return wait(QUIET_MS)
      if (!pieces.next().done) return wait(READ_THROUGH_STEP_MS)
      store.write('readThroughAt', String(Date.now()))
      this.reading = undefined
    }
    wait(QUIET_MS)
  }

  /** A disk that takes no index leaves the library usable: it is searched in memory. */
  private openAnew(): SearchStore {
    try {
      return SearchStore.open(this.seat?.file)
    } catch (error) {
      if (!(error instanceof StoreDamaged)) throw error
      this.seat?.leave()
      this.seat = undefined
      return SearchStore.open(undefined)
    }
  }

  /** What another version of the app has read is shown and read again. */
  private isOfThisVersion(store: SearchStore): void {
    const { appVersion } = this.place
    if (store.read('appVersion') === appVersion) return
    store.forgetTimes()
    store.write('appVersion', appVersion)
  }

  private openStore(): SearchStore {
    if (this.store === undefined) throw new Error('The index is closed')
    return this.store
  }

  private closeStore(): void {
    const { store } = this
    this.store = undefined
    try {
      store?.commit()
    } catch {
      // It is damaged, and told as such at the next start.
    }
    try {
      store?.close()
    } catch {
      // The same.
    }
    if (this.isClosed) {
      this.seat?.leave()
      this.seat = undefined
    }
  }

  /** Runs a job on the index, and where that is damaged, on a new one that is filled again meanwhile. */
  private async mended<Value>(job: () => Promise<Value>): Promise<Value> {
    const { store } = this
    try {
      return await job()
    } catch (error) {
      if (!(error instanceof StoreDamaged) || this.isClosed) throw error
      // Unless another job has found the damage first.
      if (this.store === store) {
        if (this.repairs >= MOST_REPAIRS) throw error
        this.repairs += 1
        this.makeAnew()
        const filled = this.lookOnce().catch(() => undefined)
        await Promise.race([filled, pause(MEND_PATIENCE_MS, undefined, { ref: false })])
      }
      return job()
    }
  }

  private makeAnew(): void {
    this.closeStore()
    if (this.seat) removeIndexFiles(this.seat.file)
    this.store = this.openAnew()
    this.store.write('appVersion', this.place.appVersion)
    this.known = new Map()
    this.areRowsRead = true
    this.oldestMs = undefined
  }

  private async lookOnce(): Promise<void> {
    const { root } = this.place
    this.readRows()
    const names = (await fs.promises.readdir(root, { withFileTypes: true }))
      // A link is not followed: it could lead out of the library, or in a circle.
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
    const there = new Set<string>()
    const changed: Seen[] = []
    const step = this.stepper()
    for (const folder of names) {
      const seen = this.seenAt(folder)
      if (seen !== undefined) {
        there.add(folder)
        if (!this.isKnown(seen)) changed.push(seen)
      }
      await step()
    }
    for (const folder of [...this.known.keys()]) {
      if (!there.has(folder)) this.drop(folder)
      await step()
    }
    this.commit()
    // Newest first: what a journalist looks for is there long before the last of fifty thousand.
    changed.sort((a, b) => b.mtimeMs - a.mtimeMs || (a.folder < b.folder ? 1 : -1))
    await this.readAll(changed, names.length)
  }

  private async readAll(changed: readonly Seen[], total: number): Promise<void> {
    const isLong = changed.length >= QUIET_BELOW
    const already = total - changed.length
    const step = this.stepper()
    try {
      for (let start = 0, size = FIRST_BATCH; start < changed.length; start += size, size = Math.min(BATCH, size * 2)) {
        if (this.isPaused) return
        if (isLong) this.events.onProgress({ done: already + start, total })
        const rows: IndexChanges['rows'][number][] = []
        for (let at = start; at < Math.min(start + size, changed.length); at += HELD) {
          const held = changed.slice(at, Math.min(at + HELD, start + size))
          const read = await mapBounded(held, READ_AT_ONCE, (seen) => this.readArticle(seen))
          if (this.store === undefined) return
          for (const { one, row } of this.numbered(read)) {
            // Written again while it was read: the touch that tells of it is on its way.
            if (this.waiting.has(one.stored.folder)) continue
            // Whoever was let in may have committed.
            this.store.begin()
            rows.push(this.put(one, row))
            await step()
            if (this.store === undefined) return
          }
        }
        this.commit()
        if (rows.length > 0) this.events.onChanges({ rows, gone: [] })
      }
    } finally {
      if (isLong) this.events.onProgress(undefined)
    }
  }

  /** Reads what was written since: at once where somebody searches, otherwise when the writer pauses. */
  private takeTouched(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    const taken = this.taking.then(() => this.takeWaiting())
    this.taking = taken.catch(() => undefined)
    return taken
  }

  private async takeWaiting(): Promise<void> {
    if (this.waiting.size === 0) return
    await this.load()
    await this.mended(async () => this.readRows())
    const { waiting } = this
    this.waiting = new Map()
    for (const [folder, seq] of waiting) this.taken.set(folder, Math.max(seq, this.taken.get(folder) ?? 0))
    const found = [...waiting.keys()].map((folder) => ({ folder, seen: this.seenAt(folder) }))
    for (const { folder, seen } of found) if (seen === undefined) this.drop(folder)
    const changed = found.flatMap(({ seen }) => (seen ? [seen] : []))
    const read = await mapBounded(changed, READ_AT_ONCE, (seen) => this.readArticle(seen))
    if (this.store === undefined) return
    await this.mended(async () => {
      this.openStore().begin()
      const rows = this.numbered(read.filter((one) => one && !this.waiting.has(one.stored.folder))).map(
        ({ one, row }) => this.put(one, row),
      )
      this.commit()
      this.events.onChanges({ rows, gone: [] })
    })
  }

  private async rename(from: string, to: string, seq: number): Promise<void> {
    this.readRows()
    const known = this.known.get(from)
    if (known === undefined) return
    this.openStore().rename(from, to)
    this.known.delete(from)
    this.known.set(to, known)
    this.taken.set(to, seq)
    this.taken.set(from, seq)
  }

  private seenAt(folder: string): Seen | undefined {
    try {
      const stat = fs.lstatSync(path.join(this.place.root, folder, ARTICLE_FILE), { throwIfNoEntry: false })
      return stat?.isFile() ? { folder, mtimeMs: stat.mtimeMs, sizeBytes: stat.size } : undefined
    } catch (error) {
      if (errorCode(error) === undefined) throw error
      return undefined
    }
  }

  private isKnown({ folder, mtimeMs, sizeBytes }: Seen): boolean {
    const known = this.known.get(folder)
    if (known === undefined || known.mtimeMs !== mtimeMs || known.sizeBytes !== sizeBytes) return false
    return (
      !known.isArticle || !this.withWords || this.place.folder !== undefined || this.openStore().hasWords(known.row)
    )
  }

  private async readArticle(seen: Seen): Promise<Read | undefined> {
    const { folder } = seen
    const place = path.join(this.place.root, folder)
    const read = await readStoredArticle(place)
    const unread = { ...seen, revision: '' }
    switch (read.status) {
      case 'absent':
        return undefined
      case 'ok':
      case 'newer': {
        if (read.article === undefined) {
          return { stored: { ...unread, problem: { code: 'article-newer', folder } }, text: undefined }
        }
        const stored = { ...seen, revision: read.revision, summary: summarize(read.article, folder) }
        return { stored, text: this.withWords ? searchTextOf(read.article) : undefined }
      }
      // Only told here and left where it is: a sync client may be in the middle of bringing the rest of the file.
      case 'damaged':
        return {
          stored: { ...unread, problem: await damaged(this.place.root, folder, ARTICLE_FILE) },
          text: undefined,
        }
      case 'unreadable':
        return {
          stored: { ...unread, problem: { code: 'file-unreadable', file: path.join(place, ARTICLE_FILE) } },
          text: undefined,
        }
    }
  }

  /** With the number that each gets: its own, or one among the newest for what was written now. Smallest first. */
  private numbered(read: readonly (Read | undefined)[]): readonly { readonly one: Read; readonly row: number }[] {
    const store = this.openStore()
    const timeOf = ({ stored }: Read) => Date.parse(stored.summary?.updatedAt ?? '') || stored.mtimeMs
    const all = read.filter((one) => one !== undefined).sort((a, b) => timeOf(b) - timeOf(a))
    const stay = all.flatMap((one) => {
      const known = this.known.get(one.stored.folder)
      const stays = known && (store.isAmongNewest(known.row) || store.revision(known.row) === one.stored.revision)
      return known && stays ? [{ one, row: known.row }] : []
    })
    const staying = new Set(stay.map(({ one }) => one))
    const moving = all.filter((one) => !staying.has(one))
    const newest = moving[0]
    if (newest === undefined) return stay
    const isOlder = this.oldestMs !== undefined && timeOf(newest) <= this.oldestMs
    const oldest = moving.at(-1)
    if (oldest) this.oldestMs = Math.min(this.oldestMs ?? Number.POSITIVE_INFINITY, timeOf(oldest))
    const numbers = store.numbers(moving.length, isOlder ? 'back' : 'front')
    return [...stay, ...moving.map((one, at) => ({ one, row: numbers[at] ?? 0 }))].sort((a, b) => a.row - b.row)
  }

  private put({ stored, text }: Read, row: number) {
    const store = this.openStore()
    const before = this.known.get(stored.folder)
    // A sync client changes the times of files whose text it leaves alone.
    const isKept =
      text !== undefined && before?.row === row && store.revision(row) === stored.revision && store.hasWords(row)
    if (before !== undefined && !isKept) store.dropWords(before.row)
    store.putRow(row, stored)
    if (text !== undefined && !isKept) store.putWords(row, text)
    const { revision: _, ...rest } = stored
    const { folder, mtimeMs, sizeBytes, summary } = stored
    this.known.set(folder, { row, mtimeMs, sizeBytes, isArticle: summary !== undefined })
    return { ...rest, row, seq: this.taken.get(stored.folder) ?? 0 }
  }

  private drop(folder: string): void {
    if (this.waiting.has(folder)) return
    const store = this.openStore()
    store.begin()
    store.remove(folder)
    this.known.delete(folder)
    this.events.onChanges({ rows: [], gone: [{ folder, seq: this.taken.get(folder) ?? 0 }] })
  }

  private commit(): void {
    this.store?.commit()
  }

  /** Lets others in whenever a step has been long enough. */
  private stepper(): () => Promise<void> | undefined {
    let since = performance.now()
    return () => {
      if (performance.now() - since < STEP_MS) return undefined
      return new Promise((resolve) =>
        setImmediate(() => {
          since = performance.now()
          resolve()
        }),
      )
    }
  }
}

/** A disk that damages every index it is given is not asked for ever. */
const MOST_REPAIRS = 3
const SMALL_FILE_BYTES = 16 * 1024 * 1024
const READ_THROUGH_EVERY_MS = 7 * 24 * 60 * 60 * 1000
const READ_THROUGH_STEP_MS = 100
/** Nobody has searched for so long. */
const QUIET_MS = 60_000
/** What the window shows first, and summaries that travel together after them. */
const FIRST_PAGE = 500
const PAGE = 4000
/** While a journalist types, an answer has so long; then what was found is given. */
const SOON_MS = 15
/** A small library is read again before the search is answered; a large one goes on being read after it. */
const MEND_PATIENCE_MS = 1500
