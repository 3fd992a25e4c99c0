/** Files that an undo would bring back onto the sheet: nothing on it shows them now, and they must not be cleaned away. */
import type { EditorState, LexicalNode } from 'lexical'
import { mediaFileNameSchema } from '../../core/document'
import type { HistoryMemory } from './typing'

/** The names of all media files in every text that can be undone to, or done again. */
export function undoableMedia({ current, undoable, redoable }: HistoryMemory): ReadonlySet<string> {
  const files = new Set<string>()
  // The states share the nodes that did not change between them.
  const seen = new Set<LexicalNode>()
  const states: readonly (EditorState | undefined)[] = [current, ...undoable, ...redoable]
  for (const state of states) {
    for (const node of state?._nodeMap.values() ?? []) {
      if (seen.has(node)) continue
      seen.add(node)
      for (const value of Object.values(node)) collect(value, files)
    }
  }
  return files
}

function collect(value: unknown, files: Set<string>): void {
  if (typeof value === 'string') {
    if (mediaFileNameSchema.safeParse(value).success) files.add(value)
  } else if (Array.isArray(value)) {
    for (const each of value) collect(each, files)
  } else if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    for (const each of Object.values(value)) collect(each, files)
  }
}
