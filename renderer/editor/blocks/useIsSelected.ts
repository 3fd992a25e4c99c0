/**
 * Whether a block on the sheet is selected. Lexical's own hook has every block read the whole selection after every key,
 * which two hundred pictures turn into half the cost of typing; here one listener serves all of them.
 */
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import {
  $getSelection,
  $isDecoratorNode,
  $isNodeSelection,
  $isRangeSelection,
  type LexicalEditor,
  type NodeKey,
} from 'lexical'
import { useCallback, useSyncExternalStore } from 'react'

interface SelectedBlocks {
  readonly has: (key: NodeKey) => boolean
  /** Calls back when the block is selected or no longer is. Returns its own undo. */
  readonly follow: (key: NodeKey, listener: () => void) => () => void
}

const ofEditor = new WeakMap<LexicalEditor, SelectedBlocks>()

export function useIsSelected(nodeKey: NodeKey): boolean {
  const [editor] = useLexicalComposerContext()
  const blocks = selectedBlocks(editor)
  return useSyncExternalStore(
    useCallback((listener) => blocks.follow(nodeKey, listener), [blocks, nodeKey]),
    () => blocks.has(nodeKey),
  )
}

function selectedBlocks(editor: LexicalEditor): SelectedBlocks {
  const known = ofEditor.get(editor)
  if (known !== undefined) return known
  const listeners = new Map<NodeKey, Set<() => void>>()
  let selected = editor.getEditorState().read($selectedKeys)
  // Lives as long as the editor: blocks come and go, one listener stays.
  editor.registerUpdateListener(({ editorState }) => {
    const before = selected
    selected = editorState.read($selectedKeys)
    if (selected === before) return
    for (const key of new Set([...before, ...selected])) {
      if (before.has(key) !== selected.has(key)) for (const listener of listeners.get(key) ?? []) listener()
    }
  })
  const made: SelectedBlocks = {
    has: (key) => selected.has(key),
    follow(key, listener) {
      const here = listeners.get(key) ?? new Set()
      listeners.set(key, here.add(listener))
      return () => {
        here.delete(listener)
        if (here.size === 0) listeners.delete(key)
      }
    },
  }
  ofEditor.set(editor, made)
  return made
}

const NONE: ReadonlySet<NodeKey> = new Set()

/** Of a caret there is nothing to look for: that is the case with every key. */
function $selectedKeys(): ReadonlySet<NodeKey> {
  const selection = $getSelection()
  if (selection === null || ($isRangeSelection(selection) && selection.isCollapsed())) return NONE
  const nodes = $isNodeSelection(selection) ? selection.getNodes() : selection.getNodes().filter($isDecoratorNode)
  return nodes.length === 0 ? NONE : new Set(nodes.map((node) => node.getKey()))
}
