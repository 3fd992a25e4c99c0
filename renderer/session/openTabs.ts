/**
 * Tabs come, go and change places, and one of them is in front. A sheet is drawn for that one only; of the others is kept
 * what their next sheet needs.
 */
import type { OpenedArticle } from '../../core/contract'
import { desk } from './desk'
import { bringSheetToFront, editor } from './editorLink'
import { changeSettings } from './settings'
import { useSettings } from './settingsStore'
import { beginSaving, endSaving, fetchLastLetters, watchSaves } from './tabSaving'
import { type OpenState, patchTab, tabAt, useOpenArticle } from './tabsStore'
import { show, useView } from './view'

/**
 * Of so many sheets that are out of sight the undo history is kept. A history holds on to every state it can go back to;
 * of the sheets before them text, caret and scroll position are kept.
 */
const MOST_KEPT_SHEETS = 4
/** The settings remember so many. */
const MOST_REMEMBERED = 50

/** The one that was left last comes last. */
const sheets = new Map<number, object>()
const watchers = new Set<(open: OpenState | undefined) => void>()
let generation = 0
let isReopening = false

/** Told when another article comes to the front, or the status of the one in front changes. Called once at the start. */
export function watchFront(watcher: (open: OpenState | undefined) => void): void {
  watchers.add(watcher)
  watchSaves(() => watcher(useOpenArticle.getState().open))
}

/** What the sheet that showed this text last remembered; undefined where it has been too long, or never was. */
export function sheetMemory(at: number): object | undefined {
  return sheets.get(at)
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
  const tab: OpenState = {
    article,
    folder,
    readOnly,
    revision,
    savedAt: undefined,
    keptAt: undefined,
    status: beginSaving(own, revision),
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
  endSaving(at)
  sheets.delete(at)
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
