/** Every open article has a save queue of its own, which goes on until all is on disk, whether it is in front or not. */
import { type Article, withPlaces } from '../../core/article'
import { desk } from './desk'
import { type ArticleText, editor } from './editorLink'
import { putSummary } from './library'
import { createSaveQueue, type SaveQueue, type SaveStatus } from './saveQueue'
import { isInFront, patchTab, tabAt, useOpenArticle } from './tabsStore'

const queues = new Map<number, SaveQueue>()
const watchers = new Set<() => void>()

/** Told when the status of a save changes. */
export function watchSaves(watcher: () => void): void {
  watchers.add(watcher)
}

/** From here on what changes on this tab is saved. `revision`: the text that it begins with. */
export function beginSaving(at: number, revision: string): SaveStatus {
  const queue = queueFor(at, revision)
  queues.set(at, queue)
  return queue.status
}

/** What is not saved yet on this tab is given up. */
export function endSaving(at: number): void {
  queues.get(at)?.dispose()
  queues.delete(at)
}

export function queueOf(at: number): SaveQueue | undefined {
  return queues.get(at)
}

/** Merges a change into an open article and hands it to its save queue. */
export function changeTab(at: number, patch: Partial<Article> | ((article: Article) => Partial<Article>)): void {
  const tab = tabAt(at)
  if (tab === undefined || tab.readOnly) return
  const change = typeof patch === 'function' ? patch(tab.article) : patch
  const next = { ...tab.article, ...change }
  // The words of the comments move with the text: what is kept of the one must fit the other.
  const places = isInFront(at) ? editor()?.commentPlaces() : undefined
  const comments = next.comments.length === 0 ? next.comments : withPlaces(next.comments, places)
  const article = { ...next, comments }
  patchTab(at, { article })
  queues.get(at)?.change(article)
}

/** Takes the editor's text into the store, so that a save has the very last letter. */
export function fetchLastLetters(): void {
  const { open } = useOpenArticle.getState()
  const sheet = editor()
  // Half of a paste is no text to be kept.
  sheet?.finishPaste()
  const text = sheet?.flush()
  if (open === undefined || text === undefined || open.readOnly) return
  // What the sheet reported just now is in the store already.
  const now = tabAt(open.generation)
  if (now !== undefined && !isSameText(now.article, text)) changeTab(now.generation, text)
}

/** True when everything typed in this article is on disk; the last letters are fetched from the editor first. */
export async function saveTab(at: number): Promise<boolean> {
  if (isInFront(at)) fetchLastLetters()
  return (await queues.get(at)?.flush()) ?? true
}

/** The same for every open article. None waits for another: a drive that hangs must not hold up the rest. */
export async function saveAll(): Promise<boolean> {
  const { tabs } = useOpenArticle.getState()
  const saved = await Promise.all(tabs.map((tab) => saveTab(tab.generation)))
  return saved.every(Boolean)
}

/** Whoever types on while the disk is busy types into this one: saves until the editor has nothing new. */
export async function settleTab(at: number): Promise<boolean> {
  do {
    if (!(await saveTab(at))) return false
    if (isInFront(at)) fetchLastLetters()
  } while (isUnsaved(at))
  return true
}

/** True while something typed in it is not on disk. */
export function isUnsaved(at: number): boolean {
  const queue = queues.get(at)
  return queue !== undefined && queue.status.kind !== 'saved'
}

/** True while something typed anywhere is not on disk. */
export function hasUnsaved(): boolean {
  return [...queues.keys()].some(isUnsaved)
}

function queueFor(at: number, revision: string): SaveQueue {
  return createSaveQueue({
    revision,
    save: (text, basedOn) => desk().saveArticle({ article: text, revision: basedOn }),
    keep: (text, basedOn) => desk().keepInJournal({ article: text, revision: basedOn }),
    onKept: (keptAt) => patchTab(at, { keptAt }),
    onStatus: (status) => {
      patchTab(at, { status })
      if (isInFront(at)) for (const watcher of watchers) watcher()
    },
    onSaved: (saved) => {
      putSummary(saved.summary)
      const tab = tabAt(at)
      if (tab === undefined) return
      patchTab(at, {
        revision: saved.revision,
        savedAt: saved.savedAt,
        keptAt: undefined,
        folder: saved.summary.folder,
        article: { ...tab.article, updatedAt: saved.summary.updatedAt },
      })
    },
  })
}

function isSameText(article: ArticleText, text: ArticleText): boolean {
  return (
    article.kicker === text.kicker &&
    article.headline === text.headline &&
    article.standfirst === text.standfirst &&
    (article.body === text.body || JSON.stringify(article.body) === JSON.stringify(text.body))
  )
}
