/** Printed signs for typed ones, on the sheet. The typed sign is written first, so that one undo gives it back. */

import { $isLinkNode } from '@lexical/link'
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  $onUpdate,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_NORMAL,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  defineExtension,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from 'lexical'
import { findSign, isSentByOther, LOOKED_AT, mayBeSign, type SignChange, signChoice } from '../../typing'
import { $lineBefore, findStart } from './lineBefore'

export const SignsExtension = defineExtension({
  name: 'toasoan/signs',
  // After the built-in input method: what it makes of a key is no sign.
  register: (editor) =>
    editor.registerCommand(BEFORE_INPUT_COMMAND, (event) => $answer(editor, event), COMMAND_PRIORITY_NORMAL),
})

function $answer(editor: LexicalEditor, event: InputEvent): boolean {
  const { inputType, data } = event
  if (inputType !== 'insertText' || data === null || !mayBeSign(data)) return false
  if (event.isComposing || editor.isComposing() || isSentByOther(data, event.timeStamp)) return false
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return false
  const start = selection.isBackward() ? selection.focus : selection.anchor
  const before = $lineBefore(start, LOOKED_AT)
  if (before === undefined || $findMatchingParent(start.getNode(), $isLinkNode) !== null) return false
  const change = findSign(before.text, data, signChoice())
  if (change === undefined) return false
  event.preventDefault()
  editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, data)
  $onUpdate(() => editor.update(() => $change(before.text + data, change), { tag: HISTORY_PUSH_TAG, discrete: true }))
  return true
}

/** Only where the line still reads as it did: whoever wrote in between has the last word. */
function $change(text: string, { deleteCount, insert }: SignChange): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return
  const before = $lineBefore(selection.anchor, LOOKED_AT)
  const start = before === undefined ? undefined : findStart(before, deleteCount)
  if (before === undefined || start === undefined || before.text.slice(-deleteCount) !== text.slice(-deleteCount))
    return
  const { node, offset } = start
  // Across two formats only the signs themselves are written anew, each with the format of its place.
  if (node.is(selection.anchor.getNode())) node.spliceText(offset, deleteCount, insert, true)
  else if (insert.length === deleteCount) node.spliceText(offset, 1, insert.slice(0, 1))
}
