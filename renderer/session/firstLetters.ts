/**
 * What is typed at the start goes into a field until the sheet is drawn. From the moment in which the article is known the
 * desk keeps it as well: a kill, or a window that is closed too soon, takes none of it.
 */
import { MAX_FIRST_LETTERS } from '../../core/contract'
import { desk } from './desk'
import { editor } from './editorLink'
import { beforeLeaving } from './leaving'
import { saveTab } from './tabSaving'
import { isInFront, type OpenState } from './tabsStore'
import { lettersWaiting, whenLettersCome } from './typeAhead'

let keepNow: (() => Promise<unknown>) | undefined
beforeLeaving(async () => keepNow?.())

/**
 * Keeps what waits for this article, behind what has waited for it since the last time. To be called with the answer when the
 * sheet has had its chance: what is on it and saved is no longer kept here.
 */
export function keepFirstLetters({
  article: { id },
  revision,
  generation,
  firstLetters,
}: OpenState): () => Promise<void> {
  let kept = firstLetters
  const keep = (letters: string) =>
    desk()
      .keepFirstLetters({ id, revision, letters: letters.slice(0, MAX_FIRST_LETTERS) })
      .catch(console.error)
  const keepWaiting = async () => {
    const letters = firstLetters + lettersWaiting()
    if (letters === kept) return
    kept = letters
    await keep(letters)
  }
  keepNow = keepWaiting
  const stop = whenLettersCome(() => void keepWaiting())
  void keepWaiting()
  return async () => {
    stop()
    keepNow = undefined
    const isDrawn = isInFront(generation) && editor() !== undefined
    if (kept !== '' && isDrawn && (await saveTab(generation))) await keep('')
  }
}
