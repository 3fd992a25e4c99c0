/**
 * The keys of text blocks. Enter goes to the next part and makes the next entry, on an empty last one it leaves; Tab goes
 * from part to part; Backspace takes away what is empty and never joins two parts; Ctrl+A takes the part before the whole.
 * Keys that write are never listened to: these are Lexical's own commands.
 */
import './parts.css'
import { TOGGLE_LINK_COMMAND } from '@lexical/link'
import { $isListItemNode } from '@lexical/list'
import {
  $createTextNode,
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_BEFORE_HIGH,
  COMMAND_PRIORITY_HIGH,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  defineExtension,
  FORMAT_TEXT_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  type RangeSelection,
  SELECT_ALL_COMMAND,
} from 'lexical'
import { $clearSelected } from './clearFields'
import {
  $blockAround,
  $crossesFields,
  $fieldAtPoint,
  $fieldBeside,
  $fieldOfSelection,
  $fieldsOf,
  $isAtEdge,
  $isEmptyInside,
  $itemAround,
} from './fields'
import { registerPartsOrder } from './keepParts'
import {
  $emptyItemAround,
  $goAbove,
  $goBelow,
  $insertItemAfter,
  $leaveBelow,
  $removeBlock,
  $removeItem,
  $selectBlock,
} from './leave'
import { $isPartsNode, $partsAround, type PartNode, type PartsNode, partNodes } from './PartNode'
import { registerSelectedBlock } from './selectedBlock'
import { $cellBelow, $isTable, $tabInTable } from './table/tableKeys'

export const PartsExtension = defineExtension({
  name: 'toasoan/parts',
  nodes: () => [...partNodes],
  register: (editor) =>
    mergeRegister(
      registerPartsOrder(editor),
      registerSelectedBlock(editor),
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, () => $enter(false), COMMAND_PRIORITY_BEFORE_HIGH),
      editor.registerCommand(INSERT_LINE_BREAK_COMMAND, () => $enter(true), COMMAND_PRIORITY_BEFORE_HIGH),
      editor.registerCommand(KEY_ENTER_COMMAND, $enterSelectedBlock, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(DELETE_CHARACTER_COMMAND, $deleteCharacter, COMMAND_PRIORITY_BEFORE_HIGH),
      editor.registerCommand(DELETE_WORD_COMMAND, (back) => $deleteTo(back, 'word'), COMMAND_PRIORITY_BEFORE_HIGH),
      editor.registerCommand(
        DELETE_LINE_COMMAND,
        (back) => $deleteTo(back, 'lineboundary'),
        COMMAND_PRIORITY_BEFORE_HIGH,
      ),
      editor.registerCommand(KEY_TAB_COMMAND, $tab, COMMAND_PRIORITY_BEFORE_HIGH),
      editor.registerCommand(KEY_ESCAPE_COMMAND, $escape, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_ARROW_DOWN_COMMAND, $arrowOut, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_ARROW_RIGHT_COMMAND, $arrowOut, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(SELECT_ALL_COMMAND, $selectAll, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(FORMAT_TEXT_COMMAND, $isInPlainLine, COMMAND_PRIORITY_BEFORE_HIGH),
      editor.registerCommand(TOGGLE_LINK_COMMAND, $isInPlainLine, COMMAND_PRIORITY_BEFORE_HIGH),
    ),
})

/** True where the caret stands in a line that takes no formats and links. */
export function $isInPlainLine(): boolean {
  const selection = $getSelection()
  const slot = $isRangeSelection(selection) ? $fieldOfSelection(selection)?.getSlot() : undefined
  return slot?.kind === 'line' && slot.plain === true
}

interface Place {
  readonly selection: RangeSelection
  readonly field: PartNode
  readonly block: PartsNode
}

function $caretPlace(): Place | undefined {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return undefined
  const field = $fieldAtPoint(selection.anchor)
  const block = $partsAround(field)
  return field === null || block === null ? undefined : { selection, field, block }
}

// ---- Enter

function $enter(isLineBreak: boolean): boolean {
  const before = $getSelection()
  if ($isRangeSelection(before) && !before.isCollapsed()) {
    const block = $partsAround($fieldAtPoint(before.anchor))
    if (block === null || !block.is($partsAround($fieldAtPoint(before.focus)))) return false
    if ($crossesFields(before)) {
      const caret = $clearSelected(block, before)
      if (caret !== undefined) before.anchor.set(caret.anchor.key, caret.anchor.offset, caret.anchor.type)
      before.focus.set(before.anchor.key, before.anchor.offset, before.anchor.type)
    } else if ($fieldOfSelection(before)?.getSlot()?.kind === 'line') {
      before.removeText()
    }
  }
  const place = $caretPlace()
  if (place === undefined) return false
  const { field, selection } = place
  const slot = field.getSlot()
  if (slot?.kind === 'blocks') return !isLineBreak && $enterInParagraphs(place)
  if (isLineBreak) return !(slot?.kind === 'line' && slot.multiline === true)
  const atEnd = $isAtEdge(selection.anchor, field, false)
  // In the middle of a passage Enter is a line end: its second half is no credit and no entry of its own.
  if (!atEnd && slot?.kind === 'line' && slot.multiline === true && !$isTable(place.block)) {
    selection.insertLineBreak()
    return true
  }
  if ($isTable(place.block) && field.getName().endsWith('.cell')) $cellBelow(field, place.block)
  else $goOn(place)
  return true
}

/** Lexical's own, except on an empty last line: that one goes, and the caret goes on. */
function $enterInParagraphs(place: Place): boolean {
  const { selection, field } = place
  if (!selection.isCollapsed()) return false
  const line = field.getChildren().find((child) => {
    const node = selection.anchor.getNode()
    return child.is(node) || ($isElementNode(child) && child.isParentOf(node))
  })
  if (!$isParagraphNode(line) || !line.isEmpty() || line.getNextSibling() !== null) return false
  if (field.getChildrenSize() > 1) line.remove()
  $goOn(place)
  return true
}

function $goOn({ field, block, selection }: Place): void {
  const empty = $emptyItemAround(field)
  if (empty !== null) {
    const isLast = !$isSameKind(empty.getNextSibling(), empty)
    if (!isLast) $fieldBeside(field, block, 1)?.selectStart()
    else {
      if ($isSameKind(empty.getPreviousSibling(), empty)) empty.remove()
      $leaveBelow(block)
    }
    return
  }
  const item = $itemAround(field)
  const next = $fieldBeside(field, block, 1)
  const fields = item === null ? [] : $fieldsOf(item)
  if (item !== null && fields.at(-1)?.is(field)) {
    // Below an entry comes the next one: an empty one that is there already, or a new one.
    const following = item.getNextSibling()
    if ($isSameKind(following, item) && $isEmptyInside(following as PartNode)) next?.selectStart()
    else $insertItemAfter(item, block)
  } else if (next === undefined) {
    $leaveBelow(block)
  } else {
    $carry(field, next, selection)
  }
}

function $isSameKind(node: unknown, item: PartNode): boolean {
  return node !== null && (node as PartNode).getType() === 'part' && (node as PartNode).getName() === item.getName()
}

/** What stood after the caret in a title becomes the first paragraph below; elsewhere it stays. */
function $carry(field: PartNode, next: PartNode, selection: RangeSelection): void {
  const first = next.getFirstChild()
  const tail = $isAtEdge(selection.anchor, field, false) ? '' : $textAfter(field, selection)
  if (tail === '' || next.getSlot()?.kind !== 'blocks' || !$isParagraphNode(first)) {
    next.selectStart()
    return
  }
  const text = field.getTextContent()
  field.clear().append($createTextNode(text.slice(0, text.length - tail.length).trimEnd()))
  if (first.isEmpty()) first.append($createTextNode(tail.trimStart()))
  else first.getFirstChild()?.insertBefore($createTextNode(`${tail.trimStart()} `))
  next.selectStart()
}

function $textAfter(field: PartNode, selection: RangeSelection): string {
  const range = selection.clone()
  range.focus.set(field.getKey(), field.getChildrenSize(), 'element')
  return range.getTextContent()
}

/** A block that is selected as a whole: Enter goes into it. */
function $enterSelectedBlock(event: KeyboardEvent | null): boolean {
  const selection = $getSelection()
  const [block, ...others] = $isNodeSelection(selection) ? selection.getNodes() : []
  if (!$isPartsNode(block) || others.length > 0) return false
  event?.preventDefault()
  $fieldsOf(block)[0]?.selectStart()
  return true
}

// ---- Deleting

function $deleteCharacter(isBackward: boolean): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false
  const place = $caretPlace()
  if (place === undefined) return $deleteBeside(selection, isBackward)
  const { field, block } = place
  if (!$isAtEdge(selection.anchor, field, isBackward)) return false
  const first = field.getFirstChild()
  // A list or a heading at the start of a box becomes a paragraph first, as it does on the sheet.
  if (isBackward && field.getSlot()?.kind === 'blocks' && first !== null && !$isParagraphNode(first)) return false
  if ($isEmptyInside(block)) {
    $removeBlock(block)
    return true
  }
  const empty = $emptyItemAround(field)
  const hasOthers =
    empty !== null && [empty.getPreviousSibling(), empty.getNextSibling()].some((other) => $isSameKind(other, empty))
  if (empty !== null && hasOthers && !$isTable(block)) $removeItem(empty)
  else if (isBackward) $fieldBeside(field, block, -1)?.selectEnd()
  return true
}

/** Next to a block: it is not gone at one press of a key, it is selected first. */
function $deleteBeside(selection: RangeSelection, isBackward: boolean): boolean {
  const line = $blockAround(selection.anchor.getNode())
  if (!$isElementNode(line) || $isPartsNode(line) || !$isAtEdge(selection.anchor, line, isBackward)) return false
  const other = isBackward ? line.getPreviousSibling() : line.getNextSibling()
  if (!$isPartsNode(other)) return false
  // A list or a quotation becomes a paragraph first.
  if (isBackward && !$isParagraphNode(line)) {
    for (let node = selection.anchor.getNode(); !node.is($getRoot()); node = node.getParentOrThrow()) {
      if ($isElementNode(node) && node.collapseAtStart(selection)) return true
    }
  }
  if ($isParagraphNode(line) && line.isEmpty()) line.remove()
  $selectBlock(other)
  return true
}

/** A word or a line, as far as it belongs to the part. */
function $deleteTo(isBackward: boolean, unit: 'word' | 'lineboundary'): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false
  const place = $caretPlace()
  const { field } = place ?? {}
  if (field === undefined || $isAtEdge(selection.anchor, field, isBackward)) return $deleteCharacter(isBackward)
  selection.modify('extend', isBackward, unit)
  if (!field.is($fieldAtPoint(selection.focus))) {
    selection.focus.set(field.getKey(), isBackward ? 0 : field.getChildrenSize(), 'element')
  }
  selection.removeText()
  return true
}

// ---- Moving about

function $tab(event: KeyboardEvent): boolean {
  const place = $caretPlace()
  if (place === undefined || event.ctrlKey || event.altKey || event.metaKey) return false
  const { selection, field, block } = place
  if ($findMatchingParent(selection.anchor.getNode(), $isListItemNode) !== null) return false
  event.preventDefault()
  const next = $fieldBeside(field, block, event.shiftKey ? -1 : 1)
  if (!event.shiftKey && $isTable(block) && $tabInTable(field, block)) return true
  if (next !== undefined) next.selectEnd()
  else if (event.shiftKey) $goAbove(block)
  else $goBelow(block)
  return true
}

/** Tab does not leave the sheet from here, so Escape takes the block as a whole: from there Tab goes on. */
function $escape(event: KeyboardEvent): boolean {
  const place = $caretPlace()
  if (place === undefined) return false
  event.preventDefault()
  $selectBlock(place.block)
  return true
}

/** Below the last block of the sheet there is always a line to write on. */
function $arrowOut(event: KeyboardEvent): boolean {
  const place = $caretPlace()
  if (place === undefined || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return false
  const { selection, field, block } = place
  if (!selection.isCollapsed() || block.getNextSibling() !== null) return false
  if (!$fieldsOf(block).at(-1)?.is(field) || !$isAtEdge(selection.anchor, field, false)) return false
  event.preventDefault()
  $leaveBelow(block)
  return true
}

/** First the part, then the block, then everything. */
function $selectAll(): boolean {
  const place = $caretPlace()
  if (place === undefined) return false
  const { selection, field, block } = place
  // An empty line has nothing to select, and no browser keeps the end of a selection in one.
  const fields = $fieldsOf(block).filter((candidate) => !$isEmptyInside(candidate))
  const [first, last] = [fields[0], fields.at(-1)]
  if (first === undefined || last === undefined) return false
  if (!$isEmptyInside(field) && !$covers(selection, field, field)) $select(field, field)
  else if (!$covers(selection, first, last)) $select(first, last)
  else return false
  return true
}

function $covers(selection: RangeSelection, first: PartNode, last: PartNode): boolean {
  if (selection.isCollapsed()) return false
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus]
  const isIn = (field: PartNode, key: string) =>
    field.getKey() === key ||
    field
      .getChildren()
      .some(
        (child) =>
          child.getKey() === key ||
          ($isElementNode(child) && child.getAllTextNodes().some((node) => node.getKey() === key)),
      )
  return isIn(first, start.key) && isIn(last, end.key) && $isAtEdge(start, first, true) && $isAtEdge(end, last, false)
}

function $select(first: PartNode, last: PartNode): void {
  const end = last.selectEnd().focus
  const [key, offset, type] = [end.key, end.offset, end.type]
  const start = first.selectStart()
  start.focus.set(key, offset, type)
}
