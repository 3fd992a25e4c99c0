/** Days as they are typed after `ngày:`: "21/11/2026", "11/2026", "2026", "hôm qua", "tuần này", and ranges of these. */
import { fold } from '../vietnamese'

/** Days as "2026-11-21", both included. Open ends are the first and the last day there can be. */
export interface DayRange {
  readonly from: string
  readonly to: string
}

const FIRST = '0000-01-01'
const LAST = '9999-12-31'

/** `today` as "2026-11-21". Undefined where it is no date. `1/11..15/11` is a range; `..2025` and `1/11/2026..` are open. */
export function parseDays(text: string, today: string): DayRange | undefined {
  const parts = text.split(/\.\.|–|—/)
  if (parts.length > 2) return undefined
  const [first = '', second] = parts.map((part) => part.trim())
  if (second === undefined) return parseSpan(first, today)
  const from = first === '' ? { from: FIRST, to: FIRST } : parseSpan(first, today)
  const to = second === '' ? { from: LAST, to: LAST } : parseSpan(second, today)
  if (from === undefined || to === undefined || (first === '' && second === '')) return undefined
  return from.from <= to.to ? { from: from.from, to: to.to } : { from: to.from, to: from.to }
}

function parseSpan(text: string, today: string): DayRange | undefined {
  const named = namedSpan(fold(text), today)
  if (named !== undefined) return named
  const vietnamese = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?$/.exec(text)
  if (vietnamese) return day(vietnamese[3] ?? today.slice(0, 4), vietnamese[2] ?? '', vietnamese[1] ?? '')
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return day(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '')
  const month = /^(\d{1,2})[/.](\d{4})$/.exec(text) ?? /^(\d{4})-(\d{1,2})$/.exec(text)
  if (month) {
    const [a = '', b = ''] = month.slice(1)
    return wholeMonth(a.length === 4 ? a : b, a.length === 4 ? b : a)
  }
  return /^\d{4}$/.test(text) ? { from: `${text}-01-01`, to: `${text}-12-31` } : undefined
}

function namedSpan(name: string, today: string): DayRange | undefined {
  const daysAgo = (days: number) =>
    new Date(Date.parse(`${today}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)
  const sinceMonday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7
  switch (name.replace(/\s+/g, ' ').trim()) {
    case 'hom nay':
    case 'today':
      return { from: today, to: today }
    case 'hom qua':
    case 'yesterday':
      return { from: daysAgo(1), to: daysAgo(1) }
    case 'tuan nay':
    case 'this week':
      return { from: daysAgo(sinceMonday), to: today }
    case 'tuan truoc':
    case 'last week':
      return { from: daysAgo(sinceMonday + 7), to: daysAgo(sinceMonday + 1) }
    case 'thang nay':
    case 'this month':
      return { from: `${today.slice(0, 8)}01`, to: today }
    case 'nam nay':
    case 'this year':
      return { from: `${today.slice(0, 4)}-01-01`, to: today }
    default:
      return undefined
  }
}

function day(year: string, month: string, date: string): DayRange | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const time = Date.parse(`${text}T00:00:00Z`)
  // 31 April becomes 1 May in a calendar that forgives; here it is no date.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) return undefined
  return { from: text, to: text }
}

function wholeMonth(year: string, month: string): DayRange | undefined {
  const first = day(year, month, '1')
  if (first === undefined) return undefined
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return { from: first.from, to: `${first.from.slice(0, 8)}${last}` }
}
