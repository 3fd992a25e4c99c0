/**
 * Letters typed while a whole block is selected begin a paragraph behind it. Without this they went nowhere, and the
 * Backspaces that Unikey sends between them deleted the block.
 */
import {
  $addUpdateTag,
  $createParagraphNode,
  $getSelection,
  $isNodeSelection,
  $isParagraphNode,
  type BaseSelection,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_BEFORE_EDITOR,
  COMMAND_PRIORITY_CRITICAL,
  defineExtension,
  HISTORY_PUSH_TAG,
  KEY_DOWN_COMMAND,
  mergeRegister,
} from 'lexical'

export const TypeBehindExtension = defineExtension({
  name: 'toasoan/type-behind',
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          // Not from the fields of the block; the browser puts the letter where the caret is when this has been drawn.
          if (isLetter(event) && event.target === editor.getRootElement() && editor.isEditable()) {
            $caretBehind($getSelection())
          }
          return false
        },
        // One priority for all who hear every key: Lexical begins an update, and copies its map of nodes, for each of them.
        COMMAND_PRIORITY_BEFORE_EDITOR,
      ),
      // Letters without a key: the emoji panel, dictation. Here the selection is read from the window, which has none.
      editor.registerCommand(
        BEFORE_INPUT_COMMAND,
        (event) => {
          if (event.inputType !== 'insertText' || !event.data || event.target !== editor.getRootElement()) return false
          if (!$caretBehind(editor.getEditorState()._selection?.clone() ?? null)) return false
          event.preventDefault()
          $getSelection()?.insertText(event.data)
          return true
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
    ),
})

/** `Process` and `Unidentified`: a letter that an input method has taken, or sends (229, 231). */
function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return false
  return [...key].length === 1 ? key !== ' ' : key === 'Process' || key === 'Unidentified'
}

/** False where no block is selected. */
function $caretBehind(selection: BaseSelection | null): boolean {
  const block = $isNodeSelection(selection) ? selection.getNodes().at(-1)?.getTopLevelElement() : undefined
  if (!block) return false
  const next = block.getNextSibling()
  if ($isParagraphNode(next) && next.isEmpty()) next.select()
  else {
    $addUpdateTag(HISTORY_PUSH_TAG)
    const paragraph = $createParagraphNode()
    block.insertAfter(paragraph)
    paragraph.select()
  }
  return true
}
