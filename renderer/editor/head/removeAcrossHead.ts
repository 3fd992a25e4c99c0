/** Deleting over several fields: each loses what was selected in it, and none flows into another. */
import {
  $createRangeSelection,
  $getRoot,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  type BaseSelection,
  type LexicalNode,
  type PointType,
} from 'lexical'
import { $isHeadNode } from './HeadNode'

/** Answers false, and changes nothing, where the selection does not cross the edge of a head line. */
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
  if (first === undefined || from === last || !$isHeadNode(first)) return false
  const touched = children.slice(from, last + 1)
  const everything = touched.every((node, index) =>
    index === 0 ? isBefore(start) : index < touched.length - 1 || isAfter(end, node),
  )
  const gone = new Set(
    touched.filter((node, index) => !$isHeadNode(node) && (index < touched.length - 1 || isAfter(end, node))),
  )
  for (const [index, node] of touched.entries()) {
    if (gone.has(node)) node.remove(true)
    else $removeInside(node, index === 0 ? startPoint : undefined, index === touched.length - 1 ? endPoint : undefined)
  }
  // The caret goes where the selection began; over a whole article that is the headline, which everybody writes first.
  const headline = $getRoot().getChildAtIndex(1)
  if (everything && from === 0 && touched.length > 1 && $isHeadNode(headline)) headline.selectStart()
  else if (first.isEmpty()) first.selectStart()
  else {
    range.anchor.set(startPoint.key, startPoint.offset, startPoint.type)
    range.focus.set(startPoint.key, startPoint.offset, startPoint.type)
    $setSelection(range)
  }
  return true
}

function indexOf(point: PointType, children: readonly LexicalNode[]): number {
  const node = point.getNode()
  const top = node.getTopLevelElement()
  if (top !== null && !top.is($getRoot())) return children.findIndex((child) => child.is(top))
  return Math.min(point.offset, children.length - 1)
}

function isBefore(start: PointType): boolean {
  const node = start.getNode()
  return start.offset === 0 && (!node.getPreviousSibling() || $isElementNode(node))
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

function $removeInside(node: LexicalNode, start: PointType | undefined, end: PointType | undefined): void {
  if (!$isElementNode(node)) return
  if (start === undefined && end === undefined) {
    node.clear()
    return
  }
  const range = $createRangeSelection()
  range.anchor.set(node.getKey(), 0, 'element')
  range.focus.set(node.getKey(), node.getChildrenSize(), 'element')
  if (start !== undefined && !start.getNode().is($getRoot())) range.anchor.set(start.key, start.offset, start.type)
  if (end !== undefined && !end.getNode().is($getRoot())) range.focus.set(end.key, end.offset, end.type)
  if (!range.isCollapsed()) range.removeText()
}
