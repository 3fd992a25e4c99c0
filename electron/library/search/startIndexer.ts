/** Starts the index of a library: in a thread of its own where there is a program for one, here otherwise (terminal, tests). */
import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { answer, type FromIndex, type IndexCall, type IndexThreadData, type ToIndex } from './indexMessages'
import type { IndexEvents, IndexPlace, LibraryIndexer } from './indexRow'

/** `program`: full path of the built `indexThread`. */
export async function startIndexer(
  place: IndexPlace,
  events: IndexEvents,
  program: string | undefined,
): Promise<LibraryIndexer> {
  return program !== undefined && existsSync(program)
    ? new ThreadedIndexer(place, events, program)
    : startHere(place, events)
}

/** Fetched where it is needed only: SQLite takes its room in every thread that has it. */
async function startHere(place: IndexPlace, events: IndexEvents): Promise<LibraryIndexer> {
  const { createLibraryIndexer } = await import('./libraryIndexer')
  return createLibraryIndexer(place, events)
}

interface Waiting {
  readonly message: ToIndex
  readonly resolve: (value: never) => void
  readonly reject: (error: unknown) => void
}

class ThreadedIndexer implements LibraryIndexer {
  private readonly waiting = new Map<number, Waiting>()
  private worker: Worker | undefined
  /** Where the thread has died: the index here, so that a search is answered all the same. */
  private standIn: Promise<LibraryIndexer> | undefined
  private isClosing = false
  private last = 0

  constructor(
    private readonly place: IndexPlace,
    private readonly events: IndexEvents,
    program: string,
  ) {
    const workerData: IndexThreadData = { place }
    this.worker = new Worker(program, { workerData, resourceLimits: THREAD_LIMITS })
    this.worker.on('message', (message: FromIndex) => this.hear(message))
    this.worker.on('error', () => this.hasDied())
    this.worker.on('exit', () => this.hasDied())
    // It never keeps a program alive that has nothing else to do.
    this.worker.unref()
  }

  load: LibraryIndexer['load'] = () => this.ask('load')
  page: LibraryIndexer['page'] = (...given) => this.ask('page', ...given)
  look: LibraryIndexer['look'] = () => this.ask('look')
  search: LibraryIndexer['search'] = (...given) => this.ask('search', ...given)
  excerpts: LibraryIndexer['excerpts'] = (...given) => this.ask('excerpts', ...given)
  touch: LibraryIndexer['touch'] = (...given) => this.tell('touch', ...given)
  pause = () => this.tell('pause')
  resume = () => this.tell('resume')

  async close(): Promise<void> {
    this.isClosing = true
    await this.ask<void>('close')
    await this.worker?.terminate()
  }

  private tell(tell: 'touch' | 'pause' | 'resume', ...given: readonly unknown[]): void {
    this.post({ kind: 'tell', tell, given })
  }

  private ask<Value>(call: IndexCall, ...given: readonly unknown[]): Promise<Value> {
    this.last += 1
    const message: ToIndex = { kind: 'call', number: this.last, call, given }
    if (this.standIn) return this.standIn.then((standIn) => answer(standIn, message)) as Promise<Value>
    return new Promise<Value>((resolve, reject) => {
      this.waiting.set(this.last, { message, resolve: resolve as Waiting['resolve'], reject })
      // While somebody waits for an answer the program goes on.
      this.worker?.ref()
      this.post(message)
    })
  }

  private post(message: ToIndex): void {
    if (this.standIn) void this.standIn.then((standIn) => answer(standIn, message))
    else this.worker?.postMessage(message)
  }

  private hear(message: FromIndex): void {
    if (message.kind === 'changes') this.events.onChanges(message.changes)
    if (message.kind === 'progress') this.events.onProgress(message.progress)
    if (message.kind === 'changes' || message.kind === 'progress') return
    const asked = this.waiting.get(message.number)
    this.waiting.delete(message.number)
    if (this.waiting.size === 0) this.worker?.unref()
    if (message.kind === 'answer') asked?.resolve(message.value as never)
    else asked?.reject(failure(message.message, message.code))
  }

  private hasDied(): void {
    if (this.worker === undefined) return
    this.worker = undefined
    const waiting = [...this.waiting.values()]
    this.waiting.clear()
    if (this.isClosing) {
      // Nobody waits for it any more; to those that did, it is like a library that was taken away.
      for (const { message, resolve, reject } of waiting) {
        if (message.kind === 'call' && message.call === 'close') resolve(undefined as never)
        else reject(failure('The index is closed', 'ECANCELED'))
      }
      return
    }
    this.events.onProgress(undefined)
    const starting = startHere(this.place, this.events)
    this.standIn = starting
    for (const { message, resolve, reject } of waiting) {
      starting.then((standIn) => answer(standIn, message)).then((value) => resolve(value as never), reject)
    }
  }
}

/** What one batch of long articles needs, and far less than would hurt the program around it. */
const THREAD_LIMITS = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 8 }

function failure(message: string, code: string | undefined): Error {
  return Object.assign(new Error(message), code === undefined ? {} : { code })
}
