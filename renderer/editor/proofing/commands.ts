/** The proofreader's commands, from the menu, the palette and their keys. */
import { getExtensionDependencyFromEditor } from '@lexical/extension'
import type { LexicalEditor } from 'lexical'
import { ProofingExtension } from './ProofingExtension'

/** False where there is nothing to go to, or nothing at the caret. */
export function runProofing(editor: LexicalEditor, what: 'next' | 'previous' | 'suggest'): boolean {
  const { desk: opened, nothing } = getExtensionDependencyFromEditor(editor, ProofingExtension).output
  const desk = opened.peek()
  if (desk === undefined) return false
  const isDone = what === 'suggest' ? desk.openAtCaret() : desk.go(what === 'next' ? 1 : -1)
  // A key that does nothing and says nothing looks broken.
  if (!isDone) nothing.value = { where: what === 'suggest' ? 'here' : 'anywhere' }
  return isDone
}
