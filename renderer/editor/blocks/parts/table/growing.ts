/** Tables that are filled a little at a time: their rows need not be equally long until that is over. */
import { $getEditor, type LexicalEditor } from 'lexical'
import type { PartsNode } from '../PartNode'

const growing = new WeakMap<LexicalEditor, Set<{ readonly table: string }>>()

/** Must be called in an update. Answers how that is ended, at any time. */
export function $letGrow(table: PartsNode): () => void {
  const editor = $getEditor()
  const own = { table: table.getKey() }
  const all = growing.get(editor) ?? new Set()
  growing.set(editor, all.add(own))
  return () => {
    all.delete(own)
  }
}

export function $isGrowing(table: PartsNode): boolean {
  return [...(growing.get($getEditor()) ?? [])].some((own) => own.table === table.getKey())
}
