/**
 * Telex, VNI and VIQR on the sheet, without composition: a key that changes the word before the caret is answered in
 * `beforeinput`, every other key is left to the browser as if nobody were there. While an input method of the system
 * composes, or sends letters of its own, this one keeps out; Backspace is nobody's business here.
 */
import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  defineExtension,
  KEY_ENTER_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type RangeSelection,
  REMOVE_TEXT_COMMAND,
} from 'lexical'
import type { Edit } from '../../../core/vietnamese'
import { isSentByOther, LOOKED_AT, type TypingPlace, typist } from '../../typing'
import { $lineBefore, findStart, type LineBefore } from './lineBefore'

export const BuiltInTypingExtension = defineExtension({
  name: 'toasoan/built-in-typing',
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(BEFORE_INPUT_COMMAND, (event) => $answer(editor, event), COMMAND_PRIORITY_HIGH),
      // A word ends with the line, too: what is no Vietnamese comes back as it was typed.
      editor.registerCommand(KEY_ENTER_COMMAND, () => $endLine(editor), COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_TAB_COMMAND, () => $endLine(editor), COMMAND_PRIORITY_HIGH),
    ),
})

function $answer(editor: LexicalEditor, event: InputEvent): boolean {
  if (!typist.isOn) return false
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || event.isComposing || editor.isComposing()) {
    typist.forget()
    return false
  }
  if (event.inputType === 'deleteContentBackward' && selection.isCollapsed()) {
    const before = $lineBefore(selection.anchor, LOOKED_AT)
    if (before !== undefined) typist.backspace($placeOf(before, selection))
    return false
  }
  const key = event.inputType === 'insertText' ? event.data : null
  if (key === null || key.length !== 1 || isSentByOther(key, event.timeStamp) || meansAnotherPlace(event, selection)) {
    typist.forget()
    return false
  }
  const start = selection.isBackward() ? selection.focus : selection.anchor
  const before = $lineBefore(start, LOOKED_AT)
  const edit = before === undefined ? null : typist.press(key, $placeOf(before, selection))
  if (edit === null) return false
  event.preventDefault()
  if (!selection.isCollapsed()) editor.dispatchCommand(REMOVE_TEXT_COMMAND, null)
  $apply(editor, edit)
  return true
}

function $endLine(editor: LexicalEditor): false {
  const selection = $getSelection()
  if (!typist.isOn || editor.isComposing() || !$isRangeSelection(selection) || !selection.isCollapsed()) return false
  const before = $lineBefore(selection.anchor, LOOKED_AT)
  const edit = before === undefined ? null : typist.press('\n', $placeOf(before, selection))
  if (edit !== null) $apply(editor, { deleteCount: edit.deleteCount, insert: edit.insert.slice(0, -1) })
  typist.forget()
  return false
}

function $apply(editor: LexicalEditor, { deleteCount, insert }: Edit): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  if (deleteCount > 0) {
    const before = $lineBefore(selection.anchor, LOOKED_AT)
    const start = before === undefined ? undefined : findStart(before, deleteCount)
    if (start === undefined) return
    const { node, offset } = start
    const whole = node.getTextContentSize() - deleteCount + insert.length
    if (node.is(selection.anchor.getNode()) && whole > 0) {
      node.spliceText(offset, deleteCount, insert, true)
      return
    }
    selection.anchor.set(node.getKey(), offset, 'text')
  }
  editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, insert)
}

function $placeOf(before: LineBefore, selection: RangeSelection): TypingPlace {
  return { line: before.line, before: before.text, editable: $isWordOurs(before, selection) }
}

/** False where the word before the caret lies in a link, or in something that is changed as a whole, and typing goes on behind it. */
function $isWordOurs(before: LineBefore, selection: RangeSelection): boolean {
  const length = /[\p{L}\p{M}]*$/u.exec(before.text)?.[0].length ?? 0
  const [last] = before.runs
  const start = findStart(before, length)
  if (last === undefined || start === undefined) return true
  const first = before.runs.findIndex(({ node }) => node.is(start.node))
  if (before.runs.slice(0, first + 1).some(({ node }) => !node.isSimpleText())) return false
  const parent = last.node.getParent()
  if (parent === null || !parent.is(start.node.getParent())) return false
  if (!parent.isInline()) return true
  // At the edge of a link the letters fall outside of it.
  const caret = selection.anchor.getNode()
  const isInside = $isTextNode(caret) && parent.isParentOf(caret)
  const isAtEnd = last.end === last.node.getTextContentSize() && last.node.getNextSibling() === null
  return isInside && (!isAtEnd || !$isElementNode(parent) || parent.canInsertTextAfter())
}

/** The browser writes where it says, not where the caret is: a correction of its own, which is not ours to change. */
function meansAnotherPlace(event: InputEvent, selection: RangeSelection): boolean {
  const [range] = event.getTargetRanges()
  return range !== undefined && selection.isCollapsed() && !range.collapsed
}
