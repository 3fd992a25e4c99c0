/** What a sheet that is taken away hands to the next sheet of the same text: the text itself and everything that can be undone. */
import { getExtensionDependencyFromEditor } from '@lexical/extension'
import type { EditorState, LexicalEditor } from 'lexical'
import { type HistoryMemory, WordHistoryExtension } from './typing'

export interface SheetMemory {
  readonly state: EditorState
  readonly history: HistoryMemory
}

export function readMemory(editor: LexicalEditor): SheetMemory {
  // What an event has changed but Lexical has not drawn yet is part of the text: reading draws it first.
  editor.read(() => {})
  const history = getExtensionDependencyFromEditor(editor, WordHistoryExtension).output.remember.peek()()
  // Without the caret, which would draw the focus to a sheet that is only being shown: it is put where it was by `goTo`.
  return { state: editor.getEditorState().clone(null), history }
}
