/** Where the caret can be sent from outside: from the inspector's list of problems, after a new article, from the menu. */
import {
  $createNodeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
} from 'lexical'
import { focusSheet } from './focusSheet'
import { $getHead, HEAD_FIELDS, type HeadField } from './head'

export type EditorPlace = HeadField | 'body' | { readonly blockIndex: number }

/** Without a place the caret goes where it was last; at the first time to the headline, or to the end of a text that is there. */
export function focusPlace(editor: LexicalEditor, where: EditorPlace | undefined): void {
  if (where === undefined) {
    if (editor.getEditorState()._selection !== null) {
      focusSheet(editor)
      return
    }
    focusPlace(editor, editor.read(() => $getHead('headline').isEmpty()) ? 'headline' : 'body')
    return
  }
  editor.getRootElement()?.focus({ preventScroll: true })
  editor.update(
    () => {
      if (typeof where === 'object') {
        const block = $getRoot().getChildAtIndex(HEAD_FIELDS.length + where.blockIndex)
        if ($isElementNode(block)) block.selectStart()
        else if (block !== null) {
          const selection = $createNodeSelection()
          selection.add(block.getKey())
          $setSelection(selection)
        }
      } else if (where === 'body') {
        const last = $getRoot().getLastChild()
        if ($isElementNode(last)) last.selectEnd()
        else last?.selectNext()
      } else {
        $getHead(where).selectEnd()
      }
    },
    {
      onUpdate: () => {
        if (typeof where !== 'object') return
        editor.getRootElement()?.children[HEAD_FIELDS.length + where.blockIndex]?.scrollIntoView({ block: 'center' })
      },
    },
  )
}

/**
 * Types at the caret, wherever it stands by then; a line end is an Enter, so a headline goes on in the standfirst. Done
 * when it returns: later the sheet would put its caret into the document, and take the focus from whoever has it then.
 */
export function typeAtCaret(editor: LexicalEditor, text: string): void {
  if (!editor.isEditable()) return
  editor.update(
    () => {
      text.split('\n').forEach((line, index) => {
        if (index > 0) editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined)
        const selection = $getSelection()
        if ($isRangeSelection(selection)) selection.insertText(line)
      })
    },
    { discrete: true },
  )
}
