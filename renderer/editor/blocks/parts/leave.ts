/** The ways in and out of a text block, and from one part of it to the next. */
import {
  $createNodeSelection,
  $createParagraphNode,
  $isElementNode,
  $isParagraphNode,
  $setSelection,
  type LexicalNode,
} from 'lexical'
import { $fieldsOf, $isEmptyInside, $itemAround } from './fields'
import { $isPartNode, $isPartsNode, type PartNode, type PartsNode } from './PartNode'
import { isRepeated } from './slots'
import { $createPart } from './values'

/** To the line below the block; one is made where there is none to write on. */
export function $leaveBelow(block: LexicalNode): void {
  const next = block.getNextSibling()
  if ($isParagraphNode(next) && next.isEmpty()) next.selectStart()
  else block.insertAfter($createParagraphNode()).selectNext(0, 0)
  const made = block.getNextSibling()
  if ($isElementNode(made)) made.selectStart()
}

/** To whatever stands below, which needs no new line. */
export function $goBelow(block: LexicalNode): void {
  const next = block.getNextSibling()
  if (next === null) $leaveBelow(block)
  else if ($isPartsNode(next)) $fieldsOf(next)[0]?.selectStart()
  else if ($isElementNode(next)) next.selectStart()
  else $selectBlock(next)
}

export function $goAbove(block: LexicalNode): void {
  const previous = block.getPreviousSibling()
  if ($isPartsNode(previous)) $fieldsOf(previous).at(-1)?.selectEnd()
  else if ($isElementNode(previous)) previous.selectEnd()
  else if (previous !== null) $selectBlock(previous)
}

/** The block as one thing, with the ring around it. */
export function $selectBlock(node: LexicalNode): void {
  const selection = $createNodeSelection()
  selection.add(node.getKey())
  $setSelection(selection)
}

/** The block goes; where nothing else can take the caret, an empty line takes its place. */
export function $removeBlock(block: PartsNode): void {
  const paragraph = $createParagraphNode()
  block.replace(paragraph)
  paragraph.select()
}

/** A new entry below one, with the caret in its first line. */
export function $insertItemAfter(item: PartNode, block: PartsNode): PartNode | undefined {
  const slot = item.getSlot()
  if (slot === undefined || !isRepeated(slot)) return undefined
  const made = $createPart(block.getBlockType(), slot)
  item.insertAfter(made, false)
  $fieldsOf(made)[0]?.selectStart()
  return made
}

/** Takes an entry away; the last one is only emptied. The caret goes to the entry before, or to the one that follows. */
export function $removeItem(item: PartNode): void {
  const previous = item.getPreviousSibling()
  const next = item.getNextSibling()
  const same = (node: LexicalNode | null): node is PartNode => $isPartNode(node) && node.getName() === item.getName()
  if (!same(previous) && !same(next)) {
    for (const field of $fieldsOf(item)) field.clear()
    $fieldsOf(item)[0]?.selectStart()
    return
  }
  if (same(previous)) $fieldsOf(previous).at(-1)?.selectEnd()
  else if (same(next)) $fieldsOf(next)[0]?.selectStart()
  item.remove()
}

/** The entry around a field, where entries repeat there and nothing is written in this one. */
export function $emptyItemAround(field: PartNode): PartNode | null {
  const item = $itemAround(field)
  return item !== null && $isEmptyInside(item) ? item : null
}
