/** A sentence of the story set large, so that it stops the reader's eye. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import { z } from 'zod'
import { defineBlock } from '../defineBlock'
import { exampleLine, exampleOf } from '../examples'
import { findFirst, hasClass, without, wordsIn } from '../hastParts'
import { inlineSchema, plainTextOf } from '../inline'
import { inlineToHast } from '../inlineHast'
import { linesOf } from '../lines'

const schema = z.object({
  type: z.literal('pull-quote'),
  version: z.literal(1).default(1),
  children: z.array(inlineSchema).default([]),
  /** Who said it; printed under the words. */
  credit: z.string().default(''),
})

export type PullQuote = z.output<typeof schema>

export const pullQuote = defineBlock<PullQuote>({
  type: 'pull-quote',
  schema,
  empty: () => emptyPullQuote(),
  prose: (block) => [
    { field: 'text', text: plainTextOf(block.children) },
    { field: 'credit', text: block.credit },
  ],
  toHast: ({ children, credit }) =>
    plainTextOf(children).trim() === ''
      ? []
      : [
          h('figure', { className: ['pull'] }, [
            h('blockquote', [h('p', inlineToHast(children))]),
            ...(credit.trim() === '' ? [] : [h('figcaption', credit.trim())]),
          ]),
        ],
  fromHast(element, context) {
    if (!isPullQuote(element)) return undefined
    const speaker = findFirst(element, isSpeaker)
    const words = without(element, isSpeaker)
    const { children, others } = linesOf(context.readBlocks(words))
    if (children.length === 0) return undefined
    return [{ ...emptyPullQuote(), children, credit: wordsIn(speaker) }, ...others]
  },
  examples: [
    exampleOf(emptyPullQuote(), { children: exampleLine, credit: 'Ông Trần Văn Lực' }),
    exampleOf(emptyPullQuote(), { children: [{ type: 'text', version: 1, text: 'Một câu.', format: 0 }] }),
  ],
})

function emptyPullQuote(): PullQuote {
  return { type: 'pull-quote', version: 1, children: [], credit: '' }
}

/** Ours, WordPress's, and what other systems call by this name. */
function isPullQuote(element: Element): boolean {
  if (hasClass(element, 'pull', 'pullquote', 'pull-quote', 'wp-block-pullquote')) return true
  return (
    element.tagName === 'figure' &&
    findFirst(element, ({ tagName }) => tagName === 'blockquote') !== undefined &&
    findFirst(element, ({ tagName }) => ['img', 'video', 'audio', 'iframe', 'table'].includes(tagName)) === undefined
  )
}

function isSpeaker({ tagName }: Element): boolean {
  return tagName === 'figcaption' || tagName === 'cite' || tagName === 'footer'
}
