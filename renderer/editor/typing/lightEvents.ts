/**
 * For a plain letter the browser tells Lexical of the key that went down and, afterwards, of the caret that stands behind
 * the letter. For each Lexical begins an update, which copies its map of all nodes, and finds that there is nothing to do.
 * Where that is known beforehand it is not asked. What is read of Lexical's own state here is marked as internal
 * (`InputState` in its LexicalEditor.ts): to be looked at with every new version of it.
 */
import { $isRangeSelection, $isTextNode, defineExtension, type LexicalEditor } from 'lexical'

export const LightEventsExtension = defineExtension({
  name: 'toasoan/light-events',
  register: (editor) =>
    editor.registerRootListener((sheet) => {
      if (sheet === null) return
      const stop = new AbortController()
      const options = { capture: true, signal: stop.signal }
      // At the window: Lexical hears keys at the sheet, and the caret at the document.
      const { defaultView: view } = sheet.ownerDocument
      view?.addEventListener('keydown', (event) => passOver(event, sheet, editor), options)
      view?.addEventListener('selectionchange', (event) => keepKnownCaret(event, sheet, editor), options)
      return () => stop.abort()
    }),
})

/** Everybody else hears the key as ever: shortcuts have a modifier, and a letter on a selected block is no plain one. */
function passOver(event: KeyboardEvent, sheet: HTMLElement, editor: LexicalEditor): void {
  const { key, timeStamp } = event
  if (event.target !== sheet || !isPlainLetter(event) || !$isRangeSelection(editor._editorState._selection)) return
  const state = editor._inputState
  if (editor.isComposing() || state.compositionPhase !== 'idle' || state.isInsertTextAfterHandledSelectionCommand)
    return
  // What Lexical notes of every key.
  state.lastKeyDownTimeStamp = timeStamp
  state.lastKeyCode = key
  // Its own mark of an event that an editor inside the editor has answered.
  Object.assign(event, { _lexicalHandled: true })
}

/** The space is none: it has a command of its own. */
function isPlainLetter(event: KeyboardEvent): boolean {
  const { key, ctrlKey, altKey, shiftKey, metaKey, isComposing } = event
  return key.length === 1 && key !== ' ' && !(ctrlKey || altKey || shiftKey || metaKey || isComposing)
}

/** Who wants to hear of the caret whether Lexical knows it or not listens at the window, too. */
function keepKnownCaret(event: Event, sheet: HTMLElement, editor: LexicalEditor): void {
  if (sheet.ownerDocument.activeElement !== sheet || !isKnown(sheet.ownerDocument.getSelection(), editor)) return
  event.stopPropagation()
  // Where Lexical has put the caret it waits for this very event to tell it from others.
  editor._inputState.isSelectionChangeFromDOMUpdate = false
  editor._inputState.selectionChangeFromDOMUpdatePoints = null
}

/** True where the caret in the page is the one that was committed and told last, down to the format of the next letter. */
function isKnown(real: Selection | null, editor: LexicalEditor): boolean {
  const { _selection: known } = editor._editorState
  if (real === null || !real.isCollapsed || !$isRangeSelection(known) || !known.isCollapsed()) return false
  const { key, offset, type } = known.anchor
  if (type !== 'text' || offset === 0 || offset !== real.anchorOffset || !known.is(editor._lastNotifiedSelection))
    return false
  if (editor._pendingEditorState !== null || editor.isComposing()) return false
  if (!(real.anchorNode instanceof Text) || !editor.getElementByKey(key)?.contains(real.anchorNode)) return false
  const state = editor._inputState
  if (
    state.isSelectionChangeFromMouseDown ||
    state.postDeleteSelectionToRestore !== null ||
    state.collapsedSelectionFormat.key === key
  )
    return false
  const node = editor._editorState._nodeMap.get(key)
  if (!$isTextNode(node) || node.__format !== known.format || node.__style !== known.style) return false
  // At the edge of two words that differ in format Lexical chooses on which side the caret stands.
  return offset < node.__text.length || node.__next === null
}
