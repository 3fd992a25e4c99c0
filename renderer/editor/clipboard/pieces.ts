/** Blocks put into the sheet and taken from it by something else than the clipboard: snippets. */
import { $getLexicalContent } from '@lexical/clipboard'
import { $getSelection, $isRangeSelection, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical'
import type { Block } from '../../../core/document'
import { afterComposition } from '../typing'
import { clipFromNodes } from './clip'
import { $insertClip } from './insertClip'

/** Where the caret is; one paragraph joins the line. One step for undo. */
export function insertBlocks(editor: LexicalEditor, blocks: readonly Block[]): void {
  if (!editor.isEditable() || blocks.length === 0) return
  afterComposition(editor, () => {
    editor.focus(() => {
      editor.update(
        () => {
          $insertClip({ blocks, heads: new Map(), isInline: blocks.length === 1 && blocks[0]?.type === 'paragraph' })
        },
        { tag: HISTORY_PUSH_TAG },
      )
    })
  })
}

/** What is selected; nothing where it is only a caret. */
export function selectedBlocks(editor: LexicalEditor): readonly Block[] {
  return editor.read(() => {
    const selection = $getSelection()
    if (selection === null || ($isRangeSelection(selection) && selection.isCollapsed())) return []
    const json = $getLexicalContent(editor)
    return json === null ? [] : (clipFromNodes((JSON.parse(json) as { nodes?: unknown }).nodes)?.blocks ?? [])
  })
}
