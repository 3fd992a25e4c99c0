/** A sound in the text: a statement, a song, a recording from the place. */
import { h } from 'hastscript'
import { z } from 'zod'
import { captionFromHast, captionToHast } from '../caption'
import { defineBlock } from '../defineBlock'
import { exampleOf, exampleSound } from '../examples'
import { findAll, nameOfSource } from '../hastParts'
import { mediaFileSchema } from '../picture'
import { sourceOf } from './video'

const schema = z.object({
  type: z.literal('audio'),
  version: z.literal(1).default(1),
  file: mediaFileSchema.nullable().default(null),
  /** The name or address of a sound that could not be taken in; empty otherwise. */
  missing: z.string().max(4096).default(''),
  title: z.string().default(''),
  caption: z.string().default(''),
  /** Who is owed for the sound, without a label. */
  credit: z.string().default(''),
})

export type Audio = z.output<typeof schema>

export const audio = defineBlock<Audio>({
  type: 'audio',
  schema,
  empty: () => emptyAudio(),
  prose: (block) => [
    { field: 'title', text: block.title },
    { field: 'caption', text: block.caption },
  ],
  recordings: ({ file, missing, title, caption }) => [{ kind: 'sound', file, missing, title: title || caption }],
  toHast(block, context) {
    const sound = block.file && context.recordingAt(block.file)
    if (!sound) return []
    const name = block.title.trim() || block.caption.trim() || context.label('sound')
    const caption = captionToHast(block, context.label('credit.sound'))
    return [
      h('figure', { className: ['sound'] }, [
        h('audio', { controls: true, preload: 'metadata', src: sound.path, ariaLabel: name }, [
          h('a', { href: sound.path }, context.label('download.sound')),
        ]),
        ...(caption ? [caption] : []),
      ]),
    ]
  },
  fromHast(element, context) {
    if (!['audio', 'figure'].includes(element.tagName)) return undefined
    const players = element.tagName === 'audio' ? [element] : findAll(element, ({ tagName }) => tagName === 'audio')
    if (players.length === 0) return undefined
    const { title, caption, credit } = captionFromHast(element)
    return players.map((player, index): Audio => {
      const src = sourceOf(player)
      const file = context.recordingAt?.(src) ?? null
      return {
        ...emptyAudio(),
        file,
        missing: file ? '' : nameOfSource(src),
        ...(index === players.length - 1 ? { title, caption, credit } : {}),
      }
    })
  },
  examples: [
    exampleOf(emptyAudio(), { file: exampleSound, title: 'Lời kể', caption: 'Ghi tại bến đò.', credit: 'Lê Vân' }),
    exampleOf(emptyAudio(), { file: exampleSound }),
  ],
})

function emptyAudio(): Audio {
  return { type: 'audio', version: 1, file: null, missing: '', title: '', caption: '', credit: '' }
}
