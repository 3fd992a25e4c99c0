/** Several pictures under one caption: side by side, or one after another. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import { z } from 'zod'
import { captionFromHast, captionToHast } from '../caption'
import { defineBlock, type ReadContext } from '../defineBlock'
import { exampleOf, examplePicture } from '../examples'
import { focusClasses, focusFromHast, focusSchema, focusToHast } from '../focus'
import { elementsIn, findAll, hasClass, nameOfSource, stringOf, widthIn, without, wordsIn } from '../hastParts'
import { pictureSchema } from '../picture'
import { FIGURE_WIDTHS, imagesOf } from './figure'

export const GALLERY_LAYOUTS = ['grid', 'slideshow'] as const

const itemSchema = z.object({
  /** Null while the file is missing: the place is kept, the page leaves it out. */
  picture: pictureSchema.nullable().default(null),
  /** The name or address of a file that could not be taken in; empty otherwise. */
  missing: z.string().max(4096).default(''),
  caption: z.string().default(''),
  credit: z.string().default(''),
  alt: z.string().default(''),
  /** What must stay in sight where the picture is cut, as a grid cuts it; null: its middle. */
  focus: focusSchema,
})

const schema = z.object({
  type: z.literal('gallery'),
  version: z.literal(1).default(1),
  layout: z.enum(GALLERY_LAYOUTS).default('grid'),
  items: z.array(itemSchema).default([]),
  /** Of the whole. */
  caption: z.string().default(''),
  width: z.enum(FIGURE_WIDTHS).default('text'),
})

export type Gallery = z.output<typeof schema>
export type GalleryItem = Gallery['items'][number]
export type GalleryLayout = Gallery['layout']

export const gallery = defineBlock<Gallery>({
  type: 'gallery',
  schema,
  empty: () => emptyGallery(),
  prose: (block) => [
    ...block.items.flatMap(({ caption, alt }, index) => [
      { field: `items:${index}:caption`, text: caption },
      { field: `items:${index}:alt`, text: alt },
    ]),
    { field: 'caption', text: block.caption },
  ],
  pictures: ({ items, width }) => items.map((item) => ({ ...item, width, role: 'content' })),
  toHast(block, context) {
    const shots = block.items.flatMap((item) => {
      const picture = item.picture && context.renderPicture(item.picture, item.alt, block.width)
      if (!picture) return []
      const caption = captionToHast(item, context.label('credit.picture'))
      return [
        h('li', [
          h(
            'figure',
            { className: ['shot', ...focusClasses(item.focus)], ...focusToHast(item.focus) },
            caption ? [picture, caption] : [picture],
          ),
        ]),
      ]
    })
    if (shots.length === 0) return []
    const caption = captionToHast({ caption: block.caption, credit: '' }, '')
    const label = block.caption.trim() || context.label('gallery', { count: shots.length })
    const strip =
      block.layout === 'slideshow'
        ? // A strip that scrolls must be reachable by keyboard.
          h('div', { className: ['strip'], role: 'group', ariaLabel: label, tabIndex: 0 }, [h('ul', shots)])
        : h('ul', shots)
    return [
      h(
        'figure',
        { className: ['gallery', block.layout, ...(block.width === 'text' ? [] : [block.width])] },
        caption ? [strip, caption] : [strip],
      ),
    ]
  },
  fromHast(element, context) {
    if (!isGallery(element)) return undefined
    const layout = hasClass(element, 'slideshow', 'wp-block-jetpack-slideshow', 'carousel') ? 'slideshow' : 'grid'
    return [
      {
        ...emptyGallery(),
        layout,
        width: widthIn(element),
        caption: captionFromHast(element).caption,
        items: itemsFromHast(element, context),
      },
    ]
  },
  examples: [
    exampleOf(emptyGallery(), {
      items: [
        {
          picture: examplePicture,
          missing: '',
          caption: 'Cầu cũ.',
          credit: 'Lê Vân',
          alt: 'Cầu tre',
          focus: { x: 0.2, y: 1 },
        },
        { picture: examplePicture, missing: '', caption: 'Cầu mới.', credit: '', alt: '', focus: null },
      ],
      caption: 'Hai cây cầu của xã Cẩm Lưu.',
      width: 'wide',
    }),
    exampleOf(emptyGallery(), {
      layout: 'slideshow',
      items: [{ picture: examplePicture, missing: '', caption: '', credit: '', alt: 'Đoạn đê', focus: null }],
    }),
  ],
})

function emptyGallery(): Gallery {
  return { type: 'gallery', version: 1, layout: 'grid', items: [], caption: '', width: 'text' }
}

/** Ours, WordPress's, the shortcode's; and any figure that holds several figures. */
function isGallery(element: Element): boolean {
  const named = hasClass(element, 'gallery', 'wp-block-gallery', 'blocks-gallery-grid', 'wp-block-jetpack-slideshow')
  if (!named && element.tagName !== 'figure') return false
  const shots = findAll(element, ({ tagName }) => tagName === 'figure').filter((shot) => imagesOf(shot).length > 0)
  if (named ? imagesOf(element).length === 0 : shots.length < 2) return false
  // Prose between the pictures makes it a part of the page, not a gallery.
  return wordsIn(without(element, isCaption)) === ''
}

/** The classic gallery of WordPress is a list of definitions. */
function isCaption({ tagName }: Element): boolean {
  return tagName === 'figcaption' || tagName === 'dd'
}

function itemsFromHast(element: Element, context: ReadContext): GalleryItem[] {
  const items: GalleryItem[] = []
  const visit = (part: Element) => {
    if (isCaption(part)) return
    const pictures = part.tagName === 'img' ? [part] : []
    const isShot = part.tagName === 'figure' || part.tagName === 'li' || hasClass(part, 'gallery-item')
    const inside = isShot ? imagesOf(part) : []
    const shot = inside.length === 1 ? findAll(part, isCaption).map((line) => ({ ...line, tagName: 'figcaption' })) : []
    if (inside.length === 1) {
      const { caption, credit } = captionFromHast({ ...part, children: shot })
      items.push({ ...itemOf(inside[0] as Element, context), caption, credit, focus: focusOfShot(part) })
    } else if (pictures.length > 0) items.push(itemOf(part, context))
    else for (const child of elementsIn(part)) visit(child)
  }
  for (const child of elementsIn(element)) visit(child)
  return items
}

/** The point stands on the figure; a list's item stands around it. */
function focusOfShot(shot: Element) {
  const figure = shot.tagName === 'figure' ? shot : findAll(shot, ({ tagName }) => tagName === 'figure')[0]
  return figure === undefined ? null : focusFromHast(figure)
}

function itemOf(image: Element, context: ReadContext): GalleryItem {
  const src = stringOf(image.properties.src)
  const picture = context.pictureAt(src) ?? null
  return {
    picture,
    missing: picture ? '' : nameOfSource(src),
    caption: '',
    credit: '',
    alt: stringOf(image.properties.alt),
    focus: null,
  }
}
