/** Tells the outside that the text changed: after a pause in typing, and in long stretches of typing every now and then. */
import { HISTORIC_TAG, type LexicalEditor } from 'lexical'
import { afterPause } from './afterPause'
import { type ArticleText, createSheetReader } from './articleText'

/** At latest, while somebody types without a pause: the save queue needs the rest of the second that was promised. */
const LONGEST_MS = 600

export interface ChangeReporter {
  /** The text as it is shown at this moment; reports it first if it is news. */
  flush(): ArticleText
  /** Stops. Whoever puts the article away asks for the last letters before, while the article is still open. */
  close(): void
}

/** Between two reports nothing is read: a key costs a timer and a note of what it touched. */
export function createChangeReporter(editor: LexicalEditor, report: (text: ArticleText) => void): ChangeReporter {
  const reader = createSheetReader(editor)
  let isDirty = false
  // The first state is what the article came with.
  let filled = false

  const send = (): ArticleText => {
    sending.cancel()
    const changed = isDirty
    isDirty = false
    const text = reader.read(editor.getEditorState())
    if (changed) report(text)
    return text
  }
  const sending = afterPause(send, { latestMs: LONGEST_MS })
  const stopListening = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, prevEditorState, tags }) => {
    if (!filled) {
      filled = true
      if (prevEditorState.isEmpty()) return
    }
    // An undo names no node, but it is another state.
    if (dirtyElements.size === 0 && dirtyLeaves.size === 0 && !tags.has(HISTORIC_TAG)) return
    isDirty = true
    sending.soon()
  })
  return {
    // What an event has changed but Lexical has not drawn yet is part of the text: reading draws it first.
    flush: () => {
      editor.read(() => {})
      return send()
    },
    close: () => {
      sending.cancel()
      stopListening()
      reader.close()
    },
  }
}
