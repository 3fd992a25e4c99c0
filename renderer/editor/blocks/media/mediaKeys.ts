/** A media block that is selected: Enter goes into it. Arrows are Lexical's own. */
import {
  $createNodeSelection,
  $getNodeByKey,
  $getSelection,
  $isNodeSelection,
  $setSelection,
  COMMAND_PRIORITY_LOW,
  createCommand,
  defineExtension,
  KEY_ENTER_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from 'lexical'
import { registerDeleteSelected } from '../deleteSelected'
import { $isMediaNode } from './MediaNode'

export const MediaKeysExtension = defineExtension({
  name: 'toasoan/media-keys',
  register: (editor) =>
    mergeRegister(
      registerDeleteSelected(editor),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          const selection = $getSelection()
          const nodes = $isNodeSelection(selection) ? selection.getNodes() : []
          const [block] = nodes
          if (event === null || nodes.length !== 1 || !$isMediaNode(block)) return false
          if (!enterMedia(editor, block.getKey())) return false
          event.preventDefault()
          return true
        },
        COMMAND_PRIORITY_LOW,
      ),
    ),
})

/** Into the block: to what it says is its beginning (`data-way-in`), or to its first field of words. */
export function enterMedia(editor: LexicalEditor, key: NodeKey): boolean {
  const element = editor.getElementByKey(key)
  const place =
    element?.querySelector<HTMLElement>('[data-way-in]') ?? element?.querySelector<HTMLElement>('textarea[data-field]')
  place?.focus()
  return place !== null && place !== undefined
}

/** A field that a block does not draw now (the picture of a gallery that is not in front) is to be drawn. */
export const SHOW_FIELD_COMMAND: LexicalCommand<{ readonly key: NodeKey; readonly field: string }> =
  createCommand('SHOW_FIELD_COMMAND')

/**
 * Brings a field of words of a media block onto the page, wherever in the block it is; `then` gets its form field, or
 * null where there is none. Settings are only drawn while somebody is at work in the block: it is selected first.
 * `keepFocus`: the focus stays where it is, in a bar beside the sheet.
 */
export function showMediaField(
  editor: LexicalEditor,
  { key, field, keepFocus = false }: { readonly key: NodeKey; readonly field: string; readonly keepFocus?: boolean },
  then: (area: HTMLTextAreaElement | null) => void,
): void {
  editor.update(
    () => {
      if ($getNodeByKey(key) === null) return
      const selection = $createNodeSelection()
      selection.add(key)
      $setSelection(selection)
    },
    { tag: [SKIP_SCROLL_INTO_VIEW_TAG, ...(keepFocus ? [SKIP_DOM_SELECTION_TAG] : [])], discrete: true },
  )
  editor.dispatchCommand(SHOW_FIELD_COMMAND, { key, field })
  requestAnimationFrame(() => requestAnimationFrame(() => then(findMediaField(editor, { key, field }))))
}

/** The form field of these words where it is drawn now. */
export function findMediaField(
  editor: LexicalEditor,
  { key, field }: { readonly key: NodeKey; readonly field: string },
): HTMLTextAreaElement | null {
  return editor.getElementByKey(key)?.querySelector<HTMLTextAreaElement>(`textarea[data-field="${field}"]`) ?? null
}
