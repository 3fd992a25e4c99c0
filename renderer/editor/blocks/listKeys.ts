/** Tab in a list moves an item in, Shift+Tab out. Anywhere else in the body Tab moves the focus, and nothing is indented. */
import { $isListItemNode, $isListNode, type ListItemNode } from '@lexical/list'
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  INDENT_CONTENT_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalNode,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
} from 'lexical'
import { registerKeepLists } from './keepLists'

/** Deeper lists cannot be read in a newspaper's column. */
const DEEPEST = 6

export const ListKeysExtension = defineExtension({
  name: 'toasoan/list-keys',
  register: (editor) =>
    mergeRegister(
      registerKeepLists(editor),
      editor.registerCommand(
        KEY_TAB_COMMAND,
        (event) => {
          if ($selectedItem() === null || event.ctrlKey || event.altKey || event.metaKey) return false
          event.preventDefault()
          return editor.dispatchCommand(event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND, undefined)
        },
        COMMAND_PRIORITY_LOW,
      ),
      // Escape leaves the sheet where Tab does not, and nowhere else: a caret that is gone is no help to anybody.
      editor.registerCommand(KEY_ESCAPE_COMMAND, () => $selectedItem() === null, COMMAND_PRIORITY_LOW),
      // Answered, and nothing done, wherever a document has no place for an indent.
      editor.registerCommand(INDENT_CONTENT_COMMAND, () => !canIndent($selectedItem()), COMMAND_PRIORITY_HIGH),
      editor.registerCommand(OUTDENT_CONTENT_COMMAND, () => $selectedItem() === null, COMMAND_PRIORITY_HIGH),
    ),
})

function $selectedItem(): ListItemNode | null {
  const selection = $getSelection()
  return $isRangeSelection(selection) ? $findMatchingParent(selection.anchor.getNode(), $isListItemNode) : null
}

/** The first item has nothing above it to stand inside of. */
function canIndent(item: ListItemNode | null): boolean {
  if (item === null || item.getPreviousSibling() === null) return false
  return item.getParents().filter((parent: LexicalNode) => $isListNode(parent)).length < DEEPEST
}
