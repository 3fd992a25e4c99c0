/** Dates and lengths as a newspaper prints them, and as machines read them. The clock shown is the newsroom's own. */
import type { Article } from '../article'
import type { TextKey, Translate } from '../texts'

const WEEKDAYS = [
  'publishing.weekday.0',
  'publishing.weekday.1',
  'publishing.weekday.2',
  'publishing.weekday.3',
  'publishing.weekday.4',
  'publishing.weekday.5',
  'publishing.weekday.6',
] as const satisfies readonly TextKey[]

interface Moment {
  readonly year: number
  readonly month: number
  readonly day: number
  /** "7:40" */
  readonly time: string
  /** "GMT+7" */
  readonly zone: string
}

/** When the page says it was published: the moment of publication, or for a draft its last change. */
export function publishedAtOf(article: Pick<Article, 'publishedAt' | 'updatedAt'>): string {
  return article.publishedAt ?? article.updatedAt
}

/** The last change, where it came at least a minute after publication; undefined otherwise. */
export function updatedAfterPublication(article: Pick<Article, 'publishedAt' | 'updatedAt'>): string | undefined {
  const { publishedAt, updatedAt } = article
  if (publishedAt === null) return undefined
  return Date.parse(updatedAt) - Date.parse(publishedAt) >= 60_000 ? updatedAt : undefined
}

/** "Chủ nhật, 22/11/2026, 7:40" */
export function printedDate(timestamp: string, translate: Translate): string {
  const { year, month, day, time } = read(timestamp)
  const weekday = WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? WEEKDAYS[0]
  return translate('publishing.page.date', { weekday: translate(weekday), day, month, year, time })
}

/** "14:05" where it is the same day as `other`, "14:05, 23/11/2026" otherwise. */
export function printedTime(timestamp: string, other: string): string {
  const moment = read(timestamp)
  const sameDay = timestamp.slice(0, 10) === other.slice(0, 10)
  return sameDay ? moment.time : `${moment.time}, ${moment.day}/${moment.month}/${moment.year}`
}

/** "GMT+7", "GMT-3:30" */
export function printedZone(timestamp: string): string {
  return read(timestamp).zone
}

export function yearOf(timestamp: string): number {
  return read(timestamp).year
}

/** The written fields of the timestamp, not the reader's local time. */
function read(timestamp: string): Moment {
  const [year = 0, month = 1, day = 1, hour = 0] = (timestamp.match(/\d+/g) ?? []).map(Number)
  const minute = timestamp.slice(14, 16)
  const [, sign = '+', hours = '00', minutes = '00'] = /([+-])(\d\d):(\d\d)$/.exec(timestamp) ?? []
  const offset = Number(hours) === 0 && minutes === '00' ? '' : `${sign}${Number(hours)}`
  return { year, month, day, time: `${hour}:${minute}`, zone: `GMT${offset}${minutes === '00' ? '' : `:${minutes}`}` }
}

/** "1 giờ 5 phút", "12 phút", "45 giây"; minutes are rounded. */
export function printedDuration(seconds: number, translate: Translate): string {
  if (seconds < 60) return translate('publishing.duration.seconds', { seconds: Math.round(seconds) })
  const all = Math.round(seconds / 60)
  const hours = Math.floor(all / 60)
  const minutes = all % 60
  if (hours === 0) return translate('publishing.duration.minutes', { minutes })
  return minutes === 0
    ? translate('publishing.duration.hours', { hours })
    : translate('publishing.duration.hoursMinutes', { hours, minutes })
}

/** ISO 8601: "PT1H5M0S". */
export function isoDuration(seconds: number): string {
  const whole = Math.round(seconds)
  const hours = Math.floor(whole / 3600)
  return `PT${hours === 0 ? '' : `${hours}H`}${Math.floor((whole % 3600) / 60)}M${whole % 60}S`
}
