/** Times in one style: 14h30, 14 giờ 30, 14:30, or 14g30 as southern newspapers write. */
import type { Match } from '../../passage'
import { defineRule } from '../defineRule'
import { CONSISTENT, type Forms, oddOnesOut } from '../oneForm'

const FORMS: Forms = {
  // A colon may be a score or a ratio: it needs a word of time before it. "14 giờ" may be a length of time: likewise.
  pattern:
    /(?<![\p{L}\p{N}:.,/])(?:(\d{1,2})([hg])(\d{2})?|(?<=(?:lúc|hồi|từ|đến|khoảng|vào) )(\d{1,2})(?:(:)(\d{2})| (giờ)(?: (\d{2})(?! (?:phút )?[\p{L}]))?))(?![\p{L}\p{N}:])/gu,
  formOf: (match: Match) => {
    const hour = Number(match.group(1) || match.group(4))
    const minute = Number(match.group(3) || match.group(6) || match.group(8) || 0)
    return hour > 24 || minute > 59 ? undefined : match.group(2) || match.group(5) || match.group(7)
  },
}

export const timeOfDay = defineRule({
  name: 'time-of-day',
  ids: ['VN-NUM-11'],
  title: 'Giờ: 14h30, 14 giờ 30, 14:30',
  group: 'numbers',
  level: 'check',
  sources: ['OWN'],
  default: 'off',
  message: 'giờ viết theo một kiểu',
  switches: {
    form: {
      title: 'Cách viết',
      positions: { consistent: CONSISTENT, h: '14h30', giờ: '14 giờ 30', ':': '14:30', g: '14g30' },
      initial: 'consistent',
    },
  },
  examples: [
    { before: 'Từ 14g30 đến 15:00', after: 'Từ 14h30 đến 15h', settings: { form: 'h' } },
    { before: 'lúc 14h30 … lúc 15:00 … lúc 16h', after: 'lúc 14h30 … lúc 15h … lúc 16h' },
    { before: 'Lúc 9h', after: 'Lúc 9 giờ', settings: { form: 'giờ' } },
  ],
  leavesAlone: [
    '14h30 … 15h',
    'lúc 14:30 … lúc 15:00',
    'Bản đồ tỉ lệ 1:50',
    'kéo dài 3 giờ, thắng 2:1, lúc 14h',
    '500g thịt',
  ],
  check: (passage, { form }) =>
    oddOnesOut(passage, FORMS, form).map(({ match, wanted }) => {
      const hour = match.group(1) || match.group(4)
      const minute = match.group(3) || match.group(6) || match.group(8)
      return match.replace(render(hour, minute, wanted))
    }),
})

function render(hour: string, minute: string, form: string): string {
  const full = minute === '' || minute === '00'
  if (form === ':') return `${hour}:${minute || '00'}`
  if (form === 'giờ') return full ? `${hour} giờ` : `${hour} giờ ${minute}`
  return full ? hour + form : hour + form + minute
}
