/** Most updates of the sheet are a letter more in the words where the caret stands: then nothing around them is another. */
import { $isRangeSelection, type EditorState, type NodeKey, type UpdateListenerPayload } from 'lexical'

export interface CaretWords {
  readonly key: NodeKey
  readonly offset: number
  /** Of the next letter. */
  readonly format: number
}

/** The words, in one format, that the caret stands in; undefined for more than a caret, and beside words. */
export function caretWords({ _selection: selection }: EditorState): CaretWords | undefined {
  return $isRangeSelection(selection) && selection.isCollapsed() && selection.anchor.type === 'text'
    ? { key: selection.anchor.key, offset: selection.anchor.offset, format: selection.format }
    : undefined
}

/** True where an update only wrote in the words in which the caret stood before. */
export function isWrittenIn(
  words: CaretWords | undefined,
  { editorState, dirtyElements, dirtyLeaves }: UpdateListenerPayload,
): boolean {
  const now = caretWords(editorState)
  if (words === undefined || now?.key !== words.key || now.format !== words.format) return false
  // An undo names no node: it may have put other blocks around the same words.
  return dirtyLeaves.has(now.key) && isOnlyWords(dirtyElements)
}

/** True where no element has come, gone, moved or become another: it is only said of those around that words in them did. */
export function isOnlyWords(dirtyElements: UpdateListenerPayload['dirtyElements']): boolean {
  // The root is always among them: what watches over the head has it looked at.
  for (const [key, intended] of dirtyElements) if (intended && key !== 'root') return false
  return true
}
