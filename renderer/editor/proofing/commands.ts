/** The proofreader's commands, from the menu, the palette and their keys. */
import { getExtensionDependencyFromEditor } from '@lexical/extension'
import type { LexicalEditor } from 'lexical'
import { ProofingExtension } from './ProofingExtension'

/** False where there is nothing to go to, or nothing at the caret. */
export function runProofing(editor: LexicalEditor, what: 'next' | 'previous' | 'suggest'): boolean {
  const desk = getExtensionDependencyFromEditor(editor, ProofingExtension).output.desk.peek()
  if (desk === undefined) return false
  return what === 'suggest' ? desk.openAtCaret() : desk.go(what === 'next' ? 1 : -1)
}
