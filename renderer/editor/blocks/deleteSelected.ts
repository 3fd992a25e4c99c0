/** A selected block that is taken away leaves the caret in a line, where it is seen and letters go: between two blocks it is not. */
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  COMMAND_PRIORITY_HIGH,
  DELETE_CHARACTER_COMMAND,
  type LexicalEditor,
} from 'lexical'
import { $selectBlock } from './parts/leave'

export function registerDeleteSelected(editor: LexicalEditor): () => void {
  return editor.registerCommand(DELETE_CHARACTER_COMMAND, $deleteSelected, COMMAND_PRIORITY_HIGH)
}

function $deleteSelected(): boolean {
  const selection = $getSelection()
  const blocks = $isNodeSelection(selection) ? selection.getNodes() : []
  const first = blocks[0]
  if (first === undefined || blocks.some((block) => !$getRoot().is(block.getParent()))) return false
  const below = blocks.at(-1)?.getNextSibling() ?? null
  const above = first.getPreviousSibling()
  for (const block of blocks) block.remove()
  if ($isElementNode(below)) below.selectStart()
  else if ($isElementNode(above)) above.selectEnd()
  else if (below !== null) $selectBlock(below)
  else $getRoot().append($createParagraphNode()).selectEnd()
  return true
}
