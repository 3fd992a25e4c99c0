/** Puts a block, or all the blocks of the selection, one place up or down. In a list and in a text block it is the entry that moves. */
import { $isListItemNode, $isListNode, type ListItemNode } from '@lexical/list'
import {
  $createNodeSelection,
  $findMatchingParent,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $setSelection,
  createCommand,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical'
import { $blockAround, $isPartNode, $moveEntries, type Direction } from '../blocks'
import { $isHeadNode } from '../head'

/** Where a block has come to stand among its neighbours, counted from 1; the head of the article is not counted. */
export interface MovedTo {
  readonly place: number
  readonly count: number
}

/** Sent after a block was moved, for those who do not see it happen. */
export const BLOCK_MOVED_COMMAND = createCommand<MovedTo>('BLOCK_MOVED')

/** Does nothing at the upper and the lower end of the body; the head stays where it is. */
export function moveBlocks(editor: LexicalEditor, direction: Direction): void {
  let moved: NodeKey | undefined
  editor.update(
    () => {
      moved = ($moveItems(direction) ?? $moveEntries(direction) ?? $moveTops(direction))?.getKey()
    },
    {
      tag: HISTORY_PUSH_TAG,
      onUpdate: () => {
        if (moved === undefined) return
        editor.getElementByKey(moved)?.scrollIntoView({ block: 'nearest' })
        announceMove(editor, moved)
      },
    },
  )
}

/** Puts a block of the body before another one, or at the end. */
export function $moveBefore(key: NodeKey, before: NodeKey | null): void {
  const block = $getNodeByKey(key)
  if (block === null) return
  const target = before === null ? null : $getNodeByKey(before)
  if (target === null) block.getParent()?.getLastChild()?.insertAfter(block, false)
  else if (!target.is(block)) target.insertBefore(block, false)
}

export function announceMove(editor: LexicalEditor, key: NodeKey): void {
  const moved = editor.getEditorState().read((): MovedTo | undefined => {
    const node = $getNodeByKey(key)
    const neighbours =
      node
        ?.getParent()
        ?.getChildren()
        // Above the entries of a text block stands its title.
        .filter(
          (one) => !$isHeadNode(one) && (!$isPartNode(node) || ($isPartNode(one) && one.getName() === node.getName())),
        ) ?? []
    const place = neighbours.findIndex((one) => one.is(node)) + 1
    return place === 0 ? undefined : { place, count: neighbours.length }
  })
  if (moved !== undefined) editor.dispatchCommand(BLOCK_MOVED_COMMAND, moved)
}

/** A press on the handle takes the block as a whole: a picture as such, a text with all its words. */
export function $selectBlock(key: NodeKey): void {
  const block = $getNodeByKey(key)
  if ($isElementNode(block)) {
    block.select(0, block.getChildrenSize())
  } else if (block !== null) {
    const selection = $createNodeSelection()
    selection.add(key)
    $setSelection(selection)
  }
}

function $moveTops(direction: Direction): LexicalNode | undefined {
  const tops = $selectedTops()
  const first = tops.at(0)
  const last = tops.at(-1)
  if (first === undefined || last === undefined || tops.some($isHeadNode)) return undefined
  // The neighbour goes to the other side: what is selected stays where it is, and so does the caret in it.
  const neighbour = direction === 'up' ? first.getPreviousSibling() : last.getNextSibling()
  if (neighbour === null || $isHeadNode(neighbour)) return undefined
  if (direction === 'up') last.insertAfter(neighbour, false)
  else first.insertBefore(neighbour, false)
  return direction === 'up' ? first : last
}

function $selectedTops(): LexicalNode[] {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) && !$isNodeSelection(selection)) return []
  const tops = new Map<NodeKey, LexicalNode>()
  for (const node of selection.getNodes()) {
    const top = $blockAround(node)
    if (top !== null) tops.set(top.getKey(), top)
  }
  return [...tops.values()].sort((a, b) => a.getIndexWithinParent() - b.getIndexWithinParent())
}

/** Undefined where it is not some items of one list that are to be moved. At the list's end they stay, and are answered all the same. */
function $moveItems(direction: Direction): LexicalNode | undefined {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return undefined
  const from = itemOf(selection.anchor.getNode())
  const to = itemOf(selection.focus.getNode())
  const list = from?.getParent()
  if (from === null || to === null || !$isListNode(list) || !list.is(to.getParent())) return undefined
  const [start, end] = from.isBefore(to) || from.is(to) ? [from, to] : [to, from]
  const last = withNested(end)
  const isWhole = start.getPreviousSibling() === null && last.getNextSibling() === null
  // All of a list that is a block of its own: the list itself moves.
  if (isWhole && !$isListItemNode(list.getParent())) return undefined
  if (direction === 'up') {
    const before = start.getPreviousSibling()
    // The items of a list inside the list hang on the item before them, and move with it.
    const owner = $isNested(before) ? before.getPreviousSibling() : before
    if (before === null || owner === null) return start
    for (const node of rangeOf(owner, before).reverse()) last.insertAfter(node, false)
  } else {
    const after = last.getNextSibling()
    if (!$isListItemNode(after)) return start
    for (const node of rangeOf(after, withNested(after))) start.insertBefore(node, false)
  }
  return start
}

function itemOf(node: LexicalNode): ListItemNode | null {
  return $findMatchingParent(node, $isListItemNode)
}

/** Lexical keeps a list inside a list in an item of its own, behind the one it belongs to. */
function $isNested(node: LexicalNode | null): node is ListItemNode {
  return $isListItemNode(node) && $isListNode(node.getFirstChild())
}

function withNested(item: ListItemNode): LexicalNode {
  const next = item.getNextSibling()
  return $isNested(next) ? next : item
}

function rangeOf(first: LexicalNode, last: LexicalNode): LexicalNode[] {
  return first.is(last) ? [first] : [first, last]
}
