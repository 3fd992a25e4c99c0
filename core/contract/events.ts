/** What the main process tells the window of its own accord. */
import type { CommandId } from './commands'
import type { Importing, ImportReport } from './exchangeCalls'
import type { Indexing, RecoveredArticle } from './libraryCalls'
import type { Problem } from './problem'
import type { Settings } from './settings'

export interface DeskEvents {
  /** A command chosen in the menu. */
  command: { readonly id: CommandId }
  /** The list of articles changed: read it again. */
  libraryChanged: Record<string, never>
  /** Many articles are being read for the search; null: no longer. */
  indexing: { readonly progress: Indexing | null }
  /** An open article has another text on disk, or may be written again: read it anew unless that would lose something. */
  articleChanged: { readonly id: string }
  /** A library came back, and the journal had text for it. */
  articlesRecovered: { readonly recovered: readonly RecoveredArticle[] }
  /** Save now and answer with `flushed`: the window is about to close. */
  flush: Record<string, never>
  /** An article of the library was opened with the app: a double click on its file. */
  articleOpened: { readonly id: string }
  /** Files are being imported; null: no longer. */
  importing: { readonly progress: Importing | null }
  /** Files were opened with the app (double click, "open with", a drop on the icon) and have been imported. */
  filesImported: { readonly report: ImportReport }
  settingsChanged: { readonly settings: Settings }
  problem: { readonly problem: Problem }
}

export type EventName = keyof DeskEvents

export const eventNames = [
  'command',
  'libraryChanged',
  'indexing',
  'articleChanged',
  'articlesRecovered',
  'flush',
  'articleOpened',
  'importing',
  'filesImported',
  'settingsChanged',
  'problem',
] as const satisfies readonly EventName[]
