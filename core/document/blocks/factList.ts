/** Facts at a glance: a label and what it says, line by line. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import { z } from 'zod'
import { defineBlock } from '../defineBlock'
import { exampleLine, exampleOf } from '../examples'
import { elementsIn, findFirst, hasClass, wordsIn } from '../hastParts'
import { inlineSchema, plainTextOf } from '../inline'
import { inlineToHast } from '../inlineHast'
import { linesOf } from '../lines'

const itemSchema = z.object({
  label: z.string().max(500).default(''),
  children: z.array(inlineSchema).default([]),
})

const schema = z.object({
  type: z.literal('fact-list'),
  version: z.literal(1).default(1),
  title: z.string().default(''),
  items: z.array(itemSchema).default([]),
})

export type FactList = z.output<typeof schema>
export type FactListItem = FactList['items'][number]

export const factList = defineBlock<FactList>({
  type: 'fact-list',
  schema,
  empty: () => ({ ...emptyFacts(), items: [{ label: '', children: [] }] }),
  prose: (block) => [
    { field: 'title', text: block.title },
    ...block.items.flatMap(({ label, children }, index) => [
      { field: `items:${index}:label`, text: label },
      { field: `items:${index}:text`, text: plainTextOf(children) },
    ]),
  ],
  toHast({ title, items }) {
    const facts = items.filter(({ label, children }) => `${label}${plainTextOf(children)}`.trim() !== '')
    if (facts.length === 0) return []
    const list = h(
      'dl',
      // HTML wants both of a pair, if only an empty one.
      facts.map(({ label, children }) => h('div', [h('dt', label.trim()), h('dd', inlineToHast(children))])),
    )
    return [
      title.trim() === ''
        ? h('div', { className: ['fact-list'] }, [list])
        : h('section', { className: ['fact-list'] }, [h('h3', { className: ['name'] }, title.trim()), list]),
    ]
  },
  fromHast(element, context) {
    const isOurs = hasClass(element, 'fact-list')
    const dl =
      element.tagName === 'dl' ? element : isOurs ? findFirst(element, ({ tagName }) => tagName === 'dl') : undefined
    if (dl === undefined) return undefined
    const name = isOurs ? findFirst(element, (part) => hasClass(part, 'name')) : undefined
    const items: FactListItem[] = []
    const others: { type: string; version: number }[] = []
    const read = (part: Element) => {
      if (part.tagName === 'dt') items.push({ label: wordsIn(part).slice(0, 500), children: [] })
      else if (part.tagName === 'dd') {
        const words = linesOf(context.readBlocks(part))
        others.push(...words.others)
        const last = items.at(-1)
        if (last === undefined || last.children.length > 0) items.push({ label: '', children: words.children })
        else last.children = words.children
      } else for (const child of elementsIn(part)) read(child)
    }
    read(dl)
    const kept = items.filter(({ label, children }) => label !== '' || children.length > 0)
    if (kept.length === 0) return undefined
    return [{ ...emptyFacts(), title: wordsIn(name), items: kept }, ...others]
  },
  examples: [
    exampleOf(emptyFacts(), {
      title: 'Đê Bàu Sen',
      items: [
        { label: 'Dài', children: [{ type: 'text', version: 1, text: '4,2 km', format: 0 }] },
        { label: 'Ghi chú', children: exampleLine },
        { label: 'Chưa rõ', children: [] },
      ],
    }),
    exampleOf(emptyFacts(), {
      items: [{ label: '', children: [{ type: 'text', version: 1, text: 'Không tên.', format: 0 }] }],
    }),
  ],
})

function emptyFacts(): FactList {
  return { type: 'fact-list', version: 1, title: '', items: [] }
}
