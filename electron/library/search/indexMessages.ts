/** What the library and the thread of its index say to each other. */
import type { IndexChanges, IndexPlace, IndexProgress, LibraryIndexer } from './indexRow'

/** Calls that are answered. */
export type IndexCall = 'load' | 'page' | 'look' | 'search' | 'excerpts' | 'close'

export type ToIndex =
  | { readonly kind: 'call'; readonly number: number; readonly call: IndexCall; readonly given: readonly unknown[] }
  | { readonly kind: 'tell'; readonly tell: 'touch' | 'pause' | 'resume'; readonly given: readonly unknown[] }

export type FromIndex =
  | { readonly kind: 'answer'; readonly number: number; readonly value: unknown }
  /** `code`: the system's, where the library itself could not be read. */
  | { readonly kind: 'failure'; readonly number: number; readonly message: string; readonly code: string | undefined }
  | { readonly kind: 'changes'; readonly changes: IndexChanges }
  | { readonly kind: 'progress'; readonly progress: IndexProgress | undefined }

export interface IndexThreadData {
  readonly place: IndexPlace
}

/** Answers one message of the library. */
export async function answer(indexer: LibraryIndexer, message: ToIndex): Promise<unknown> {
  if (message.kind === 'tell') {
    ;(indexer[message.tell] as (...given: readonly unknown[]) => void)(...message.given)
    return undefined
  }
  return (indexer[message.call] as (...given: readonly unknown[]) => Promise<unknown>)(...message.given)
}
