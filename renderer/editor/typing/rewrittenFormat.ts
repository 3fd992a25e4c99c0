/**
 * An input method that rubs out a word and writes it anew: the last bold letter is gone for a moment, and with it the only
 * one that said how the next is written. The new letters are as the ones they stand for.
 */
import {
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_LOW,
  DELETE_CHARACTER_COMMAND,
  defineExtension,
} from 'lexical'

export const RewrittenFormatExtension = defineExtension({
  name: 'toasoan/rewritten-format',
  register: (editor) =>
    editor.registerCommand(
      DELETE_CHARACTER_COMMAND,
      (isBackward) => isBackward && $deleteLastOfItsFormat(),
      // In front of Lexical's own, which does the same deletion; behind everybody who has something else to delete.
      COMMAND_PRIORITY_LOW,
    ),
})

/** Deletes as Lexical does; false, and nothing done, away from the end of a run. The format waits like one chosen by Ctrl+B. */
function $deleteLastOfItsFormat(): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false
  const letters = selection.anchor.getNode()
  if (!$isTextNode(letters) || selection.anchor.offset !== letters.getTextContentSize()) return false
  const line = $findMatchingParent(letters, (node) => $isElementNode(node) && !node.isInline())
  const format = letters.getFormat()
  selection.deleteCharacter(true)
  const left = $getSelection()
  if (letters.isAttached() || !line?.isAttached() || !$isRangeSelection(left) || !left.isCollapsed()) return true
  const place = left.anchor.getNode()
  if (left.format === format || !(line.is(place) || line.isParentOf(place))) return true
  left.format = format
  left.dirty = true
  return true
}
