/**
 * Dates: 6/10 or 6-10, one style in an article, no spaces, and days that exist. Figures count as a date only after a word
 * that says so (ngày, sáng, tối…): 3/4 may be a fraction and 6-10 a range.
 */
import type { Match } from '../../passage'
import { defineRule } from '../defineRule'
import { CONSISTENT, type Forms, oddOnesOut } from '../oneForm'
import { isDate } from './calendar'

const DATE =
  /(?<=(?:ngày|sáng|trưa|chiều|tối|đêm|hôm|khuya|rạng sáng|sáng sớm) )(\d{1,2})( ?)([/-])( ?)(\d{1,2})(?:( ?)([/-])( ?)(\d{4}))?(?![\d/]|-\d| ?[-/] ?\d|[.,]\d|%)/gu

const isSingleDate = (match: Match) => {
  // "ngày 5-10" may be two days: a dash is a date only where the second figure is a month.
  const [day, month] = [Number(match.group(1)), Number(match.group(5))]
  return !(match.group(3) === '-' && (month > 12 || (match.group(9) === '' && isDayRange(match, day, month))))
}

/** "từ ngày 5-10", "các ngày 5-10", "ngày 5-10 tháng 3", "ngày 5-10/3". */
function isDayRange({ passage, start, end }: Match, day: number, month: number): boolean {
  const before = passage.lower.slice(Math.max(0, start - 14), start)
  const after = passage.lower.slice(end, end + 8)
  return (
    /(?:các|những|mấy|\d) ngày $|(?:các|những) (?:sáng|chiều|tối|đêm) $/.test(before) ||
    (day < month && /^ (?:tháng|âm|giờ)/.test(after))
  )
}

const FORMS: Forms = {
  pattern: DATE,
  formOf: (match) =>
    isSingleDate(match) && isDate(Number(match.group(1)), Number(match.group(5))) ? match.group(3) : undefined,
}

export const dates = defineRule({
  name: 'dates',
  ids: ['VN-NUM-09'],
  title: 'Ngày tháng: 6/10 hay 6-10',
  group: 'numbers',
  level: 'check',
  sources: ['TASK', 'QD1989'],
  default: 'on',
  message: 'cách viết ngày tháng',
  switches: {
    separator: {
      title: 'Cách viết',
      positions: { consistent: CONSISTENT, '/': 'Gạch chéo: 6/10', '-': 'Gạch nối: 6-10' },
      initial: 'consistent',
    },
  },
  examples: [
    { before: 'ngày 6 / 10', after: 'ngày 6/10' },
    { before: 'ngày 31/2' },
    { before: 'ngày 29/2/2026' },
    { before: 'Sáng 6-10, chiều 7/10, tối 8/10', after: 'Sáng 6/10, chiều 7/10, tối 8/10' },
    { before: 'Sáng 6-10-2026', after: 'Sáng 6/10/2026', settings: { separator: '/' } },
  ],
  leavesAlone: [
    'ngày 6/10 và ngày 29/2/2028',
    'Sáng 6-10, tối 7-10',
    'hoạt động 24/7, 3/4 diện tích',
    'các ngày 5-10/3 và 5-7 ngày',
    'ngày 30-4, ngày 20-11',
    'từ ngày 17 đến 21-1',
  ],
  check(passage, { separator }) {
    const dates = passage.matches(DATE).filter(isSingleDate)
    const odd = new Map(oddOnesOut(passage, FORMS, separator).map(({ match, wanted }) => [match.start, wanted]))
    return dates.flatMap((match) => {
      const [day, month, year] = [match.group(1), match.group(5), match.group(9)]
      if (!isDate(Number(day), Number(month), year === '' ? undefined : Number(year))) {
        return [{ ...match.mark(), message: 'không có ngày này', level: 'sure' as const }]
      }
      const wanted = odd.get(match.start) ?? match.group(3)
      const right = [day, month, ...(year === '' ? [] : [year])].join(wanted)
      if (right === match.text) return []
      const message = match.text.includes(' ') ? 'ngày tháng viết liền' : 'ngày tháng viết theo một kiểu'
      return [{ ...match.replace(right), message }]
    })
  },
})
