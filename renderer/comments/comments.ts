/**
 * The comments of the article on the page, as list and text see them together: the threads themselves are in the article;
 * here is where the sheet has their words, which of them is looked at, and the one that is being begun.
 */
import { create } from 'zustand'
import type { CommentPart } from '../../core/article'
import { useOpenArticle } from '../session'
import { describeDraft, leaveDraft, takeLeftDraft } from './halfWritten'

/** What the sheet does for the list. */
export interface CommentSheet {
  /** Shows the words of a thread; false where they are gone. `focus`: the caret goes there too. */
  readonly show: (thread: string, options: { readonly focus: boolean }) => boolean
  /** Puts a light on the words of a thread that is pointed at; undefined: on none. */
  readonly point: (thread: string | undefined) => void
  /** Where the words of the draft are. */
  readonly draftParts: () => readonly CommentPart[]
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
  /** Where its words stood when the article was left; undefined while the sheet itself knows. */
  readonly parts?: readonly CommentPart[]
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

/** What the sheet calls a draft that is left behind; no thread has this id. */
const LEFT = 'left'

let sheet: CommentSheet | undefined
let sheetArticle: string | undefined

describeDraft((articleId) => {
  const { draft } = useComments.getState()
  if (draft === undefined || sheet === undefined || articleId !== sheetArticle) return undefined
  return { quote: draft.quote, parts: draft.quote === '' ? [] : (draft.parts ?? sheet.draftParts()) }
})

// Before the next article is drawn: a store that changes in the middle of drawing has what is drawn already at odds with it.
useOpenArticle.subscribe(({ open }, { open: before }) => {
  if (open?.generation !== before?.generation) leaveSheet()
})

/** Returns its own undo. The next article's sheet may come before the last one has gone. */
export function registerCommentSheet(next: CommentSheet): () => void {
  leaveSheet()
  sheet = next
  sheetArticle = useOpenArticle.getState().open?.article.id
  const left = sheetArticle === undefined ? undefined : takeLeftDraft(sheetArticle)
  // The sheet is made while the window is drawn: what depends on the draft is drawn anew after that.
  if (left !== undefined) queueMicrotask(() => useComments.setState({ draft: { ...left, count: 1 } }))
  return () => {
    if (sheet === next) leaveSheet()
  }
}

/** A draft with words in it waits for its article; one without is forgotten. */
function leaveSheet(): void {
  if (sheet === undefined) return
  const { draft } = useComments.getState()
  if (draft !== undefined && sheetArticle !== undefined) {
    const parts = draft.quote === '' ? [] : (draft.parts ?? sheet.keepDraft(LEFT))
    leaveDraft(sheetArticle, { quote: draft.quote, parts })
  }
  sheet = undefined
  useComments.setState({ order: [], gone: new Set(), current: undefined, draft: undefined })
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
