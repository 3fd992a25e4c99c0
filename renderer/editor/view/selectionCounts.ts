/** Counts what is selected, when the hand rests. */
import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical'
import { type Counts, countText } from '../../../core/article'

const PAUSE_MS = 150

/** `report`: undefined where nothing is selected. Returns its own undo. */
export function registerSelectionCounts(
  editor: LexicalEditor,
  report: (counts: Counts | undefined) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isTold = false
  const tell = (counts: Counts | undefined) => {
    isTold = counts !== undefined
    report(counts)
  }
  const stop = editor.registerUpdateListener(({ editorState }) => {
    clearTimeout(timer)
    const selection = editorState._selection
    if ($isRangeSelection(selection) && !selection.isCollapsed()) timer = setTimeout(count, PAUSE_MS)
    else if (isTold) tell(undefined)
  })
  const count = () =>
    tell(
      editor.getEditorState().read(() => {
        const selection = $getSelection()
        const words = $isRangeSelection(selection) ? selection.getTextContent() : ''
        // Between two blocks there are two line ends that nobody typed.
        return words === '' ? undefined : countText(words.replace(/\n+/g, '\n'))
      }),
    )
  return () => {
    stop()
    clearTimeout(timer)
    if (isTold) tell(undefined)
  }
}
