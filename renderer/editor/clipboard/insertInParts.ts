/** What a paste becomes inside a text block: words in a line, paragraphs in a box, cells in a table; the rest goes below it. */
import {
  $createLineBreakNode,
  $createTextNode,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalNode,
  type NodeKey,
  type RangeSelection,
} from 'lexical'
import { type Block, type Inline, plainTextOf, proseOf, type Table } from '../../../core/document'
import {
  $createBlock,
  $createInline,
  $fieldAtPoint,
  $fillTable,
  $partsAround,
  $tableSelection,
  type PartNode,
  type PartsNode,
} from '../blocks'
import type { Clip } from './clip'
import { $isTooLongForLine } from './line'

/** Undefined where the caret is in no text block. */
export function $insertInParts(clip: Clip): readonly (NodeKey | undefined)[] | undefined {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return undefined
  const field = $fieldAtPoint(selection.anchor)
  const parts = $partsAround(field)
  if (field === null || parts === null) return undefined
  const cells = $cellsFor(clip, selection)
  if (cells !== undefined) {
    $fillTable(cells.selection, cells.pasted)
    return [undefined]
  }
  const slot = field.getSlot()
  if (slot?.kind === 'blocks') {
    const allowed: ReadonlySet<string> = new Set(slot.allowed)
    return $insertParagraphs(clip, parts, (block) => allowed.has(block.type))
  }
  return $insertLines(clip, field, parts, slot?.kind === 'line' && slot.multiline === true)
}

/** A table at a cell goes into the cells. Undefined for everything else. */
export function $cellsFor({ blocks: [only, ...others] }: Clip, selection: RangeSelection) {
  const cells = only?.type === 'table' && others.length === 0 ? $tableSelection(selection) : undefined
  return cells && { selection: cells, pasted: only as Table }
}

/** Blocks of words join the line, one under the other where it takes line breaks; others stand below the block. */
function $insertLines(clip: Clip, field: PartNode, parts: PartsNode, multiline: boolean) {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return []
  if ($isTooLongForLine(clip, selection)) return $putBelow(clip, parts, () => true)
  if (!selection.isCollapsed()) selection.removeText()
  const lines = clip.blocks.map(linesOf)
  const nodes: LexicalNode[] = []
  for (const line of lines.flatMap((found) => found ?? [])) {
    if (nodes.length > 0) nodes.push(multiline ? $createLineBreakNode() : $createTextNode(' '))
    nodes.push(...$createInline(multiline ? line : withoutBreaks(line)))
  }
  if (nodes.length > 0) {
    const plain = lines.flatMap((found) => found ?? []).every((line) => line.every(isPlain))
    const words = nodes.map((node) => node.getTextContent()).join('')
    if (plain && !words.includes('\n')) selection.insertText(words)
    else selection.insertNodes(nodes)
  }
  if (!field.isAttached()) return lines.map(() => undefined)
  return $putBelow(clip, parts, (_block, index) => lines[index] === undefined)
}

export function isPlain(child: Inline): boolean {
  return child.type === 'text' && child.format === 0
}

function withoutBreaks(line: readonly Inline[]): Inline[] {
  return line.map((child) => (child.type === 'linebreak' ? { type: 'text', version: 1, text: ' ', format: 0 } : child))
}

/** The lines of a block that is nothing but words; undefined for a picture, a table and their like. */
export function linesOf(block: Block): (readonly Inline[])[] | undefined {
  if (block.type === 'paragraph' || block.type === 'heading' || block.type === 'quote') return [block.children]
  if (block.type === 'list')
    return proseOf(block).map(({ text: words }) => [{ type: 'text', version: 1, text: words, format: 0 }])
  return undefined
}

function $insertParagraphs(clip: Clip, parts: PartsNode, isAllowed: (block: Block) => boolean) {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return []
  const [only] = clip.blocks
  if (clip.isInline && only?.type === 'paragraph') {
    if (only.children.every(isPlain)) selection.insertText(plainTextOf(only.children))
    else selection.insertNodes($createInline(only.children))
    return [undefined]
  }
  const nodes = clip.blocks.flatMap((block): LexicalNode[] => {
    if (isAllowed(block)) return [$createBlock(block)]
    return (linesOf(block) ?? []).map((line) => $createBlock({ type: 'paragraph', version: 1, children: [...line] }))
  })
  if (nodes.length > 0) selection.insertNodes(nodes)
  return $putBelow(clip, parts, (block) => !isAllowed(block) && linesOf(block) === undefined)
}

/** Answers the keys of those that were put below, undefined for the others. */
function $putBelow(clip: Clip, parts: PartsNode, isOutside: (block: Block, index: number) => boolean) {
  let last: LexicalNode = parts
  return clip.blocks.map((block, index) => {
    if (!isOutside(block, index)) return undefined
    const node = $createBlock(block)
    last.insertAfter(node, false)
    last = node
    return $isElementNode(node) || node.isAttached() ? node.getKey() : undefined
  })
}
