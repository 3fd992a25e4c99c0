/** Plays keys on an input method as an editor does, for the terminal and for tests. */
import type { InputMethod } from './inputMethod'

const BACKSPACE = '<'

/**
 * The text after the keys, starting from `start`, which stands before the caret. "<" is Backspace, "\n" is Enter.
 * Throws a RangeError if the method would delete more than is there: an editor would lose the writer's text.
 */
export function playKeys(method: InputMethod, keys: string, start = ''): string {
  let text = start
  for (const key of keys) {
    if (key === BACKSPACE) {
      const edit = method.backspace() ?? { deleteCount: Math.min(1, text.length), insert: '' }
      text = apply(text, edit.deleteCount, edit.insert)
    } else {
      const edit = method.press(key) ?? { deleteCount: 0, insert: key }
      text = apply(text, edit.deleteCount, edit.insert)
    }
  }
  return text
}

function apply(text: string, deleteCount: number, insert: string): string {
  if (deleteCount > text.length) throw new RangeError(`${deleteCount} units to delete, ${text.length} there`)
  return text.slice(0, text.length - deleteCount) + insert
}
