/** A heading inside the body. Level 1 belongs to the headline, so the body has levels 2 to 4. */
import { h } from 'hastscript'
import { z } from 'zod'
import { defineBlock } from '../defineBlock'
import { exampleLine } from '../examples'
import { inlineSchema, plainTextOf } from '../inline'
import { inlineFromHast, inlineToHast } from '../inlineHast'

export const HEADING_TAGS = ['h2', 'h3', 'h4'] as const

const schema = z.object({
  type: z.literal('heading'),
  version: z.literal(1).default(1),
  tag: z.enum(HEADING_TAGS),
  children: z.array(inlineSchema).default([]),
})

export type Heading = z.output<typeof schema>

export const heading = defineBlock<Heading>({
  type: 'heading',
  schema,
  empty: () => ({ type: 'heading', version: 1, tag: 'h2', children: [] }),
  prose: (block) => [{ field: 'text', text: plainTextOf(block.children) }],
  toHast: (block) => (plainTextOf(block.children).trim() === '' ? [] : [h(block.tag, inlineToHast(block.children))]),
  fromHast(element) {
    const level = /^h([1-6])$/.exec(element.tagName)?.[1]
    if (level === undefined) return undefined
    const children = inlineFromHast(element.children)
    if (children.length === 0) return []
    const tag = HEADING_TAGS[Math.min(Math.max(Number(level), 2), 4) - 2] ?? 'h2'
    return [{ type: 'heading', version: 1, tag, children } as Heading]
  },
  examples: [{ type: 'heading', version: 1, tag: 'h3', children: exampleLine }],
})
