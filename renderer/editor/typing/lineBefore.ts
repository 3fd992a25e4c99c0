/** What stands before a place in its line, run by run: for whoever looks at the words that were just typed. */
import {
  $isElementNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
  type PointType,
  type TextNode,
} from 'lexical'

export interface LineBefore {
  /** The block that the line stands in. */
  readonly line: NodeKey
  /** UTF-16; from the line's start or the last line break or picture, and no more than was asked for. */
  readonly text: string
  /** The runs that `text` is made of, the last one first; `end` is where it ends in that run. */
  readonly runs: readonly { readonly node: TextNode; readonly end: number }[]
}

/** Undefined where the place is in no line. `most`: characters that are enough; a little more may come. */
export function $lineBefore(point: PointType, most: number): LineBefore | undefined {
  const start = point.getNode()
  const block = blockOf(start)
  if (block === undefined) return undefined
  const runs: { node: TextNode; end: number }[] = []
  let text = ''
  const take = (node: TextNode, end: number) => {
    if (end === 0) return
    runs.push({ node, end })
    text = node.getTextContent().slice(0, end) + text
  }
  let current: LexicalNode | null
  if ($isTextNode(start)) {
    take(start, point.offset)
    current = leafBefore(start, block)
  } else {
    const child = $isElementNode(start) ? start.getChildAtIndex(point.offset - 1) : null
    current = child === null ? leafBefore(start, block) : lastLeaf(child)
  }
  while ($isTextNode(current) && text.length < most) {
    take(current, current.getTextContentSize())
    current = leafBefore(current, block)
  }
  return { line: block.getKey(), text, runs }
}

/** Where, so many characters before the end of `before`, an edit begins. Undefined where that is outside of its runs. */
export function findStart(
  { runs }: LineBefore,
  count: number,
): { readonly node: TextNode; readonly offset: number } | undefined {
  let left = count
  for (const { node, end } of runs) {
    if (left <= end) return { node, offset: end - left }
    left -= end
  }
  return undefined
}

function blockOf(node: LexicalNode): ElementNode | undefined {
  let current: LexicalNode | null = node
  while (current !== null && (!$isElementNode(current) || current.isInline())) current = current.getParent()
  return current === null || current.getType() === 'root' ? undefined : (current as ElementNode)
}

function leafBefore(node: LexicalNode, block: ElementNode): LexicalNode | null {
  let current: LexicalNode = node
  while (!current.is(block)) {
    const sibling: LexicalNode | null = current.getPreviousSibling()
    if (sibling !== null) return lastLeaf(sibling)
    const parent: ElementNode | null = current.getParent()
    if (parent === null) return null
    current = parent
  }
  return null
}

function lastLeaf(node: LexicalNode): LexicalNode | null {
  let current: LexicalNode | null = node
  // A list inside a list item is no part of the item's line.
  while ($isElementNode(current)) current = current.isInline() ? current.getLastChild() : null
  return current
}
