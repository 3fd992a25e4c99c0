/** Opening articles, changing the one in front, and putting them away without losing a letter. */
import type { Article, Channel } from '../../core/article'
import type { OpenedArticle, Outcome } from '../../core/contract'
import { showToast } from '../ui'
import { intakeDone } from './articlePictures'
import { desk } from './desk'
import { type ArticleText, editor } from './editorLink'
import { dropSummary, refreshLibrary } from './library'
import { leaveField, removeTab, showTab, take } from './openTabs'
import { attempt, tellUnexpected } from './problems'
import { translate } from './settingsStore'
import { changeTab, fetchLastLetters, saveTab, settleTab } from './tabSaving'
import { isInFront, tabAt, tabOf, useOpenArticle } from './tabsStore'
import { choose, inTurn } from './turns'
import { show } from './view'

/** `here`: in the place of the article in front, which is put away. `new`: on a tab of its own. */
export type TabPlace = 'here' | 'new'

/**
 * Opens an article; one that is open already is only shown. In the place of another, once that one is safely on disk.
 * `settled` is waited for, whether it came or not, before another may be opened.
 */
export function openArticle(id: string, place: TabPlace = 'here', settled?: () => Promise<void>): Promise<boolean> {
  return choose(async (staysBehind) => {
    try {
      return await openInTurn(id, place, staysBehind)
    } finally {
      await settled?.()
    }
  })
}

/** The same for whoever has the turn already. */
export async function openInTurn(id: string, place: TabPlace, staysBehind = () => false): Promise<boolean> {
  await intakeDone()
  const there = tabOf(id)
  if (there !== undefined) {
    if (!staysBehind()) showTab(there.generation)
    return true
  }
  const instead = placeToTake(place)
  if (instead !== undefined && !(await leave(instead))) return false
  const opened = await attempt(desk().openArticle({ id }))
  if (!opened) {
    void refreshLibrary()
    return false
  }
  return settleAndTake(opened.value, instead, staysBehind)
}

/** Opens an article that a search has found, and has the found words sought on its page. */
export async function openAtWords(id: string, words: string | undefined, place: TabPlace = 'here'): Promise<void> {
  if ((await openArticle(id, place)) && words !== undefined) show({ findRequest: { article: id, words } })
}

/** Makes a new article. `arrive`: see `openNew`. */
export function newArticle(
  channel: Channel = 'news',
  place: TabPlace = 'here',
  arrive?: () => Promise<void>,
): Promise<boolean> {
  return openNew(() => desk().createArticle({ channel }), place, arrive)
}

/**
 * Opens an article that the desk makes. In the place of another, once that one is safely on disk. `arrive` is waited for
 * while it is in front, before another may be opened.
 */
export function openNew(
  make: () => Promise<Outcome<OpenedArticle>>,
  place: TabPlace = 'here',
  arrive?: () => Promise<void>,
): Promise<boolean> {
  return choose(async () => {
    await intakeDone()
    const instead = placeToTake(place)
    if (instead !== undefined && !(await leave(instead))) return false
    const made = await attempt(make())
    if (!made) return false
    if (!(await settleAndTake(made.value, instead))) return false
    void refreshLibrary()
    await arrive?.()
    return true
  })
}

/**
 * Puts an open article away once it is on disk; where it cannot be saved it stays, comes to the front and says why.
 * `arrive`: see `openNew`.
 */
export function closeArticle(generation: number, arrive?: () => Promise<void>): Promise<boolean> {
  const close = async () => {
    if (isInFront(generation)) {
      await intakeDone()
      leaveField()
    }
    if (!(await leave(generation)) || !(await settleTab(generation))) {
      showTab(generation)
      return false
    }
    removeTab(generation)
    await arrive?.()
    return true
  }
  // Whoever puts the article in front away goes to its neighbour.
  return isInFront(generation) ? choose(close) : inTurn(close)
}

/** Merges a change from the editor or the inspector into the article in front and hands it to its save queue. */
export function changeArticle(patch: Partial<Article> | ((article: Article) => Partial<Article>)): void {
  const { open } = useOpenArticle.getState()
  if (open !== undefined) changeTab(open.generation, patch)
}

/** True when everything typed in the article in front is on disk; the last letters are fetched from the editor first. */
export async function saveNow(): Promise<boolean> {
  const { open } = useOpenArticle.getState()
  return open === undefined ? true : saveTab(open.generation)
}

/** Puts the article away: to the bin of the computer. For as long as the message stands, one press brings it back. */
export async function binArticle(id: string): Promise<void> {
  await inTurn(async () => {
    const tab = tabOf(id)
    // What was typed goes to the bin with the article; a text that cannot be saved is not binned half.
    if (tab !== undefined && !(await saveTab(tab.generation))) return
    const binned = await attempt(desk().binArticle({ id }))
    if (!binned) return
    const now = tabOf(id)
    if (now !== undefined) removeTab(now.generation)
    dropSummary(id)
    if (binned.value.canUndo) offerBack(id, tab !== undefined)
  })
}

function offerBack(id: string, wasOpen: boolean): void {
  let isWanted = false
  showToast({
    id: `binned-${id}`,
    tone: 'note',
    title: translate('app.bin.done'),
    actions: [
      {
        label: translate('commands.edit.undo'),
        onSelect: () => {
          isWanted = true
          void bringBack(id, wasOpen)
        },
      },
    ],
    onClose: () => {
      // Nobody asked for it in time: the bin has it.
      if (!isWanted) setTimeout(() => (isWanted ? undefined : void attempt(desk().forgetBinned({ id }))), 500)
    },
  })
}

async function bringBack(id: string, wasOpen: boolean): Promise<void> {
  if (!(await attempt(desk().unbinArticle({ id })))) return
  await refreshLibrary()
  // Its tab was gone, and nothing else makes room for it.
  if (wasOpen) await openArticle(id, 'new')
}

/**
 * The folder takes the name of the headline when the article is put away: while it is written, a name that changes with
 * each save would only be in the way. A folder that another program holds keeps the name it has.
 */
export async function tidyFolder(generation: number): Promise<void> {
  const tab = tabAt(generation)
  if (tab === undefined || tab.readOnly || tab.savedAt === undefined) return
  await desk().renameArticle({ id: tab.article.id }).catch(console.error)
}

/** Puts another text on the sheet, as one step of the editor's history, and takes it into the store. */
export function putText({ kicker, headline, standfirst, body }: ArticleText): void {
  editor()?.put({ kicker, headline, standfirst, body })
  fetchLastLetters()
}

/** Writes in an article that somebody else has open: the journalist was told and wants to. */
export async function openAnyway(id: string): Promise<void> {
  await inTurn(async () => {
    const opened = await attempt(desk().openArticle({ id, anyway: true }))
    if (opened) take(opened.value, { instead: tabOf(id)?.generation })
  })
}

/** The tab that is free for another article when its own is on disk. Otherwise it stays, and the message says why. */
async function leave(generation: number): Promise<boolean> {
  if (await saveTab(generation)) {
    await tidyFolder(generation)
    return true
  }
  if (isInFront(generation) && tabAt(generation)?.status.kind === 'conflict') show({ conflict: true })
  return false
}

function placeToTake(place: TabPlace): number | undefined {
  return place === 'here' ? useOpenArticle.getState().open?.generation : undefined
}

async function settleAndTake(
  opened: OpenedArticle,
  instead: number | undefined,
  staysBehind = () => false,
): Promise<boolean> {
  if (instead !== undefined && !(await settleTab(instead))) {
    // It was opened for nothing, and others may have it again.
    if (tabOf(opened.article.id) === undefined)
      void desk().closeArticle({ id: opened.article.id }).catch(tellUnexpected)
    return false
  }
  const behind = staysBehind()
  // Whoever has gone back to the article that was to make room keeps it.
  take(opened, { instead: behind && instead !== undefined && isInFront(instead) ? undefined : instead, behind })
  return true
}
