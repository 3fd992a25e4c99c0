/** The newsroom's wall clock and its source of new names: what core asks for from outside. */
import { randomBytes } from 'node:crypto'

/** An instant in local time with its offset, to the second: 2026-11-22T07:40:00+07:00. */
export function localTimestamp(instant: Date = new Date()): string {
  const offsetMinutes = -instant.getTimezoneOffset()
  const local = new Date(instant.getTime() + offsetMinutes * 60_000).toISOString().slice(0, 19)
  const hours = String(Math.floor(Math.abs(offsetMinutes) / 60)).padStart(2, '0')
  const minutes = String(Math.abs(offsetMinutes) % 60).padStart(2, '0')
  return `${local}${offsetMinutes < 0 ? '-' : '+'}${hours}:${minutes}`
}

/** Lower case only, because some disks and some addresses do not tell a from A. */
export function newArticleId(): string {
  return randomBytes(10).toString('hex')
}
