import { Editor } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import type { Peer } from '../peer'

export const tiptap: Peer = {
  mount(host, paragraphs) {
    const editor = new Editor({
      element: host,
      extensions: [StarterKit],
      content: {
        type: 'doc',
        content: paragraphs.map((words) => ({
          type: 'paragraph',
          content: words === '' ? [] : [{ type: 'text', text: words }],
        })),
      },
    })
    return {
      element: editor.view.dom,
      text: () => editor.state.doc.textBetween(0, editor.state.doc.content.size, '\n'),
      undo: () => editor.commands.undo(),
    }
  },
}
