/**
 * Keeps the index of a library true: looks at the folder, reads what is new, and answers searches. Long work goes in short
 * steps, so that a search or a save that comes in between is answered between two of them.
 */
import fs from 'node:fs'
import type { SearchQuery } from '../../../core/search'
import { mapBounded } from '../mapBounded'
import { type Read, readArticle, type Seen, seenAt } from './articleInFolder'
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
import { inSteps } from './steps'
import { StoreKeeper } from './storeKeeper'

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

class Indexer implements LibraryIndexer {
  private readonly keeper: StoreKeeper
  private known = new Map<string, Known>()
  private opened: Promise<StoredSummaries & { readonly total: number }> | undefined
  private searches = 0
  private areRowsRead = false
  /** Folder → its last touch, taken into the index or waiting. */
  private waiting = new Map<string, number>()
  private taking: Promise<void> = Promise.resolve()
  private readonly taken = new Map<string, number>()
  private timer: NodeJS.Timeout | undefined
  private isPaused = false
  /** The last change of the oldest article in the index, in milliseconds. */
  private oldestMs: number | undefined
  /** In memory the bodies are read only when somebody searches: a list in the terminal needs none of them. */
  private withWords: boolean

  constructor(
    private readonly place: IndexPlace,
    private readonly events: IndexEvents,
  ) {
    this.withWords = place.folder !== undefined
    this.keeper = new StoreKeeper(place, () => {
      this.known = new Map()
      this.areRowsRead = true
      this.oldestMs = undefined
      return this.lookOnce()
    })
  }

  load(): Promise<StoredSummaries & { readonly total: number }> {
    this.opened ??= (async () => {
      const store = this.keeper.open()
      return { ...store.newest(FIRST_PAGE), total: store.count() }
    })()
    return this.opened
  }

  async page(after: number): Promise<StoredSummaries> {
    await this.load()
    return this.keeper.mended(async () => this.keeper.get().summaries(after, PAGE))
  }

  async look(): Promise<void> {
    await this.load()
    await this.takeTouched()
    await this.keeper.mended(() => this.lookOnce())
    this.keeper.readThroughLater()
  }

  touch(folder: string, seq: number, renamedFrom?: string): void {
    if (renamedFrom !== undefined && this.opened !== undefined) {
      void this.load().then(() => this.keeper.mended(async () => this.rename(renamedFrom, folder, seq)))
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
    const found = await this.keeper.mended(async () => {
      const began = performance.now()
      const step = inSteps()
      const search = this.keeper.get().search(query, most + 1)
      for (let goOn = true; ; ) {
        const next = search.next(goOn)
        if (next.done) return next.value
        if (thorough) await step()
        goOn = thorough
          ? turn === this.searches && this.keeper.current !== undefined
          : performance.now() - began < SOON_MS
      }
    })
    this.keeper.searched()
    return found
  }

  async excerpts(query: SearchQuery, rows: readonly number[]) {
    await this.load()
    return this.keeper.mended(async () => this.keeper.get().excerpts(query, rows))
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
    // What was touched and is not in the index yet is seen by its time at the next start.
    this.keeper.stop()
    await this.opened?.catch(() => undefined)
    this.keeper.close()
  }

  /** What is known of each folder; read when the window has its list. */
  private readRows(): void {
    if (this.areRowsRead) return
    this.areRowsRead = true
    for (const { folder, row, mtimeMs, sizeBytes, isArticle } of this.keeper.get().rows()) {
      // What could not be read is read again: its reason may be gone without a trace in the file's times.
      this.known.set(folder, { row, mtimeMs: isArticle ? mtimeMs : -1, sizeBytes, isArticle })
      this.oldestMs = Math.min(this.oldestMs ?? Number.POSITIVE_INFINITY, mtimeMs)
    }
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
    const step = inSteps()
    for (const folder of names) {
      const seen = seenAt(this.place.root, folder)
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
    const step = inSteps()
    try {
      for (let start = 0, size = FIRST_BATCH; start < changed.length; start += size, size = Math.min(BATCH, size * 2)) {
        if (this.isPaused) return
        if (isLong) this.events.onProgress({ done: already + start, total })
        const rows: IndexChanges['rows'][number][] = []
        for (let at = start; at < Math.min(start + size, changed.length); at += HELD) {
          const held = changed.slice(at, Math.min(at + HELD, start + size))
          const read = await mapBounded(held, READ_AT_ONCE, (seen) =>
            readArticle(this.place.root, seen, this.withWords),
          )
          if (this.keeper.current === undefined) return
          for (const { one, row } of this.numbered(read)) {
            // Written again while it was read: the touch that tells of it is on its way.
            if (this.waiting.has(one.stored.folder)) continue
            // Whoever was let in may have committed.
            this.keeper.get().begin()
            rows.push(this.put(one, row))
            await step()
            if (this.keeper.current === undefined) return
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
    await this.keeper.mended(async () => this.readRows())
    const { waiting } = this
    this.waiting = new Map()
    for (const [folder, seq] of waiting) this.taken.set(folder, Math.max(seq, this.taken.get(folder) ?? 0))
    const found = [...waiting.keys()].map((folder) => ({ folder, seen: seenAt(this.place.root, folder) }))
    for (const { folder, seen } of found) if (seen === undefined) this.drop(folder)
    const changed = found.flatMap(({ seen }) => (seen ? [seen] : []))
    const read = await mapBounded(changed, READ_AT_ONCE, (seen) => readArticle(this.place.root, seen, this.withWords))
    if (this.keeper.current === undefined) return
    await this.keeper.mended(async () => {
      this.keeper.get().begin()
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
    this.keeper.get().rename(from, to)
    this.known.delete(from)
    this.known.set(to, known)
    this.taken.set(to, seq)
    this.taken.set(from, seq)
  }

  private isKnown({ folder, mtimeMs, sizeBytes }: Seen): boolean {
    const known = this.known.get(folder)
    if (known === undefined || known.mtimeMs !== mtimeMs || known.sizeBytes !== sizeBytes) return false
    return (
      !known.isArticle || !this.withWords || this.place.folder !== undefined || this.keeper.get().hasWords(known.row)
    )
  }

  /** With the number that each gets: its own, or one among the newest for what was written now. Smallest first. */
  private numbered(read: readonly (Read | undefined)[]): readonly { readonly one: Read; readonly row: number }[] {
    const store = this.keeper.get()
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
    const store = this.keeper.get()
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
    const store = this.keeper.get()
    store.begin()
    store.remove(folder)
    this.known.delete(folder)
    this.events.onChanges({ rows: [], gone: [{ folder, seq: this.taken.get(folder) ?? 0 }] })
  }

  private commit(): void {
    this.keeper.current?.commit()
  }
}

/** What the window shows first, and summaries that travel together after them. */
const FIRST_PAGE = 500
const PAGE = 4000
/** While a journalist types, an answer has so long; then what was found is given. */
const SOON_MS = 15
