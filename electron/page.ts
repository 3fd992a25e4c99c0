/**
 * What stands on the window's page, as far as the desk knows: which article, in which folder, with which text. The folder
 * is locked for others and watched for their changes as long as the article is there.
 */
import path from 'node:path'
import type { Article } from '../core/article'
import { type DeskEvents, type EventName, type OpenedArticle, type Outcome, succeeded } from '../core/contract'
import { localTimestamp } from './clock'
import { createLocker, type Library } from './library'
import { createPresence } from './presence'
import type { Versions } from './versions'

export interface PageOptions {
  /** The library, where it is there. */
  readonly library: () => Library | undefined
  readonly versions: Versions
  readonly tell: <Name extends EventName>(event: Name, detail: DeskEvents[Name]) => void
  readonly showHeadline: (headline: string) => void
  /** Something happened in the article's folder. */
  readonly onStir: () => void
}

export interface Page {
  /** Puts an article on the page; answers with what the window is to be told of it. */
  readonly put: (
    library: Library,
    opened: OpenedArticle,
    options: { readonly anyway: boolean },
  ) => Promise<Outcome<OpenedArticle>>
  /** Takes whatever is there off the page. */
  readonly clear: () => Promise<void>
  /** A newer text of an article was saved. Answers with the one before it, where that was on the page. */
  readonly saved: (article: Article, revision: string, folder: string) => Article | undefined
  /**
   * Runs what moves the article's folder or takes it away: a folder that is watched cannot be moved on every system. The
   * job answers with the folder's new name; undefined where it is no longer there.
   */
  readonly whileMoved: <Value>(
    id: string,
    job: () => Promise<Outcome<Value>>,
    folderAfter: (value: Value) => string | undefined,
  ) => Promise<Outcome<Value>>
  /** Whether the file is still the text that the window knows. Each change is told once. */
  readonly look: () => Promise<void>
  /** What stands there; undefined where nothing does. */
  readonly article: () => Article | undefined
  /** Name of the folder of this article; empty where it is not on the page. */
  readonly folderOf: (id: string) => string
  /** The program ends. */
  readonly close: () => void
}

interface PageText {
  readonly id: string
  readonly folder: string
  readonly revision: string
  /** The text that the window was given or that it saved last. */
  readonly article: Article
  /** The last change that the window was told of: a revision, or the code of a problem. */
  readonly told: string
}

export function createPage({ library, versions, tell, showHeadline, onStir }: PageOptions): Page {
  let there: PageText | undefined
  const presence = createPresence({
    locker: createLocker({ now: localTimestamp }),
    onStir,
    onTaken: (owner) => {
      if (there) tell('problem', { problem: { code: 'locked-by-other', folder: there.folder, ...owner } })
    },
    onFree: () => {
      if (there) tell('articleChanged', { id: there.id })
    },
  })

  async function enter(root: string, folder: string, anyway = false) {
    return presence.enter(path.join(root, folder), { anyway })
  }

  async function clear(): Promise<void> {
    there = undefined
    showHeadline('')
    await presence.leave()
  }

  return {
    async put(from, opened, { anyway }) {
      const { article, folder, revision } = opened
      if (there !== undefined && there.id !== article.id) versions.left(from, there.article)
      // What we saved last, where something else stands in its place now: this may be the only copy of it.
      const replaced = there?.id === article.id && there.revision !== revision ? there.article : undefined
      there = { id: article.id, folder, revision, article, told: revision }
      showHeadline(article.headline)
      const lockedBy = await enter(from.root, folder, anyway)
      versions.opened(from, opened, replaced)
      return succeeded(lockedBy === undefined ? opened : { ...opened, readOnly: true, lockedBy })
    },

    clear,

    saved(article, revision, folder) {
      if (there?.id !== article.id) return undefined
      const before = there.article
      there = { id: article.id, folder, revision, article, told: revision }
      return before
    },

    async whileMoved(id, job, folderAfter) {
      if (there?.id !== id) return job()
      await presence.leave()
      const outcome = await job()
      // Another article may have come onto the page meanwhile.
      if (there?.id !== id) return outcome
      const folder = outcome.ok ? folderAfter(outcome.value) : there.folder
      const root = library()?.root
      if (folder === undefined) {
        await clear()
      } else if (root !== undefined) {
        there = { ...there, folder }
        await enter(root, folder)
      }
      return outcome
    },

    async look() {
      const before = there
      const from = library()
      if (before === undefined || from === undefined) return
      const found = await from.look(before.id)
      // Saved, or put away, while we looked.
      if (there !== before) return
      if (!found.ok) {
        // Unreadable for a moment: a sync client may be in the middle of bringing it.
        if (found.problem.code === 'file-unreadable' || before.told === found.problem.code) return
        there = { ...before, told: found.problem.code }
        return tell('problem', { problem: found.problem })
      }
      const { revision, folder, article } = found.value
      there = { ...before, folder, told: revision }
      // Renamed by a person or by another program: followed.
      if (folder !== before.folder) await enter(from.root, folder)
      if (revision === before.revision || revision === before.told) return
      if (Date.parse(article.updatedAt) < Date.parse(before.article.updatedAt)) {
        versions.keepSoon(from, before.article, 'set-aside')
        tell('problem', { problem: { code: 'older-on-disk', folder, savedAt: article.updatedAt } })
      }
      tell('articleChanged', { id: before.id })
    },

    article: () => there?.article,
    folderOf: (id) => (there?.id === id ? there.folder : ''),
    close: presence.close,
  }
}
