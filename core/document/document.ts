/** The body of an article as data: a list of blocks, in the form that Lexical reads and writes. */
import { z } from 'zod'
import { type BlockType, blocks, type KnownBlock } from './blocks'
import type { BlockDefinition, BlockLack, BlockPicture, BlockRecording, Passage } from './defineBlock'

/** A block from a newer version of the app: shown as a locked box, written back exactly as it came. */
export interface LockedBlock {
  readonly type: 'locked'
  readonly version: 1
  readonly original: Readonly<Record<string, unknown>> & { readonly type: string }
}

export type Block = KnownBlock | LockedBlock

/** `root` as in Lexical's serialised editor state, so that the window hands it over as it is. */
export interface Document {
  readonly root: { readonly type: 'root'; readonly version: 1; readonly children: readonly Block[] }
}

/** The definition of a block type; each is typed by its own block, the registry by what they share. */
export function definitionOf<T extends BlockType>(type: T): BlockDefinition<Extract<KnownBlock, { type: T }>> {
  const definition = blocks.find((candidate) => candidate.type === type)
  if (!definition) throw new Error(`No block is called ${type}`)
  return definition as unknown as BlockDefinition<Extract<KnownBlock, { type: T }>>
}

export function isKnownType(type: string): type is BlockType {
  return blocks.some((candidate) => candidate.type === type)
}

const envelopeSchema = z.looseObject({ type: z.string().min(1), version: z.number().default(1) })

const blockSchema: z.ZodType<Block> = z.unknown().transform((raw, context): Block => {
  const envelope = envelopeSchema.safeParse(raw)
  if (
    !envelope.success ||
    (envelope.data.type === 'locked' && !envelopeSchema.safeParse(envelope.data.original).success)
  ) {
    return refuse(context, 'A block has no type')
  }
  const { type, version } = envelope.data
  // From the window a locked block comes back as it was given; in a file it never has this name.
  if (type === 'locked') return { type: 'locked', version: 1, original: envelopeSchema.parse(envelope.data.original) }
  if (!isKnownType(type) || version > 1) return { type: 'locked', version: 1, original: envelope.data }
  const parsed = definitionOf(type).schema.safeParse(raw)
  return parsed.success ? (parsed.data as KnownBlock) : refuse(context, `${type}: ${z.prettifyError(parsed.error)}`)
})

function refuse(context: z.RefinementCtx, message: string): never {
  context.addIssue({ code: 'custom', message })
  return z.NEVER
}

/** Parses a body from a file, from the clipboard or from the editor. Unknown properties are dropped, defaults filled in. */
export const documentSchema: z.ZodType<Document> = z.object({
  root: z.object({
    type: z.literal('root').default('root'),
    version: z.literal(1).default(1),
    children: z.array(blockSchema).default([]),
  }),
})

export function createDocument(children: readonly Block[] = []): Document {
  return { root: { type: 'root', version: 1, children } }
}

/** The body as it is written to a file: locked blocks become again what they were. */
export function serializeDocument(document: Document): unknown {
  return {
    root: {
      ...document.root,
      children: document.root.children.map((block) => (block.type === 'locked' ? block.original : block)),
    },
  }
}

/** The words of one block, field by field. Nothing for a locked block. */
export function proseOf(block: Block): readonly Passage[] {
  return block.type === 'locked' ? [] : definitionOf(block.type).prose(block as never)
}

/** The pictures of one block in reading order, those whose file is missing too. Nothing for a locked block. */
export function picturesIn(block: Block): readonly BlockPicture[] {
  return block.type === 'locked' ? [] : (definitionOf(block.type).pictures?.(block as never) ?? [])
}

/** The films, sounds and caption tracks of one block. Nothing for a locked block. */
export function recordingsIn(block: Block): readonly BlockRecording[] {
  return block.type === 'locked' ? [] : (definitionOf(block.type).recordings?.(block as never) ?? [])
}

/** Where one block leads to: its own addresses, then the links in its prose. Nothing for a locked block. */
export function addressesIn(block: Block): readonly string[] {
  if (block.type === 'locked') return []
  return [...(definitionOf(block.type).addresses?.(block as never) ?? []), ...linksIn(block)]
}

/** Links stand at every depth: in a cell, in an answer, in an item of a list. */
function linksIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(linksIn)
  if (value === null || typeof value !== 'object') return []
  if ('type' in value && value.type === 'link' && 'url' in value) return [String(value.url)]
  return Object.values(value).flatMap(linksIn)
}

/** What one block still lacks before it may be published. Nothing for a locked block. */
export function lacksOf(block: Block): readonly BlockLack[] {
  return block.type === 'locked' ? [] : (definitionOf(block.type).lacks?.(block as never) ?? [])
}

/** True for a block in which nobody has put anything yet: no words, no file, not even the name of a missing one. */
export function isEmptyBlock(block: Block): boolean {
  return (
    block.type !== 'locked' &&
    definitionOf(block.type).needsContent !== false &&
    addressesIn(block).length === 0 &&
    proseOf(block).every((passage) => passage.text.trim() === '') &&
    picturesIn(block).every(({ picture, missing }) => picture === null && missing === '') &&
    recordingsIn(block).every(({ file, missing }) => file === null && missing === '')
  )
}

/** True where a reader would see nothing: no words, no picture, no block of an unknown kind. A line between two nothings is nothing. */
export function isEmptyDocument(document: Document): boolean {
  return document.root.children.every((block) => block.type === 'horizontal-rule' || isEmptyBlock(block))
}
