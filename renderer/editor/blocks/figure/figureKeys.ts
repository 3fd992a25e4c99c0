/** A picture that is selected: Enter opens its caption. Arrows, Delete and Backspace are Lexical's own. */
import { $getSelection, $isNodeSelection, COMMAND_PRIORITY_LOW, defineExtension, KEY_ENTER_COMMAND } from 'lexical'
import { $isFigureNode } from './FigureNode'

export const FigureKeysExtension = defineExtension({
  name: 'toasoan/figure-keys',
  register: (editor) =>
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        const selection = $getSelection()
        const nodes = $isNodeSelection(selection) ? selection.getNodes() : []
        const [figure] = nodes
        if (event === null || nodes.length !== 1 || !$isFigureNode(figure)) return false
        const caption = editor.getElementByKey(figure.getKey())?.querySelector<HTMLElement>('[data-field="caption"]')
        if (caption === null || caption === undefined) return false
        event.preventDefault()
        caption.focus()
        return true
      },
      COMMAND_PRIORITY_LOW,
    ),
})
