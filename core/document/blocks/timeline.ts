/** What happened when, in order. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import { z } from 'zod'
import { defineBlock } from '../defineBlock'
import { exampleLine, exampleOf } from '../examples'
import { elementsIn, findAll, findFirst, hasClass, without, wordsIn } from '../hastParts'
import { inlineSchema, plainTextOf } from '../inline'
import { inlineToHast } from '../inlineHast'
import { linesOf } from '../lines'

const itemSchema = z.object({
  /** As printed: "1989", "22/11/2026", "Sáng 22/11". */
  time: z.string().max(500).default(''),
  children: z.array(inlineSchema).default([]),
})

const schema = z.object({
  type: z.literal('timeline'),
  version: z.literal(1).default(1),
  title: z.string().default(''),
  items: z.array(itemSchema).default([]),
})

export type Timeline = z.output<typeof schema>
export type TimelineItem = Timeline['items'][number]

export const timeline = defineBlock<Timeline>({
  type: 'timeline',
  schema,
  empty: () => ({ ...emptyTimeline(), items: [{ time: '', children: [] }] }),
  prose: (block) => [
    { field: 'title', text: block.title },
    ...block.items.flatMap(({ time, children }, index) => [
      { field: `items:${index}:time`, text: time },
      { field: `items:${index}:text`, text: plainTextOf(children) },
    ]),
  ],
  toHast({ title, items }) {
    const entries = items.filter(({ time, children }) => `${time}${plainTextOf(children)}`.trim() !== '')
    if (entries.length === 0) return []
    const list = h(
      'ol',
      entries.map(({ time, children }) =>
        h('li', [
          ...(time.trim() === '' ? [] : [timeToHast(time.trim())]),
          ...(plainTextOf(children).trim() === '' ? [] : [h('p', inlineToHast(children))]),
        ]),
      ),
    )
    return [
      title.trim() === ''
        ? h('div', { className: ['timeline'] }, [list])
        : h('section', { className: ['timeline'] }, [h('h3', { className: ['name'] }, title.trim()), list]),
    ]
  },
  fromHast(element, context) {
    if (!hasClass(element, 'timeline')) return undefined
    const name = findFirst(element, (part) => hasClass(part, 'name')) ?? headingIn(element)
    const entries = findAll(element, ({ tagName }) => tagName === 'li')
    if (entries.length === 0) return undefined
    const others: { type: string; version: number }[] = []
    const items = entries.flatMap((entry): TimelineItem[] => {
      const when = findFirst(entry, (part) => part.tagName === 'time' || hasClass(part, 'when'))
      const read = linesOf(
        context.readBlocks(without(entry, (part) => hasClass(part, 'when') || part.tagName === 'time')),
      )
      others.push(...read.others)
      const item = { time: wordsIn(when).slice(0, 500), children: read.children }
      return item.time === '' && item.children.length === 0 ? [] : [item]
    })
    return [{ ...emptyTimeline(), title: wordsIn(name), items }, ...others]
  },
  examples: [
    exampleOf(emptyTimeline(), {
      title: 'Bốn mươi năm đắp đê',
      items: [
        { time: '1989', children: exampleLine },
        { time: '22/11/2026', children: [{ type: 'text', version: 1, text: 'Vỡ kè.', format: 0 }] },
        { time: 'Sáng hôm sau', children: [] },
        { time: '', children: [{ type: 'text', version: 1, text: 'Không rõ giờ.', format: 0 }] },
      ],
    }),
    exampleOf(emptyTimeline(), {
      items: [{ time: '4h30', children: [{ type: 'text', version: 1, text: 'Nước rút.', format: 0 }] }],
    }),
  ],
})

function emptyTimeline(): Timeline {
  return { type: 'timeline', version: 1, title: '', items: [] }
}

/** `<time>` only where a machine can read it too: HTML allows nothing else. */
function timeToHast(time: string): Element {
  const machine = machineTime(time)
  return machine === undefined
    ? h('span', { className: ['when'] }, time)
    : h('time', { className: ['when'], dateTime: machine }, time)
}

/** "1989", "11/1989", "22/11/2026", "22-11-2026", "4:30", "4h30", "4 giờ 30" as HTML writes them. */
function machineTime(time: string): string | undefined {
  const pad = (value: string | undefined) => (value ?? '0').padStart(2, '0')
  const year = /^(?:năm\s+)?(\d{4})$/iu.exec(time)
  if (year) return Number(year[1]) > 0 ? year[1] : undefined
  const month = /^(?:tháng\s+)?(\d{1,2})[/.-](\d{4})$/iu.exec(time)
  if (month) return isMonth(month[1]) ? `${month[2]}-${pad(month[1])}` : undefined
  const day = /^(?:ngày\s+)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/iu.exec(time)
  if (day) return isDay(day[1], day[2], day[3]) ? `${day[3]}-${pad(day[2])}-${pad(day[1])}` : undefined
  const hour = /^(\d{1,2})(?::|\s?h\s?|\s?giờ\s?)(\d{2})?(?:\s?phút)?$/iu.exec(time)
  if (hour && Number(hour[1]) < 24 && Number(hour[2] ?? 0) < 60) return `${pad(hour[1])}:${pad(hour[2])}`
  return undefined
}

function isMonth(month: string | undefined): boolean {
  return Number(month) >= 1 && Number(month) <= 12
}

function isDay(day: string | undefined, month: string | undefined, year: string | undefined): boolean {
  if (!isMonth(month) || Number(year) === 0) return false
  const leap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0)
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return Number(day) >= 1 && Number(day) <= (days[Number(month) - 1] ?? 0)
}

function headingIn(element: Element): Element | undefined {
  return elementsIn(element).find(({ tagName }) => /^h[1-6]$/.test(tagName))
}
