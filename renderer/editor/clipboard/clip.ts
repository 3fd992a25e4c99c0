/** What a clipboard holds, as blocks. Whatever comes in, from our own sheet as from a web page, comes in through `core`. */

import { type Block, definitionOf, documentSchema, text } from '../../../core/document'
import { blockFromParts, type PartData, type PartValue, slotNamed } from '../blocks'
import { HEAD_FIELDS, type HeadField } from '../head'
import { tableFromText } from './tableText'

export interface Clip {
  readonly blocks: readonly Block[]
  /** Lines of the head among the blocks, by their place in `blocks`: a whole article that is copied fills a head again. */
  readonly heads: ReadonlyMap<number, HeadField>
  /** True where it is part of a line: it joins the line it is pasted into and brings no block of its own. */
  readonly isInline: boolean
}

/** Lines become paragraphs; empty lines only set them apart. Lines of cells become a table. */
export function clipFromText(raw: string, { inTable = false } = {}): Clip {
  const rows = tableFromText(raw, { oneRow: inTable })
  if (rows !== undefined) {
    return { blocks: [{ ...definitionOf('table').empty(), rows }], heads: new Map(), isInline: false }
  }
  const lines = raw
    .normalize('NFC')
    .split(/\r\n?|\n|\u2028|\u2029/)
    .map((line) => line.replaceAll('\t', ' ').replace(/[\p{Cc}\u200B\uFEFF]/gu, ''))
  const blocks = lines
    .filter((line) => line.trim() !== '' || lines.length === 1)
    .map(
      (line): Block => ({ type: 'paragraph', version: 1, children: [text(lines.length === 1 ? line : line.trim())] }),
    )
  return { blocks, heads: new Map(), isInline: blocks.length <= 1 }
}

interface Serialized {
  readonly type: string
  readonly children?: readonly Serialized[]
  readonly [property: string]: unknown
}

/** The nodes that Lexical put on the clipboard. Undefined where they are none that a document can hold. */
export function clipFromNodes(nodes: unknown): Clip | undefined {
  if (!Array.isArray(nodes)) return undefined
  const heads = new Map<number, HeadField>()
  const blocks: unknown[] = []
  let line: Serialized[] = []
  const closeLine = () => {
    if (line.length > 0) blocks.push({ type: 'paragraph', children: line })
    line = []
  }
  for (const node of nodes) {
    if (!isSerialized(node)) continue
    if (INLINE_TYPES.has(node.type)) {
      line.push(...inlineOf(node))
      continue
    }
    closeLine()
    const field = HEAD_FIELDS.find((known) => known === node.type)
    if (field !== undefined) heads.set(blocks.length, field)
    if (node.type === 'parts') blocks.push(blockOfParts(node))
    else if (node.type === 'part') blocks.push(...linesOfPart(node))
    else if (node.type === 'listitem') blocks.push({ type: 'list', children: [withInline(node)] })
    else blocks.push(field === undefined ? withInline(node) : { ...withInline(node), type: 'paragraph' })
  }
  const onlyLine = blocks.length === 0
  closeLine()
  const parsed = documentSchema.safeParse({ root: { children: blocks } })
  if (!parsed.success) return undefined
  return { blocks: parsed.data.root.children, heads, isInline: onlyLine }
}

const INLINE_TYPES: ReadonlySet<string> = new Set(['text', 'tab', 'linebreak', 'link', 'autolink'])

function isSerialized(value: unknown): value is Serialized {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

function withInline(node: Serialized): Serialized {
  if (node.children === undefined) return node
  return {
    ...node,
    children: node.children.flatMap((child) =>
      INLINE_TYPES.has(child.type) ? inlineOf(child) : isSerialized(child) ? [withInline(child)] : [],
    ),
  }
}

function inlineOf(node: Serialized): Serialized[] {
  if (node.type === 'tab') return [{ ...text(' ') }]
  if (node.type === 'link' || node.type === 'autolink') {
    return [
      {
        ...node,
        type: 'link',
        children: (node.children ?? []).flatMap(inlineOf).filter((child) => child.type !== 'link'),
      },
    ]
  }
  return [typeof node.text === 'string' ? { ...node, text: node.text.normalize('NFC') } : node]
}

/** A text block as the nodes that Lexical wrote: the whole of it, or as much as was selected. */
function blockOfParts(node: Serialized): unknown {
  const values = (node.children ?? []).filter(isSerialized).flatMap(valueOfPart)
  return blockFromParts(String(node.block), values, (node.data ?? {}) as PartData)
}

function valueOfPart(node: Serialized): PartValue[] {
  if (node.type !== 'part') return []
  const full = String(node.name)
  const children = (node.children ?? []).filter(isSerialized)
  const value = { name: full.slice(full.indexOf('.') + 1), data: (node.data ?? {}) as PartData }
  const kind = slotNamed(full)?.kind
  if (kind === 'items') return [{ ...value, parts: children.flatMap(valueOfPart) }]
  if (kind === 'blocks') return [{ ...value, blocks: blocksOfPart(children) }]
  return [{ ...value, line: children.flatMap(inlineOf) as unknown as NonNullable<PartValue['line']> }]
}

/** A line that only waits to be written on is nothing of the article. */
function blocksOfPart(children: readonly Serialized[]): readonly Block[] {
  const found = clipFromNodes(children)?.blocks ?? []
  const [only, ...others] = found
  return others.length === 0 && only?.type === 'paragraph' && only.children.length === 0 ? [] : found
}

/** Some lines of a block, without the block: each is a paragraph. */
function linesOfPart(node: Serialized): unknown[] {
  const children = (node.children ?? []).filter(isSerialized)
  if (children.some(({ type }) => !INLINE_TYPES.has(type)))
    return children.flatMap((child) => (child.type === 'part' ? linesOfPart(child) : [withInline(child)]))
  return [{ type: 'paragraph', children: children.flatMap(inlineOf) }]
}
