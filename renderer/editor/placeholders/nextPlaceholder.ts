/** The way to the next place that is still to be filled in: it is selected there, so that what is typed takes its place. */
import { $getRoot, type LexicalEditor } from 'lexical'
import { findPlaceholders } from '../../../core/article'
import { $linesIn } from '../comments/lines'
import { caretPlace, showWords } from '../comments/selection'

/** From the caret on, and from the top again after the last one. Nothing happens where nothing is left open. */
export function showNextPlaceholder(editor: LexicalEditor): void {
  const caret = caretPlace(editor)
  const lines = editor.read(() => $getRoot().getChildren().flatMap($linesIn))
  const all = lines.flatMap(({ key, text }, index) =>
    findPlaceholders(text).map(({ start, end }) => ({ line: key, index, start, end })),
  )
  const here = lines.findIndex(({ key }) => key === caret?.line)
  const next = all.find(({ index, end }) => index > here || (index === here && end > (caret?.offset ?? -1))) ?? all[0]
  if (next !== undefined) showWords(editor, next, 'select')
}
