/** Keeps everybody's hands off a word that an input method is still working on. */
import {
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  defineExtension,
  FORMAT_TEXT_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type TextFormatType,
} from 'lexical'

/** Runs it now, or as soon as the word is finished. Returns false where it had to wait. */
export function afterComposition(editor: LexicalEditor, action: () => void): boolean {
  if (!editor.isComposing()) {
    action()
    return true
  }
  const stop = editor.registerUpdateListener(() => {
    if (editor.isComposing()) return
    stop()
    // After the update that ended the composition, and after the listeners of that update.
    queueMicrotask(action)
  })
  return false
}

/**
 * Ctrl+B in the middle of a composition: Lexical would end its side of the composition while the browser goes on with
 * its own, and the word stands there twice. The format waits until the word is finished; undo is not for half words.
 */
export const CompositionExtension = defineExtension({
  name: 'toasoan/composition',
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(
        BEFORE_INPUT_COMMAND,
        (event) => {
          if (!editor.isComposing() || !/^(format|history)/.test(event.inputType)) return false
          event.preventDefault()
          const format = FORMAT_OF_INPUT[event.inputType]
          if (format !== undefined) afterComposition(editor, () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, format))
          return true
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        FORMAT_TEXT_COMMAND,
        (format) => !afterComposition(editor, () => {}) && waitToFormat(editor, format),
        COMMAND_PRIORITY_CRITICAL,
      ),
    ),
})

const FORMAT_OF_INPUT: Readonly<Record<string, TextFormatType>> = {
  formatBold: 'bold',
  formatItalic: 'italic',
  formatUnderline: 'underline',
  formatStrikeThrough: 'strikethrough',
}

function waitToFormat(editor: LexicalEditor, format: TextFormatType): true {
  afterComposition(editor, () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, format))
  return true
}
