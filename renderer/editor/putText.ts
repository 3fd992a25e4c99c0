/** Another text onto the sheet, as one step that can be undone. What is the same in both stays the same node. */
import { $getRoot, HISTORY_PUSH_TAG, type LexicalEditor, SKIP_DOM_SELECTION_TAG } from 'lexical'
import { blockKey } from '../../core/history'
import type { ArticleText } from './articleText'
import { $createBlock, $readBlock, cleanText } from './blocks'
import { $getHead, $setHeadText, HEAD_FIELDS } from './head'

/** Not while a word is being composed: whoever calls this has the focus elsewhere. */
export function putText(editor: LexicalEditor, text: ArticleText): void {
  editor.update(() => $putText(text), {
    // The caret is elsewhere (in the comparison, in a dialog) and stays there.
    tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG],
    discrete: true,
  })
}

function $putText(text: ArticleText): void {
  for (const field of HEAD_FIELDS) {
    const head = $getHead(field)
    if (cleanText(head.getTextContent()) !== text[field]) $setHeadText(head, text[field])
  }
  const nodes = $getRoot().getChildren().slice(HEAD_FIELDS.length)
  const now = nodes.map((node) => {
    const block = $readBlock(node)
    return block && blockKey(block)
  })
  const blocks = text.body.root.children
  const wanted = blocks.map(blockKey)
  let start = 0
  while (start < now.length && start < wanted.length && now[start] === wanted[start]) start += 1
  let end = 0
  while (
    end < now.length - start &&
    end < wanted.length - start &&
    now[now.length - 1 - end] === wanted[wanted.length - 1 - end]
  )
    end += 1
  const fresh = blocks.slice(start, blocks.length - end).map($createBlock)
  const next = nodes[nodes.length - end]
  if (next === undefined) $getRoot().append(...fresh)
  else for (const node of fresh) next.insertBefore(node, false)
  for (const node of nodes.slice(start, nodes.length - end)) node.remove()
}
