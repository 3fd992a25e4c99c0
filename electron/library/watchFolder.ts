/**
 * Hears of changes in a folder, as far as the system tells of them. Network shares and sync folders often do not, which
 * is why everything that is heard here is also looked at when the window comes to the front and before every save.
 */
import { type FSWatcher, watch } from 'node:fs'
import { errorCode } from './diskProblem'

/** A save is several changes in a row, and a sync client brings files by the dozen. */
const QUIET_MS = 250
/** Somebody who never pauses is heard all the same. */
const AT_LATEST_MS = 2000

/**
 * Calls `onChange` once things have been quiet for a moment. Only what stands directly in the folder is watched; names
 * that `ignores` are not counted. Returns its own undo.
 */
export function watchFolder(
  folder: string,
  onChange: () => void,
  {
    ignores = () => false,
    quietMs = QUIET_MS,
  }: { readonly ignores?: (name: string) => boolean; readonly quietMs?: number } = {},
): () => void {
  let timer: NodeJS.Timeout | undefined
  let firstAt: number | undefined
  let watcher: FSWatcher | undefined
  const heard = (name: string | null) => {
    if (name !== null && ignores(name)) return
    const nowMs = performance.now()
    firstAt ??= nowMs
    clearTimeout(timer)
    timer = setTimeout(
      () => {
        firstAt = undefined
        onChange()
      },
      Math.max(0, Math.min(quietMs, firstAt + AT_LATEST_MS - nowMs)),
    )
    timer.unref()
  }
  const stop = () => {
    clearTimeout(timer)
    watcher?.close()
    watcher = undefined
  }
  try {
    watcher = watch(folder, { persistent: false }, (_, name) => heard(name))
    // The folder has gone, or the system has no more watchers to give: a look will tell.
    watcher.on('error', () => {
      heard(null)
      watcher?.close()
      watcher = undefined
    })
  } catch (error) {
    if (errorCode(error) === undefined) throw error
  }
  return stop
}
