/** The sentence for each problem, with its names and times filled in. The same words in the window and in a terminal. */
import type { Problem } from '../contract'
import type { TextKey, Translate } from './translate'

export interface ProblemText {
  readonly title: string
  readonly body: string
}

/** How times and files are shown. Left out: with the date, and with the full path, as a terminal has room for. */
export interface ProblemStyle {
  /** A time of day at which somebody did something. */
  readonly clock: (timestamp: string, locale: string) => string
  /** Up to when something was kept. */
  readonly exact: (timestamp: string, locale: string) => string
  /** A time that may be days ago. */
  readonly day: (timestamp: string, locale: string) => string
  /** The article's own file, which whoever sees the window knows by its name. */
  readonly ownFile: (path: string) => string
}

/** Why a disk refuses is told in the same words whatever was to be written. */
const REASONS = {
  'write-refused': 'write-refused',
  'history-refused': 'export-refused',
  'export-refused': 'export-refused',
  'dictionary-refused': 'export-refused',
  'template-refused': 'export-refused',
} as const satisfies Partial<Record<Problem['code'], Problem['code']>>

/** `locale` is for the times, e.g. "vi". */
export function problemText(
  problem: Problem | { readonly code: 'unexpected' },
  t: Translate,
  locale: string,
  style: ProblemStyle = FULL,
): ProblemText {
  const values: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(problem)) {
    if (typeof value === 'string' || typeof value === 'number') values[name] = value
  }
  if (problem.code === 'changed-on-disk' || problem.code === 'older-on-disk') {
    values.savedAt = style.clock(problem.savedAt, locale)
  }
  if (problem.code === 'locked-by-other') values.since = style.clock(problem.since, locale)
  if (problem.code === 'write-refused') values.file = style.ownFile(problem.file)
  if (problem.code === 'media-not-recognised') values.kind = t(`problems.media-not-recognised.kind.${problem.kind}`)
  if (problem.code in REASONS && 'reason' in problem) {
    const told = REASONS[problem.code as keyof typeof REASONS]
    values.reason = t(`problems.${told}.reason.${problem.reason}` as TextKey)
  }
  return {
    title: t(`problems.${problem.code}.title` as TextKey, values),
    body: [
      t(`problems.${problem.code}.body` as TextKey, values),
      // Where the text is meanwhile.
      ...('keptInJournalAt' in problem && problem.keptInJournalAt !== undefined
        ? [t('problems.kept', { time: style.exact(problem.keptInJournalAt, locale) })]
        : []),
      // What of a broken article is still to be had.
      ...(problem.code === 'article-damaged' && problem.goodVersionAt !== undefined
        ? [t('problems.goodVersion', { time: style.day(problem.goodVersionAt, locale) })]
        : []),
    ].join(' '),
  }
}

function dateAndClock(timestamp: string, locale: string): string {
  const instant = new Date(timestamp)
  return Number.isNaN(instant.getTime())
    ? timestamp
    : new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' }).format(instant)
}

const FULL: ProblemStyle = { clock: dateAndClock, exact: dateAndClock, day: dateAndClock, ownFile: (path) => path }
