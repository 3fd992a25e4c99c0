/** The sentence for each problem, with its names and times filled in. The same words in the window and in a terminal. */
import type { Problem } from '../contract'
import type { TextKey, Translate } from './translate'

export interface ProblemText {
  readonly title: string
  readonly body: string
}

/** `locale` is for the time of day, e.g. "vi". Paths are shown as they are. */
export function problemText(
  problem: Problem | { readonly code: 'unexpected' },
  t: Translate,
  locale: string,
): ProblemText {
  const values: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(problem)) {
    if (typeof value === 'string' || typeof value === 'number') values[name] = value
  }
  if (problem.code === 'changed-on-disk') values.savedAt = clockTime(problem.savedAt, locale)
  if (problem.code === 'older-on-disk') values.savedAt = clockTime(problem.savedAt, locale)
  if (problem.code === 'locked-by-other') values.since = clockTime(problem.since, locale)
  if (problem.code === 'history-refused') values.reason = t(`problems.export-refused.reason.${problem.reason}`)
  if (problem.code === 'write-refused') values.reason = t(`problems.write-refused.reason.${problem.reason}`)
  if (problem.code === 'export-refused') values.reason = t(`problems.export-refused.reason.${problem.reason}`)
  if (problem.code === 'dictionary-refused') values.reason = t(`problems.export-refused.reason.${problem.reason}`)
  if (problem.code === 'template-refused') values.reason = t(`problems.export-refused.reason.${problem.reason}`)
  if (problem.code === 'media-not-recognised') values.kind = t(`problems.media-not-recognised.kind.${problem.kind}`)
  return {
    title: t(`problems.${problem.code}.title` as TextKey, values),
    body: [
      t(`problems.${problem.code}.body` as TextKey, values),
      ...('keptInJournalAt' in problem && problem.keptInJournalAt !== undefined
        ? [t('problems.kept', { time: clockTime(problem.keptInJournalAt, locale) })]
        : []),
    ].join(' '),
  }
}

function clockTime(timestamp: string, locale: string): string {
  const instant = new Date(timestamp)
  return Number.isNaN(instant.getTime())
    ? timestamp
    : new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' }).format(instant)
}
