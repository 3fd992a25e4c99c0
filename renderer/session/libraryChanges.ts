/** When the library itself changes under the open article: another folder, new imports, somebody else's save. */
import { carryCaret } from '../../core/history'
import { showToast } from '../ui'
import { desk } from './desk'
import { type EditorLink, editor } from './editorLink'
import { chooseLibrary, putSummary, refreshLibrary, useLibrary } from './library'
import { close, fetchLastLetters, hasUnsaved, inTurn, openArticle, saveNow, take, useOpenArticle } from './openArticle'
import { attempt, tellProblem } from './problems'
import { translate } from './settingsStore'

/** Another folder becomes the library; the open article is saved in the old one first. */
export async function changeLibrary(): Promise<void> {
  await inTurn(async () => {
    if (!(await saveNow())) return
    if (await chooseLibrary()) close()
  })
}

/** Asks for files, imports each, opens the first and tells what could not be taken over. */
export async function importArticles(): Promise<void> {
  const answer = await attempt(desk().importArticles({}))
  if (!answer || answer.value === null) return
  const { imported, problems } = answer.value
  for (const problem of problems) tellProblem(problem)
  for (const { summary } of imported) putSummary(summary)
  const first = imported[0]
  if (first === undefined) return
  await openArticle(first.summary.id)
  const warnings = imported.flatMap((article) => article.warnings)
  if (warnings.length > 0) {
    showToast({
      tone: 'note',
      title: translate('app.import.warnings', { count: warnings.length }),
      body: warnings.join('\n'),
    })
  }
}

/** The list changed; where the article on the page is another text now, it is read again. */
export async function followDisk(): Promise<void> {
  await refreshLibrary()
  const { open } = useOpenArticle.getState()
  const listed = useLibrary.getState().articles.find(({ id }) => id === open?.article.id)
  if (open === undefined || listed === undefined || listed.updatedAt === open.article.updatedAt) return
  await followArticle(open.article.id)
}

/**
 * Somebody else's change of the article on the page is taken over, as long as nothing typed here would be lost. So is the
 * right to write in it, when whoever had it open elsewhere has closed it.
 */
export async function followArticle(id: string): Promise<void> {
  await inTurn(async () => {
    const isClean = () => {
      fetchLastLetters()
      return useOpenArticle.getState().open?.article.id === id && !hasUnsaved()
    }
    if (!isClean()) return
    const read = await desk()
      .openArticle({ id })
      .catch(() => undefined)
    if (!read?.ok || !isClean()) return
    const { open } = useOpenArticle.getState()
    if (open === undefined) return
    if (read.value.revision === open.revision && read.value.readOnly === open.readOnly) return
    const sheet = editor()
    const isWriting = document.activeElement?.closest('[data-editor-pane] [contenteditable="true"]') != null
    const caret = sheet?.caret()
    take({ ...read.value, ...(caret && { caret: carryCaret(caret, open.article, read.value.article) }) })
    if (isWriting) whenNewSheet(sheet, (fresh) => fresh.focus())
  })
}

/** Once the sheet of the text that was just taken is drawn. */
function whenNewSheet(before: EditorLink | undefined, job: (sheet: EditorLink) => void, patience = 60): void {
  requestAnimationFrame(() => {
    const now = editor()
    if (now !== undefined && now !== before) job(now)
    else if (patience > 0) whenNewSheet(before, job, patience - 1)
  })
}
