/** Lexical with what a plain rich-text editor has of it, and nothing of ours. */
import { buildEditorFromExtensions } from '@lexical/extension'
import { HistoryExtension } from '@lexical/history'
import { LinkExtension } from '@lexical/link'
import { ListExtension } from '@lexical/list'
import { RichTextExtension } from '@lexical/rich-text'
import { $createParagraphNode, $createTextNode, $getRoot, defineExtension, UNDO_COMMAND } from 'lexical'
import type { Peer } from '../peer'

export const lexical: Peer = {
  mount(host, paragraphs) {
    const element = document.createElement('div')
    element.contentEditable = 'true'
    host.append(element)
    const editor = buildEditorFromExtensions(
      defineExtension({
        name: 'bare',
        dependencies: [RichTextExtension, HistoryExtension, ListExtension, LinkExtension],
        onError(error) {
          throw error
        },
      }),
    )
    editor.setRootElement(element)
    editor.update(
      () => {
        const nodes = paragraphs.map((words) =>
          $createParagraphNode().append(...(words === '' ? [] : [$createTextNode(words)])),
        )
        $getRoot()
          .clear()
          .append(...nodes)
      },
      { discrete: true },
    )
    return {
      element,
      text: () => editor.read(() => $getRoot().getTextContent()),
      undo: () => editor.dispatchCommand(UNDO_COMMAND, undefined),
    }
  },
}
