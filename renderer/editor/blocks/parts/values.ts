/** A text block between its two forms: the tree of values that its view makes of the data, and the nodes on the sheet. */
import { $isListNode, ListNode } from '@lexical/list'
import { HeadingNode } from '@lexical/rich-text'
import { $createParagraphNode, $isElementNode, $isParagraphNode, type LexicalNode } from 'lexical'
import { type Block, type Heading, type Inline, type List, type Paragraph, text } from '../../../../core/document'
import { heading } from '../heading'
import { $createInline, $readInline } from '../inline'
import { list } from '../list'
import { paragraph } from '../paragraph'
import { $createPartNode, $isPartNode, type PartNode, type PartsNode } from './PartNode'
import { type BlocksSlot, isRepeated, type PartValue, type Slot } from './slots'

/** The nodes for some values, in the order of the slots. What a value lacks is there, empty. */
export function $createParts(block: string, slots: readonly Slot[], values: readonly PartValue[]): PartNode[] {
  return slots.flatMap((slot) => {
    const own = values.filter(({ name }) => name === slot.name)
    const wanted = isRepeated(slot) ? own : own.slice(0, 1)
    return (wanted.length === 0 ? [{ name: slot.name }] : wanted).map((value) => $createPart(block, slot, value))
  })
}

/** One part with everything in it. */
export function $createPart(block: string, slot: Slot, value: PartValue = { name: slot.name }): PartNode {
  const node = $createPartNode(block, slot.name, value.data)
  if (slot.kind === 'line') return node.append(...$createInline(value.line ?? []))
  if (slot.kind === 'items') return node.append(...$createParts(block, slot.slots, value.parts ?? []))
  const inside = (value.blocks ?? []).flatMap((inner) => {
    const made = $createInside(inner)
    return made === undefined ? [] : [made]
  })
  return node.append(...(inside.length === 0 ? [$createParagraphNode()] : inside))
}

export function $readParts(parent: PartsNode | PartNode): PartValue[] {
  return parent.getChildren().flatMap((child) => ($isPartNode(child) ? [$readPart(child)] : []))
}

function $readPart(node: PartNode): PartValue {
  const name = shortName(node)
  const data = node.getData()
  const kind = node.getSlot()?.kind
  if (kind === 'items') return { name, data, parts: $readParts(node) }
  if (kind === 'blocks') return { name, data, blocks: $readBlocks(node) }
  return { name, data, line: $readInline(node) }
}

/** A line that only waits to be written on is nothing of the article. */
function $readBlocks(node: PartNode): readonly Block[] {
  const [only, ...others] = node.getChildren()
  if (others.length === 0 && $isParagraphNode(only) && only.isEmpty()) return []
  return node.getChildren().flatMap($readInside)
}

function shortName(node: PartNode): string {
  return node.getName().slice(node.getName().indexOf('.') + 1)
}

/** A block that can stand inside another; undefined for every other. */
function $createInside(block: Block): LexicalNode | undefined {
  if (block.type === 'paragraph') return paragraph.$create(block)
  if (block.type === 'list') return list.$create(block)
  if (block.type === 'heading') return heading.$create(block)
  return undefined
}

function $readInside(node: LexicalNode): (Paragraph | List | Heading)[] {
  if ($isListNode(node)) return [list.$read(node)]
  if (node instanceof HeadingNode) return [heading.$read(node)]
  if ($isParagraphNode(node)) return [paragraph.$read(node)]
  return $isElementNode(node) && !$isPartNode(node)
    ? [{ type: 'paragraph', version: 1, children: $readInline(node) } as Paragraph]
    : []
}

/** Whether a node may stand in a place for paragraphs. */
export function isAllowedInside(slot: BlocksSlot, node: LexicalNode): boolean {
  return (
    $isParagraphNode(node) ||
    (node instanceof ListNode && slot.allowed.includes('list')) ||
    (node instanceof HeadingNode && slot.allowed.includes('heading'))
  )
}

/** A string of the article as the line of a part. */
export function plainLine(words: string): Inline[] {
  return words === '' ? [] : [text(words)]
}

export function lineOf(values: readonly PartValue[], name: string): Inline[] {
  return [...(values.find((value) => value.name === name)?.line ?? [])]
}

/** The words of a plain line. */
export function wordsOf(values: readonly PartValue[], name: string): string {
  const words = (children: readonly Inline[]): string =>
    children
      .map((child) => (child.type === 'text' ? child.text : child.type === 'linebreak' ? ' ' : words(child.children)))
      .join('')
  return words(lineOf(values, name))
}

export function blocksOf(values: readonly PartValue[], name: string): readonly Block[] {
  return values.find((value) => value.name === name)?.blocks ?? []
}

export function itemsOf(values: readonly PartValue[], name: string): readonly (readonly PartValue[])[] {
  return values.flatMap((value) => (value.name === name ? [value.parts ?? []] : []))
}
