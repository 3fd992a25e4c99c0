/**
 * Words that somebody began to write to a colleague and has not kept yet: they wait while another tab is looked at, and
 * the desk remembers them, so that they wait through a power cut too.
 */
import type { CommentPart } from '../../core/article'
import type { HalfWritten } from '../../core/contract'
import { beforeLeaving, desk, useOpenArticle } from '../session'

/** The thread that was being begun when its article left the page. */
export interface LeftDraft {
  readonly quote: string
  readonly parts: readonly CommentPart[]
}

/** A power cut costs at most so much of a comment. */
const PAUSE_MS = 500

interface Waiting {
  /** By thread; the one that is being begun under the empty name. */
  readonly words: Map<string, string>
  draft: LeftDraft | undefined
  timer: ReturnType<typeof setTimeout> | undefined
}

const articles = new Map<string, Waiting>()

/** What the thread that is being begun is about, while its article is on the page. */
let readDraft: (articleId: string) => LeftDraft | undefined = () => undefined

/** Called once: by the one who knows the page. */
export function describeDraft(read: typeof readDraft): void {
  readDraft = read
}

/** `thread`: its id, or undefined for the one that is being begun. */
export function halfWritten(articleId: string, thread?: string): string {
  return waitingIn(articleId).words.get(thread ?? '') ?? ''
}

/** Empty: there is nothing to wait for any more. */
export function keepHalfWritten(articleId: string, thread: string | undefined, text: string): void {
  const { words } = waitingIn(articleId)
  if (text.trim() === '') words.delete(thread ?? '')
  else words.set(thread ?? '', text)
  tellSoon(articleId)
}

export function leaveDraft(articleId: string, draft: LeftDraft): void {
  if (halfWritten(articleId) === '') return
  waitingIn(articleId).draft = draft
  tellSoon(articleId)
}

/** Gives the draft back, once. */
export function takeLeftDraft(articleId: string): LeftDraft | undefined {
  const waiting = waitingIn(articleId)
  const { draft } = waiting
  waiting.draft = undefined
  return draft
}

/** At first what the desk kept of the last time. */
function waitingIn(articleId: string): Waiting {
  const known = articles.get(articleId)
  if (known !== undefined) return known
  const { tabs } = useOpenArticle.getState()
  const kept = tabs.find(({ article }) => article.id === articleId)?.halfWritten ?? []
  const begun = kept.find(({ thread }) => thread === null)
  const waiting: Waiting = {
    words: new Map(kept.map(({ thread, text }) => [thread ?? '', text])),
    draft: begun && { quote: begun.quote, parts: begun.parts },
    timer: undefined,
  }
  articles.set(articleId, waiting)
  return waiting
}

function tellSoon(articleId: string): void {
  // Not put off by each letter: somebody who writes without a pause loses no more than others.
  waitingIn(articleId).timer ??= setTimeout(() => void tell(articleId), PAUSE_MS)
}

async function tell(articleId: string): Promise<void> {
  const waiting = waitingIn(articleId)
  clearTimeout(waiting.timer)
  waiting.timer = undefined
  const comments = [...waiting.words].map(([thread, text]): HalfWritten => {
    const about = thread === '' ? (waiting.draft ?? readDraft(articleId)) : undefined
    return { thread: thread === '' ? null : thread, text, quote: about?.quote ?? '', parts: [...(about?.parts ?? [])] }
  })
  // Here they are all the same; what the disk refuses is lost only where the power goes too.
  await desk().keepHalfWritten({ id: articleId, comments }).catch(console.error)
}

beforeLeaving(() =>
  Promise.all([...articles].filter(([, { timer }]) => timer !== undefined).map(([articleId]) => tell(articleId))),
)
