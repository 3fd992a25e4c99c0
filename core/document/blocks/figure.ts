/** A picture with its caption, its credit and the words for those who cannot see it. */
import type { Element, ElementContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { h } from 'hastscript'
import { z } from 'zod'
import { defineBlock } from '../defineBlock'
import { pictureSchema } from '../picture'

export const FIGURE_WIDTHS = ['text', 'wide', 'full'] as const

const schema = z.object({
  type: z.literal('figure'),
  version: z.literal(1).default(1),
  /** Null while the picture's file is still missing: the place is kept, the page leaves it out. */
  picture: pictureSchema.nullable().default(null),
  /** The name or address of a file that could not be taken in; empty otherwise. */
  missing: z.string().max(4096).default(''),
  caption: z.string().default(''),
  /** Who is owed for the picture, without the label "Ảnh:". */
  credit: z.string().default(''),
  alt: z.string().default(''),
  /** As wide as the text, wider than it, or as wide as the screen. */
  width: z.enum(FIGURE_WIDTHS).default('text'),
})

export type Figure = z.output<typeof schema>
export type FigureWidth = Figure['width']

export const figure = defineBlock<Figure>({
  type: 'figure',
  schema,
  empty: () => emptyFigure(),
  prose: (block) => [
    { field: 'caption', text: block.caption },
    { field: 'alt', text: block.alt },
  ],
  toHast(block, context) {
    const picture = block.picture && context.renderPicture(block.picture, block.alt, block.width)
    if (!picture) return []
    const caption = captionToHast(block, context.creditLabel)
    return [
      h(
        'figure',
        { className: ['ph', ...(block.width === 'text' ? [] : [block.width])] },
        caption ? [picture, caption] : [picture],
      ),
    ]
  },
  fromHast(element, context) {
    const images = imagesOf(element)
    const first = images[0]
    if (
      first === undefined ||
      !(element.tagName === 'img' || element.tagName === 'picture' || element.tagName === 'figure')
    )
      return undefined
    const { caption, credit } = captionFromHast(element)
    const width = widthFromHast(element)
    return images.map((image, index): Figure => {
      const src = String(image.properties.src ?? '')
      const picture = context.pictureAt(src) ?? null
      return {
        ...emptyFigure(),
        picture,
        width,
        missing: picture ? '' : nameOf(src),
        alt: String(image.properties.alt ?? '').normalize('NFC'),
        // A figure with several pictures has one caption: it stays under the last.
        ...(index === images.length - 1 ? { caption, credit } : {}),
      }
    })
  },
})

function emptyFigure(): Figure {
  return { type: 'figure', version: 1, picture: null, missing: '', caption: '', credit: '', alt: '', width: 'text' }
}

function captionToHast({ caption, credit }: Figure, creditLabel: string): Element | undefined {
  const words: ElementContent[] = []
  if (caption.trim() !== '')
    words.push({ type: 'text', value: credit.trim() === '' ? caption.trim() : `${caption.trim()} ` })
  if (credit.trim() !== '') words.push(h('span', { className: ['credit'] }, `${creditLabel} ${credit.trim()}`))
  return words.length === 0 ? undefined : h('figcaption', words)
}

function imagesOf(element: Element): Element[] {
  if (element.tagName === 'img') return [element]
  return element.children.flatMap((child) => (child.type === 'element' ? imagesOf(child) : []))
}

/** The caption, and the credit where the page sets it apart or writes "Ảnh: …" at the end. */
function captionFromHast(element: Element): { caption: string; credit: string } {
  const captionElement = element.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'figcaption',
  )
  const words = captionElement ? textOf(captionElement).replace(/\s+/g, ' ').trim().normalize('NFC') : ''
  const label = /(?:^|[\s.,–-])(?:Ảnh|Nguồn ảnh|Photo)\s*:\s*(?=[^:]*$)/iu.exec(words)
  if (!label) return { caption: words, credit: '' }
  const stop = label[0].startsWith('.') ? 1 : 0
  return {
    caption: words.slice(0, label.index + stop).replace(/[\s,–-]+$/, ''),
    credit: words.slice(label.index + label[0].length).trim(),
  }
}

/** As `toHast` writes it: in the class of the figure. */
function widthFromHast(element: Element): FigureWidth {
  const { className } = element.properties
  return (
    FIGURE_WIDTHS.find((width) => width !== 'text' && Array.isArray(className) && className.includes(width)) ?? 'text'
  )
}

function nameOf(src: string): string {
  if (/^(data|blob):/i.test(src)) return src.slice(0, src.indexOf(':'))
  return src.slice(0, 4096)
}
