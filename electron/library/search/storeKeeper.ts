/** Has the index open, whatever the disk does to it: one that is damaged is made anew, a large one is read through now and then. */
import fs from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { IndexPlace } from './indexRow'
import { type IndexSeat, removeIndexFiles, takeIndexSeat } from './indexSeat'
import { SearchStore } from './searchStore'
import { StoreDamaged } from './searchTables'

/** A disk that damages every index it is given is not asked for ever. */
const MOST_REPAIRS = 3
const SMALL_FILE_BYTES = 16 * 1024 * 1024
const READ_THROUGH_EVERY_MS = 7 * 24 * 60 * 60 * 1000
const READ_THROUGH_STEP_MS = 100
/** Nobody has searched for so long. */
const QUIET_MS = 60_000
/** A small library is read again before the search is answered; a large one goes on being read after it. */
const MEND_PATIENCE_MS = 1500

export class StoreKeeper {
  private seat: IndexSeat | undefined
  private store: SearchStore | undefined
  private searchedAt = 0
  private reading: NodeJS.Timeout | undefined
  private isClosed = false
  private repairs = 0

  /** `refill`: the index was damaged and is empty now. */
  constructor(
    private readonly place: IndexPlace,
    private readonly refill: () => Promise<void>,
  ) {}

  open(): SearchStore {
    if (this.place.folder !== undefined) this.seat ??= takeIndexSeat(this.place.folder, this.place.root)
    try {
      this.store = SearchStore.open(this.seat?.file)
      // A small one is read through at once; a large one when the window has its list.
      if (this.isSmallFile() && !this.store.isWhole()) throw new StoreDamaged('not whole')
    } catch (error) {
      if (!(error instanceof StoreDamaged)) throw error
      this.close()
      if (this.seat) removeIndexFiles(this.seat.file)
      this.store = this.openAnew()
    }
    this.isOfThisVersion(this.store)
    return this.store
  }

  /** Undefined before it is opened and after it is closed. */
  get current(): SearchStore | undefined {
    return this.store
  }

  get(): SearchStore {
    if (this.store === undefined) throw new Error('The index is closed')
    return this.store
  }

  /** Runs a job on the index, and where that is damaged, on a new one that is filled again meanwhile. */
  async mended<Value>(job: () => Promise<Value>): Promise<Value> {
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
        const filled = this.refill().catch(() => undefined)
        await Promise.race([filled, pause(MEND_PATIENCE_MS, undefined, { ref: false })])
      }
      return job()
    }
  }

  /** Disks forget letters in silence: a large index is read through now and then, in small pieces while nobody searches. */
  readThroughLater(): void {
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

  /** Somebody has searched: what can wait, waits. */
  searched(): void {
    this.searchedAt = Date.now()
  }

  /** Nothing is begun any more; `close` comes when what is under way has ended. */
  stop(): void {
    clearTimeout(this.reading)
    this.isClosed = true
  }

  close(): void {
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

  private isSmallFile(): boolean {
    return (
      this.seat === undefined || (fs.statSync(this.seat.file, { throwIfNoEntry: false })?.size ?? 0) < SMALL_FILE_BYTES
    )
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

  private makeAnew(): void {
    this.close()
    if (this.seat) removeIndexFiles(this.seat.file)
    this.store = this.openAnew()
    this.store.write('appVersion', this.place.appVersion)
  }
}
