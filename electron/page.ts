/**
 * What stands open in the window, as far as the desk knows: which articles, in which folders, with which texts, and which
 * of them is in front. Each folder is locked for others and watched for their changes as long as its article is open.
 */
import path from 'node:path'
import type { Article } from '../core/article'
import { type DeskEvents, type EventName, type OpenedArticle, type Outcome, succeeded } from '../core/contract'
import { localTimestamp } from './clock'
import { createLocker, type Library } from './library'
import { createPresence, type Presence } from './presence'
import type { Versions } from './versions'

export interface PageOptions {
  /** The library, where it is there. */
  readonly library: () => Library | undefined
  readonly versions: Versions
  readonly tell: <Name extends EventName>(event: Name, detail: DeskEvents[Name]) => void
  readonly showHeadline: (headline: string) => void
  /** Something happened in the folder of an open article. */
  readonly onStir: () => void
}

export interface Page {
  /** Opens an article beside those that are open; answers with what the window is to be told of it. */
  readonly put: (
    library: Library,
    opened: OpenedArticle,
    options: { readonly anyway: boolean },
  ) => Promise<Outcome<OpenedArticle>>
  /** This open article is in front now; undefined: none is. */
  readonly show: (id: string | undefined) => void
  /** Puts one article away: others may have it. */
  readonly putAway: (id: string) => Promise<void>
  /** Puts away whatever is open. */
  readonly clear: () => Promise<void>
  /** A newer text of an article was saved. Answers with the one before it, where that was open. */
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
  /** Whether the files are still the texts that the window knows; false where one is not. Each change is told once. */
  readonly look: () => Promise<boolean>
  /** The texts that are open, as the window was given them or saved them last. */
  readonly articles: () => readonly Article[]
  /** Name of the folder of this article; empty where it is not open. */
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
  const locker = createLocker({ now: localTimestamp })
  const open = new Map<string, PageText>()
  /** Kept after the article is put away: opening it again at once must wait until its lock has been given back. */
  const presences = new Map<string, Presence>()
  let front: string | undefined

  function presenceOf(id: string): Presence {
    const known = presences.get(id)
    if (known !== undefined) return known
    const made = createPresence({
      locker,
      onStir,
      onTaken: (owner) => {
        const here = open.get(id)
        if (here) tell('problem', { problem: { code: 'locked-by-other', folder: here.folder, ...owner } })
      },
      onFree: () => {
        if (open.has(id)) tell('articleChanged', { id })
      },
    })
    presences.set(id, made)
    return made
  }

  const enter = (id: string, root: string, folder: string, anyway = false) =>
    presenceOf(id).enter(path.join(root, folder), { anyway })

  function showTitle(): void {
    showHeadline((front === undefined ? undefined : open.get(front))?.article.headline ?? '')
  }

  async function drop(id: string): Promise<void> {
    open.delete(id)
    if (front === id) {
      front = undefined
      showTitle()
    }
    await presences.get(id)?.leave()
  }

  async function lookAt(before: PageText, from: Library): Promise<void> {
    const { id } = before
    const found = await from.look(id)
    // Saved, or put away, while we looked.
    if (open.get(id) !== before) return
    if (!found.ok) {
      // Unreadable for a moment: a sync client may be in the middle of bringing it.
      if (found.problem.code === 'file-unreadable' || before.told === found.problem.code) return
      open.set(id, { ...before, told: found.problem.code })
      return tell('problem', { problem: found.problem })
    }
    const { revision, folder, article } = found.value
    open.set(id, { ...before, folder, told: revision })
    // Renamed by a person or by another program: followed.
    if (folder !== before.folder) await enter(id, from.root, folder)
    if (revision === before.revision || revision === before.told) return
    if (Date.parse(article.updatedAt) < Date.parse(before.article.updatedAt)) {
      versions.keepSoon(from, before.article, 'set-aside')
      tell('problem', { problem: { code: 'older-on-disk', folder, savedAt: article.updatedAt } })
    }
    tell('articleChanged', { id })
  }

  return {
    async put(from, opened, { anyway }) {
      const { article, folder, revision } = opened
      const before = open.get(article.id)
      // What we saved last, where something else stands in its place now: this may be the only copy of it.
      const replaced = before !== undefined && before.revision !== revision ? before.article : undefined
      open.set(article.id, { id: article.id, folder, revision, article, told: revision })
      front ??= article.id
      showTitle()
      const lockedBy = await enter(article.id, from.root, folder, anyway)
      versions.opened(from, opened, replaced)
      return succeeded(lockedBy === undefined ? opened : { ...opened, readOnly: true, lockedBy })
    },

    show(id) {
      front = id
      showTitle()
    },

    async putAway(id) {
      const left = open.get(id)
      const from = library()
      if (left !== undefined && from !== undefined) versions.left(from, left.article)
      await drop(id)
    },

    async clear() {
      await Promise.all([...open.keys()].map(drop))
    },

    saved(article, revision, folder) {
      const before = open.get(article.id)
      if (before === undefined) return undefined
      open.set(article.id, { id: article.id, folder, revision, article, told: revision })
      if (front === article.id) showTitle()
      return before.article
    },

    async whileMoved(id, job, folderAfter) {
      if (!open.has(id)) return job()
      await presenceOf(id).leave()
      const outcome = await job()
      // It may have been put away meanwhile.
      const here = open.get(id)
      if (here === undefined) return outcome
      const folder = outcome.ok ? folderAfter(outcome.value) : here.folder
      const root = library()?.root
      if (folder === undefined) {
        await drop(id)
      } else if (root !== undefined) {
        open.set(id, { ...here, folder })
        await enter(id, root, folder)
      }
      return outcome
    },

    async look() {
      const from = library()
      if (from === undefined) return true
      let isSame = true
      for (const before of [...open.values()]) {
        // What we saved ourselves stirs the folder too, and need not be read again to be known.
        if (before.told === before.revision && (await from.holds(before))) continue
        isSame = false
        await lookAt(before, from)
      }
      return isSame
    },

    articles: () => [...open.values()].map(({ article }) => article),
    folderOf: (id) => open.get(id)?.folder ?? '',
    close() {
      for (const presence of presences.values()) presence.close()
    },
  }
}
