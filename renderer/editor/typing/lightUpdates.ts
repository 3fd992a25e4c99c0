/** Two things that Lexical does at every key, and that cost as much as the article is long, done only when there is reason to. */
import {
  $getSelection,
  $isRangeSelection,
  defineExtension,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  RootNode,
  SELECTION_CHANGE_COMMAND,
  TextNode,
} from 'lexical'

/** To stand before whoever has a transform of the root: it finds those that Lexical has put there itself. */
export const LightUpdatesExtension = defineExtension({
  name: 'toasoan/light-updates',
  register: (editor) => mergeRegister(lookWhereBlocksChanged(editor), tellCaretInTime(editor)),
})

/**
 * After every change Lexical walks over all blocks of the sheet for words that stand in none. As long as the root is the very
 * node that was committed last, no block has come, gone or moved, and there are none.
 */
function lookWhereBlocksChanged(editor: LexicalEditor): () => void {
  const transforms = editor._nodes.get(RootNode.getType())?.transforms
  if (transforms === undefined) return () => {}
  const own = [...transforms]
  const lighter = own.map(($look) => (root: LexicalNode) => {
    if (editor.getEditorState()._nodeMap.get(root.getKey()) !== root) $look(root)
  })
  transforms.clear()
  for (const $look of lighter) transforms.add($look)
  return () => {
    for (const $look of lighter) transforms.delete($look)
    for (const $look of own) transforms.add($look)
  }
}

/**
 * When an update has moved the caret without saying so, Lexical begins it once more to say it, and looks at everything that
 * changed a second time. A letter moves the caret, so that is said while the letter is written.
 */
function tellCaretInTime(editor: LexicalEditor): () => void {
  return editor.registerNodeTransform(TextNode, (node) => {
    const selection = $getSelection()
    if ($isRangeSelection(selection) && selection.isCollapsed() && selection.anchor.key === node.getKey()) {
      editor.dispatchCommand(SELECTION_CHANGE_COMMAND)
    }
  })
}
