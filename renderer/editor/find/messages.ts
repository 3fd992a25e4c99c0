/** What the sheet and the searching worker say to each other. */
import type { FindQuery, Found, PatternFault } from '../../../core/vietnamese'

/** Words of the sheet under the key of their line or field. */
export interface FindPassage {
  readonly key: string
  readonly text: string
}

export interface ToFinder {
  /** Answers carry it back. */
  readonly number: number
  readonly query: FindQuery
  readonly passages: readonly FindPassage[]
}

export type FromFinder =
  | { readonly number: number; readonly found: readonly (readonly [key: string, found: readonly Found[]])[] }
  | { readonly number: number; readonly wrong: PatternFault }
