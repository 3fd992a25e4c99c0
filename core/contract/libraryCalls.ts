/** The library as the window sees it: its list, its search, what the app tells at its start. */
import { z } from 'zod'
import { type ArticleSummary, articleIdSchema, type PackedSummaries } from '../article'
import { call, nothing } from './call'
import type { Outcome, Problem } from './problem'
import type { Settings } from './settings'

const aSearch = z.strictObject({ query: z.string().max(500), exact: z.boolean().optional() })

/** What the window needs to draw itself for the first time. */
export interface StartState {
  readonly settings: Settings
  readonly libraryFolder: string
  /** The newest, so that the first picture need not wait for the rest of a library of years: see `total`. */
  readonly articles: readonly ArticleSummary[]
  /** How many there are; where it is more than `articles`, `listArticles` has them all. */
  readonly total: number
  readonly unreadable: readonly UnreadableArticle[]
  readonly platform: 'darwin' | 'win32' | 'linux'
  readonly appVersion: string
  /** What could not be read at the start, to be told once. */
  readonly problems: readonly Problem[]
  /** What was typed and had not reached the library when the app ended the last time, to be told once. */
  readonly recovered: readonly RecoveredArticle[]
}

/** A folder of the library whose article cannot be shown. Nothing in it was touched. */
export interface UnreadableArticle {
  readonly folder: string
  readonly problem: Problem
}

export interface ArticleListing {
  /** Newest first. */
  readonly articles: PackedSummaries
  readonly unreadable: readonly UnreadableArticle[]
}

/** The answer to a search. */
export interface FoundArticles {
  /** Best first; some hundreds, unless more were asked for (`most`). */
  readonly ids: readonly string[]
  /** What is not among them: nothing; articles that fit less well; articles that were not looked at yet. */
  readonly rest: 'none' | 'more' | 'unread'
}

/** The few words of an article that tell why it was found. */
export interface ArticleExcerpt {
  readonly id: string
  /** From the standfirst and the body; empty where only the headline, a name or a topic answers. */
  readonly text: string
  /** The words that were found in `text`: UTF-16, `start` included, `end` not. */
  readonly marks: readonly { readonly start: number; readonly end: number }[]
  /** How often they occur in the whole article. */
  readonly count: number
}

/** How far the reading of many articles for the search has come. */
export interface Indexing {
  readonly done: number
  readonly total: number
  /** The journalist has stopped it; what was read is there. */
  readonly isPaused: boolean
}

export interface RecoveredArticle {
  /** Where the text is now; for `waiting` the article that it belongs to. */
  readonly id: string
  readonly headline: string
  /** Everything typed up to this instant was kept. */
  readonly typedAt: string
  /**
   * `restored`: in the article again. `copied`: an article of its own, because the other was changed or lost meanwhile.
   * `waiting`: still in the journal, until its library is there or can be written.
   */
  readonly outcome: 'restored' | 'copied' | 'waiting'
}

export const libraryCalls = {
  start: call(nothing).returns<Outcome<StartState>>(),
  /** Asks for a folder; null where the journalist thought better of it. */
  chooseLibraryFolder: call(nothing).returns<Outcome<{ folder: string; listing: ArticleListing } | null>>(),
  listArticles: call(nothing).returns<Outcome<ArticleListing>>(),
  /**
   * The ids of the articles that answer, best first: words in any order and without marks, "phrases", `"cầu"` with its marks,
   * fields (`tác giả:`, `trạng thái:`, `ngày:`…; see `core/search`). `exact`: marks count everywhere. It answers while letters
   * are being typed; `thorough` looks at the oldest article too, however long that takes, unless another search comes.
   */
  searchArticles: call(
    aSearch.extend({ thorough: z.boolean().optional(), most: z.int().min(1).max(100_000).optional() }),
  ).returns<Outcome<FoundArticles>>(),
  /** Where the words of the same search stand in these articles; those that are not found any more are left out. */
  readExcerpts: call(aSearch.extend({ ids: z.array(articleIdSchema).max(100) })).returns<
    Outcome<readonly ArticleExcerpt[]>
  >(),
  /** Stops the reading of new articles for the search, or goes on with it. */
  setIndexing: call(z.strictObject({ on: z.boolean() })).returns<Outcome<null>>(),
  /** Shows the folder of an article that cannot be read; the library must have told of it. */
  revealUnreadable: call(z.strictObject({ folder: z.string().max(1000) })).returns<Outcome<null>>(),
} as const
