/** An instant as the article keeps it: the newsroom's own clock, with its offset. */

/** "2026-11-21T10:05:00+07:00" */
export function localTimestamp(date: Date): string {
  const offset = -date.getTimezoneOffset()
  const two = (value: number) => String(Math.abs(value)).padStart(2, '0')
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19)
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.trunc(offset / 60))}:${two(offset % 60)}`
}
