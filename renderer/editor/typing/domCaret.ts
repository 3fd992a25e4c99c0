/**
 * Enter right after End: the browser has moved the caret, but says so only with `selectionchange`, a moment later. Keys that
 * are answered as they go down would act where the caret was before; here Lexical is told first where it is.
 */
import {
  $createRangeSelectionFromDom,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_BEFORE_EDITOR,
  defineExtension,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  type PointType,
} from 'lexical'

export const DomCaretExtension = defineExtension({
  name: 'toasoan/dom-caret',
  register: (editor) =>
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        // A letter comes through `beforeinput`, where Lexical looks by itself.
        if (event.key.length > 1 || event.ctrlKey || event.metaKey) $followBrowser(editor)
        return false
      },
      // One priority for all who hear every key: Lexical begins an update, and copies its map of nodes, for each of them.
      COMMAND_PRIORITY_BEFORE_EDITOR,
    ),
})

/** The same for a command that comes from elsewhere than the keyboard, such as the menu; outside of an update. */
export function followBrowser(editor: LexicalEditor): void {
  editor.update(() => $followBrowser(editor), { discrete: true })
}

function $followBrowser(editor: LexicalEditor): void {
  const known = $getSelection()
  const root = editor.getRootElement()
  // `dirty`: this very key has put the caret elsewhere, which the browser will learn when it has been drawn.
  if (!$isRangeSelection(known) || known.dirty || root === null || editor.isComposing()) return
  if (root.ownerDocument.activeElement !== root) return
  const real = $createRangeSelectionFromDom(root.ownerDocument.getSelection(), editor)
  if (real === null || (isSame(known.anchor, real.anchor) && isSame(known.focus, real.focus))) return
  // A format that waits for the next letter belongs to the place it was chosen for.
  $setSelection(real)
}

function isSame(one: PointType, other: PointType): boolean {
  return one.key === other.key && one.offset === other.offset && one.type === other.type
}
