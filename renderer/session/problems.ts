/** Tells the journalist what went wrong: the sentence for each problem, at the foot of the page. */
import type { Problem } from '../../core/contract'
import { type ProblemStyle, type ProblemText, type Translate, problemText as textOf } from '../../core/texts'
import { showToast, type ToastAction } from '../ui'
import type { SaveProblem } from './saveQueue'
import { translate, useSettings } from './settingsStore'
import { clockTime, dayAndClock, exactTime } from './times'

/** As the window has it: short times, and the article's file by its name. */
const STYLE: ProblemStyle = {
  clock: clockTime,
  exact: exactTime,
  day: dayAndClock,
  ownFile: (path) => path.split(/[\\/]/).at(-1) || path,
}

/** The sentences for a problem, with its names and times filled in. */
export function problemText(problem: SaveProblem, t: Translate, locale: string): ProblemText {
  return textOf(problem, t, locale, STYLE)
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
