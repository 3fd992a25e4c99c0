/** The weekday and the date beside it must agree. Needs the year: without one the rule keeps quiet. */
import { defineRule } from '../defineRule'
import { isDate, WEEKDAYS, weekdayOf } from './calendar'

const DAY_AND_DATE =
  /(?<![\p{L}\p{M}])(thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)(?=,? (?:\(|ngày )?(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d))/gu

export const weekday = defineRule({
  name: 'weekday',
  ids: ['VN-NUM-10'],
  title: 'Thứ phải khớp với ngày',
  group: 'numbers',
  level: 'check',
  sources: ['OWN'],
  default: 'off',
  message: 'thứ không khớp với ngày',
  needs: ['thứ ', 'chủ nhật'],
  examples: [{ before: 'thứ Hai, 7/10/2026', after: 'thứ Tư, 7/10/2026' }],
  leavesAlone: ['thứ Tư, 7/10/2026', 'thứ hai, 7/10', 'thứ Hai, 31/2/2026', 'chủ nhật, 11/10/2026'],
  check: (passage) =>
    passage.matches(DAY_AND_DATE).flatMap((match) => {
      const [day, month, year] = [Number(match.group(2)), Number(match.group(3)), Number(match.group(4))]
      if (!isDate(day, month, year)) return []
      const right = WEEKDAYS[weekdayOf(day, month, year)] ?? ''
      const written = match
        .group(1)
        .replace(/[2-7]/, (digit) => (WEEKDAYS[Number(digit) - 1] ?? '').slice('thứ '.length))
      return written === right ? [] : [match.suggest(right)]
    }),
})
