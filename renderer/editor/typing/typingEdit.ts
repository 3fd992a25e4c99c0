/** Recognises, in what Lexical says of an update, the change of one line by typing. */
import {
  $getNodeByKey,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type EditorState,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
  type UpdateListenerPayload,
} from 'lexical'
import { $isMediaNode } from '../blocks/media/MediaNode'
import { caretWords, isOnlyWords } from '../typedWords'
import { parseFieldTag } from './fieldTag'
import type { TextEdit } from './typingRun'

type Update = Pick<UpdateListenerPayload, 'editorState' | 'prevEditorState' | 'dirtyElements' | 'dirtyLeaves' | 'tags'>

/** Undefined for everything else: a new block, a format, a picture, a paste. */
export function findTypingEdit(update: Update): TextEdit | undefined {
  // Several ask about the same update, one after the other.
  const known = found.get(update)
  if (known !== undefined) return known.edit
  const edit = findWordsEdit(update) ?? findFieldEdit(update) ?? findLineEdit(update)
  found.set(update, { edit })
  return edit
}

const found = new WeakMap<Update, { readonly edit: TextEdit | undefined }>()

/** Nearly every key: other letters in the only words of a line. */
function findWordsEdit({ editorState, prevEditorState, dirtyElements, dirtyLeaves }: Update): TextEdit | undefined {
  const [key = ''] = dirtyLeaves
  const caret = caretWords(editorState)
  if (dirtyLeaves.size !== 1 || caret?.key !== key || !isOnlyWords(dirtyElements)) return undefined
  const words = editorState._nodeMap.get(key)
  const before = prevEditorState._nodeMap.get(key)
  if (!$isTextNode(words) || !$isTextNode(before) || words.__prev !== null || words.__next !== null) return undefined
  if (before.__parent !== words.__parent || before.__prev !== null || before.__next !== null) return undefined
  const place = words.__parent ?? ''
  const line = editorState._nodeMap.get(place)
  if (!$isElementNode(line) || line.isInline()) return undefined
  return { place, before: strip(before.__text), ...visible(words.__text, caret.offset) }
}

function findFieldEdit({ tags, editorState, prevEditorState }: Update): TextEdit | undefined {
  for (const tag of tags) {
    const place = parseFieldTag(tag)
    if (place === undefined) continue
    const { key, field, caret } = place
    const read = (state: EditorState) =>
      state.read(() => {
        const node = $getNodeByKey(key)
        return $isMediaNode(node) ? node.readWords(field) : undefined
      })
    const before = read(prevEditorState)
    const after = read(editorState)
    if (before !== undefined && after !== undefined) return { place: `${key} ${field}`, before, after, caret }
  }
  return undefined
}

function findLineEdit({ editorState, prevEditorState, dirtyElements, dirtyLeaves }: Update): TextEdit | undefined {
  const now = editorState.read(() => {
    const selection = editorState._selection
    if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined
    const node = selection.anchor.getNode()
    const line = lineOf(node)
    if (line === undefined || !touchesOnly(line, dirtyElements, dirtyLeaves)) return undefined
    const caret = offsetIn(line, node, selection.anchor.offset)
    const seen = visible(line.getTextContent(), caret)
    return { key: line.getKey(), parent: line.getParent()?.getKey(), type: line.getType(), ...seen }
  })
  if (now === undefined) return undefined
  const before = prevEditorState.read(() => {
    const line = $getNodeByKey(now.key)
    if (!$isElementNode(line) || line.getType() !== now.type || line.getParent()?.getKey() !== now.parent)
      return undefined
    return dirtyGone(dirtyElements, editorState) ? undefined : strip(line.getTextContent())
  })
  if (before === undefined) return undefined
  return { place: now.key, before, after: now.after, caret: now.caret }
}

function lineOf(node: LexicalNode): ElementNode | undefined {
  let current: LexicalNode | null = node
  while (current !== null && (!$isElementNode(current) || current.isInline())) current = current.getParent()
  return current === null || current.getType() === 'root' ? undefined : (current as ElementNode)
}

function touchesOnly(
  line: ElementNode,
  elements: ReadonlyMap<NodeKey, boolean>,
  leaves: ReadonlySet<NodeKey>,
): boolean {
  const inside = (key: NodeKey) => {
    const node = $getNodeByKey(key)
    return node === null || node.is(line) || line.isParentOf(node)
  }
  // The root is always among them, as in `isOnlyWords`.
  for (const [key, intended] of elements) if (intended && key !== 'root' && !inside(key)) return false
  for (const key of leaves) if (!inside(key)) return false
  return true
}

/** True where a whole block went away, or came: that is no typing. Called inside the earlier state. */
function dirtyGone(elements: ReadonlyMap<NodeKey, boolean>, next: EditorState): boolean {
  for (const [key, intended] of elements) {
    const node = $getNodeByKey(key)
    if (intended && $isElementNode(node) && !node.isInline() && !next._nodeMap.has(key)) return true
  }
  return false
}

function offsetIn(line: ElementNode, node: LexicalNode, offset: number): number {
  let sum = $isTextNode(node)
    ? offset
    : ((node as ElementNode)
        .getChildren()
        .slice(0, offset)
        .reduce((size, child) => size + child.getTextContentSize(), 0) ?? 0)
  for (let current: LexicalNode | null = node; current !== null && !current.is(line); current = current.getParent()) {
    for (const sibling of current.getPreviousSiblings()) sum += sibling.getTextContentSize()
  }
  return sum
}

function visible(text: string, caret: number): Pick<TextEdit, 'after' | 'caret'> {
  const after = strip(text)
  return { after, caret: after === text ? caret : strip(text.slice(0, caret)).length }
}

/** Without the mark that Lexical sets where a composition begins. */
function strip(text: string): string {
  return text.includes('\u200B') ? text.replaceAll('\u200B', '') : text
}
