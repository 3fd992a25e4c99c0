/** A picture with its caption, its credit and the words for those who cannot see it. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import { z } from 'zod'
import { captionFromHast, captionToHast } from '../caption'
import { defineBlock } from '../defineBlock'
import { exampleOf, examplePicture } from '../examples'
import { focusClasses, focusFromHast, focusSchema, focusToHast } from '../focus'
import { nameOfSource, stringOf, widthIn } from '../hastParts'
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
  /** What must stay in sight where the picture is cut; null: its middle. */
  focus: focusSchema,
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
  pictures: (block) => [{ ...block, role: 'content' }],
  toHast(block, context) {
    const picture = block.picture && context.renderPicture(block.picture, block.alt, block.width)
    if (!picture) return []
    const caption = captionToHast(block, context.label('credit.picture'))
    return [
      h(
        'figure',
        {
          className: ['ph', ...(block.width === 'text' ? [] : [block.width]), ...focusClasses(block.focus)],
          ...focusToHast(block.focus),
        },
        caption ? [picture, caption] : [picture],
      ),
    ]
  },
  fromHast(element, context) {
    if (!(element.tagName === 'img' || element.tagName === 'picture' || element.tagName === 'figure')) return undefined
    const images = imagesOf(element)
    if (images.length === 0) return undefined
    const { caption, credit } = captionFromHast(element)
    const width = widthIn(element)
    return images.map((image, index): Figure => {
      const src = stringOf(image.properties.src)
      const picture = context.pictureAt(src) ?? null
      return {
        ...emptyFigure(),
        picture,
        width,
        missing: picture ? '' : nameOfSource(src),
        alt: stringOf(image.properties.alt),
        focus: focusFromHast(element),
        // A figure with several pictures has one caption: it stays under the last.
        ...(index === images.length - 1 ? { caption, credit } : {}),
      }
    })
  },
  examples: [
    exampleOf(emptyFigure(), { picture: examplePicture, caption: 'Đê Bàu Sen.', credit: 'Lê Thu Vân', alt: 'Đoạn đê' }),
    exampleOf(emptyFigure(), { picture: examplePicture, alt: '', width: 'full', focus: { x: 0.25, y: 0.8 } }),
    exampleOf(emptyFigure(), { picture: examplePicture, credit: 'TTXVN', alt: '<"&>', width: 'wide' }),
  ],
})

function emptyFigure(): Figure {
  return {
    type: 'figure',
    version: 1,
    picture: null,
    missing: '',
    caption: '',
    credit: '',
    alt: '',
    width: 'text',
    focus: null,
  }
}

/** The pictures of an element, itself included, in reading order. */
export function imagesOf(element: Element): Element[] {
  if (element.tagName === 'img') return [element]
  return element.children.flatMap((child) => (child.type === 'element' ? imagesOf(child) : []))
}
