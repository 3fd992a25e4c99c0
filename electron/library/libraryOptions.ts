/** What a library is opened with, and what every part of it is given to work on. */
import type { DurableOptions } from './durableFile'
import type { LibraryIndex } from './libraryIndex'
import type { IndexProgress } from './search'

export interface LibraryOptions {
  /** An instant with its offset, and a new article's id: see `clock.ts`. */
  readonly now: () => string
  readonly newId: () => string
  /** Moves a folder into the system's bin. Rejects where it cannot. */
  readonly moveToBin: (folder: string) => Promise<void>
  /** The folder where the index is kept between starts, outside the library. Default: nowhere. */
  readonly indexFolder?: string
  /** The built program of the index's own thread. Default: the index works in this one. */
  readonly indexThread?: string | undefined
  readonly appVersion?: string
  /** Something in the folder is not as it was known, found out by a look that nobody waits for any more. */
  readonly onChange?: () => void
  /** Many articles are being read for the index; undefined: no longer. */
  readonly onProgress?: (progress: IndexProgress | undefined) => void
  /** What articles are written with. Default: the real disk; tests put one that fails in its place. */
  readonly disk?: DurableOptions
}

/** The ground that the parts of a library share. */
export interface LibraryGround extends Pick<LibraryOptions, 'now' | 'newId' | 'moveToBin' | 'disk'> {
  /** Full path without links. */
  readonly root: string
  readonly index: LibraryIndex
}
