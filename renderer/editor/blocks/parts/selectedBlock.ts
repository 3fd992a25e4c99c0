/** What is selected as a whole and shows it: a text block has a ring, cells of a table have a ground of their own. */
import { $isNodeSelection, $isRangeSelection, type EditorState, type LexicalEditor, type NodeKey } from 'lexical'
import { $isPartsNode } from './PartNode'
import { $tableSelection } from './table/tableNodes'

export function registerSelectedBlock(editor: LexicalEditor): () => void {
  let shown: ReadonlySet<NodeKey> = new Set()
  return editor.registerUpdateListener(({ editorState }) => {
    const selection = editorState._selection
    const isCaret = selection === null || ($isRangeSelection(selection) && selection.isCollapsed())
    if (isCaret && shown.size === 0) return
    const now = isCaret ? new Set<NodeKey>() : readSelected(editorState)
    for (const key of shown) if (!now.has(key)) editor.getElementByKey(key)?.removeAttribute('data-selected')
    for (const key of now) editor.getElementByKey(key)?.setAttribute('data-selected', 'true')
    shown = now
  })
}

function readSelected(state: EditorState): ReadonlySet<NodeKey> {
  return state.read(() => {
    const selection = state._selection
    if ($isNodeSelection(selection)) {
      return new Set(
        selection
          .getNodes()
          .filter($isPartsNode)
          .map((node) => node.getKey()),
      )
    }
    const cells = $tableSelection(selection)
    return new Set(cells === undefined || cells.spots.length < 2 ? [] : cells.spots.map(({ cell }) => cell.getKey()))
  })
}
