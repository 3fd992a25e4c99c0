/**
 * From the last key to the disk: what is typed goes into the journal first and then into the library, and whatever the
 * library refuses or never got is still there at the next start.
 */
import type { Article } from '../core/article'
import {
  failed,
  type OpenedArticle,
  type Outcome,
  type RecoveredArticle,
  type SavedArticle,
  succeeded,
} from '../core/contract'
import { createJournal, type Journal, type Library, type Recovery, recoverDrafts } from './library'
import type { Versions } from './versions'

export interface SafekeepingOptions {
  /** Where the journal is kept: on this computer, whatever the library is on. */
  readonly journalFolder: string
  readonly now: () => string
  readonly versions: Versions
  readonly inLibrary: <Value>(job: (library: Library) => Promise<Outcome<Value>>) => Promise<Outcome<Value>>
  /** Where an article of the library stands, as far as that is known just now. */
  readonly placeOf: (id: string) => { readonly library: string; readonly folder: string }
}

export interface Safekeeping {
  readonly save: (article: Article, revision: string) => Promise<Outcome<SavedArticle>>
  readonly keep: (article: Article, revision: string) => Promise<Outcome<{ at: string }>>
  readonly saveCopy: (article: Article) => Promise<Outcome<OpenedArticle>>
  readonly setAside: (article: Article) => Promise<Outcome<null>>
  readonly binned: (id: string) => Promise<void>
  /** Brings what is in the journal into a library that was just opened. */
  readonly recover: (library: Library) => Promise<Recovery>
}

export function createSafekeeping({
  journalFolder,
  now,
  versions,
  inLibrary,
  placeOf,
}: SafekeepingOptions): Safekeeping {
  const journal: Journal = createJournal(journalFolder, { now })

  async function keep(article: Article, revision: string) {
    const kept = await journal.keep({ article, revision, ...placeOf(article.id) })
    const left = kept.ok ? kept.value.abandoned : undefined
    // It may be wanted again, and the journal keeps the newest text only.
    if (left) {
      await inLibrary(async (library) => succeeded(versions.keepSoon(library, left, 'set-aside')))
    }
    return kept
  }

  /** The journal first. Where even that is refused, the library may still take the text, so it is asked all the same. */
  async function keptAndThen<Value extends object>(
    article: Article,
    revision: string,
    job: (library: Library) => Promise<Outcome<Value>>,
    revisionOf: (value: Value) => string,
  ): Promise<Outcome<Value>> {
    const kept = await keep(article, revision)
    const outcome = await inLibrary(job)
    if (!kept.ok) return outcome
    if (!outcome.ok) return failed({ ...outcome.problem, keptInJournalAt: kept.value.at })
    await journal.settle(article.id, kept.value.ticket, revisionOf(outcome.value))
    return outcome
  }

  return {
    save: (article, revision) =>
      keptAndThen(
        article,
        revision,
        (library) => library.save(article, revision),
        (saved) => saved.revision,
      ),

    async keep(article, revision) {
      const kept = await keep(article, revision)
      return kept.ok ? succeeded({ at: kept.value.at }) : kept
    },

    saveCopy: (article) =>
      keptAndThen(
        article,
        '',
        (library) => library.saveCopy(article),
        (copy) => copy.revision,
      ),

    async setAside(article) {
      const kept = await inLibrary((library) => versions.keep(library, article, 'set-aside'))
      if (!kept.ok) return kept
      await journal.forget(article.id)
      return succeeded(null)
    },

    binned: journal.forget,

    recover: (library) =>
      recoverDrafts({
        journal,
        library,
        async replaces({ article }) {
          await versions.keep(library, article, 'before-recovery')
        },
      }),
  }
}

/** The later account of the same article wins. */
export function joinRecovered(
  earlier: readonly RecoveredArticle[],
  later: readonly RecoveredArticle[],
): readonly RecoveredArticle[] {
  const ids = new Set(later.map(({ id }) => id))
  return [...earlier.filter(({ id }) => !ids.has(id)), ...later]
}
