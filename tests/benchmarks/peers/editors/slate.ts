import { createElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { createEditor, type Descendant, Node } from 'slate'
import { withHistory } from 'slate-history'
import { Editable, ReactEditor, Slate, withReact } from 'slate-react'
import type { Peer } from '../peer'

export const slate: Peer = {
  mount(host, paragraphs) {
    const editor = withHistory(withReact(createEditor()))
    const initialValue = paragraphs.map((text) => ({ type: 'paragraph', children: [{ text }] })) as Descendant[]
    const renderElement = ({ attributes, children }: { attributes: object; children: unknown }) =>
      createElement('p', attributes, children as never)
    flushSync(() =>
      createRoot(host).render(
        createElement(Slate, { editor, initialValue, children: createElement(Editable, { renderElement }) }),
      ),
    )
    return {
      element: ReactEditor.toDOMNode(editor as never, editor),
      text: () => editor.children.map((node) => Node.string(node)).join('\n'),
      undo: () => editor.undo(),
    }
  },
}
