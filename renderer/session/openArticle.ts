/** The article on the page: opening it, changing it, keeping it on disk, and putting it away without losing a letter. */
import { create } from 'zustand'
import { type Article, type Channel, withPlaces } from '../../core/article'
import type { Caret, OpenedArticle, Outcome } from '../../core/contract'
import { closeToast, showToast } from '../ui'
import { desk } from './desk'
import { type ArticleText, editor } from './editorLink'
import { dropSummary, putSummary, refreshLibrary } from './library'
import { attempt, problemText, tellUnexpected } from './problems'
import { createSaveQueue, type SaveQueue, type SaveStatus } from './saveQueue'
import { changeSettings } from './settings'
import { translate, useSettings } from './settingsStore'
import { show } from './view'

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
  /** Grows when the editor must take the article's text anew: another article, or the same one read again from disk. */
  readonly generation: number
  /** Where the caret goes when the sheet is drawn. */
  readonly caret: Caret | undefined
}

export const useOpenArticle = create<{ readonly open: OpenState | undefined }>(() => ({ open: undefined }))

const SAVE_TOAST = 'save-failed'
const LOCK_TOAST = 'locked-by-other'

let queue: SaveQueue | undefined
let generation = 0
/** Articles are opened one after the other: two quick clicks must not leave the first one's text on the second one's page. */
let turn: Promise<unknown> = Promise.resolve()

/** Opens an article once the one on the page is safely on disk. */
export function openArticle(id: string): Promise<boolean> {
  return inTurn(async () => {
    if (useOpenArticle.getState().open?.article.id === id) return true
    if (!(await leave())) return false
    const opened = await attempt(desk().openArticle({ id }))
    if (!opened) {
      void refreshLibrary()
      return false
    }
    if (!(await settled())) return false
    take(opened.value)
    return true
  })
}

/** Opens an article that a search has found, and has the found words sought on its page. */
export async function openAtWords(id: string, words: string | undefined): Promise<void> {
  if ((await openArticle(id)) && words !== undefined) show({ findRequest: { article: id, words } })
}

/** Makes a new article and puts the caret into its headline. */
export function newArticle(channel: Channel = 'news'): Promise<boolean> {
  return openNew(() => desk().createArticle({ channel }))
}

/** Puts an article that the desk makes on the page, once the one that is there is safely on disk. */
export function openNew(make: () => Promise<Outcome<OpenedArticle>>): Promise<boolean> {
  return inTurn(async () => {
    if (!(await leave())) return false
    const made = await attempt(make())
    if (!made) return false
    if (!(await settled())) return false
    take(made.value)
    void refreshLibrary()
    return true
  })
}

/** Merges a change from the editor or the inspector and hands it to the save queue. */
export function changeArticle(patch: Partial<Article> | ((article: Article) => Partial<Article>)): void {
  const { open } = useOpenArticle.getState()
  if (open === undefined || open.readOnly) return
  const change = typeof patch === 'function' ? patch(open.article) : patch
  const next = { ...open.article, ...change }
  // The words of the comments move with the text: what is kept of the one must fit the other.
  const comments = next.comments.length === 0 ? next.comments : withPlaces(next.comments, editor()?.commentPlaces())
  const article = { ...next, comments }
  useOpenArticle.setState({ open: { ...open, article } })
  queue?.change(article)
}

/** True when everything typed is on disk; the last letters are fetched from the editor first. */
export async function saveNow(): Promise<boolean> {
  fetchLastLetters()
  return queue === undefined ? true : queue.flush()
}

/** True while something typed is not on disk. */
export function hasUnsaved(): boolean {
  return queue !== undefined && queue.status.kind !== 'saved'
}

/** Puts the article away: to the bin of the computer. For as long as the message stands, one press brings it back. */
export async function binArticle(id: string): Promise<void> {
  await inTurn(async () => {
    const isOpen = useOpenArticle.getState().open?.article.id === id
    // What was typed goes to the bin with the article; a text that cannot be saved is not binned half.
    if (isOpen && !(await saveNow())) return
    const binned = await attempt(desk().binArticle({ id }))
    if (!binned) return
    if (isOpen) close()
    dropSummary(id)
    if (binned.value.canUndo) offerBack(id, isOpen)
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
  if (wasOpen) await openArticle(id)
}

/** Keeps both: the text of this window becomes an article of its own, the other stays as it is. */
export async function keepBoth(): Promise<void> {
  fetchLastLetters()
  const { open } = useOpenArticle.getState()
  if (open === undefined) return
  const copied = await attempt(desk().saveArticleAsCopy({ article: open.article }))
  if (!copied) return
  show({ conflict: false })
  take(copied.value)
  void refreshLibrary()
}

/** Saves the text of this window over the one in the folder, which goes into the history first. */
export async function keepMine(): Promise<void> {
  fetchLastLetters()
  const { open } = useOpenArticle.getState()
  const mine = queue
  if (open === undefined || mine === undefined) return
  const read = await attempt(desk().readArticle({ id: open.article.id }))
  if (!read) return
  const kept = await attempt(desk().keepVersion({ article: read.value.article, kind: 'set-aside', name: '' }))
  if (!kept || queue !== mine) return
  show({ conflict: false })
  mine.rebase(read.value.revision)
}

/** Takes the text in the folder. The text of this window is not lost: a message offers it back as an article of its own. */
export async function takeDiskText(): Promise<void> {
  fetchLastLetters()
  const { open } = useOpenArticle.getState()
  if (open === undefined) return
  const read = await attempt(desk().openArticle({ id: open.article.id }))
  if (!read) return
  // The text given up goes into the history of the article, and the journal need not bring it back at the next start.
  if (!(await attempt(desk().setTextAside({ article: open.article })))) return
  show({ conflict: false })
  take(read.value)
  showToast({
    tone: 'note',
    title: translate('app.conflict.replaced'),
    body: translate('app.conflict.replacedBody'),
    actions: [{ label: translate('problems.actions.saveCopy'), onSelect: () => void keepText(open.article) }],
  })
}

/**
 * The folder takes the name of the headline when the article is put away: while it is written, a name that changes with
 * each save would only be in the way. A folder that another program holds keeps the name it has.
 */
export async function tidyFolder(): Promise<void> {
  const { open } = useOpenArticle.getState()
  if (open === undefined || open.readOnly || open.savedAt === undefined) return
  await desk().renameArticle({ id: open.article.id }).catch(console.error)
}

/** Takes the editor's text into the store, so that a save has the very last letter. */
export function fetchLastLetters(): void {
  const { open } = useOpenArticle.getState()
  const text = editor()?.flush()
  if (open === undefined || text === undefined || open.readOnly) return
  if (isSameText(open.article, text)) return
  changeArticle(text)
}

/** Puts another text on the sheet, as one step of the editor's history, and takes it into the store. */
export function putText({ kicker, headline, standfirst, body }: ArticleText): void {
  editor()?.put({ kicker, headline, standfirst, body })
  fetchLastLetters()
}

function isSameText(article: ArticleText, text: ArticleText): boolean {
  return (
    article.kicker === text.kicker &&
    article.headline === text.headline &&
    article.standfirst === text.standfirst &&
    (article.body === text.body || JSON.stringify(article.body) === JSON.stringify(text.body))
  )
}

/** The page is free for another article when this one is on disk. Otherwise it stays, and the message says why. */
async function leave(): Promise<boolean> {
  if (await saveNow()) {
    await tidyFolder()
    return true
  }
  if (queue?.status.kind === 'conflict') show({ conflict: true })
  return false
}

/** Whoever types on while the next article is being read types into this one: saves until the editor has nothing new. */
async function settled(): Promise<boolean> {
  do {
    if (!(await saveNow())) return false
    fetchLastLetters()
  } while (hasUnsaved())
  return true
}

/** Puts an article on the page, in the place of the one that was there. */
export function take(opened: OpenedArticle): void {
  close()
  generation += 1
  const { article, folder, readOnly, revision, lockedBy } = opened
  const own = createSaveQueue({
    revision,
    save: (text, basedOn) => desk().saveArticle({ article: text, revision: basedOn }),
    keep: (text, basedOn) => desk().keepInJournal({ article: text, revision: basedOn }),
    onKept: (keptAt) => {
      const { open } = useOpenArticle.getState()
      if (queue === own && open !== undefined) useOpenArticle.setState({ open: { ...open, keptAt } })
    },
    onStatus: (status) => {
      const { open } = useOpenArticle.getState()
      if (queue !== own || open === undefined) return
      useOpenArticle.setState({ open: { ...open, status } })
      tellStatus(status)
    },
    onSaved: (saved) => {
      putSummary(saved.summary)
      const { open } = useOpenArticle.getState()
      if (queue !== own || open === undefined) return
      useOpenArticle.setState({
        open: {
          ...open,
          revision: saved.revision,
          savedAt: saved.savedAt,
          keptAt: undefined,
          folder: saved.summary.folder,
          article: { ...open.article, updatedAt: saved.summary.updatedAt },
        },
      })
    },
  })
  queue = own
  useOpenArticle.setState({
    open: {
      article,
      folder,
      readOnly,
      revision,
      savedAt: undefined,
      keptAt: undefined,
      status: own.status,
      generation,
      caret: opened.caret,
    },
  })
  if (lockedBy === undefined) closeToast(LOCK_TOAST)
  else {
    showToast({
      id: LOCK_TOAST,
      tone: 'note',
      title: translate('app.locked.title', { user: lockedBy.user, machine: lockedBy.machine }),
      body: translate('app.locked.body'),
      actions: [{ label: translate('app.locked.anyway'), onSelect: () => void openAnyway(article.id) }],
    })
  }
  if (useSettings.getState().settings.lastArticle !== article.id) void changeSettings({ lastArticle: article.id })
}

/** Takes the article off the page. What was not saved is given up: save first. */
export function close(): void {
  queue?.dispose()
  queue = undefined
  closeToast(SAVE_TOAST)
  useOpenArticle.setState({ open: undefined })
  show({ surface: 'write', conflict: false })
}

function tellStatus(status: SaveStatus): void {
  if (status.kind === 'saved') closeToast(SAVE_TOAST)
  if (status.kind === 'conflict') show({ conflict: true })
  if (status.kind !== 'failed') return
  const { title, body } = problemText(status.problem, translate, useSettings.getState().settings.locale)
  showToast({
    id: SAVE_TOAST,
    title,
    body,
    actions: [
      { label: translate('problems.actions.retry'), onSelect: () => void saveNow(), stays: true },
      { label: translate('problems.actions.saveCopy'), onSelect: () => void keepBoth(), stays: true },
    ],
  })
}

/** Writes in an article that somebody else has open: the journalist was told and wants to. */
async function openAnyway(id: string): Promise<void> {
  await inTurn(async () => {
    const opened = await attempt(desk().openArticle({ id, anyway: true }))
    if (opened) take(opened.value)
  })
}

async function keepText(article: Article): Promise<void> {
  const copied = await attempt(desk().saveArticleAsCopy({ article }))
  if (!copied) return
  await refreshLibrary()
  await openArticle(copied.value.article.id)
}

/** Runs what opens, closes or exchanges articles one after the other. */
export function inTurn<Value>(job: () => Promise<Value>): Promise<Value> {
  const next = turn.then(job)
  turn = next.catch(tellUnexpected)
  return next
}
