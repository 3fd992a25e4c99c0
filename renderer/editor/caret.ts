/** The caret as data: in which line or block, after how many letters, and how far the page is scrolled. */
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isNodeSelection,
  $isRangeSelection,
  $isTextNode,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  type LexicalNode,
  type PointType,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from 'lexical'
import type { Caret } from '../../core/contract'
import { $blockAround } from './blocks'
import { $getHead, $isHeadNode, HEAD_FIELDS } from './head'

/** Undefined while the caret has not been anywhere yet. */
export function readCaret(editor: LexicalEditor): Caret | undefined {
  const scrollPx = scroller(editor)?.scrollTop ?? 0
  return editor.getEditorState().read(() => {
    const selection = $getSelection()
    const point = $isRangeSelection(selection) ? selection.anchor : undefined
    const node = point?.getNode() ?? ($isNodeSelection(selection) ? selection.getNodes()[0] : undefined)
    const top = node === undefined ? null : $blockAround(node)
    if (top === null) return undefined
    const offset = point === undefined ? 0 : $lettersBefore(top, point)
    if ($isHeadNode(top)) return { field: top.readField(), block: 0, offset, scrollPx }
    return { field: 'body', block: Math.max(0, top.getIndexWithinParent() - HEAD_FIELDS.length), offset, scrollPx }
  })
}

/** Puts the caret there without taking the focus; a place that is gone becomes the nearest one. */
export function putCaret(editor: LexicalEditor, { field, block, offset, scrollPx }: Caret): void {
  editor.update(
    () => {
      const top = field === 'body' ? $blockAt(block) : $getHead(field)
      if (!$isElementNode(top)) return
      if (!$selectLetter(top, offset)) top.selectEnd()
    },
    // Not a change, and nothing to undo.
    { tag: [SKIP_DOM_SELECTION_TAG, SKIP_SCROLL_INTO_VIEW_TAG, HISTORY_MERGE_TAG], discrete: true },
  )
  const page = scroller(editor)
  if (page) page.scrollTop = scrollPx
}

/** The paper is what scrolls: the element round the text. */
function scroller(editor: LexicalEditor): HTMLElement | null | undefined {
  return editor.getRootElement()?.parentElement
}

function $blockAt(block: number): LexicalNode | null {
  const root = $getRoot()
  return root.getChildAtIndex(Math.min(HEAD_FIELDS.length + block, root.getChildrenSize() - 1))
}

function $lettersBefore(top: LexicalNode, point: PointType): number {
  let count = 0
  const walk = (node: LexicalNode): boolean => {
    if (node.getKey() === point.key) {
      if ($isElementNode(node)) for (const child of node.getChildren().slice(0, point.offset)) count += lengthOf(child)
      else count += point.offset
      return true
    }
    if ($isElementNode(node)) return node.getChildren().some(walk)
    count += lengthOf(node)
    return false
  }
  walk(top)
  return count
}

/** False where the block is shorter than that. */
function $selectLetter(top: LexicalNode, offset: number): boolean {
  let left = offset
  const walk = (node: LexicalNode): boolean => {
    if ($isElementNode(node)) {
      if (node.isEmpty() && left === 0) {
        node.selectStart()
        return true
      }
      return node.getChildren().some(walk)
    }
    if ($isTextNode(node) && left <= node.getTextContentSize()) {
      node.select(left, left)
      return true
    }
    left -= lengthOf(node)
    if (left > 0 || !$isLineBreakNode(node)) return false
    // Right behind a line break: where the next line begins.
    if ($isTextNode(node.getNextSibling())) return false
    node.selectNext(0, 0)
    return true
  }
  return walk(top)
}

function lengthOf(node: LexicalNode): number {
  if ($isElementNode(node)) return node.getChildren().reduce((sum, child) => sum + lengthOf(child), 0)
  return $isLineBreakNode(node) ? 1 : node.getTextContentSize()
}
