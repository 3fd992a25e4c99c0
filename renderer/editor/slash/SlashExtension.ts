/** Hears "/" at the start of a line of the body and keeps track of the letters behind it, until something is chosen or given up. */
import { type Signal, signal } from '@lexical/extension'
import {
  $getNodeByKey,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  BLUR_COMMAND,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  type EditorState,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  PASTE_TAG,
} from 'lexical'
import type { CommandId } from '../../../core/contract'
import { runCommand } from '../commands'

export interface SlashQuestion {
  /** The line that the sign stands in. */
  readonly key: NodeKey
  /** What stands behind the sign. */
  readonly query: string
}

/** Longer than the name of any block. */
const LONGEST = 40

export const SlashExtension = defineExtension({
  name: 'toasoan/slash',
  build: (): { question: Signal<SlashQuestion | undefined> } => ({ question: signal(undefined) }),
  register: (editor, _config, extension) => {
    const { question } = extension.getOutput()
    return mergeRegister(
      editor.registerUpdateListener(({ editorState, prevEditorState, dirtyLeaves, tags }) => {
        const open = question.peek()
        if (open === undefined && (dirtyLeaves.size === 0 || dirtyLeaves.size > 2)) return
        const now = readQuestion(editorState)
        if (open !== undefined) {
          // In the middle of a composition the line may read oddly for a moment.
          if (now === undefined && editor.isComposing()) return
          if (now === undefined || now.key !== open.key) question.value = undefined
          else if (now.query !== open.query) question.value = now
          return
        }
        if (now?.query !== '' || editor.isComposing() || tags.has(HISTORIC_TAG) || tags.has(PASTE_TAG)) return
        // Only for a sign that was written just now: one that stands there already was given up.
        if (/^\s*$/.test(lineIn(prevEditorState, now.key))) question.value = now
      }),
      editor.registerCommand(
        BLUR_COMMAND,
        () => {
          question.value = undefined
          return false
        },
        COMMAND_PRIORITY_LOW,
      ),
    )
  },
})

/** The sign and its letters go, and the command is done in their place: one step of undo. */
export function choose(editor: LexicalEditor, { key }: SlashQuestion, command: CommandId): void {
  editor.update(
    () => {
      const line = $getNodeByKey(key)
      if (!$isParagraphNode(line)) return
      line.clear()
      line.select()
      runCommand(editor, command)
    },
    { tag: HISTORY_PUSH_TAG },
  )
}

function readQuestion(state: EditorState): SlashQuestion | undefined {
  return state.read(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined
    const node = selection.anchor.getNode()
    const line = $isParagraphNode(node) ? node : node.getParent()
    if (!$isParagraphNode(line) || line.getTextContentSize() > LONGEST) return undefined
    const query = /^\s*\/([^/\n]*)$/.exec(line.getTextContent().replaceAll('\u200B', ''))?.[1]
    return query === undefined ? undefined : { key: line.getKey(), query }
  })
}

function lineIn(state: EditorState, key: NodeKey): string {
  return state.read(() => $getNodeByKey(key)?.getTextContent() ?? '')
}
