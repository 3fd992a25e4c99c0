/** A place inside a list: entries go on with it; for whatever else it is parted, and stays two lists. */
import { $isListItemNode, $isListNode, type ListItemNode, type ListNode } from '@lexical/list'
import {
  $copyNode,
  $createParagraphNode,
  $isElementNode,
  type LexicalNode,
  type NodeKey,
  type PointType,
} from 'lexical'
import type { List } from '../../../core/document'
import type { Clip } from './clip'
import { $partAt, isLine } from './line'
import { $attached, $growEntries, type Gap, gone, type Place, weightOf } from './row'

/** Undefined where it is not only lists of the same kind that are put in. */
export function $entriesIntoList({ blocks }: Clip, item: ListItemNode, caret: PointType): Gap | undefined {
  const list = item.getParent()
  const lists = blocks.filter((block): block is List => block.type === 'list')
  if (!$isListNode(list) || lists.length < blocks.length) return undefined
  if (lists.some(({ listType }) => listType !== (list.getListType() === 'number' ? 'number' : 'bullet')))
    return undefined
  const rest = $partAt(item, caret)?.getKey()
  const key = item.getKey()
  const put: NodeKey[] = []
  return {
    weight: lists.reduce((sum, block) => sum + weightOf(block), 0),
    keys: blocks.map(() => undefined),
    *$fill() {
      for (const block of lists) put.push(...(yield* $growEntries(put.at(-1) ?? key, block)))
    },
    $close: ({ moveCaret }) => {
      const last = $attached(put.at(-1))
      if (!$isListItemNode(last)) throw gone()
      if (moveCaret) last.selectEnd()
      $join(last, $attached(rest))
      const before = $attached(key)
      if ($isListItemNode(before) && before.isEmpty()) before.remove()
    },
    $takeBack: () => {
      for (const entry of put) $attached(entry)?.remove(true)
      $join($attached(key), $attached(rest))
    },
  }
}

/** Between the entry with the caret and those below it. Lists that stand side by side run into one: two lines keep them apart. */
export function $placeInList(item: ListItemNode, caret: PointType): Place {
  const key = item.getKey()
  const rest = $partAt(item, caret)?.getKey()
  const moved: Moved[] = []
  const list = $partLists(item, moved)
  const above = $createParagraphNode()
  const below = $createParagraphNode()
  list.insertAfter(above, false)
  above.insertAfter(below, false)
  const [start, end] = [above.getKey(), below.getKey()]
  const $takeLines = () => {
    for (const line of [$attached(start), $attached(end)]) line?.remove()
  }
  return {
    $start: () => $attached(start),
    $close: (row, { moveCaret }) => {
      const [first, last] = [row.$first(), row.$last()]
      if (moveCaret) {
        if ($isElementNode(last)) last.selectEnd()
        else last?.selectNext()
      }
      $takeLines()
      const behind = $attached(rest)
      $join($isListNode(last) ? last.getLastChild() : isLine(last) ? last : undefined, behind)
      const before = $attached(key)
      if (!$isListItemNode(before)) return
      if (before.isEmpty()) $removeEntry(before)
      else if (isLine(first) && !first.isEmpty()) $join(before, first)
    },
    $takeBack: () => {
      $takeLines()
      $putBack(moved)
      $join($attached(key), $attached(rest))
    },
  }
}

/** What stood behind the place, in each list around it, and the list that was made for it. */
interface Moved {
  readonly from: NodeKey
  readonly entries: readonly NodeKey[]
  readonly to: NodeKey
}

/** What follows the entry, in its list and in those around it, goes to a list of its own. Answers the outermost list. */
function $partLists(item: ListItemNode, moved: Moved[]): ListNode {
  let made: ListItemNode | undefined
  for (let inner = item; ; ) {
    const list = inner.getParent()
    if (!$isListNode(list)) throw gone()
    const after = inner.getNextSiblings()
    const [first] = after
    let rest: ListNode | undefined
    if (made !== undefined || first !== undefined) {
      rest = $copyNode(list)
      if ($isListItemNode(first) && list.getListType() === 'number')
        rest.setStart(Math.max(list.getStart(), first.getValue()))
      rest.append(...(made === undefined ? [] : [made]), ...after)
      moved.push({ from: list.getKey(), entries: after.map((entry) => entry.getKey()), to: rest.getKey() })
    }
    const outer = list.getParent()
    if (!$isListItemNode(outer)) {
      if (rest !== undefined) list.insertAfter(rest, false)
      return list
    }
    made = rest === undefined ? undefined : $copyNode(outer).append(rest)
    inner = outer
  }
}

/** From the inside out, wherever the entries are by now. */
function $putBack(moved: readonly Moved[]): void {
  for (const { from, entries } of moved) {
    const list = $attached(from)
    if ($isListNode(list)) list.append(...entries.flatMap((entry) => $attached(entry) ?? []))
  }
  for (const { to } of moved) {
    const made = $attached(to)
    if (!$isListNode(made) || !made.isEmpty()) continue
    const around = made.getParent()
    made.remove(true)
    if ($isListItemNode(around) && around.isEmpty()) $removeEntry(around)
  }
}

/** The words of the second one go to the end of the first one; an entry with entries inside it stays. */
function $join(before: LexicalNode | null | undefined, behind: LexicalNode | undefined): void {
  if (!$isElementNode(before) || !$isElementNode(behind)) return
  if (!$isListItemNode(before) && behind.getChildren().some($isListNode)) return
  before.append(...behind.getChildren())
  if ($isListItemNode(behind)) $removeEntry(behind)
  else behind.remove()
}

/** And the list, where it was the only one. */
function $removeEntry(item: ListItemNode): void {
  const list = item.getParent()
  item.remove()
  if ($isListNode(list) && list.isAttached() && list.isEmpty()) list.remove()
}
