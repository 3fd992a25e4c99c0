/** Facts under one title: what each is called, and what it is. */
import { ListTree } from 'lucide-react'
import { partsView } from './parts/partsView'
import { itemsOf, lineOf, plainLine, wordsOf } from './parts/values'

export const factList = partsView({
  type: 'fact-list',
  command: 'insert.factList',
  icon: ListTree,
  slots: [
    { kind: 'line', name: 'title', plain: true },
    {
      kind: 'items',
      name: 'fact',
      slots: [
        { kind: 'line', name: 'label', plain: true, most: 500 },
        { kind: 'line', name: 'text', multiline: true },
      ],
    },
  ],
  toParts: ({ title, items }) => [
    { name: 'title', line: plainLine(title) },
    ...items.map(({ label, children }) => ({
      name: 'fact',
      parts: [
        { name: 'label', line: plainLine(label) },
        { name: 'text', line: children },
      ],
    })),
  ],
  fromParts: (values) => ({
    type: 'fact-list',
    version: 1,
    title: wordsOf(values, 'title'),
    items: itemsOf(values, 'fact').map((fact) => ({ label: wordsOf(fact, 'label'), children: lineOf(fact, 'text') })),
  }),
})
