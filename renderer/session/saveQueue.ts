/**
 * Saves the open article by itself: early enough that no letter is older than a second before the journal has it; one save
 * at a time, always the newest text. A save that fails is tried again, at growing distances, until it succeeds.
 */
import type { Article } from '../../core/article'
import type { Outcome, Problem, SavedArticle } from '../../core/contract'

/**
 * So long after the first change that is not on disk. The editor reports a change at most 600 ms after the key: both together
 * and the writing stay within the second that the newsroom was promised.
 */
export const SAVE_WITHIN_MS = 300
/** A virus scanner lets go within seconds, a full disk within minutes; the last distance repeats. */
const RETRY_AFTER_MS = [2_000, 5_000, 10_000, 20_000, 30_000]

/** `unexpected`: the call itself broke. The text is still in the window. */
export type SaveProblem = Problem | { readonly code: 'unexpected' }

export type SaveStatus =
  /** Everything that was typed is on disk. `at` is undefined until the first save of this window. */
  | { readonly kind: 'saved'; readonly at: string | undefined }
  /** Typed, and not on disk yet. */
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'failed'; readonly problem: SaveProblem; readonly retryAfterMs: number }
  /** Somebody else saved first. Nothing is written until the journalist has chosen. */
  | { readonly kind: 'conflict'; readonly problem: Extract<Problem, { code: 'changed-on-disk' }> }

export interface SaveQueueOptions {
  /** The text of the file as it was read: what the first save is based on. */
  readonly revision: string
  readonly save: (article: Article, revision: string) => Promise<Outcome<SavedArticle>>
  readonly onStatus: (status: SaveStatus) => void
  readonly onSaved: (saved: SavedArticle) => void
  /** Into the journal only: for what is typed while a save is under way, refused or waits for an answer. */
  readonly keep: (article: Article, revision: string) => Promise<Outcome<{ readonly at: string }>>
  /** Everything typed up to this instant is in the journal, whatever becomes of the save. */
  readonly onKept: (at: string) => void
}

export interface SaveQueue {
  /** A newer text. It replaces the one that waits. */
  change(article: Article): void
  /** Saves now and answers when all is on disk (true) or cannot be (false). Never starts a second save beside a running one. */
  flush(): Promise<boolean>
  readonly status: SaveStatus
  readonly revision: string
  /** A conflict was answered: what is here is based on this text of the folder from now on, and is saved over it. */
  rebase(revision: string): void
  /** Stops for good, without saving: the article was binned, or its text given up. */
  dispose(): void
}

export function createSaveQueue({ revision, save, onStatus, onSaved, keep, onKept }: SaveQueueOptions): SaveQueue {
  let waiting: Article | undefined
  let running: Promise<void> | undefined
  let status: SaveStatus = { kind: 'saved', at: undefined }
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let disposed = false
  let keepTimer: ReturnType<typeof setTimeout> | undefined

  /** Someone who goes on typing is kept with each text that is told, not with each letter. */
  const keepSoon = () => {
    keepTimer ??= setTimeout(() => {
      keepTimer = undefined
      if (waiting === undefined || disposed) return
      // The message of the failed save stands already; that the journal fails too, the next save will say.
      keep(waiting, revision)
        .then((kept) => {
          if (kept.ok && !disposed) onKept(kept.value.at)
        })
        .catch(console.error)
    }, SAVE_WITHIN_MS)
  }

  const become = (next: SaveStatus) => {
    status = next
    onStatus(next)
  }

  const schedule = (delayMs: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void run(), delayMs)
  }

  const run = (): Promise<void> => {
    clearTimeout(timer)
    running ??= attempt().finally(() => {
      running = undefined
    })
    return running
  }

  const attempt = async () => {
    const article = waiting
    if (article === undefined || disposed) return
    waiting = undefined
    const outcome = await save(article, revision).catch(() => ({ ok: false, problem: { code: 'unexpected' } }) as const)
    if (disposed) return
    if (outcome.ok) {
      failures = 0
      revision = outcome.value.revision
      onSaved(outcome.value)
      if (waiting === undefined) become({ kind: 'saved', at: outcome.value.savedAt })
      else await attempt()
      return
    }
    // What was typed meanwhile is newer than what could not be saved.
    waiting ??= article
    if ('keptInJournalAt' in outcome.problem && outcome.problem.keptInJournalAt !== undefined) {
      onKept(outcome.problem.keptInJournalAt)
    }
    if (outcome.problem.code === 'changed-on-disk') {
      become({ kind: 'conflict', problem: outcome.problem })
      return
    }
    const retryAfterMs = RETRY_AFTER_MS[Math.min(failures, RETRY_AFTER_MS.length - 1)] as number
    failures += 1
    become({ kind: 'failed', problem: outcome.problem, retryAfterMs })
    schedule(retryAfterMs)
  }

  return {
    change(article) {
      if (disposed) return
      const first = waiting === undefined
      waiting = article
      // A failed save keeps its own rhythm, and a conflict waits for an answer: until then the journal has the text.
      if (running !== undefined || status.kind === 'failed' || status.kind === 'conflict') keepSoon()
      if (status.kind === 'failed' || status.kind === 'conflict') return
      if (status.kind !== 'unsaved') become({ kind: 'unsaved' })
      if (first && running === undefined) schedule(SAVE_WITHIN_MS)
    },
    async flush() {
      while (running !== undefined) await running
      if (waiting !== undefined && status.kind !== 'conflict') await run()
      return waiting === undefined
    },
    get status() {
      return status
    },
    get revision() {
      return revision
    },
    rebase(next) {
      if (disposed || status.kind !== 'conflict') return
      revision = next
      become({ kind: 'unsaved' })
      schedule(0)
    },
    dispose() {
      disposed = true
      waiting = undefined
      clearTimeout(timer)
      clearTimeout(keepTimer)
    },
  }
}
