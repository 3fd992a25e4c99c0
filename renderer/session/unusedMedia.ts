/**
 * Files of the open article that its text does not show any more: found, and moved into the system's bin on request. What
 * an undo would show again is in use: it can be cleaned once the article was put away and opened anew.
 */
import type { CallAnswer } from '../../core/contract'
import { desk } from './desk'
import { editor } from './editorLink'
import { attempt, tellProblem } from './problems'
import { fetchLastLetters } from './tabSaving'
import { useOpenArticle } from './tabsStore'

type Found = Extract<CallAnswer<'listUnusedMedia'>, { ok: true }>['value']

/** Undefined where it could not be found out; that has been told. */
export async function findUnusedMedia(): Promise<Found | undefined> {
  const article = newestText()
  const found = article && (await attempt(desk().listUnusedMedia({ article })))?.value
  const undoable = editor()?.undoableMedia()
  return found && { ...found, files: found.files.filter(({ file }) => !undoable?.has(file)) }
}

/** How many are in the bin now. */
export async function cleanMedia(files: readonly string[]): Promise<number> {
  const article = newestText()
  const undoable = editor()?.undoableMedia()
  const gone = files.filter((file) => !undoable?.has(file))
  const answer = article && (await attempt(desk().cleanMedia({ article, files: gone })))
  for (const problem of answer?.value.problems ?? []) tellProblem(problem)
  return answer?.value.cleaned ?? 0
}

/** What is on the sheet this moment counts, whether saved or not. */
function newestText() {
  fetchLastLetters()
  return useOpenArticle.getState().open?.article
}
