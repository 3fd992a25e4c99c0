/** The list of earlier texts by the day on which they were kept. */
import type { Version } from '../../core/contract'
import { daysBetween } from '../session'

export interface VersionDay {
  readonly key: string
  /** `date`: any instant of that day. */
  readonly name: { readonly kind: 'today' | 'yesterday' } | { readonly kind: 'date'; readonly date: Date }
  readonly versions: readonly Version[]
}

/** Newest first, as they come; a version from a clock that was set back stays where the history has it. */
export function groupByDay(versions: readonly Version[], now: Date): readonly VersionDay[] {
  const days: { key: string; name: VersionDay['name']; versions: Version[] }[] = []
  for (const version of versions) {
    const date = new Date(version.at)
    const day = `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`
    const last = days.at(-1)
    if (last?.key.startsWith(`${day} `)) last.versions.push(version)
    // The same day may come twice where a clock was set back: each run of it has its own heading.
    else days.push({ key: `${day} ${days.length}`, name: nameOf(date, now), versions: [version] })
  }
  return days
}

function nameOf(date: Date, now: Date): VersionDay['name'] {
  const days = daysBetween(date, now)
  if (days <= 0) return { kind: 'today' }
  return days === 1 ? { kind: 'yesterday' } : { kind: 'date', date }
}

/** "Thứ Sáu, 20/11"; with the year where it is another one. */
export function dayName(date: Date, now: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale === 'vi' ? 'vi' : 'en-GB', {
    weekday: 'long',
    day: '2-digit',
    month: '2-digit',
    ...(date.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' }),
  }).format(date)
}
