/** A block as the comparison reads it: its words, what else a reader would notice, and how its words are set. */
import { type Block, proseOf } from '../document'

export interface BlockText {
  readonly type: Block['type']
  readonly words: string
  /** Other properties that a reader would notice, as lines of text. */
  readonly details: Readonly<Record<string, string>>
  /** Bold, italics and links. Equal for equal settings. */
  readonly formats: string
  /** The files that the block shows, by the names they are stored under; empty for a block of words. */
  readonly files: string
  /** Equal for blocks that are equal in everything. */
  readonly key: string
}

export function readBlock(block: Block): BlockText {
  const key = blockKey(block)
  switch (block.type) {
    case 'locked':
      return {
        type: block.type,
        words: '',
        details: { block: JSON.stringify(block.original) },
        formats: '',
        files: '',
        key,
      }
    case 'figure': {
      const { type, version: _, picture, missing, caption, ...others } = block
      const details = { picture: picture === null ? missing : readFile(picture), ...detailsOf(others, []) }
      return { type, words: caption, details, formats: '', files: picture?.file ?? missing, key }
    }
    default: {
      const { type, version: _, children, ...properties } = block as Block & { readonly children?: unknown }
      const prose = proseOf(block).map(({ text }) => text)
      const lists = Object.values(properties).filter((value) => typeof value === 'object')
      return {
        type,
        words: prose.join('\n'),
        details: detailsOf(properties, prose),
        formats: JSON.stringify([children, ...lists].map(formatsOf)),
        files: filesIn(properties).join(' '),
        key,
      }
    }
  }
}

/** Equal for blocks that are equal in everything, in whatever order their properties stand. */
export function blockKey(block: Block): string {
  return JSON.stringify(sorted(block))
}

/** Every property as a line; words that are compared as prose are not said twice. */
function detailsOf(properties: object, prose: readonly string[]): Record<string, string> {
  const known = new Set(prose)
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, readValue(value, known)]))
}

function readValue(value: unknown, known: ReadonlySet<string>): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return known.has(value) ? '' : value
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) {
    return value
      .map((inner) => readValue(inner, known))
      .filter(Boolean)
      .join('; ')
  }
  if (isFile(value)) return readFile(value)
  // Runs of text, line breaks and links are the prose itself.
  if ('type' in value && INLINE_TYPES.has(String(value.type))) return ''
  return Object.entries(value)
    .filter(([name]) => name !== 'type' && name !== 'version')
    .map(([, inner]) => readValue(inner, known))
    .filter(Boolean)
    .join(', ')
}

const INLINE_TYPES = new Set(['text', 'linebreak', 'link'])

/** The stored name changes with every byte of the file, the remembered one may stay: both say which file it is. */
function readFile({ name, file }: { readonly name: string; readonly file: string }): string {
  return `${name} (${file})`
}

function isFile(value: object): value is { readonly name: string; readonly file: string } {
  return 'file' in value && 'name' in value && typeof value.file === 'string' && typeof value.name === 'string'
}

function filesIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return []
  if (!Array.isArray(value) && isFile(value)) return [value.file]
  return Object.values(value).flatMap(filesIn)
}

/** The inline structure without its letters, so that only other settings make it differ. */
function formatsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(formatsOf)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(sorted(value) as object).map(([name, inner]) => [
      name,
      typeof inner === 'string' && !FORMAT_PROPERTIES.has(name) ? inner.length : formatsOf(inner),
    ]),
  )
}

/** Strings that say how words are set; all others are words. */
const FORMAT_PROPERTIES = new Set(['type', 'url'])

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  )
}
