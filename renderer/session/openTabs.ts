/**
 * The articles that are open, each on a tab of its own, and the one in front. Every open article has a save queue of its
 * own, which goes on until all is on disk, whether it is in front or not; a sheet is drawn only for the one in front.
 */
import { create } from 'zustand'
import { type Article, withPlaces } from '../../core/article'
import type { Caret, HalfWritten, LockOwner, OpenedArticle } from '../../core/contract'
import { desk } from './desk'
import { type ArticleText, bringSheetToFront, editor } from './editorLink'
import { putSummary } from './library'
import { createSaveQueue, type SaveQueue, type SaveStatus } from './saveQueue'
import { changeSettings } from './settings'
import { useSettings } from './settingsStore'
import { show, useView } from './view'

export interface OpenState {
  readonly article: Article
  readonly folder: string
  readonly readOnly: boolean
  /** The text on disk: what an export or a preview shows. */
  readonly revision: string
  readonly savedAt: string | undefined
  /** While a save is refused: everything typed up to this instant is in the journal of this computer. */
  readonly keptAt: string | undefined
  readonly status: SaveStatus
  /** Names the tab. Another one when the editor must take the text anew: another article, or the same read again from disk. */
  readonly generation: number
  /** Where the caret goes when the sheet is drawn. */
  readonly caret: Caret | undefined
  /** Comments that waited on this computer, as they were when it was opened. */
  readonly halfWritten: readonly HalfWritten[]
  /** What waited for its sheet at the last start. */
  readonly firstLetters: string
  /** Who has it open elsewhere. */
  readonly lockedBy: LockOwner | undefined
}

interface Tabs {
  /** In the order of the tabs. */
  readonly tabs: readonly OpenState[]
  /** The one in front; undefined only where none is open. */
  readonly open: OpenState | undefined
}

export const useOpenArticle = create<Tabs>(() => ({ tabs: [], open: undefined }))

/**
 * Of so many sheets that are out of sight the undo history is kept. A history holds on to every state it can go back to;
 * of the sheets before them text, caret and scroll position are kept.
 */
const MOST_KEPT_SHEETS = 4
/** The settings remember so many. */
const MOST_REMEMBERED = 50

const queues = new Map<number, SaveQueue>()
/** The one that was left last comes last. */
const sheets = new Map<number, object>()
const watchers = new Set<(open: OpenState | undefined) => void>()
let generation = 0
let isReopening = false

/** Told when another article comes to the front, or the status of the one in front changes. Called once at the start. */
export function watchFront(watcher: (open: OpenState | undefined) => void): void {
  watchers.add(watcher)
}

export function tabOf(id: string): OpenState | undefined {
  return useOpenArticle.getState().tabs.find(({ article }) => article.id === id)
}

export function tabAt(at: number): OpenState | undefined {
  return useOpenArticle.getState().tabs.find((tab) => tab.generation === at)
}

export function queueOf(at: number): SaveQueue | undefined {
  return queues.get(at)
}

/** What the sheet that showed this text last remembered; undefined where it has been too long, or never was. */
export function sheetMemory(at: number): object | undefined {
  return sheets.get(at)
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

export interface TakeOptions {
  /** The tab whose place it takes; what is unsaved there is given up. Default: a tab of its own, behind the one in front. */
  readonly instead?: number | undefined
  /** Not shown now. The first article of a window is shown all the same. */
  readonly behind?: boolean
  /** Its place among the tabs. */
  readonly at?: number
}

/** Gives an article a tab. One that has a tab already keeps it, with the new text in it. */
export function take(opened: OpenedArticle, { instead, behind = false, at }: TakeOptions = {}): void {
  const own = ++generation
  const { article, folder, readOnly, revision, caret, halfWritten = [], firstLetters = '', lockedBy } = opened
  const state = useOpenArticle.getState()
  const old =
    state.tabs.find((tab) => tab.article.id === article.id) ?? (instead === undefined ? undefined : tabAt(instead))
  const queue = queueFor(own, revision)
  queues.set(own, queue)
  const tab: OpenState = {
    article,
    folder,
    readOnly,
    revision,
    savedAt: undefined,
    keptAt: undefined,
    status: queue.status,
    generation: own,
    caret,
    halfWritten,
    firstLetters,
    lockedBy,
  }
  const wasInFront = old !== undefined && old.generation === state.open?.generation
  const comesToFront = wasInFront || !behind || state.open === undefined
  if (comesToFront && !wasInFront) leaveFront()
  const { tabs, open } = useOpenArticle.getState()
  const place =
    at ?? (open === undefined ? tabs.length : tabs.findIndex((one) => one.generation === open.generation) + 1)
  const next =
    old === undefined
      ? tabs.toSpliced(place, 0, tab)
      : tabs.map((one) => (one.generation === old.generation ? tab : one))
  if (old !== undefined) forget(old.generation)
  useOpenArticle.setState(comesToFront ? { tabs: next, open: tab } : { tabs: next })
  if (comesToFront) bringToFront(tab)
  if (old !== undefined && old.article.id !== article.id) putAway(old.article.id)
  rememberTabs()
}

/** Shows an open article. What was typed in the one before it is kept and saved on. */
export function showTab(at: number): void {
  const { open } = useOpenArticle.getState()
  const tab = tabAt(at)
  if (tab === undefined || open?.generation === at) return
  leaveFront()
  useOpenArticle.setState({ open: tab })
  bringToFront(tab)
  rememberTabs()
}

/** Takes an article off its tab, and shows its neighbour. What was not saved is given up: save first. */
export function removeTab(at: number): void {
  const { tabs, open } = useOpenArticle.getState()
  const place = tabs.findIndex((tab) => tab.generation === at)
  const gone = tabs[place]
  if (gone === undefined) return
  const next = tabs.toSpliced(place, 1)
  const wasInFront = open?.generation === at
  const neighbour = next[place] ?? next[place - 1]
  forget(at)
  useOpenArticle.setState(wasInFront ? { tabs: next, open: neighbour } : { tabs: next })
  if (wasInFront) bringToFront(neighbour)
  putAway(gone.article.id)
  rememberTabs()
}

export function removeAllTabs(): void {
  for (const { generation: at } of useOpenArticle.getState().tabs.toReversed()) removeTab(at)
}

/** Another order of the tabs. */
export function moveTab(at: number, place: number): void {
  const { tabs } = useOpenArticle.getState()
  const from = tabs.findIndex((tab) => tab.generation === at)
  const tab = tabs[from]
  if (tab === undefined) return
  useOpenArticle.setState({ tabs: tabs.toSpliced(from, 1).toSpliced(place, 0, tab) })
  rememberTabs()
}

/** While the tabs of last time are opened one after the other, the settings go on naming all of them. */
export async function whileReopening(job: () => Promise<void>): Promise<void> {
  isReopening = true
  try {
    await job()
  } finally {
    isReopening = false
    rememberTabs()
  }
}

export function isInFront(at: number): boolean {
  return useOpenArticle.getState().open?.generation === at
}

/** What is typed in a field of the panel counts when the field is left: a field that is taken away was never left. */
export function leaveField(): void {
  // Specs without a window have none.
  if (typeof document === 'undefined') return
  const active = document.activeElement
  if (active instanceof HTMLElement && active.closest('[data-pane="inspector"], [data-editor-pane] figure'))
    active.blur()
}

/** Everything of the article in front that only its sheet and its fields know is fetched before they go. */
function leaveFront(): void {
  leaveField()
  const { open } = useOpenArticle.getState()
  const sheet = editor()
  if (open === undefined || sheet === undefined) return
  const at = open.generation
  fetchLastLetters()
  // A sheet that is out of sight says that it is not scrolled.
  const caret = useView.getState().surface === 'write' ? sheet.caret() : undefined
  if (caret !== undefined) {
    patchTab(at, { caret })
    // A place that is not kept is no loss worth a message.
    desk().keepCaret({ id: open.article.id, caret }).catch(console.error)
  }
  sheets.delete(at)
  sheets.set(at, sheet.remember())
  for (const oldest of sheets.keys()) {
    if (sheets.size <= MOST_KEPT_SHEETS) break
    sheets.delete(oldest)
  }
}

function bringToFront(tab: OpenState | undefined): void {
  bringSheetToFront(tab?.generation)
  show({ surface: 'write', conflict: false, selected: undefined })
  for (const watcher of watchers) watcher(tab)
  desk()
    .showArticle({ id: tab?.article.id ?? null })
    .catch(console.error)
}

function putAway(id: string): void {
  // Its lock runs out by itself where the desk could not be told.
  desk().closeArticle({ id }).catch(console.error)
}

function forget(at: number): void {
  queues.get(at)?.dispose()
  queues.delete(at)
  sheets.delete(at)
}

function patchTab(at: number, patch: Partial<OpenState>): void {
  const { tabs, open } = useOpenArticle.getState()
  const before = tabs.find((tab) => tab.generation === at)
  if (before === undefined) return
  const next = { ...before, ...patch }
  const all = tabs.map((tab) => (tab === before ? next : tab))
  useOpenArticle.setState(open?.generation === at ? { tabs: all, open: next } : { tabs: all })
}

function queueFor(at: number, revision: string): SaveQueue {
  return createSaveQueue({
    revision,
    save: (text, basedOn) => desk().saveArticle({ article: text, revision: basedOn }),
    keep: (text, basedOn) => desk().keepInJournal({ article: text, revision: basedOn }),
    onKept: (keptAt) => patchTab(at, { keptAt }),
    onStatus: (status) => {
      patchTab(at, { status })
      const { open } = useOpenArticle.getState()
      if (open?.generation === at) for (const watcher of watchers) watcher(open)
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

function rememberTabs(): void {
  if (isReopening) return
  const { tabs, open } = useOpenArticle.getState()
  const openArticles = tabs.slice(0, MOST_REMEMBERED).map(({ article }) => article.id)
  const lastArticle = open?.article.id ?? null
  const { settings } = useSettings.getState()
  if (settings.lastArticle === lastArticle && settings.openArticles.join() === openArticles.join()) return
  void changeSettings({ openArticles, lastArticle })
}

function isSameText(article: ArticleText, text: ArticleText): boolean {
  return (
    article.kicker === text.kicker &&
    article.headline === text.headline &&
    article.standfirst === text.standfirst &&
    (article.body === text.body || JSON.stringify(article.body) === JSON.stringify(text.body))
  )
}
