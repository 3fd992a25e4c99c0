/**
 * The comments of the article on the page, as list and text see them together: the threads themselves are in the article;
 * here is where the sheet has their words, which of them is looked at, and the one that is being begun.
 */
import { create } from 'zustand'
import type { CommentPart } from '../../core/article'

/** What the sheet does for the list. */
export interface CommentSheet {
  /** Shows the words of a thread; false where they are gone. `focus`: the caret goes there too. */
  readonly show: (thread: string, options: { readonly focus: boolean }) => boolean
  /** Puts a light on the words of a thread that is pointed at; undefined: on none. */
  readonly point: (thread: string | undefined) => void
  /** The words of the draft, for its thread, which is called `thread` from now on. */
  readonly keepDraft: (thread: string) => readonly CommentPart[]
  readonly dropDraft: () => void
  readonly focusText: () => void
}

/** A thread that is being begun. `quote` is empty for a note on the whole article. */
export interface CommentDraft {
  readonly quote: string
  /** Grows with each beginning, so that asking again moves the focus again. */
  readonly count: number
}

interface CommentsState {
  /** Ids of threads on passages, in the order of the page. */
  readonly order: readonly string[]
  /** Threads whose words are gone from the text. */
  readonly gone: ReadonlySet<string>
  /** The thread at the caret, or chosen in the list. */
  readonly current: string | undefined
  readonly draft: CommentDraft | undefined
}

export const useComments = create<CommentsState>(() => ({
  order: [],
  gone: new Set(),
  current: undefined,
  draft: undefined,
}))

let sheet: CommentSheet | undefined

/** Returns its own undo. */
export function registerCommentSheet(next: CommentSheet): () => void {
  sheet = next
  return () => {
    if (sheet !== next) return
    sheet = undefined
    useComments.setState({ order: [], gone: new Set(), current: undefined, draft: undefined })
  }
}

export function commentSheet(): CommentSheet | undefined {
  return sheet
}

/** Begins a thread on words of the text, or on the article. */
export function beginComment(quote: string): void {
  useComments.setState(({ draft }) => ({ draft: { quote, count: (draft?.count ?? 0) + 1 }, current: undefined }))
}

export function dropDraft(): void {
  sheet?.dropDraft()
  useComments.setState({ draft: undefined })
}
