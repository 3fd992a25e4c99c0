/**
 * Keeps lists inside lists as a page can show them: none without an entry above it to stand under, and no two of a kind
 * side by side. Lexical's own rule for the first of these moves entry by entry, parts those that stood together, and leaves
 * the page behind.
 */
import { $isListItemNode, $isListNode, ListNode } from '@lexical/list'
import type { LexicalEditor, LexicalNode } from 'lexical'

export function registerKeepLists(editor: LexicalEditor): () => void {
  return editor.registerNodeTransform(ListNode, $keepList)
}

function $keepList(list: ListNode): void {
  if (!list.isAttached()) return
  const first = list.getFirstChild()
  const inner = $nestedIn(first)
  if (first !== null && inner !== undefined) {
    // What stood in it moves up as it is: entries that were side by side stay so.
    const entries = inner.getChildren()
    for (const entry of entries) first.insertBefore(entry, false)
    first.remove()
  }
  let before: ListNode | undefined
  for (const item of list.getChildren()) {
    const nested = $nestedIn(item)
    if (before !== undefined && nested !== undefined && before.getListType() === nested.getListType()) {
      before.append(...nested.getChildren())
      item.remove()
    } else before = nested
  }
}

/** The list that stands alone in an entry. */
function $nestedIn(item: LexicalNode | null): ListNode | undefined {
  if (!$isListItemNode(item) || item.getChildrenSize() !== 1) return undefined
  const list = item.getFirstChild()
  return $isListNode(list) ? list : undefined
}
