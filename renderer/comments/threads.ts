/** What can be done with a thread: begun, answered, resolved, opened again, taken away. All of it is in the article's file. */
import { type CommentThread, MAX_COMMENT_LENGTH } from '../../core/article'
import { changeArticle, useOpenArticle, useSettings } from '../session'
import { commentSheet, useComments } from './comments'

/** Keeps the thread that is being begun; its id, or undefined where nothing was written. */
export function keepDraft(words: string): string | undefined {
  const { draft } = useComments.getState()
  const text = tidy(words)
  if (draft === undefined || text === '') return undefined
  const id = crypto.randomUUID()
  const isOnArticle = draft.quote === ''
  const thread: CommentThread = {
    id,
    about: isOnArticle ? 'article' : 'passage',
    quote: draft.quote,
    parts: isOnArticle ? [] : [...(draft.parts ?? commentSheet()?.keepDraft(id) ?? [])],
    entries: [{ ...signed(), text }],
    resolved: null,
  }
  useComments.setState({ draft: undefined, current: id })
  changeArticle(({ comments }) => ({ comments: [...comments, thread] }))
  return id
}

export function reply(id: string, words: string): boolean {
  const text = tidy(words)
  if (text === '') return false
  // Whoever answers has something to say: the matter is open again.
  changeThread(id, (thread) => ({ ...thread, entries: [...thread.entries, { ...signed(), text }], resolved: null }))
  return true
}

export function resolve(id: string): void {
  changeThread(id, (thread) => ({ ...thread, resolved: signed() }))
}

export function reopen(id: string): void {
  changeThread(id, (thread) => ({ ...thread, resolved: null }))
}

/** Takes a thread out of the article and gives it back, for whoever thinks better of it. */
export function removeThread(id: string): CommentThread | undefined {
  const thread = useOpenArticle.getState().open?.article.comments.find((one) => one.id === id)
  if (thread !== undefined) changeArticle(({ comments }) => ({ comments: comments.filter((one) => one.id !== id) }))
  return thread
}

export function putBack(thread: CommentThread): void {
  changeArticle(({ comments }) =>
    comments.some(({ id }) => id === thread.id) ? {} : { comments: [...comments, thread] },
  )
}

function changeThread(id: string, change: (thread: CommentThread) => CommentThread): void {
  changeArticle(({ comments }) => ({ comments: comments.map((one) => (one.id === id ? change(one) : one)) }))
}

function tidy(words: string): string {
  return words.trim().slice(0, MAX_COMMENT_LENGTH)
}

/** Who speaks, and when. */
function signed(): { author: string; at: string } {
  return { author: useSettings.getState().settings.penName, at: new Date().toISOString() }
}
