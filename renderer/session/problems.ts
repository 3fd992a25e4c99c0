/** Tells the journalist what went wrong: the sentence for each problem, at the foot of the page. */
import type { Problem } from '../../core/contract'
import type { TextKey, Translate } from '../../core/texts'
import { showToast, type ToastAction } from '../ui'
import type { SaveProblem } from './saveQueue'
import { translate, useSettings } from './settingsStore'
import { clockTime, dayAndClock, exactTime } from './times'

export interface ProblemText {
  readonly title: string
  readonly body: string
}

/** The sentences for a problem, with its names and times filled in. */
export function problemText(problem: SaveProblem, t: Translate, locale: string): ProblemText {
  const values: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(problem)) {
    if (typeof value === 'string' || typeof value === 'number') values[name] = value
  }
  if (problem.code === 'changed-on-disk') values.savedAt = clockTime(problem.savedAt, locale)
  if (problem.code === 'older-on-disk') values.savedAt = clockTime(problem.savedAt, locale)
  if (problem.code === 'locked-by-other') values.since = clockTime(problem.since, locale)
  if (problem.code === 'history-refused') values.reason = t(`problems.export-refused.reason.${problem.reason}`)
  if (problem.code === 'write-refused') {
    values.reason = t(`problems.write-refused.reason.${problem.reason}`)
    values.file = baseName(problem.file)
  }
  if (problem.code === 'export-refused') values.reason = t(`problems.export-refused.reason.${problem.reason}`)
  if (problem.code === 'dictionary-refused') values.reason = t(`problems.export-refused.reason.${problem.reason}`)
  if (problem.code === 'media-not-recognised') values.kind = t(`problems.media-not-recognised.kind.${problem.kind}`)
  return {
    title: t(`problems.${problem.code}.title` as TextKey, values),
    body: [
      t(`problems.${problem.code}.body` as TextKey, values),
      ...keptIn(problem, t, locale),
      ...goodVersion(problem, t, locale),
    ].join(' '),
  }
}

/** Where the text is meanwhile. */
function keptIn(problem: SaveProblem, t: Translate, locale: string): readonly string[] {
  const at = 'keptInJournalAt' in problem ? problem.keptInJournalAt : undefined
  return at === undefined ? [] : [t('problems.kept', { time: exactTime(at, locale) })]
}

/** What of a broken article is still to be had. */
function goodVersion(problem: SaveProblem, t: Translate, locale: string): readonly string[] {
  if (problem.code !== 'article-damaged' || problem.goodVersionAt === undefined) return []
  return [t('problems.goodVersion', { time: dayAndClock(problem.goodVersionAt, locale) })]
}

type Help = (problem: SaveProblem) => readonly ToastAction[]

const helps: Help[] = []

/** What can be done about a problem, from whoever knows: its buttons stand under every message about it. */
export function registerHelp(help: Help): void {
  helps.push(help)
}

/** One message a code: the second of a kind takes the place of the first; broken articles each have their own. */
export function tellProblem(problem: SaveProblem, actions: readonly ToastAction[] = []): void {
  const { locale } = useSettings.getState().settings
  const { title, body } = problemText(problem, translate, locale)
  const id =
    problem.code === 'article-damaged' ? `problem-${problem.code}-${problem.folder}` : `problem-${problem.code}`
  showToast({ id, title, body, actions: [...actions, ...helps.flatMap((help) => help(problem))] })
}

/** A call that broke. It is logged with its cause; the journalist hears that the text is still there. */
export function tellUnexpected(error: unknown): void {
  console.error(error)
  tellProblem({ code: 'unexpected' })
}

/** Runs a call to the desk and tells what went wrong; undefined where it did. */
export async function attempt<Value>(
  call: Promise<{ readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem }>,
): Promise<{ readonly value: Value } | undefined> {
  try {
    const outcome = await call
    if (outcome.ok) return { value: outcome.value }
    tellProblem(outcome.problem)
  } catch (error) {
    tellUnexpected(error)
  }
  return undefined
}

function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) || path
}
