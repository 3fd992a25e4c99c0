/** A place in the sheet that blocks are put into a few at a time: the line is parted at the caret, and joined again at the end. */
import {
  $copyNode,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
  type PointType,
} from 'lexical'
import type { Block } from '../../../core/document'
import { $blockAround, $createBlock } from '../blocks'
import { $getHead, $isHeadNode, $removeAcrossHead } from '../head'
import type { Clip } from './clip'
import { $fillHead } from './insertClip'

/** Everything here must be called in an update. */
export interface Gap {
  /** The blocks that go into it, in their order; the others belong to the head, and come there at the end. */
  readonly blocks: readonly { readonly block: Block; readonly index: number }[]
  /** Puts one more behind those that are there. Undefined where the place is gone. */
  readonly $put: (block: Block) => NodeKey | undefined
  /** Joins the first and the last of them with the words around. The caret goes behind them where `moveCaret` says so. */
  readonly $close: (options: { readonly moveCaret: boolean }) => void
  /** As if nothing had been put in. */
  readonly $takeBack: () => void
}

/** What was selected goes. Undefined where a paste joins something else than a line of the body or of the head. */
export function $openGap(clip: Clip): Gap | undefined {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return undefined
  const ends = [selection.anchor, selection.focus].map((point) => $blockAround(point.getNode()))
  if (!ends.every((line) => $isHeadNode(line) || isLine(line))) return undefined
  if (!selection.isCollapsed()) {
    if (ends.some($isHeadNode)) $removeAcrossHead(selection)
    const left = $getSelection()
    if ($isRangeSelection(left) && !left.isCollapsed()) left.removeText()
  }
  const now = $getSelection()
  if (!$isRangeSelection(now)) return undefined
  const line = $blockAround(now.anchor.getNode())
  if ($isHeadNode(line)) return $gapBelowHead(clip)
  return isLine(line) ? $gapInLine(clip, line, now.anchor) : undefined
}

function $gapBelowHead(clip: Clip): Gap {
  const caret = $getSelection()?.clone()
  const fill = $fillHead(clip)
  const below = $getHead('standfirst').getNextSibling()
  const row = createRow(() => $getHead('standfirst'))
  return {
    blocks: clip.blocks.flatMap((block, index) => (fill.taken.has(index) ? [] : [{ block, index }])),
    $put: row.$put,
    $close: () => {
      fill.$fill(caret)
      if (isLine(below) && below.isAttached() && below.isEmpty()) below.remove()
    },
    $takeBack: row.$takeBack,
  }
}

function $gapInLine(clip: Clip, line: ElementNode, caret: PointType): Gap {
  const rest = $partAt(line, caret)?.getKey()
  const key = line.getKey()
  const row = createRow(() => $attached(key))
  return {
    blocks: clip.blocks.map((block, index) => ({ block, index })),
    $put: row.$put,
    $close: ({ moveCaret }) => {
      const before = $attached(key)
      const first = $attached(row.keys[0])
      const last = $attached(row.keys.at(-1))
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
      row.$takeBack()
      const before = $attached(key)
      const behind = $attached(rest)
      if (!isLine(before) || !isLine(behind)) return
      before.append(...behind.getChildren())
      behind.remove()
    },
  }
}

/** Blocks one behind the other. The last one that still stands says where the next one goes. */
function createRow($start: () => LexicalNode | undefined) {
  const keys: NodeKey[] = []
  return {
    keys,
    $put: (block: Block) => {
      const before = $attached(keys.at(-1)) ?? $start()
      if (before === undefined) return undefined
      const node = $createBlock(block)
      before.insertAfter(node, false)
      keys.push(node.getKey())
      return node.getKey()
    },
    $takeBack: () => {
      for (const key of keys) $attached(key)?.remove(true)
    },
  }
}

/** What stands behind the caret goes to a line of its own, below; undefined where nothing does. */
function $partAt(line: ElementNode, caret: PointType): ElementNode | undefined {
  let node = caret.getNode()
  let behind: LexicalNode | null
  if ($isTextNode(node)) {
    const length = node.getTextContentSize()
    if (caret.offset > 0 && caret.offset < length) behind = node.splitText(caret.offset)[1] ?? null
    else behind = caret.offset === 0 ? node : node.getNextSibling()
    node = node.getParentOrThrow()
  } else behind = $isElementNode(node) ? node.getChildAtIndex(caret.offset) : null
  for (let parent = node; $isElementNode(parent); parent = parent.getParentOrThrow()) {
    const moved = behind === null ? [] : [behind, ...behind.getNextSiblings()]
    const isWhole = parent.is(line)
    if (moved.length === 0) {
      if (isWhole) return undefined
      behind = parent.getNextSibling()
      continue
    }
    const copy = $copyNode(parent)
    parent.insertAfter(copy, false)
    copy.append(...moved)
    if (isWhole) return copy
    behind = copy
  }
  return undefined
}

function $attached(key: NodeKey | undefined): LexicalNode | undefined {
  const node = key === undefined ? null : $getNodeByKey(key)
  return node?.isAttached() ? node : undefined
}

function isLine(node: LexicalNode | null | undefined): node is ElementNode {
  return $isElementNode(node) && /^(paragraph|heading|quote)$/.test(node.getType())
}

/** Two line breaks in a row: what comes next does not go on with the words before. */
function endsInEmptyLine(line: ElementNode): boolean {
  const last = line.getLastChild()
  return $isLineBreakNode(last) && $isLineBreakNode(last.getPreviousSibling())
}
