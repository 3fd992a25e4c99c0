/** A line across the text, where one part ends and another begins. */
import { h } from 'hastscript'
import { z } from 'zod'
import { defineBlock } from '../defineBlock'

const schema = z.object({ type: z.literal('horizontal-rule'), version: z.literal(1).default(1) })

export type HorizontalRule = z.output<typeof schema>

export const horizontalRule = defineBlock<HorizontalRule>({
  type: 'horizontal-rule',
  schema,
  empty: () => ({ type: 'horizontal-rule', version: 1 }),
  prose: () => [],
  toHast: () => [h('hr')],
  needsContent: false,
  fromHast: (element) => (element.tagName === 'hr' ? [{ type: 'horizontal-rule', version: 1 }] : undefined),
  examples: [{ type: 'horizontal-rule', version: 1 }],
})
