/** The commands of the comments, from the menu, the palette and their keys. */
import { getExtensionDependencyFromEditor } from '@lexical/extension'
import type { LexicalEditor } from 'lexical'
import { type CommentDesk, CommentsExtension } from './CommentsExtension'

export function commentDesk(editor: LexicalEditor): CommentDesk | undefined {
  return getExtensionDependencyFromEditor(editor, CommentsExtension).output.desk.peek()
}

export function runComment(editor: LexicalEditor, what: 'add' | 'next' | 'previous'): void {
  const desk = commentDesk(editor)
  if (what === 'add') desk?.begin()
  else desk?.go(what === 'next' ? 1 : -1)
}
