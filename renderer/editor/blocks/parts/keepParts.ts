/** Keeps every text block whole after whatever disturbed it: a paste, a deletion over several parts, another kind of block. */
import { $isLinkNode } from '@lexical/link'
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $isDecoratorNode,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from 'lexical'
import { $fieldsOf } from './fields'
import { $isPartNode, $isPartsNode, $partsAround, PartNode, PartsNode } from './PartNode'
import { type BlocksSlot, fullName, type ItemsSlot, isRepeated, type LineSlot, type Slot } from './slots'
import { $isGrowing } from './table/growing'
import { $isTable, $squareUp } from './table/tableNodes'
import { $createPart, isAllowedInside } from './values'

export function registerPartsOrder(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(PartsNode, $keepBlock),
    editor.registerNodeTransform(PartNode, $keepPart),
  )
}

function $keepBlock(node: PartsNode): void {
  if (!node.isAttached()) return
  const slots = node.getSlots()
  // A block inside a block: its parts' words stay, where the outer one has a place for them.
  if ($isPartNode(node.getParent()) || $isPartsNode(node.getParent())) {
    for (const child of node.getChildren()) node.insertBefore(child)
    node.remove()
    return
  }
  if (slots.length > 0) $keepOrder(node, node.getBlockType(), slots)
  if ($isTable(node) && !$isGrowing(node)) $squareUp(node)
}

function $keepPart(node: PartNode): void {
  if (!node.isAttached()) return
  const parts = $partsAround(node)
  const slot = node.getSlot()
  if (parts === null || slot === undefined) {
    $becomeParagraphs(node)
    return
  }
  if (slot.kind === 'line') $keepLine(node, slot)
  else if (slot.kind === 'blocks') $keepBlocks(node, slot, parts)
  else {
    $keepOrder(node, parts.getBlockType(), (slot as ItemsSlot).slots)
    // Once for the whole table, however many of its rows have changed.
    if ($isTable(parts)) parts.markDirty()
  }
}

/** Each slot once, repeated ones at least once, in their order; words that belong nowhere go into the nearest line. */
function $keepOrder(parent: ElementNode, block: string, slots: readonly Slot[]): void {
  const children = parent.getChildren()
  if (isInOrder(children, block, slots)) return
  const left = new Set(children)
  const ordered: LexicalNode[] = []
  for (const slot of slots) {
    const own = children.filter((child) => $isPartNode(child) && child.getName() === fullName(block, slot.name))
    const kept = isRepeated(slot) ? own : own.slice(0, 1)
    if (kept.length === 0) kept.push($createPart(block, slot))
    for (const child of kept) left.delete(child)
    ordered.push(...kept)
  }
  for (const [index, node] of ordered.entries()) {
    const at = parent.getChildAtIndex(index)
    if (at?.is(node)) continue
    if (at === null || at === undefined) parent.append(node)
    else at.insertBefore(node, false)
  }
  const line = $fieldsOf(parent).findLast((field) => field.getSlot()?.kind === 'line' && !left.has(field))
  for (const child of left) {
    if (line !== undefined) $moveWords(child, line)
    child.remove(true)
  }
}

function isInOrder(children: readonly LexicalNode[], block: string, slots: readonly Slot[]): boolean {
  let at = 0
  for (const slot of slots) {
    const isThis = (node: LexicalNode | undefined) => $isPartNode(node) && node.getName() === fullName(block, slot.name)
    if (!isThis(children[at])) return false
    at += 1
    while (isRepeated(slot) && isThis(children[at])) at += 1
  }
  return at === children.length
}

/** The words of a stray node, after those of the line. */
function $moveWords(node: LexicalNode, line: ElementNode): void {
  const words = inlineOf(node)
  if (words.length === 0) return
  if (!line.isEmpty()) line.append($createTextNode(' '))
  line.append(...words)
}

function inlineOf(node: LexicalNode): LexicalNode[] {
  if ($isTextNode(node) || $isLineBreakNode(node) || $isLinkNode(node)) return [node]
  if (!$isElementNode(node)) return []
  return node.getChildren().flatMap((child, index) => {
    const inner = inlineOf(child)
    const isBlock = $isElementNode(child) && !child.isInline()
    return index > 0 && isBlock && inner.length > 0 ? [$createLineBreakNode(), ...inner] : inner
  })
}

/** The run that an input method is working on is left alone until it is finished. */
function $keepLine(node: PartNode, slot: LineSlot): void {
  for (const child of node.getChildren()) {
    if (child.getType() === 'tab' || ($isLineBreakNode(child) && slot.multiline !== true)) {
      child.replace($createTextNode(' '))
    } else if ($isTextNode(child)) {
      if (slot.plain !== true || child.isComposing()) continue
      if (child.getFormat() !== 0) child.setFormat(0)
      if (child.getStyle() !== '') child.setStyle('')
    } else if ($isElementNode(child)) {
      if (child.isInline() && slot.plain !== true) continue
      // A link where there are only words: its words stay.
      for (const inner of $isLinkNode(child) ? child.getChildren() : inlineOf(child)) child.insertBefore(inner)
      child.remove()
    } else if ($isDecoratorNode(child)) {
      if (child.isInline()) child.remove()
      else $partsAround(node)?.insertAfter(child)
    }
  }
  if (slot.most !== undefined) $shorten(node, slot.most)
}

/** A whole page that came into a line for a few words by mistake: the rest is cut off where everybody sees it. */
function $shorten(node: PartNode, most: number): void {
  let over = node.getTextContentSize() - most
  for (const child of node.getAllTextNodes().toReversed()) {
    if (over <= 0 || child.isComposing()) return
    const size = child.getTextContentSize()
    if (size <= over) child.remove()
    else child.spliceText(size - over, over, '', true)
    over -= size
  }
}

function $keepBlocks(node: PartNode, slot: BlocksSlot, parts: PartsNode): void {
  let out: LexicalNode = parts
  for (const child of node.getChildren()) {
    if (isAllowedInside(slot, child)) continue
    if ($isDecoratorNode(child) && !child.isInline()) {
      out.insertAfter(child)
      out = child
    } else if ($isElementNode(child) && !child.isInline()) {
      // Of a heading, a list or a quotation the words stay.
      const lines = child.getType() === 'list' ? child.getChildren().map(inlineOf) : [inlineOf(child)]
      for (const words of lines) child.insertBefore($createParagraphNode().append(...words))
      child.remove()
    } else {
      const paragraph = $createParagraphNode()
      child.replace(paragraph)
      paragraph.append(child)
    }
  }
  if (node.isEmpty()) node.append($createParagraphNode())
}

/** A part that lost its block: what was written in it stays on the sheet. */
function $becomeParagraphs(node: PartNode): void {
  if (node.getChildren().some((child) => $isElementNode(child) && !child.isInline())) {
    for (const child of node.getChildren()) node.insertBefore(child)
    node.remove()
  } else {
    node.replace($createParagraphNode(), true)
  }
}
