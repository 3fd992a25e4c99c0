/** A film of the newspaper's own, played on the page: with its still, its captions and who shot it. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import { z } from 'zod'
import { captionFromHast, captionToHast } from '../caption'
import { defineBlock } from '../defineBlock'
import { exampleCaptions, exampleFilm, exampleOf, examplePicture } from '../examples'
import { findAll, isElement, nameOfSource, stringOf, widthIn } from '../hastParts'
import { mediaFileSchema, pictureSchema } from '../picture'
import { FIGURE_WIDTHS } from './figure'

const schema = z.object({
  type: z.literal('video'),
  version: z.literal(1).default(1),
  file: mediaFileSchema.nullable().default(null),
  /** The name or address of a film that could not be taken in; empty otherwise. */
  missing: z.string().max(4096).default(''),
  poster: pictureSchema.nullable().default(null),
  /** WebVTT. */
  captions: mediaFileSchema.nullable().default(null),
  title: z.string().default(''),
  caption: z.string().default(''),
  /** Who is owed for the film, without the label "Video:". */
  credit: z.string().default(''),
  width: z.enum(FIGURE_WIDTHS).default('text'),
})

export type Video = z.output<typeof schema>

export const video = defineBlock<Video>({
  type: 'video',
  schema,
  empty: () => emptyVideo(),
  prose: (block) => [
    { field: 'title', text: block.title },
    { field: 'caption', text: block.caption },
  ],
  pictures: ({ poster, title, width }) =>
    poster === null
      ? []
      : [{ picture: poster, missing: '', caption: title, credit: '', alt: '', width, focus: null, role: 'cover' }],
  recordings: ({ file, missing, captions, title, caption }) => [
    { kind: 'film', file, missing, title: title || caption },
    ...(captions === null ? [] : [{ kind: 'captions', file: captions, missing: '', title } as const]),
  ],
  lacks: ({ file, captions }) => (file !== null && captions === null ? ['filmCaptions'] : []),
  toHast(block, context) {
    const film = block.file && context.recordingAt(block.file)
    if (!film) return []
    const still = block.poster && context.renderPicture(block.poster, '', block.width)
    const poster = still ? stillOf(still.type === 'element' ? still : undefined) : ''
    const track = block.captions && context.recordingAt(block.captions)
    const name = block.title.trim() || block.caption.trim() || context.label('film')
    const player = h(
      'video',
      {
        controls: true,
        preload: poster === '' ? 'metadata' : 'none',
        playsInline: true,
        ...(poster === '' ? {} : { poster }),
        ariaLabel: name,
      },
      [
        h('source', { src: film.path, type: film.contentType }),
        ...(track
          ? [
              h('track', {
                kind: 'captions',
                src: track.path,
                srcLang: context.language,
                label: context.label('captions'),
                default: true,
              }),
            ]
          : []),
        h('a', { href: film.path }, context.label('download.film')),
      ],
    )
    const caption = captionToHast(block, context.label('credit.film'))
    return [
      h(
        'figure',
        { className: ['film', ...(block.width === 'text' ? [] : [block.width])] },
        caption ? [player, caption] : [player],
      ),
    ]
  },
  fromHast(element, context) {
    if (!['video', 'figure'].includes(element.tagName)) return undefined
    const players = element.tagName === 'video' ? [element] : findAll(element, ({ tagName }) => tagName === 'video')
    if (players.length === 0) return undefined
    const { title, caption, credit } = captionFromHast(element)
    const width = widthIn(element)
    return players.map((player, index): Video => {
      const src = sourceOf(player)
      const file = context.recordingAt?.(src) ?? null
      const track = findAll(player, ({ tagName }) => tagName === 'track').find(
        ({ properties }) => properties.kind !== 'metadata' && properties.kind !== 'chapters',
      )
      return {
        ...emptyVideo(),
        file,
        missing: file ? '' : nameOfSource(src),
        poster: context.pictureAt(stringOf(player.properties.poster)) ?? null,
        captions: (track && context.recordingAt?.(stringOf(track.properties.src))) ?? null,
        width,
        ...(index === players.length - 1 ? { title, caption, credit } : {}),
      }
    })
  },
  examples: [
    exampleOf(emptyVideo(), {
      file: exampleFilm,
      poster: examplePicture,
      captions: exampleCaptions,
      title: 'Nước lên',
      caption: 'Đoạn qua Cẩm Lưu.',
      credit: 'Lê Vân',
      width: 'wide',
    }),
    exampleOf(emptyVideo(), { file: exampleFilm }),
  ],
})

function emptyVideo(): Video {
  return {
    type: 'video',
    version: 1,
    file: null,
    missing: '',
    poster: null,
    captions: null,
    title: '',
    caption: '',
    credit: '',
    width: 'text',
  }
}

/** The address of a player's film or sound: its own, or that of the first source it offers. */
export function sourceOf(player: Element): string {
  const own = stringOf(player.properties.src)
  if (own !== '') return own
  const source = player.children.find((child) => isElement(child, 'source'))
  return source?.type === 'element' ? stringOf(source.properties.src) : ''
}

/** A still is an attribute of the player: it has one size, the largest of the rendered picture. */
function stillOf(picture: Element | undefined): string {
  if (picture === undefined) return ''
  const image = picture.tagName === 'img' ? picture : findAll(picture, ({ tagName }) => tagName === 'img')[0]
  return image === undefined ? '' : stringOf(image.properties.src)
}
