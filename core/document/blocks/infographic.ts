/** A drawn page of facts: a picture that nobody can read aloud, so that it carries its content in words as well. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import { z } from 'zod'
import { captionFromHast, captionToHast } from '../caption'
import { defineBlock } from '../defineBlock'
import { exampleOf, examplePicture } from '../examples'
import { elementsIn, findFirst, hasClass, isStanding, nameOfSource, stringOf, widthIn, wordsIn } from '../hastParts'
import { pictureSchema } from '../picture'
import { FIGURE_WIDTHS, imagesOf } from './figure'

const schema = z.object({
  type: z.literal('infographic'),
  version: z.literal(1).default(1),
  picture: pictureSchema.nullable().default(null),
  /** The name or address of a file that could not be taken in; empty otherwise. */
  missing: z.string().max(4096).default(''),
  alt: z.string().default(''),
  /** What the drawing tells, in words; a line break begins a new paragraph. */
  longDescription: z.string().default(''),
  caption: z.string().default(''),
  /** Who is owed for the drawing, without the label "Đồ họa:". */
  credit: z.string().default(''),
  width: z.enum(FIGURE_WIDTHS).default('text'),
})

export type Infographic = z.output<typeof schema>

export const infographic = defineBlock<Infographic>({
  type: 'infographic',
  schema,
  empty: () => emptyInfographic(),
  prose: (block) => [
    { field: 'caption', text: block.caption },
    { field: 'alt', text: block.alt },
    { field: 'longDescription', text: block.longDescription },
  ],
  pictures: (block) => [{ ...block, focus: null, role: 'content' }],
  lacks: ({ picture, longDescription }) =>
    picture !== null && longDescription.trim() === '' ? ['longDescription'] : [],
  toHast(block, context) {
    const picture = block.picture && context.renderPicture(block.picture, block.alt, block.width)
    if (!picture) return []
    const lines = block.longDescription.split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
    const caption = captionToHast(block, context.label('credit.graphic'))
    return [
      h('figure', { className: ['graphic', ...(block.width === 'text' ? [] : [block.width])] }, [
        picture,
        ...(lines.length === 0
          ? []
          : [
              h('details', { className: ['described'] }, [
                h('summary', { className: ['standing'] }, context.label('longDescription')),
                ...lines.map((line) => h('p', line)),
              ]),
            ]),
        ...(caption ? [caption] : []),
      ]),
    ]
  },
  fromHast(element, context) {
    if (element.tagName !== 'figure' || !hasClass(element, 'graphic')) return undefined
    const image = imagesOf(element)[0]
    if (image === undefined) return undefined
    const { caption, credit } = captionFromHast(element)
    const src = stringOf(image.properties.src)
    const picture = context.pictureAt(src) ?? null
    return [
      {
        ...emptyInfographic(),
        picture,
        missing: picture ? '' : nameOfSource(src),
        alt: stringOf(image.properties.alt),
        longDescription: descriptionIn(element),
        caption,
        credit,
        width: widthIn(element),
      },
    ]
  },
  examples: [
    exampleOf(emptyInfographic(), {
      picture: examplePicture,
      alt: 'Biểu đồ mực nước',
      longDescription: 'Ngày 20: 3,2 m.\nNgày 21: 4,1 m.',
      caption: 'Mực nước ba ngày.',
      credit: 'Hà An',
      width: 'wide',
    }),
    exampleOf(emptyInfographic(), { picture: examplePicture, alt: 'Sơ đồ tuyến đê' }),
  ],
})

function emptyInfographic(): Infographic {
  return {
    type: 'infographic',
    version: 1,
    picture: null,
    missing: '',
    alt: '',
    longDescription: '',
    caption: '',
    credit: '',
    width: 'text',
  }
}

function descriptionIn(element: Element): string {
  const details = findFirst(element, (part) => hasClass(part, 'described'))
  if (details === undefined) return ''
  return elementsIn(details)
    .filter((part) => !isStanding(part))
    .map(wordsIn)
    .filter((line) => line !== '')
    .join('\n')
}
