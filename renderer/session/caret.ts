/** Tells the desk where the caret stands, soon after it moved, so that the next start finds it. */
import type { Caret } from '../../core/contract'
import { desk } from './desk'
import { editor } from './editorLink'
import { beforeLeaving } from './leaving'
import { useOpenArticle } from './openTabs'
import { useView } from './view'

/** After the last move; a power cut costs at most this much of a walk through the text. */
const PAUSE_MS = 400
/** Somebody who types without a pause is followed all the same. */
const AT_LATEST_MS = 1_000

let timer: ReturnType<typeof setTimeout> | undefined
let movedAt: number | undefined
let told = ''

/** Called once at the start. */
export function watchCaret(): void {
  document.addEventListener('selectionchange', moved)
  document.addEventListener('scroll', moved, { capture: true, passive: true })
  beforeLeaving(tellCaret)
}

/** At once where the window closes, else after the pause. */
async function tellCaret(): Promise<void> {
  clearTimeout(timer)
  movedAt = undefined
  const id = useOpenArticle.getState().open?.article.id
  const caret: Caret | undefined = editor()?.caret()
  // A sheet that is out of sight says that it is not scrolled.
  if (id === undefined || caret === undefined || useView.getState().surface !== 'write') return
  const news = `${id} ${JSON.stringify(caret)}`
  if (news === told) return
  told = news
  // A place that is not kept is no loss worth a message.
  await desk().keepCaret({ id, caret }).catch(console.error)
}

function moved(): void {
  const now = Date.now()
  movedAt ??= now
  clearTimeout(timer)
  timer = setTimeout(tellCaret, Math.max(0, Math.min(PAUSE_MS, movedAt + AT_LATEST_MS - now)))
}
