/** Tells the desk where the caret stands, soon after it moved, so that the next start finds it. */
import type { Caret } from '../../core/contract'
import { desk } from './desk'
import { editor } from './editorLink'
import { beforeLeaving } from './leaving'
import { useOpenArticle } from './tabsStore'
import { useView } from './view'

/** After the last move; a power cut costs at most this much of a walk through the text. */
const PAUSE_MS = 400
/** Somebody who types without a pause is followed all the same. */
const AT_LATEST_MS = 1_000

let timer: ReturnType<typeof setTimeout> | undefined
let firstMoveMs: number | undefined
let lastMoveMs = 0
let told = ''

/** Called once at the start. */
export function watchCaret(): void {
  // At the window: a caret that the sheet has put there itself goes no further.
  addEventListener('selectionchange', moved, { capture: true })
  document.addEventListener('scroll', moved, { capture: true, passive: true })
  beforeLeaving(tellCaret)
}

/** At once where the window closes, else after the pause. */
async function tellCaret(): Promise<void> {
  clearTimeout(timer)
  timer = undefined
  firstMoveMs = undefined
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

/** Comes at every key: a timer that runs is left alone, and finds when it rings whether the caret has moved since. */
function moved(): void {
  lastMoveMs = Date.now()
  firstMoveMs ??= lastMoveMs
  timer ??= setTimeout(tellWhenDue, PAUSE_MS)
}

function tellWhenDue(): void {
  timer = undefined
  const leftMs = Math.min(lastMoveMs + PAUSE_MS, (firstMoveMs ?? lastMoveMs) + AT_LATEST_MS) - Date.now()
  if (leftMs > 0) timer = setTimeout(tellWhenDue, leftMs)
  else void tellCaret()
}
