/** Words that somebody began to write to a colleague and has not kept yet: they wait while another tab is looked at. */
import type { CommentPart } from '../../core/article'

/** The thread that was being begun when its article left the page. */
export interface LeftDraft {
  readonly quote: string
  readonly parts: readonly CommentPart[]
}

const words = new Map<string, string>()
const drafts = new Map<string, LeftDraft>()

/** `thread`: its id, or undefined for the one that is being begun. */
export function halfWritten(articleId: string, thread?: string): string {
  return words.get(keyOf(articleId, thread)) ?? ''
}

/** Empty: there is nothing to wait for any more. */
export function keepHalfWritten(articleId: string, thread: string | undefined, text: string): void {
  if (text.trim() === '') words.delete(keyOf(articleId, thread))
  else words.set(keyOf(articleId, thread), text)
}

export function leaveDraft(articleId: string, draft: LeftDraft): void {
  if (halfWritten(articleId) !== '') drafts.set(articleId, draft)
}

/** Gives the draft back, once. */
export function takeLeftDraft(articleId: string): LeftDraft | undefined {
  const draft = drafts.get(articleId)
  drafts.delete(articleId)
  return draft
}

function keyOf(articleId: string, thread: string | undefined): string {
  return `${articleId} ${thread ?? ''}`
}
