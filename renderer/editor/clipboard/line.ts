/** Lines of words: which nodes are some, and one parted at the caret. */
import { $copyNode, $isElementNode, $isTextNode, type ElementNode, type LexicalNode, type PointType } from 'lexical'

/** What stands behind the caret goes to a line of its own, below; undefined where nothing does. */
export function $partAt(line: ElementNode, caret: PointType): ElementNode | undefined {
  let node = caret.getNode()
  let behind: LexicalNode | null
  if ($isTextNode(node)) {
    const length = node.getTextContentSize()
    if (caret.offset > 0 && caret.offset < length) behind = node.splitText(caret.offset)[1] ?? null
    else behind = caret.offset === 0 ? node : node.getNextSibling()
    node = node.getParentOrThrow()
  } else behind = $isElementNode(node) ? node.getChildAtIndex(caret.offset) : null
  for (let parent = node; $isElementNode(parent); parent = parent.getParentOrThrow()) {
    const moved = behind === null ? [] : [behind, ...behind.getNextSiblings()]
    const isWhole = parent.is(line)
    if (moved.length === 0) {
      if (isWhole) return undefined
      behind = parent.getNextSibling()
      continue
    }
    const copy = $copyNode(parent)
    parent.insertAfter(copy, false)
    copy.append(...moved)
    if (isWhole) return copy
    behind = copy
  }
  return undefined
}

/** On the sheet or in a box. */
export function isLine(node: LexicalNode | null | undefined): node is ElementNode {
  return $isElementNode(node) && /^(paragraph|heading|quote)$/.test(node.getType())
}
