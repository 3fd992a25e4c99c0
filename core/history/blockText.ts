/** A block as the comparison reads it: its words, what else a reader would notice, and how its words are set. */
import { type Block, proseOf } from '../document'

export interface BlockText {
  readonly type: Block['type']
  readonly words: string
  /** Other properties that a reader would notice, as lines of text. */
  readonly details: Readonly<Record<string, string>>
  /** Bold, italics and links. Equal for equal settings. */
  readonly formats: string
  /** Equal for blocks that are equal in everything. */
  readonly key: string
}

export function readBlock(block: Block): BlockText {
  const key = JSON.stringify(sorted(block))
  switch (block.type) {
    case 'locked':
      return { type: block.type, words: '', details: { block: JSON.stringify(block.original) }, formats: '', key }
    case 'figure': {
      const { picture, missing, credit, alt, width, caption } = block
      const file = picture === null ? missing : `${picture.name} (${picture.file})`
      return { type: block.type, words: caption, details: { picture: file, credit, alt, width }, formats: '', key }
    }
    default: {
      const { type, version: _, children, ...properties } = block as Block & { readonly children?: unknown }
      const words = proseOf(block)
        .map(({ text }) => text)
        .join('\n')
      const details = Object.fromEntries(
        Object.entries(properties).map(([name, value]) => [
          name,
          typeof value === 'object' ? JSON.stringify(value) : String(value),
        ]),
      )
      return { type, words, details, formats: JSON.stringify(formatsOf(children)), key }
    }
  }
}

/** The inline structure without its letters, so that only other settings make it differ. */
function formatsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(formatsOf)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(sorted(value) as object).map(([name, inner]) => [
      name,
      name === 'text' ? String(inner).length : formatsOf(inner),
    ]),
  )
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  )
}
