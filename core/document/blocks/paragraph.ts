/** A paragraph of body text. */
import { h } from 'hastscript'
import { z } from 'zod'
import { defineBlock } from '../defineBlock'
import { exampleLine } from '../examples'
import { inlineSchema, plainTextOf } from '../inline'
import { inlineFromHast, inlineToHast } from '../inlineHast'

const schema = z.object({
  type: z.literal('paragraph'),
  version: z.literal(1).default(1),
  children: z.array(inlineSchema).default([]),
})

export type Paragraph = z.output<typeof schema>

export const paragraph = defineBlock<Paragraph>({
  type: 'paragraph',
  schema,
  empty: () => ({ type: 'paragraph', version: 1, children: [] }),
  prose: (block) => [{ field: 'text', text: plainTextOf(block.children) }],
  // An empty paragraph is air on the writing desk; on a page the style sheet keeps the distances.
  toHast: (block) => (plainTextOf(block.children).trim() === '' ? [] : [h('p', inlineToHast(block.children))]),
  fromHast(element) {
    if (
      !['p', 'dt', 'dd', 'figcaption', 'pre', 'address', 'summary', 'caption', 'td', 'th', 'legend'].includes(
        element.tagName,
      )
    )
      return undefined
    const children = inlineFromHast(element.children)
    return children.length === 0 ? [] : [{ type: 'paragraph', version: 1, children } as Paragraph]
  },
  examples: [{ type: 'paragraph', version: 1, children: exampleLine }],
})
