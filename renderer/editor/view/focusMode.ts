/** Focus: the paragraph or the sentence that is written stands out, the rest steps back. */
import {
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
} from 'lexical'
import { $isLine, $placeInLine, $readLine, rangeOf } from '../proofing'
import { showRanges } from '../showRanges'
import { sentenceAt } from './sentence'

/** As in `view.css`. */
const SENTENCE = 'focus-sentence'

/**
 * The root carries `data-focus-mode`, the line of the caret `data-focused`: an attribute when the caret goes to another
 * line, nothing while it stays. Sentences are a highlight, drawn once a frame. Returns its own undo.
 */
export function registerFocusMode(editor: LexicalEditor, mode: 'paragraph' | 'sentence'): () => void {
  const highlight = new Highlight()
  highlight.priority = -2
  CSS.highlights.set(SENTENCE, highlight)
  let focused: Element | null = null
  let frame: number | undefined

  const mark = (key: NodeKey | undefined) => {
    const element = key === undefined ? null : editor.getElementByKey(key)
    // Nobody writes: nothing steps back.
    if (element === null || (element === focused && element.hasAttribute('data-focused'))) return
    focused?.removeAttribute('data-focused')
    element.setAttribute('data-focused', '')
    editor.getRootElement()?.setAttribute('data-focus-mode', mode)
    focused = element
  }
  const drawSentence = () => {
    frame = undefined
    const range = editor.getEditorState().read(() => $sentenceRange(editor))
    showRanges(highlight, range === undefined ? [] : [range])
  }
  const follow = () => {
    mark(editor.getEditorState().read($focusedKey))
    if (mode === 'sentence') frame ??= requestAnimationFrame(drawSentence)
  }
  const stop = mergeRegister(
    editor.registerUpdateListener(follow),
    editor.registerRootListener((_root, before) => before?.removeAttribute('data-focus-mode')),
  )
  follow()
  return () => {
    stop()
    if (frame !== undefined) cancelAnimationFrame(frame)
    focused?.removeAttribute('data-focused')
    editor.getRootElement()?.removeAttribute('data-focus-mode')
    if (CSS.highlights.get(SENTENCE) === highlight) CSS.highlights.delete(SENTENCE)
  }
}

/** The line of the caret, or the block that is selected. */
function $focusedKey(): NodeKey | undefined {
  const selection = $getSelection()
  if ($isNodeSelection(selection)) return selection.getNodes()[0]?.getKey()
  if (!$isRangeSelection(selection)) return undefined
  let node: LexicalNode | null = selection.focus.getNode()
  while (node !== null && !$isLine(node)) node = node.getParent()
  return node?.getKey()
}

function $sentenceRange(editor: LexicalEditor): Range | undefined {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return undefined
  let line: LexicalNode | null = selection.focus.getNode()
  while (line !== null && !$isLine(line)) line = line.getParent()
  if (line === null) return undefined
  const { text, pieces } = $readLine(line)
  const at = $placeInLine(selection.focus.getNode(), selection.focus.offset)?.offset ?? 0
  const { start, end } = sentenceAt(text, at)
  return end > start ? rangeOf(editor, pieces, start, end) : undefined
}
