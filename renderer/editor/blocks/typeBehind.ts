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
  COMMAND_PRIORITY_BEFORE_EDITOR,
  defineExtension,
  HISTORY_PUSH_TAG,
  KEY_DOWN_COMMAND,
} from 'lexical'

export const TypeBehindExtension = defineExtension({
  name: 'toasoan/type-behind',
  register: (editor) =>
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        // Not from the fields of the block; the browser puts the letter where the caret is when this has been drawn.
        if (isLetter(event) && event.target === editor.getRootElement() && editor.isEditable()) $caretBehind()
        return false
      },
      // One priority for all who hear every key: Lexical begins an update, and copies its map of nodes, for each of them.
      COMMAND_PRIORITY_BEFORE_EDITOR,
    ),
})

/** `Process` and `Unidentified`: a letter that an input method has taken, or sends (229, 231). */
function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return false
  return [...key].length === 1 ? key !== ' ' : key === 'Process' || key === 'Unidentified'
}

function $caretBehind(): void {
  const selection = $getSelection()
  const block = $isNodeSelection(selection) ? selection.getNodes().at(-1)?.getTopLevelElement() : undefined
  if (!block) return
  const next = block.getNextSibling()
  if ($isParagraphNode(next) && next.isEmpty()) next.select()
  else {
    $addUpdateTag(HISTORY_PUSH_TAG)
    const paragraph = $createParagraphNode()
    block.insertAfter(paragraph)
    paragraph.select()
  }
}
