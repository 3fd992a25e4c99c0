/** What the toolbar shows of the place the caret is in. React hears of it only when something of it changes. */
import { type Signal, signal } from '@lexical/extension'
import { $isLinkNode } from '@lexical/link'
import {
  $findMatchingParent,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  defineExtension,
  type EditorState,
  type LexicalNode,
} from 'lexical'
import type { CommandId } from '../../../core/contract'
import type { MediaBlock } from '../blocks'
import { $blockAround, $isInPlainLine, $isMediaNode, $isPartsNode, blockEntries, LockedNode } from '../blocks'
import { $isHeadNode, type HeadField } from '../head'
import { type CaretWords, caretWords, isWrittenIn } from '../typedWords'

/** `part:` and the type of a text block: in one of its own lines, which are of no other kind. */
export type BlockKind = CommandId | HeadField | MediaBlock['type'] | 'locked' | 'none' | `part:${string}`

export interface ToolbarState {
  readonly kind: BlockKind
  readonly bold: boolean
  readonly italic: boolean
  readonly link: boolean
  /** False where the caret is in the head, in a picture, in a line that takes no formats, or nowhere. */
  readonly inBody: boolean
}

const NOWHERE: ToolbarState = { kind: 'none', bold: false, italic: false, link: false, inBody: false }

export const ToolbarStateExtension = defineExtension({
  name: 'toasoan/toolbar-state',
  build: (): { state: Signal<ToolbarState> } => ({ state: signal(NOWHERE) }),
  register: (editor, _config, extension) => {
    const { state } = extension.getOutput()
    let words: CaretWords | undefined
    return editor.registerUpdateListener((update) => {
      if (isWrittenIn(words, update)) return
      words = caretWords(update.editorState)
      const next = readToolbarState(update.editorState)
      const last = state.peek()
      const keys = Object.keys(next) as (keyof ToolbarState)[]
      if (keys.some((key) => next[key] !== last[key])) state.value = next
    })
  },
})

function readToolbarState(editorState: EditorState): ToolbarState {
  return editorState.read(() => {
    const selection = $getSelection()
    if ($isNodeSelection(selection)) {
      const [node] = selection.getNodes()
      if ($isPartsNode(node)) return { ...NOWHERE, kind: `part:${node.getBlockType()}` }
      return {
        ...NOWHERE,
        kind: $isMediaNode(node) ? node.getBlock().type : node instanceof LockedNode ? 'locked' : 'none',
      }
    }
    if (!$isRangeSelection(selection)) return NOWHERE
    const node = selection.anchor.getNode()
    const kind = kindOf(node)
    return {
      kind,
      bold: selection.hasFormat('bold'),
      italic: selection.hasFormat('italic'),
      link: $findMatchingParent(node, $isLinkNode) !== null,
      inBody:
        !$isInPlainLine() &&
        (!$isHeadNode($blockAround(node)) || !$isHeadNode($blockAround(selection.focus.getNode()))),
    }
  })
}

function kindOf(node: LexicalNode): BlockKind {
  const top = $blockAround(node)
  if ($isHeadNode(top)) return top.readField()
  // The innermost block counts: in a list inside a list its own kind.
  for (let current: LexicalNode | null = node; current !== null; current = current.getParent()) {
    const block = current
    const entry = blockEntries.find(({ isCurrent, place }) => place === 'kind' && isCurrent(block))
    if (entry !== undefined) return entry.command
    if ($isPartsNode(block)) return `part:${block.getBlockType()}`
  }
  return 'none'
}
