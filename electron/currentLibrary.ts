/** The library that the desk works in: opened when it is first needed, watched, and exchanged when somebody chooses another. */
import type { Outcome } from '../core/contract'
import { localTimestamp, newArticleId } from './clock'
import { type Library, type LibraryOptions, openLibrary, watchFolder } from './library'
import type { Surroundings } from './surroundings'

export interface CurrentLibraryOptions {
  readonly surroundings: Surroundings
  readonly listeners: Pick<LibraryOptions, 'onChange' | 'onProgress'>
  /** Done before anybody works in a library that was just opened. */
  readonly recover: (library: Library) => Promise<void>
  /** Folders came, went or changed their names. The open article is watched by itself. */
  readonly onStir: () => void
}

export interface CurrentLibrary {
  /** As far as it is open by now. */
  readonly now: () => Library | undefined
  readonly opened: () => Promise<Outcome<Library>>
  readonly inLibrary: <Value>(job: (library: Library) => Promise<Outcome<Value>>) => Promise<Outcome<Value>>
  /** A folder that somebody chose, beside the one that is worked in. */
  readonly openOther: (folder: string) => Promise<Outcome<Library>>
  /** From now on the work goes on in this one. */
  readonly change: (library: Library) => void
  /** Full path; where nothing is open, of the folder that would be. */
  readonly root: () => string
  readonly close: () => Promise<void>
}

export function createCurrentLibrary({
  surroundings,
  listeners,
  recover,
  onStir,
}: CurrentLibraryOptions): CurrentLibrary {
  const { settings, givenLibraryFolder, defaultLibraryFolder } = surroundings
  let library: Library | undefined
  let opening: Promise<Outcome<Library>> | undefined
  let unwatch: () => void = () => undefined

  const open = (folder: string, make: boolean) =>
    openLibrary(folder, {
      make,
      now: localTimestamp,
      newId: newArticleId,
      moveToBin: surroundings.moveToBin,
      indexFolder: surroundings.cacheFolder,
      indexThread: surroundings.indexThread,
      appVersion: surroundings.appVersion,
      ...listeners,
    })

  /** Only a folder that nobody chose is made; one that was chosen may only be unplugged. */
  async function openFirst(): Promise<Outcome<Library>> {
    if (givenLibraryFolder) return open(givenLibraryFolder, true)
    const chosen = settings.read().libraryFolder
    const first = await open(chosen ?? defaultLibraryFolder, chosen === null)
    if (first.ok && chosen === null) settings.update({ libraryFolder: first.value.root })
    return first
  }

  function work(next: Library): void {
    library = next
    unwatch()
    unwatch = watchFolder(next.root, onStir, { ignores: (name) => name.startsWith('.'), quietMs: 1000 })
  }

  async function opened(): Promise<Outcome<Library>> {
    // A drive that was not there may have been plugged in since.
    if (library !== undefined) return { ok: true, value: library }
    opening ??= openFirst()
      .then(async (first) => {
        if (!first.ok) return first
        await recover(first.value)
        work(first.value)
        return first
      })
      .finally(() => {
        opening = undefined
      })
    return opening
  }

  return {
    now: () => library,
    opened,
    async inLibrary(job) {
      const current = await opened()
      return current.ok ? job(current.value) : current
    },
    openOther: (folder) => open(folder, false),
    change(next) {
      void library?.close()
      work(next)
    },
    root: () => library?.root ?? settings.read().libraryFolder ?? defaultLibraryFolder,
    async close() {
      unwatch()
      await library?.close()
    },
  }
}
