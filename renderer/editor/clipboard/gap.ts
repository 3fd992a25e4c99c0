/** A place in the sheet that blocks are put into a few at a time: the line is parted at the caret, and joined again at the end. */
import { $isListItemNode, type ListItemNode } from '@lexical/list'
import {
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
  type PointType,
  type RangeSelection,
} from 'lexical'
import { $blockAround, $fieldAtPoint, $openFill, $partsAround } from '../blocks'
import { $getHead, $isHeadNode, $removeAcrossHead } from '../head'
import type { Clip } from './clip'
import { $gapInField } from './gapInField'
import { $entriesIntoList, $placeInList } from './gapInList'
import { $fillHead } from './insertClip'
import { $cellsFor, linesOf } from './insertInParts'
import { $isTooLongForLine, $partAt, collapse, isLine } from './line'
import { $attached, createRow, type Gap, type Place, weightOf } from './row'

/** What was selected goes. Undefined where all has to be put in at once. */
export function $openGap(clip: Clip): Gap | undefined {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return undefined
  const cells = $cellsFor(clip, selection)
  if (cells !== undefined) return { keys: [undefined], ...$openFill(cells.selection, cells.pasted) }
  const isBelow = $isTooLongForLine(clip, selection)
  if (isBelow) collapse(selection)
  if (!canOpen(selection, isBelow)) return undefined
  if (!selection.isCollapsed()) {
    if ([selection.anchor, selection.focus].some((point) => $isHeadNode($blockAround(point.getNode()))))
      $removeAcrossHead(selection)
    const left = $getSelection()
    if ($isRangeSelection(left) && !left.isCollapsed()) left.removeText()
  }
  const now = $getSelection()
  if (!$isRangeSelection(now)) return undefined
  const caret = now.anchor
  if ($isHeadNode($blockAround(caret.getNode()))) return $gapBelowHead(clip)
  const field = $fieldAtPoint(caret)
  const slot = field?.getSlot()
  const box = $partsAround(field)
  if (box !== null && isBelow) return gapOf(clip, placeBehind(box.getKey()))
  if (field !== null && box !== null && slot?.kind === 'line') return $gapInField(clip, box, now)
  const allowed: ReadonlySet<string> | undefined = slot?.kind === 'blocks' ? new Set(slot.allowed) : undefined
  const inBox = box === null || allowed === undefined ? undefined : { key: box.getKey(), allowed }
  const item = itemAround(caret.getNode())
  if (item !== null) return $entriesIntoList(clip, item, caret) ?? gapOf(clip, $placeInList(item, caret), inBox)
  const line = lineAround(caret.getNode())
  return line === undefined ? undefined : gapOf(clip, $placeInLine(line, caret), inBox)
}

/** Before anything is taken away: afterwards it is too late to put all in at once. */
function canOpen({ anchor, focus }: RangeSelection, isBelow: boolean): boolean {
  const [field, other] = [$fieldAtPoint(anchor), $fieldAtPoint(focus)]
  if (field !== null || other !== null) {
    if (!field?.is(other)) return false
    const slot = field.getSlot()
    if (slot?.kind === 'line') return slot.multiline === true || isBelow
  }
  return [anchor, focus].every((point) => {
    const node = point.getNode()
    return $isHeadNode($blockAround(node)) || itemAround(node) !== null || lineAround(node) !== undefined
  })
}

interface Box {
  readonly key: NodeKey
  /** Types of block that it takes; of others the words stay, and what has none stands below it. */
  readonly allowed: ReadonlySet<string>
}

function gapOf(clip: Clip, place: Place, box?: Box, taken: ReadonlySet<number> = new Set()): Gap {
  const inside = createRow(place.$start)
  const below = createRow(() => $attached(box?.key))
  const keys: (NodeKey | undefined)[] = clip.blocks.map(() => undefined)
  return {
    weight: clip.blocks.reduce((sum, block) => sum + weightOf(block), 0),
    keys,
    *$fill() {
      for (const [index, block] of clip.blocks.entries()) {
        if (taken.has(index)) continue
        const lines = box === undefined || box.allowed.has(block.type) ? [] : linesOf(block)
        if (lines === undefined) keys[index] = yield* below.$grow(block)
        else if (lines.length === 0) keys[index] = yield* inside.$grow(block)
        else for (const line of lines) yield* inside.$grow({ type: 'paragraph', version: 1, children: [...line] })
      }
    },
    $close: (options) => place.$close(inside, options),
    $takeBack: () => {
      inside.$takeBack()
      below.$takeBack()
      place.$takeBack()
    },
  }
}

function $gapBelowHead(clip: Clip): Gap {
  const caret = $getSelection()?.clone()
  const fill = $fillHead(clip)
  const below = $getHead('standfirst').getNextSibling()
  const place: Place = {
    $start: () => $getHead('standfirst'),
    $close: () => {
      fill.$fill(caret)
      if (isLine(below) && below.isAttached() && below.isEmpty()) below.remove()
    },
    $takeBack: () => {},
  }
  return gapOf(clip, place, undefined, fill.taken)
}

function $placeInLine(line: ElementNode, caret: PointType): Place {
  const rest = $partAt(line, caret)?.getKey()
  const key = line.getKey()
  return {
    $start: () => $attached(key),
    $close: (row, { moveCaret }) => {
      const before = $attached(key)
      const [first, last] = [row.$first(), row.$last()]
      if (moveCaret) {
        if ($isElementNode(last)) last.selectEnd()
        else last?.selectNext()
      }
      const behind = $attached(rest)
      if (isLine(last) && isLine(behind)) {
        last.append(...behind.getChildren())
        behind.remove()
      }
      if (!isLine(before)) return
      if (before.isEmpty()) before.remove()
      else if (isLine(first) && !first.isEmpty() && !endsInEmptyLine(before)) {
        before.append(...first.getChildren())
        first.remove()
      }
    },
    $takeBack: () => {
      const before = $attached(key)
      const behind = $attached(rest)
      if (!isLine(before) || !isLine(behind)) return
      before.append(...behind.getChildren())
      behind.remove()
    },
  }
}

/** Below a block that stays as it is. */
function placeBehind(key: NodeKey): Place {
  return {
    $start: () => $attached(key),
    $close: (row, { moveCaret }) => {
      const last = row.$last()
      if (!moveCaret) return
      if ($isElementNode(last)) last.selectEnd()
      else last?.selectNext()
    },
    $takeBack: () => {},
  }
}

function itemAround(node: LexicalNode): ListItemNode | null {
  return $findMatchingParent(node, $isListItemNode)
}

/** A paragraph, a heading or a quotation, on the sheet or in a box. */
function lineAround(node: LexicalNode): ElementNode | undefined {
  const line = $findMatchingParent(node, isLine)
  return isLine(line) ? line : undefined
}

/** Two line breaks in a row: what comes next does not go on with the words before. */
function endsInEmptyLine(line: ElementNode): boolean {
  const last = line.getLastChild()
  return $isLineBreakNode(last) && $isLineBreakNode(last.getPreviousSibling())
}
