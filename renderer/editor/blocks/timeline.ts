/** What happened when, entry by entry. */
import { History } from 'lucide-react'
import { partsView } from './parts/partsView'
import { itemsOf, lineOf, plainLine, wordsOf } from './parts/values'

export const timeline = partsView({
  type: 'timeline',
  command: 'insert.timeline',
  icon: History,
  slots: [
    { kind: 'line', name: 'title', plain: true },
    {
      kind: 'items',
      name: 'entry',
      slots: [
        { kind: 'line', name: 'time', plain: true, most: 500 },
        { kind: 'line', name: 'text', multiline: true },
      ],
    },
  ],
  toParts: ({ title, items }) => [
    { name: 'title', line: plainLine(title) },
    ...items.map(({ time, children }) => ({
      name: 'entry',
      parts: [
        { name: 'time', line: plainLine(time) },
        { name: 'text', line: children },
      ],
    })),
  ],
  fromParts: (values) => ({
    type: 'timeline',
    version: 1,
    title: wordsOf(values, 'title'),
    items: itemsOf(values, 'entry').map((entry) => ({ time: wordsOf(entry, 'time'), children: lineOf(entry, 'text') })),
  }),
})
