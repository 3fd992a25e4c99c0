/** Find and replace on the sheet. It costs nothing until somebody looks for something. */
import { getExtensionDependencyFromEditor, type Signal, signal } from '@lexical/extension'
import { defineExtension, type LexicalEditor } from 'lexical'
import { createFindDesk, type FindDesk } from './findDesk'
import { type FindState, NOTHING_SOUGHT } from './findState'

export const FindExtension = defineExtension({
  name: 'toasoan/find',
  build: (): { state: Signal<FindState>; desk: Signal<FindDesk | undefined> } => ({
    state: signal(NOTHING_SOUGHT),
    desk: signal<FindDesk | undefined>(undefined),
  }),
  register: (editor, _config, extension) => {
    // Where there is no window (a test without one), there is nobody to look for anything.
    if (typeof Worker === 'undefined' || typeof Highlight === 'undefined') return () => {}
    const { state, desk } = extension.getOutput()
    const made = createFindDesk(editor, state)
    desk.value = made
    return () => {
      desk.value = undefined
      made.end()
    }
  },
})

/** The commands, from the menu, the palette and their keys. */
export function runFind(editor: LexicalEditor, what: 'find' | 'replace' | 'next' | 'previous'): void {
  const desk = getExtensionDependencyFromEditor(editor, FindExtension).output.desk.peek()
  if (what === 'find' || what === 'replace') desk?.open({ withReplace: what === 'replace' })
  else void desk?.go(what === 'next' ? 1 : -1)
}

/** Words that were found elsewhere, in a search through all articles, are sought on this sheet. */
export function findWords(editor: LexicalEditor, words: string): void {
  const desk = getExtensionDependencyFromEditor(editor, FindExtension).output.desk.peek()
  desk?.open({ withReplace: false })
  desk?.change({ query: words })
}
