/** A passage quoted at length. */
import { h } from 'hastscript'
import { z } from 'zod'
import { defineBlock } from '../defineBlock'
import { exampleLine } from '../examples'
import { type Inline, inlineSchema, plainTextOf } from '../inline'
import { inlineToHast } from '../inlineHast'
import type { Paragraph } from './paragraph'

const schema = z.object({
  type: z.literal('quote'),
  version: z.literal(1).default(1),
  children: z.array(inlineSchema).default([]),
})

export type Quote = z.output<typeof schema>

export const quote = defineBlock<Quote>({
  type: 'quote',
  schema,
  empty: () => ({ type: 'quote', version: 1, children: [] }),
  prose: (block) => [{ field: 'text', text: plainTextOf(block.children) }],
  toHast: (block) =>
    plainTextOf(block.children).trim() === '' ? [] : [h('blockquote', [h('p', inlineToHast(block.children))])],
  fromHast(element, context) {
    if (element.tagName !== 'blockquote') return undefined
    // Paragraphs of one quotation stay one quotation, with a line break between them; anything else inside stands on its own.
    const output: unknown[] = []
    let children: Inline[] = []
    const close = () => {
      if (children.length > 0) output.push({ type: 'quote', version: 1, children } satisfies Quote)
      children = []
    }
    for (const block of context.readBlocks(element)) {
      if (block.type === 'paragraph' || block.type === 'quote') {
        if (children.length > 0) children.push({ type: 'linebreak', version: 1 })
        for (const child of (block as Paragraph | Quote).children) children.push(child)
      } else {
        close()
        output.push(block)
      }
    }
    close()
    return output as Quote[]
  },
  examples: [{ type: 'quote', version: 1, children: exampleLine }],
})
