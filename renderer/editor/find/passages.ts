/** Everything on the sheet that has words: lines and the fields of blocks, in the order of the page, with the way back. */
import { $isListNode } from '@lexical/list'
import {
  $getNodeByKey,
  $getRoot,
  $isDecoratorNode,
  $isElementNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical'
import { $isMediaNode } from '../blocks'
import { $isLine, $readLine } from '../proofing'
import type { FindPassage } from './messages'

/** `node`: the line, or the block whose field it is. */
export interface Passage extends FindPassage {
  readonly node: NodeKey
  /** As `MediaNode.wordFields` names it: "caption", "items:2:caption". Undefined for a line. */
  readonly field?: string
}

/** Reads the sheet again and again; what was not touched since the last time is not read anew. */
export interface PassageReader {
  /** Inside a read of the editor. */
  readonly $read: () => readonly Passage[]
  readonly touch: (keys: Iterable<NodeKey>) => void
  readonly forget: () => void
}

export function createPassageReader(editor: LexicalEditor): PassageReader {
  const known = new Map<NodeKey, readonly Passage[]>()

  function $passagesOf(node: LexicalNode): readonly Passage[] {
    const key = node.getKey()
    const before = known.get(key)
    if (before !== undefined) return before
    const passages = $isElementNode(node) ? [{ key, node: key, text: $readLine(node).text }] : $fieldsOf(node)
    known.set(key, passages)
    return passages
  }

  return {
    $read() {
      const passages: Passage[] = []
      const visit = (node: LexicalNode) => {
        if ($isDecoratorNode(node)) passages.push(...$passagesOf(node))
        else if ($isLine(node)) {
          passages.push(...$passagesOf(node))
          for (const child of node.getChildren()) if ($isListNode(child)) visit(child)
        } else if ($isElementNode(node)) for (const child of node.getChildren()) visit(child)
      }
      const composing = $composingLine(editor)
      // What an input method is writing is not finished: its line stays as it was read before.
      if (composing !== undefined && !known.has(composing)) known.set(composing, [])
      for (const child of $getRoot().getChildren()) visit(child)
      return passages
    },
    touch(keys) {
      const composing = editor.isComposing() ? editor.getEditorState().read(() => $composingLine(editor)) : undefined
      for (const key of keys) if (key !== composing) known.delete(key)
    },
    forget: () => known.clear(),
  }
}

function $composingLine(editor: LexicalEditor): NodeKey | undefined {
  let node: LexicalNode | null =
    editor.isComposing() && editor._compositionKey !== null ? $getNodeByKey(editor._compositionKey) : null
  while (node !== null && !$isLine(node)) node = node.getParent()
  return node?.getKey()
}

/** The fields of a media block that are words for people. Addresses, file names and times are none. */
function $fieldsOf(node: LexicalNode): Passage[] {
  if (!$isMediaNode(node)) return []
  const key = node.getKey()
  return node
    .wordFields()
    .map((field) => ({ key: `${key}:${field}`, node: key, field, text: node.readWords(field) ?? '' }))
}
