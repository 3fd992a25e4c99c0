/** Where the words of a media block stand inside its data, and how one of them is written. */
import type { Audio, Embed, Figure, Gallery, Infographic, Video } from '../../../../core/document'

export type MediaBlock = Figure | Gallery | Video | Audio | Embed | Infographic

const FIELDS = ['title', 'caption', 'credit', 'longDescription', 'alt'] as const
const ITEM_FIELDS = ['caption', 'credit', 'alt'] as const

/** In the order of the page. */
export function wordFieldsOf(block: MediaBlock): readonly string[] {
  const own = FIELDS.filter((field) => field in block)
  if (block.type !== 'gallery') return own
  return [...block.items.flatMap((_, index) => ITEM_FIELDS.map((field) => `items:${index}:${field}`)), ...own]
}

/** Undefined for a name that is no field of words of this block. */
export function wordsAt(block: MediaBlock, field: string): string | undefined {
  if (!wordFieldsOf(block).includes(field)) return undefined
  let value: unknown = block
  for (const step of field.split(':')) value = (value as Readonly<Record<string, unknown>> | undefined)?.[step]
  return typeof value === 'string' ? value : undefined
}

/** The block with other words in one field. */
export function writeWordsAt<Block extends MediaBlock>(block: Block, field: string, words: string): Block {
  return write(block, field.split(':'), words) as Block
}

function write(value: unknown, [step, ...further]: readonly string[], words: string): unknown {
  if (step === undefined) return words
  if (Array.isArray(value)) return value.with(Number(step), write(value[Number(step)], further, words))
  const object = value as Readonly<Record<string, unknown>>
  return { ...object, [step]: write(object[step], further, words) }
}
