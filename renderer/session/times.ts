/** Times as a newsroom writes them: short, and in the reader's own time zone. */

/** "09:42" */
export function clockTime(timestamp: string, locale: string): string {
  return formatOf(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(timestamp))
}

/** "09:42:31", where it must be told exactly up to when something was kept. */
export function exactTime(timestamp: string, locale: string): string {
  const clock = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const
  return formatOf(locale, clock).format(new Date(timestamp))
}

/** Today "09:42"; else with its date: "21/11 09:42". */
export function dayAndClock(timestamp: string, locale: string, now = new Date()): string {
  const then = new Date(timestamp)
  const clock = clockTime(timestamp, locale)
  if (daysBetween(then, now) === 0) return clock
  const sameYear = then.getFullYear() === now.getFullYear()
  return `${dayAndMonth(then, locale, sameYear ? {} : { year: 'numeric' })} ${clock}`
}

/** Today "09:42"; within the last week the day, "T6" or "Fri"; this year "02/11"; earlier "02/11/2025". */
export function shortTime(timestamp: string, now: Date, locale: string): string {
  const then = new Date(timestamp)
  const days = daysBetween(then, now)
  if (days <= 1) return clockTime(timestamp, locale)
  if (days < 7) return shortDay(then, locale)
  const sameYear = then.getFullYear() === now.getFullYear()
  return dayAndMonth(then, locale, sameYear ? {} : { year: 'numeric' })
}

function dayAndMonth(date: Date, locale: string, more: Intl.DateTimeFormatOptions): string {
  return formatOf(locale === 'vi' ? 'vi' : 'en-GB', { day: '2-digit', month: '2-digit', ...more })
    .format(date)
    .replace('-', '/')
}

/** Whole days from one date to the other, by the calendar and not by the clock; negative for a time to come. */
export function daysBetween(from: Date, to: Date): number {
  const day = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())
  return Math.round((day(to) - day(from)) / 86_400_000)
}

/** "T2"…"T7", "CN" as calendars print them in Vietnamese. */
function shortDay(date: Date, locale: string): string {
  if (locale !== 'vi') return formatOf('en-GB', { weekday: 'short' }).format(date)
  return date.getDay() === 0 ? 'CN' : `T${date.getDay() + 1}`
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Made once each: a list that is scrolled asks for one a row. */
function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, options)
  formats.set(key, made)
  return made
}
