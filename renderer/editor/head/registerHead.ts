/** How keys behave between kicker, headline, standfirst and body: Enter goes on, Backspace goes back, and no field swallows another. */
import { copyToClipboard } from '@lexical/clipboard'
import { TOGGLE_LINK_COMMAND } from '@lexical/link'
import { objectKlassEquals } from '@lexical/utils'
import {
  $createNodeSelection,
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isDecoratorNode,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  CUT_COMMAND,
  CUT_TAG,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  type ElementNode,
  FORMAT_TEXT_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type PointType,
  type RangeSelection,
  REMOVE_TEXT_COMMAND,
} from 'lexical'
import { $blockAround, $crossesFields } from '../blocks'
import { $isHeadNode, $setHeadText, HEAD_FIELDS, type HeadNode } from './HeadNode'
import { registerHeadOrder } from './keepHead'
import { $removeAcrossHead } from './removeAcrossHead'

export function registerHead(editor: LexicalEditor): () => void {
  const inHeadNothing = () => $isInOneHead()
  return mergeRegister(
    registerHeadOrder(editor),
    editor.registerCommand(DELETE_CHARACTER_COMMAND, $delete, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_WORD_COMMAND, $delete, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_LINE_COMMAND, $delete, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(REMOVE_TEXT_COMMAND, () => $removeAcrossHead($getSelection()), COMMAND_PRIORITY_HIGH),
    // The words that replace a selection go on to the next handler, which finds the caret where the selection began.
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      () => {
        $removeAcrossHead($getSelection())
        return false
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $enter, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(INSERT_LINE_BREAK_COMMAND, $enter, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(CUT_COMMAND, (event) => $cut(editor, event), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_TAB_COMMAND, $tab, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(FORMAT_TEXT_COMMAND, inHeadNothing, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(TOGGLE_LINK_COMMAND, inHeadNothing, COMMAND_PRIORITY_HIGH),
  )
}

/** True where the whole selection stands in one head line, which takes no format, link or block. */
export function $isInOneHead(): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return false
  const anchor = topOf(selection.anchor)
  return $isHeadNode(anchor) && anchor.is(topOf(selection.focus))
}

function topOf(point: PointType): LexicalNode | null {
  return $blockAround(point.getNode())
}

function $delete(isBackward: boolean): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return false
  if (!selection.isCollapsed()) return $removeAcrossHead(selection)
  const block = topOf(selection.anchor)
  if (!$isElementNode(block) || !$isAtEdge(selection.anchor, block, isBackward)) return false
  return isBackward ? $deleteBackward(selection, block) : $deleteForward(block)
}

function $deleteBackward(selection: RangeSelection, block: ElementNode): boolean {
  const previous = block.getPreviousSibling()
  if ($isHeadNode(block)) {
    if ($isHeadNode(previous)) previous.selectEnd()
    return true
  }
  if ($isDecoratorNode(previous)) {
    // A picture is not gone at one press of a key: it is selected first.
    if (block.getType() === 'list' || block.getType() === 'quote') return $collapse(selection, block)
    if (block.isEmpty()) block.remove()
    $selectNode(previous)
    return true
  }
  if (!$isHeadNode(previous)) return false
  if ($isParagraphNode(block)) {
    if (block.isEmpty() && block.getNextSibling() !== null) block.remove()
  } else if ($collapse(selection, block) && !block.isAttached()) {
    return true
  }
  if (block.isAttached() && block.getType() === 'list') return true
  previous.selectEnd()
  return true
}

function $deleteForward(block: ElementNode): boolean {
  const next = block.getNextSibling()
  if ($isDecoratorNode(next)) {
    if ($isParagraphNode(block) && block.isEmpty()) block.remove()
    $selectNode(next)
    return true
  }
  if (!$isHeadNode(block)) return false
  if ($isParagraphNode(next) && next.isEmpty() && next.getNextSibling() !== null) next.remove()
  return true
}

/** Lexical's own step out of a list or a quote, without the merge into the block above. */
function $collapse(selection: RangeSelection, block: ElementNode): boolean {
  for (let node: LexicalNode | null = selection.anchor.getNode(); node !== null; node = node.getParent()) {
    if ($isElementNode(node) && node.collapseAtStart(selection)) return true
    if (node.is(block)) return false
  }
  return false
}

function $selectNode(node: LexicalNode): void {
  const selection = $createNodeSelection()
  selection.add(node.getKey())
  $setSelection(selection)
}

/** True where nothing of the block lies on that side of the caret. */
function $isAtEdge(point: PointType, block: ElementNode, atStart: boolean): boolean {
  let node: LexicalNode = point.getNode()
  const size = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize()
  if (point.offset !== (atStart ? 0 : size)) return false
  while (!node.is(block)) {
    if ((atStart ? node.getPreviousSibling() : node.getNextSibling()) !== null) return false
    const parent: ElementNode | null = node.getParent()
    if (parent === null) return false
    node = parent
  }
  return true
}

/** Enter in a head line goes to the next one; what stood after the caret comes along. */
function $enter(): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return false
  if (!selection.isCollapsed() && !$removeAcrossHead(selection) && $isInOneHead()) selection.removeText()
  const current = $getSelection()
  if (!$isRangeSelection(current)) return false
  const head = topOf(current.anchor)
  if (!$isHeadNode(head)) return false
  const [before, after] = $splitText(head, current.anchor)
  const moves = before.trim() !== '' && after !== ''
  if (moves) $setHeadText(head, before.trimEnd())
  const next = head.getNextSibling()
  if ($isHeadNode(next)) {
    if (moves) $setHeadText(next, [after.trimStart(), next.getTextContent()].filter((text) => text !== '').join(' '), 0)
    else next.selectStart()
    return true
  }
  if ($isParagraphNode(next) && next.isEmpty()) {
    next.selectStart()
    if (moves) current.insertRawText(after.trimStart())
  } else {
    const paragraph = $createParagraphNode()
    head.insertAfter(paragraph, false)
    paragraph.selectStart()
    const started = $getSelection()
    if (moves && $isRangeSelection(started)) started.insertText(after.trimStart())
  }
  if (moves) head.getNextSibling<ElementNode>()?.selectStart()
  return true
}

function $splitText(head: HeadNode, point: PointType): [before: string, after: string] {
  const text = head.getTextContent()
  const node = point.getNode()
  const inside = $isTextNode(node) ? point.offset : 0
  const whole = $isTextNode(node) ? node.getPreviousSiblings() : head.getChildren().slice(0, point.offset)
  const at = whole.reduce((sum, sibling) => sum + sibling.getTextContentSize(), 0) + inside
  return [text.slice(0, at), text.slice(at)]
}

function $tab(event: KeyboardEvent): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !$isInOneHead()) return false
  const head = topOf(selection.anchor)
  if (!$isHeadNode(head)) return false
  const at = HEAD_FIELDS.indexOf(head.readField()) + (event.shiftKey ? -1 : 1)
  const target = $getRoot().getChildAtIndex(at)
  // Before the kicker the focus leaves the sheet, as it does anywhere.
  if (target === null) return false
  event.preventDefault()
  if ($isElementNode(target)) target.selectEnd()
  else $selectNode(target)
  return true
}

function $cut(editor: LexicalEditor, event: ClipboardEvent | KeyboardEvent | null): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !spansHead(selection)) return false
  void copyToClipboard(editor, objectKlassEquals(event, ClipboardEvent) ? (event as ClipboardEvent) : null).then(() =>
    editor.update(() => void $removeAcrossHead($getSelection()), { tag: CUT_TAG }),
  )
  return true
}

function spansHead(selection: RangeSelection): boolean {
  const anchor = topOf(selection.anchor)
  const focus = topOf(selection.focus)
  return $crossesFields(selection) || (!anchor?.is(focus) && ($isHeadNode(anchor) || $isHeadNode(focus)))
}
