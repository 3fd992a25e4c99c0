/** A box beside or inside the text: who, what, numbers, background. It holds paragraphs, headings and lists. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import { z } from 'zod'
import { defineBlock, type RenderContext } from '../defineBlock'
import { exampleLine, exampleOf } from '../examples'
import { childNamed, elementsIn, findFirst, hasClass, without, wordsIn } from '../hastParts'
import { type Heading, heading } from './heading'
import { type List, list } from './list'
import { type Paragraph, paragraph } from './paragraph'

export const BOX_ALIGNMENTS = ['full', 'side'] as const

export type BoxChild = Paragraph | Heading | List

const schema = z.object({
  type: z.literal('info-box'),
  version: z.literal(1).default(1),
  title: z.string().default(''),
  /** `side`: where the page has room the text runs past it. */
  align: z.enum(BOX_ALIGNMENTS).default('full'),
  children: z.array(z.union([paragraph.schema, heading.schema, list.schema])).default([]),
})

export type InfoBox = z.output<typeof schema>

export const infoBox = defineBlock<InfoBox>({
  type: 'info-box',
  schema,
  empty: () => ({ ...emptyBox(), children: [paragraph.empty()] }),
  prose: (block) => [
    { field: 'title', text: block.title },
    ...block.children.flatMap((child, index) =>
      proseOfChild(child).map(({ field, text }) => ({ field: `children:${index}:${field}`, text })),
    ),
  ],
  toHast(block, context) {
    const inside = block.children.flatMap((child) => childToHast(child, context))
    const title = block.title.trim()
    if (inside.length === 0 && title === '') return []
    const className = ['box', ...(block.align === 'side' ? ['side'] : [])]
    // A section without a heading is none.
    return [
      title === ''
        ? h('div', { className }, inside)
        : h('section', { className }, [h('h3', { className: ['name'] }, title), ...inside]),
    ]
  },
  fromHast(element, context) {
    if (!isBox(element)) return undefined
    const summary = element.tagName === 'details' ? childNamed(element, 'summary') : undefined
    const name = findFirst(element, (part) => hasClass(part, 'name')) ?? summary ?? headingAtHead(element)
    const children: BoxChild[] = []
    const others: { type: string; version: number }[] = []
    for (const block of context.readBlocks(name === undefined ? element : without(element, (part) => part === name))) {
      if (block.type === 'paragraph' || block.type === 'heading' || block.type === 'list')
        children.push(block as BoxChild)
      else if (block.type === 'quote')
        children.push({ type: 'paragraph', version: 1, children: (block as unknown as Paragraph).children })
      else others.push(block)
    }
    const title = wordsIn(name)
    const isThere = title !== '' || children.length > 0
    const align = hasClass(element, 'side', 'alignleft', 'alignright') ? 'side' : 'full'
    // What a box cannot hold (a picture, a table) stands after it.
    return [...(isThere ? [{ ...emptyBox(), title, align, children }] : []), ...others]
  },
  examples: [
    exampleOf(emptyBox(), {
      title: 'Đê Bàu Sen',
      align: 'side',
      children: [
        { type: 'paragraph', version: 1, children: exampleLine },
        { type: 'heading', version: 1, tag: 'h4', children: [{ type: 'text', version: 1, text: 'Mốc', format: 0 }] },
        {
          type: 'list',
          version: 1,
          listType: 'bullet',
          start: 1,
          children: [
            { type: 'listitem', version: 1, children: [{ type: 'text', version: 1, text: 'dài 4 km', format: 0 }] },
          ],
        },
      ],
    }),
    exampleOf(emptyBox(), { children: [{ type: 'paragraph', version: 1, children: exampleLine }] }),
    exampleOf(emptyBox(), { title: 'Chỉ có tên' }),
  ],
})

function emptyBox(): InfoBox {
  return { type: 'info-box', version: 1, title: '', align: 'full', children: [] }
}

function proseOfChild(child: BoxChild) {
  if (child.type === 'list') return list.prose(child)
  return child.type === 'heading' ? heading.prose(child) : paragraph.prose(child)
}

function childToHast(child: BoxChild, context: RenderContext) {
  if (child.type === 'list') return list.toHast(child, context)
  return child.type === 'heading' ? heading.toHast(child, context) : paragraph.toHast(child, context)
}

/** Ours; what other systems call a box; a fold, whose summary is its title; an aside that is not the page's own furniture. */
function isBox(element: Element): boolean {
  if (element.tagName === 'details') return true
  if (!['div', 'section', 'aside', 'blockquote'].includes(element.tagName)) return false
  return hasClass(
    element,
    'box',
    'info-box',
    'infobox',
    'callout',
    'wp-block-group__box',
    'VCSortableInPreviewMode_box',
  )
}

function headingAtHead(element: Element): Element | undefined {
  const first = elementsIn(element)[0]
  return first !== undefined && /^h[1-6]$/.test(first.tagName) ? first : undefined
}
