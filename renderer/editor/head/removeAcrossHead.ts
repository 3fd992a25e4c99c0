/** Deleting over several fields, of the head or of a text block: each loses what was selected in it, none flows into another. */
import {
  $createParagraphNode,
  $createRangeSelection,
  $getRoot,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  type BaseSelection,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from 'lexical'
import { $blockAround, $clearFields, $clearSelected, $crossesFields, $isEmptyInside, $isPartsNode } from '../blocks'
import { $isHeadNode } from './HeadNode'

/** Answers false, and changes nothing, where the selection does not cross the edge of a head line or of a part. */
export function $removeAcrossHead(selection: BaseSelection | null): boolean {
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return false
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus]
  const children = $getRoot().getChildren()
  // Copies: deleting moves the points of the selection itself.
  const range = selection.clone()
  const [startPoint, endPoint] = range.isBackward() ? [range.focus, range.anchor] : [range.anchor, range.focus]
  const from = indexOf(start, children)
  const last = indexOf(end, children)
  const first = children[from]
  if (first === undefined) return false
  if (from === last) {
    if (!$isPartsNode(first) || !$crossesFields(selection)) return false
    const caret = $clearSelected(first, selection)
    if (caret !== undefined) $setSelection(caret)
    return true
  }
  if (!$isHeadNode(first) && !$crossesFields(selection)) return false
  const touched = children.slice(from, last + 1)
  const everything = touched.every((node, index) =>
    index === 0 ? isBefore(start) : index < touched.length - 1 || isAfter(end, node),
  )
  const gone = new Set(
    touched.filter(
      (node, index) => index > 0 && !$isHeadNode(node) && (index < touched.length - 1 || isAfter(end, node)),
    ),
  )
  const wholeFirst = $isPartsNode(first) && isAtStart(start, first)
  let caret: RangeSelection | undefined
  for (const [index, node] of touched.entries()) {
    if (gone.has(node)) node.remove(true)
    else {
      const left = $removeInside(
        node,
        index === 0 ? startPoint : undefined,
        index === touched.length - 1 ? endPoint : undefined,
      )
      if (index === 0) caret = left
    }
  }
  // The caret goes where the selection began; over a whole article that is the headline, which everybody writes first.
  const headline = $getRoot().getChildAtIndex(1)
  if (everything && from === 0 && touched.length > 1 && $isHeadNode(headline)) headline.selectStart()
  else if (wholeFirst && $isPartsNode(first) && $isEmptyInside(first)) {
    const paragraph = $createParagraphNode()
    first.replace(paragraph)
    paragraph.select()
  } else if (caret !== undefined) $setSelection(caret)
  else if ($isElementNode(first)) first.selectStart()
  return true
}

function indexOf(point: PointType, children: readonly LexicalNode[]): number {
  const top = $blockAround(point.getNode())
  if (top !== null) return children.findIndex((child) => child.is(top))
  return Math.min(point.offset, children.length - 1)
}

function isBefore(start: PointType): boolean {
  const node = start.getNode()
  return start.offset === 0 && (!node.getPreviousSibling() || $isElementNode(node))
}

/** True where the point is the very start of its block. */
function isAtStart(start: PointType, block: LexicalNode): boolean {
  let node: LexicalNode = start.getNode()
  if (start.offset !== 0) return false
  while (!node.is(block)) {
    if (node.getPreviousSibling() !== null) return false
    const parent: LexicalNode | null = node.getParent()
    if (parent === null) return false
    node = parent
  }
  return true
}

/** True where the point is the very end of its block, so that nothing of the block is left. */
function isAfter(end: PointType, block: LexicalNode): boolean {
  if (!$isElementNode(block)) return true
  let node: LexicalNode = end.getNode()
  if (node.is($getRoot())) return end.offset > block.getIndexWithinParent()
  const size = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize()
  if (end.offset !== size) return false
  while (!node.is(block)) {
    if (node.getNextSibling() !== null) return false
    const parent: LexicalNode | null = node.getParent()
    if (parent === null) return false
    node = parent
  }
  return true
}

/** Answers where the removing began. */
function $removeInside(
  node: LexicalNode,
  start: PointType | undefined,
  end: PointType | undefined,
): RangeSelection | undefined {
  if (!$isElementNode(node)) return undefined
  const inside = (point: PointType | undefined) =>
    point === undefined || point.getNode().is($getRoot()) ? undefined : point
  if ($isPartsNode(node)) return $clearFields(node, inside(start), inside(end))
  if (start === undefined && end === undefined) {
    node.clear()
    return undefined
  }
  const range = $createRangeSelection()
  range.anchor.set(node.getKey(), 0, 'element')
  range.focus.set(node.getKey(), node.getChildrenSize(), 'element')
  const [from, to] = [inside(start), inside(end)]
  if (from !== undefined) range.anchor.set(from.key, from.offset, from.type)
  if (to !== undefined) range.focus.set(to.key, to.offset, to.type)
  if (!range.isCollapsed()) range.removeText()
  return range
}
