import Quill from 'quill'
import type { Peer } from '../peer'

export const quill: Peer = {
  mount(host, paragraphs) {
    const editor = new Quill(host, {})
    editor.setText(`${paragraphs.join('\n')}\n`, 'silent')
    return { element: editor.root, text: () => editor.getText(), undo: () => editor.history.undo() }
  },
}
