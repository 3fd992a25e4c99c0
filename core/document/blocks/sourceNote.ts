/** A line of small print in the text: where a figure comes from, or a note on a word. */
import { h } from 'hastscript'
import { z } from 'zod'
import { defineBlock } from '../defineBlock'
import { exampleLine, exampleOf } from '../examples'
import { hasClass, isStanding, without } from '../hastParts'
import { inlineSchema, plainTextOf } from '../inline'
import { inlineFromHast, inlineToHast } from '../inlineHast'

export const NOTE_KINDS = ['source', 'note'] as const

const schema = z.object({
  type: z.literal('source-note'),
  version: z.literal(1).default(1),
  kind: z.enum(NOTE_KINDS).default('source'),
  children: z.array(inlineSchema).default([]),
})

export type SourceNote = z.output<typeof schema>

export const sourceNote = defineBlock<SourceNote>({
  type: 'source-note',
  schema,
  empty: () => emptyNote(),
  prose: (block) => [{ field: 'text', text: plainTextOf(block.children) }],
  toHast({ kind, children }, context) {
    const words = plainTextOf(children).trim()
    if (words === '') return []
    const isNamed = kind === 'note' || /^(theo|nguồn|source|from)\b/iu.test(words)
    return [
      h('p', { className: ['footnote', kind] }, [
        ...(isNamed
          ? []
          : [h('span', { className: ['standing'] }, context.label('source')), { type: 'text', value: ' ' } as const]),
        ...inlineToHast(children),
      ]),
    ]
  },
  fromHast(element) {
    if (!['p', 'div', 'small', 'aside'].includes(element.tagName) || !hasClass(element, 'footnote', 'source-note'))
      return undefined
    const children = inlineFromHast(without(element, isStanding).children)
    const kind = hasClass(element, 'source', 'source-note') ? 'source' : 'note'
    return children.length === 0 ? [] : [{ ...emptyNote(), kind, children }]
  },
  examples: [
    exampleOf(emptyNote(), { children: exampleLine }),
    exampleOf(emptyNote(), {
      kind: 'note',
      children: [{ type: 'text', version: 1, text: '(*) Tên đã đổi.', format: 2 }],
    }),
    exampleOf(emptyNote(), { children: [{ type: 'text', version: 1, text: 'Nguồn: Sở Thủy lợi', format: 0 }] }),
  ],
})

function emptyNote(): SourceNote {
  return { type: 'source-note', version: 1, kind: 'source', children: [] }
}
