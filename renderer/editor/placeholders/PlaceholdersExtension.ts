/** Marks what is still to be filled in: `[chờ số liệu]`, TODO. Only in lines that have changed, and drawn where they are seen. */
import { $getNodeByKey, $getRoot, defineExtension, HISTORIC_TAG, type LexicalEditor, type NodeKey } from 'lexical'
import { findPlaceholders, type Placeholder } from '../../../core/article'
import { afterPause } from '../afterPause'
import { $rangeOf } from '../comments/domRange'
import { $linesIn } from '../comments/lines'
import { watchView } from '../find/inView'
import { $isLine, $readLine } from '../proofing/lines'
import { showRanges } from '../showRanges'

const NAME = 'placeholder'

export const PlaceholdersExtension = defineExtension({
  name: 'toasoan/placeholders',
  register: (editor) => {
    // Where there is no window (a test without one), there is nobody to show marks to.
    if (typeof Highlight === 'undefined') return () => {}
    return markPlaceholders(editor)
  },
})

function markPlaceholders(editor: LexicalEditor): () => void {
  const highlight = new Highlight()
  // Over the ground of a comment, under the proofreader's lines.
  highlight.priority = 0
  CSS.highlights.set(NAME, highlight)
  const found = new Map<NodeKey, readonly Placeholder[]>()
  const dirty = new Set<NodeKey>()
  let isAllDirty = true
  const view = watchView(editor, draw)

  function read(): void {
    editor.getEditorState().read(() => {
      const keys = isAllDirty ? $allLines() : [...dirty]
      if (isAllDirty) found.clear()
      for (const key of keys) {
        const node = $getNodeByKey(key)
        const here = $isLine(node) ? findPlaceholders($readLine(node).text) : []
        if (here.length > 0) found.set(key, here)
        else found.delete(key)
      }
      isAllDirty = false
      dirty.clear()
    })
    draw()
  }

  function draw(): void {
    if (found.size === 0) {
      showRanges(highlight, [])
      return
    }
    editor.getEditorState().read(() => {
      const order = new Map(
        $getRoot()
          .getChildrenKeys()
          .map((key, index) => [key, index]),
      )
      const placeOf = (key: NodeKey) => order.get($getNodeByKey(key)?.getTopLevelElement()?.getKey() ?? '') ?? 0
      const keys = [...found.keys()]
        .filter((key) => $getNodeByKey(key) !== null)
        .sort((a, b) => placeOf(a) - placeOf(b))
      const ranges = [...view.among(keys)].flatMap((line) =>
        (found.get(line) ?? []).flatMap(({ start, end }) => $rangeOf(editor, { line, start, end }) ?? []),
      )
      showRanges(highlight, ranges)
    })
  }

  const reading = afterPause(read)
  reading.soon()
  const stop = editor.registerUpdateListener(({ dirtyElements, tags }) => {
    const isHistoric = tags.has(HISTORIC_TAG)
    if (dirtyElements.size === 0 && !isHistoric) return
    // Undo puts back a whole state and names no node.
    if (isHistoric) isAllDirty = true
    for (const key of dirtyElements.keys()) dirty.add(key)
    reading.soon()
  })
  return () => {
    stop()
    reading.cancel()
    view.close()
    if (CSS.highlights.get(NAME) === highlight) CSS.highlights.delete(NAME)
  }
}

function $allLines(): NodeKey[] {
  return $getRoot()
    .getChildren()
    .flatMap((top) => $linesIn(top).map(({ key }) => key))
}
