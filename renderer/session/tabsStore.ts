/** Which articles are open, in the order of their tabs, and which one is in front. */
import { create } from 'zustand'
import type { Article } from '../../core/article'
import type { Caret, HalfWritten, LockOwner } from '../../core/contract'
import type { SaveStatus } from './saveQueue'

export interface OpenState {
  readonly article: Article
  readonly folder: string
  readonly readOnly: boolean
  /** The text on disk: what an export or a preview shows. */
  readonly revision: string
  readonly savedAt: string | undefined
  /** While a save is refused: everything typed up to this instant is in the journal of this computer. */
  readonly keptAt: string | undefined
  readonly status: SaveStatus
  /** Names the tab. Another one when the editor must take the text anew: another article, or the same read again from disk. */
  readonly generation: number
  /** Where the caret goes when the sheet is drawn. */
  readonly caret: Caret | undefined
  /** Comments that waited on this computer, as they were when it was opened. */
  readonly halfWritten: readonly HalfWritten[]
  /** What waited for its sheet at the last start. */
  readonly firstLetters: string
  /** Who has it open elsewhere. */
  readonly lockedBy: LockOwner | undefined
}

interface Tabs {
  /** In the order of the tabs. */
  readonly tabs: readonly OpenState[]
  /** The one in front; undefined only where none is open. */
  readonly open: OpenState | undefined
}

export const useOpenArticle = create<Tabs>(() => ({ tabs: [], open: undefined }))

export function tabOf(id: string): OpenState | undefined {
  return useOpenArticle.getState().tabs.find(({ article }) => article.id === id)
}

export function tabAt(at: number): OpenState | undefined {
  return useOpenArticle.getState().tabs.find((tab) => tab.generation === at)
}

export function isInFront(at: number): boolean {
  return useOpenArticle.getState().open?.generation === at
}

/** For whoever keeps the tabs: what is known of one has changed. */
export function patchTab(at: number, patch: Partial<OpenState>): void {
  const { tabs, open } = useOpenArticle.getState()
  const before = tabs.find((tab) => tab.generation === at)
  if (before === undefined) return
  const next = { ...before, ...patch }
  const all = tabs.map((tab) => (tab === before ? next : tab))
  useOpenArticle.setState(open?.generation === at ? { tabs: all, open: next } : { tabs: all })
}
