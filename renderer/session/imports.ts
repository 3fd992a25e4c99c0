/** Files on their way in: chosen, dropped on the window, or opened with the app. How far they are, and what became of them. */
import { create } from 'zustand'
import type { DroppedFile, Importing, ImportReport } from '../../core/contract'
import { showToast } from '../ui'
import { desk } from './desk'
import { putSummary, refreshLibrary } from './library'
import { openArticle } from './openArticle'
import { attempt, tellProblem } from './problems'
import { translate } from './settingsStore'

interface ImportState {
  /** Null: nothing is being imported. */
  readonly progress: Importing | null
  /** What is shown in the dialog; undefined: it is closed. */
  readonly shown: ImportReport | undefined
}

export const useImports = create<ImportState>(() => ({ progress: null, shown: undefined }))

/** Asks for files, imports each, opens the first and tells what could not be taken over. */
export async function importArticles(): Promise<void> {
  const answer = await attempt(desk().importArticles({}))
  if (answer?.value) await takeReport(answer.value)
}

/** `behind`: the article on the page stays in front. */
export async function importDropped(
  files: readonly DroppedFile[],
  { behind = false }: { readonly behind?: boolean } = {},
): Promise<void> {
  const answer = await attempt(desk().importDropped({ files }))
  if (answer) await takeReport(answer.value, { behind })
}

/** Files that are in the library already come in once more, each as an article of its own. */
export async function importAgain(files: readonly string[]): Promise<void> {
  const answer = await attempt(desk().importAgain({ files: [...files] }))
  if (answer) await takeReport(answer.value)
}

export function showReport(report: ImportReport | undefined): void {
  useImports.setState({ shown: report })
}

/** Puts the new articles into the list, the first on the page, and says what became of every file. */
export async function takeReport(report: ImportReport, { behind = false } = {}): Promise<void> {
  const { imported, known } = report
  // A row each while they are few; the list of a thousand is read once.
  if (imported.length > 20) await refreshLibrary()
  else for (const { summary } of imported.toReversed()) putSummary(summary)
  const first = imported[0]?.summary ?? known[0]?.summary
  if (first !== undefined && !behind) await openArticle(first.id)
  tell(report, behind)
}

function tell(report: ImportReport, behind: boolean): void {
  const { imported, known, refused, passedOver, left } = report
  const count = imported.length + known.length + refused.length
  const warnings = imported.flatMap((article) => article.warnings)
  const [only] = refused
  if (count + left === 0) {
    showToast({
      tone: 'note',
      title: translate('app.import.nothing'),
      body: translate('app.import.nothingBody', { count: passedOver }),
    })
    return
  }
  if (count === 1 && left === 0) {
    const [again] = known
    if (only !== undefined) tellProblem(only.problem)
    if (again !== undefined) tellKnown(again.file)
    if (imported.length === 0) return
  }
  const isSmooth = known.length + refused.length + warnings.length + left === 0
  if (count + left > 1 && !isSmooth) {
    showReport(report)
    return
  }
  if (isSmooth && count === 1 && !behind) return
  showToast({
    id: 'imported',
    tone: 'note',
    title:
      warnings.length === 0
        ? translate('app.import.done', { count: imported.length })
        : translate('app.import.warnings', { count: warnings.length }),
    body: warnings.join('\n'),
    actions: warnings.length === 0 ? [] : [{ label: translate('app.import.show'), onSelect: () => showReport(report) }],
  })
}

function tellKnown(file: string): void {
  showToast({
    id: 'imported',
    tone: 'note',
    title: translate('app.import.known'),
    body: translate('app.import.knownBody'),
    actions: [{ label: translate('app.import.again'), onSelect: () => void importAgain([file]) }],
  })
}
