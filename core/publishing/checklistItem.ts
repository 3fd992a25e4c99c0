/** One line of the checklist. */
import type { TextKey } from '../texts'

/** `must` would embarrass the newspaper or break the page; `should` is advice; `ok` was looked at and is in order. */
export type ChecklistLevel = 'must' | 'should' | 'ok'

/** Where in the window the journalist can mend it. */
export type ChecklistField =
  | 'headline'
  | 'standfirst'
  | 'body'
  | 'leadPicture'
  | 'bylines'
  | 'section'
  | 'topic'
  | 'related'
  | 'slug'
  | 'share'
  | 'video'
  | 'podcast'
  | 'profile'
  | 'proofing'
  | 'comments'

export interface ChecklistItem {
  /** Stays the same while the article changes, and is unique in one list: "headline", "alt:3". */
  readonly id: string
  readonly level: ChecklistLevel
  readonly text: TextKey
  readonly values?: Readonly<Record<string, string | number>>
  readonly field: ChecklistField
  /** Index in `article.body.root.children`, where the item is about one block of the body. */
  readonly blockIndex?: number
}
