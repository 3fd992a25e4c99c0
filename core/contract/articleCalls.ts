/** An article from its opening to its last save, and into the bin and out of it. */
import { z } from 'zod'
import { type Article, type ArticleSummary, articleIdSchema, articleSchema, CHANNELS } from '../article'
import { anArticle, call } from './call'
import { type Caret, caretSchema } from './caret'
import { type HalfWritten, halfWrittenListSchema } from './halfWritten'
import type { Outcome } from './problem'

/** More than a hand types in the seconds of a start, or pastes into it. */
export const MAX_FIRST_LETTERS = 20_000

/** Who has an article open elsewhere. */
export interface LockOwner {
  readonly user: string
  readonly machine: string
  readonly since: string
}

export interface OpenedArticle {
  readonly article: Article
  /** Which text this is; handed back with the next save, so that somebody else's save is noticed. Opaque. */
  readonly revision: string
  readonly folder: string
  /** True for an article of a newer version of the app, or one that is open elsewhere: it can be read and exported, not changed. */
  readonly readOnly: boolean
  /** Where the caret stood in it last, on this computer. */
  readonly caret?: Caret
  /** Comments that were begun in it on this computer and not kept yet. */
  readonly halfWritten?: readonly HalfWritten[]
  /** Letters that were typed for this very text before its sheet was drawn, and did not reach it. */
  readonly firstLetters?: string
  /** Who has it open elsewhere. `openArticle` with `anyway` opens it for writing all the same. */
  readonly lockedBy?: LockOwner
}

export interface SavedArticle {
  readonly revision: string
  readonly savedAt: string
  readonly summary: ArticleSummary
}

export const articleCalls = {
  createArticle: call(z.strictObject({ channel: z.enum(CHANNELS) })).returns<Outcome<OpenedArticle>>(),
  /** Opens it beside those that are open. `anyway`: for writing, even while it is open elsewhere. */
  openArticle: call(z.strictObject({ id: articleIdSchema, anyway: z.boolean().optional() })).returns<
    Outcome<OpenedArticle>
  >(),
  /** This open article is in front: the window is called after it. Null: none is. */
  showArticle: call(z.strictObject({ id: articleIdSchema.nullable() })).returns<Outcome<null>>(),
  /** An open article is put away: its lock is given back, its folder no longer watched. Save first. */
  closeArticle: call(anArticle).returns<Outcome<null>>(),
  /**
   * Durable when it answers. `revision` is the text this change is based on. The text is in the journal first: where the
   * library refuses it, the problem's `keptInJournalAt` says so.
   */
  saveArticle: call(z.strictObject({ article: articleSchema, revision: z.string().max(200) })).returns<
    Outcome<SavedArticle>
  >(),
  /** Into the journal only, within the second, while a save is under way or refused. Durable when it answers. */
  keepInJournal: call(z.strictObject({ article: articleSchema, revision: z.string().max(200) })).returns<
    Outcome<{ at: string }>
  >(),
  /** Remembers where the caret stands, for the next time the article is opened here. */
  keepCaret: call(anArticle.extend({ caret: caretSchema })).returns<Outcome<null>>(),
  /** All comments that are half written in it: durable when it answers, and handed out when the article is opened again. */
  keepHalfWritten: call(anArticle.extend({ comments: halfWrittenListSchema })).returns<Outcome<null>>(),
  /**
   * Letters that are to go into the text `revision` when its sheet is drawn; none: they have gone there. Durable when it
   * answers, and handed out with that text when it is opened again.
   */
  keepFirstLetters: call(
    anArticle.extend({ revision: z.string().max(200), letters: z.string().max(MAX_FIRST_LETTERS) }),
  ).returns<Outcome<null>>(),
  /** The text on the disk as it is now, without putting it on the page: to compare with. */
  readArticle: call(anArticle).returns<Outcome<{ readonly article: Article; readonly revision: string }>>(),
  /** Keeps both: writes this text as a new article beside the one that changed. */
  saveArticleAsCopy: call(z.strictObject({ article: articleSchema })).returns<Outcome<OpenedArticle>>(),
  /** Moves the folder into the system's bin. `canUndo`: `unbinArticle` brings it back, until `forgetBinned` or the end of the app. */
  binArticle: call(anArticle).returns<Outcome<{ readonly canUndo: boolean }>>(),
  /** Brings a binned article back into the library, whole. What lies in the system's bin stays there. */
  unbinArticle: call(anArticle).returns<Outcome<null>>(),
  /** The offer to bring it back has gone by. */
  forgetBinned: call(anArticle).returns<Outcome<null>>(),
  /** Renames the folder after the article's slug. */
  renameArticle: call(anArticle).returns<Outcome<{ folder: string }>>(),
  revealArticle: call(anArticle).returns<Outcome<null>>(),
} as const
