/** What passes between the library and its index, which may work in a thread of its own: plain values only. */
import type { ArticleSummary } from '../../../core/article'
import type { Problem } from '../../../core/contract'
import type { SearchQuery } from '../../../core/search'

/** What is known of one folder of the library. */
export interface IndexRow {
  /** Its number in the index; kept as long as the index is. */
  readonly row: number
  readonly folder: string
  /** Of its `article.json`; −1: to be read again in any case. */
  readonly mtimeMs: number
  readonly sizeBytes: number
  /** Undefined where the file could not be read as an article; `problem` says why. */
  readonly summary?: ArticleSummary
  readonly problem?: Problem
}

/** `json`: a list of summaries, in the order of their `rows`. */
export interface StoredSummaries {
  readonly rows: Int32Array
  readonly json: string
}

/** What a look at the library found. `seq`: the last touch of each folder that this takes account of, 0 for none. */
export interface IndexChanges {
  readonly rows: readonly (IndexRow & { readonly seq: number })[]
  readonly gone: readonly { readonly folder: string; readonly seq: number }[]
}

export interface IndexProgress {
  readonly done: number
  readonly total: number
}

/**
 * The numbers of the rows that answer a search, best first: where the words stand in the headline as they were typed, in the
 * headline, in the short fields, anywhere. A row may stand in several of these lists; the first counts.
 */
export interface FoundRows {
  readonly ranks: readonly Int32Array[]
  /** What is not among them: nothing, those beyond the most that are given, or whatever the older articles hold. */
  readonly rest: 'none' | 'more' | 'unread'
}

/** More answers than anybody scrolls through. */
export const MOST_FOUND = 500

export interface RowExcerpt {
  readonly row: number
  /** The text around the best place; empty where only the short fields answer. */
  readonly text: string
  readonly marks: readonly { readonly start: number; readonly end: number }[]
  /** How often the words occur in the whole article. */
  readonly count: number
}

export interface IndexEvents {
  readonly onChanges: (changes: IndexChanges) => void
  /** Many articles are being read; undefined: no longer. */
  readonly onProgress: (progress: IndexProgress | undefined) => void
}

/** The index of one library, wherever it works. */
export interface LibraryIndexer {
  /** The newest of the articles that were known the last time, and how many there were. */
  readonly load: () => Promise<StoredSummaries & { readonly total: number }>
  /** Those after this row, some thousands at a time; none after the last. */
  readonly page: (after: number) => Promise<StoredSummaries>
  /** Looks at the whole folder and reads what is new. Rejects with the system's code where the library cannot be read. */
  readonly look: () => Promise<void>
  /** This folder was just written, made, renamed or taken away. `seq` grows with every touch. */
  readonly touch: (folder: string, seq: number, renamedFrom?: string) => void
  /**
   * Everything that was touched is in the index before it answers. It answers soon, even where that leaves older articles
   * unread; `thorough`: when all are, unless another search comes first.
   */
  readonly search: (
    query: SearchQuery,
    options?: { readonly thorough?: boolean; readonly most?: number },
  ) => Promise<FoundRows>
  readonly excerpts: (query: SearchQuery, rows: readonly number[]) => Promise<readonly RowExcerpt[]>
  /** The reading under way ends soon, and looks read no more until `resume`. What was read stays. */
  readonly pause: () => void
  readonly resume: () => void
  readonly close: () => Promise<void>
}

export interface IndexPlace {
  /** Full path of the library. */
  readonly root: string
  /** The folder in which the index is kept; undefined: in memory, without the words of the bodies until somebody searches. */
  readonly folder: string | undefined
  /** Another version of the app may count and read otherwise, so everything is read again. */
  readonly appVersion: string
}
