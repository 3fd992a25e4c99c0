/** Where a new block goes: under the one the caret is in, or in its place where that one is an empty paragraph. */
import {
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  type LexicalNode,
  type NodeKey,
} from 'lexical'
import { $blockAround } from '../blocks'
import { $getHead, $isHeadNode } from '../head'

/** `after` is the key of a block; without it the caret says where. Never splits a paragraph: a picture stands beside it. */
export function $insertBlocks(nodes: readonly LexicalNode[], after?: NodeKey): void {
  const last = nodes.at(-1)
  if (last === undefined) return
  const selection = $getSelection()
  const here = after === undefined ? $blockOfCaret() : $getNodeByKey(after)
  const target = here === null || $isHeadNode(here) || !here.isAttached() ? $getHead('standfirst') : here
  const atStart =
    after === undefined &&
    $isRangeSelection(selection) &&
    selection.isCollapsed() &&
    selection.anchor.offset === 0 &&
    $isParagraphNode(target) &&
    !target.isEmpty() &&
    (selection.anchor.getNode().is(target) || target.getFirstDescendant()?.is(selection.anchor.getNode()))
  let place: LexicalNode = target
  if (atStart) for (const node of nodes) target.insertBefore(node)
  else
    for (const node of nodes) {
      place.insertAfter(node)
      place = node
    }
  if ($isParagraphNode(target) && target.isEmpty()) target.remove()
  // Writing goes on below: there must be a line for it.
  let next = last.getNextSibling()
  if (next === null) {
    next = $createParagraphNode()
    last.insertAfter(next)
  }
  if ($isElementNode(next)) next.selectStart()
}

function $blockOfCaret(): LexicalNode | null {
  const selection = $getSelection()
  if ($isRangeSelection(selection)) {
    const node = selection.focus.getNode()
    if (node.is($getRoot())) return $getRoot().getChildAtIndex(Math.max(0, selection.focus.offset - 1))
    return $blockAround(node)
  }
  if ($isNodeSelection(selection)) return $blockOfLast(selection.getNodes().at(-1))
  return $getRoot().getLastChild()
}

function $blockOfLast(node: LexicalNode | undefined): LexicalNode | null {
  return node === undefined ? null : $blockAround(node)
}
