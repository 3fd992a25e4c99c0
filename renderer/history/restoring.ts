/** Earlier text put into the open article, so that the editor's own undo takes it out again. */
import type { Article } from '../../core/article'
import { type BlockChange, type Comparison, restoreArticle, restoreBlock, restoreField } from '../../core/history'
import {
  attempt,
  changeArticle,
  changeTab,
  desk,
  goToTab,
  putText,
  saveNow,
  translate,
  useOpenArticle,
  whenSheet,
} from '../session'
import { showToast } from '../ui'
import { readVersions, stopComparing } from './comparing'

const TOAST = 'restored'

/** The whole of an earlier text. What stood there before it is kept as a version first; without that nothing is replaced. */
export async function restoreWhole(earlier: Article): Promise<void> {
  await saveNow()
  const { open } = useOpenArticle.getState()
  if (open === undefined || open.readOnly) return
  const before = open.article
  const kept = await attempt(desk().keepVersion({ article: before, kind: 'before-restore', name: '' }))
  // Another article may have come onto the page meanwhile.
  if (kept === undefined || useOpenArticle.getState().open?.generation !== open.generation) return
  const wanted = restoreArticle(earlier, before)
  changeArticle(metadataOf(wanted))
  putText(wanted)
  stopComparing()
  void readVersions(before.id)
  tellRestored(translate('history.restored.whole'), () => {
    undoOnSheet(open.generation)
    changeTab(open.generation, metadataOf(before))
  })
}

/** One block of the earlier text, in the place of what became of it; the journalist is told and can take it back. */
export function restoreOneBlock(earlier: Article, comparison: Comparison, change: BlockChange): void {
  const undo = takeBlock(earlier, comparison, change)
  if (undo !== undefined) tellRestored(translate('history.restored.block'), undo)
}

/** One field: a line of the head, or a part of the metadata. */
export function restoreOneField(earlier: Article, field: string): void {
  const undo = takeField(earlier, field)
  if (undo !== undefined) tellRestored(translate('history.restored.field'), undo)
}

/** Returns its own undo; undefined where the open article cannot be changed. */
export function takeBlock(from: Article, comparison: Comparison, change: BlockChange): (() => void) | undefined {
  const { open } = useOpenArticle.getState()
  if (open === undefined || open.readOnly) return undefined
  putText({ ...open.article, body: restoreBlock(from, open.article, comparison, change) })
  return () => undoOnSheet(open.generation)
}

/** Returns its own undo; undefined where the open article cannot be changed. */
export function takeField(from: Article, field: string): (() => void) | undefined {
  const { open } = useOpenArticle.getState()
  if (open === undefined || open.readOnly) return undefined
  const before = open.article
  const change = restoreField(from, before, field)
  if (WRITTEN_ON_THE_SHEET.has(field)) {
    putText({ ...before, ...change })
    return () => undoOnSheet(open.generation)
  }
  changeArticle(change)
  const back = Object.fromEntries(Object.keys(change).map((name) => [name, before[name as keyof Article]]))
  return () => changeTab(open.generation, back)
}

/** On the sheet where it was done: another article may be in front by then. */
function undoOnSheet(generation: number): void {
  void goToTab(generation, { focus: false }).then(() => {
    if (useOpenArticle.getState().open?.generation === generation) whenSheet((sheet) => sheet.run('edit.undo'))
  })
}

const WRITTEN_ON_THE_SHEET = new Set(['kicker', 'headline', 'standfirst'])

/** Everything but what is written on the sheet: that is the editor's. */
function metadataOf({ kicker: _, headline: __, standfirst: ___, body: ____, ...metadata }: Article): Partial<Article> {
  const { updatedAt: _____, ...kept } = metadata
  return kept
}

function tellRestored(title: string, undo: () => void): void {
  showToast({
    id: TOAST,
    tone: 'note',
    title,
    actions: [{ label: translate('commands.edit.undo'), onSelect: undo }],
  })
}
