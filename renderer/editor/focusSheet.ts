/** Gives the sheet the keys again, with the caret or the selected block where it was. */
import { $isNodeSelection, type LexicalEditor } from 'lexical'

/** Lexical's own takes the focus by way of the caret: with a block selected there is none, and keys would go nowhere. */
export function focusSheet(editor: LexicalEditor): void {
  const root = editor.getRootElement()
  if ($isNodeSelection(editor.getEditorState()._selection) && !root?.contains(document.activeElement))
    root?.focus({ preventScroll: true })
  editor.focus()
}
