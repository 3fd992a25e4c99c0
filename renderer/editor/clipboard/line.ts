/** Lines of words: which nodes are some, one parted at the caret, and what is too long for one. */
import {
  $copyNode,
  $isElementNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from 'lexical'
import { type Block, plainTextOf, proseOf } from '../../../core/document'
import { $blockAround, $fieldAtPoint } from '../blocks'
import { $isHeadNode } from '../head'
import type { Clip } from './clip'

/** More letters are no headline, and no name. */
const MOST_LETTERS = 5000

/**
 * So many words are pasted into a line of the head, or into one of a text block that takes no second line, that they stand
 * below it, as the blocks they are. Nothing is taken out of the line then.
 */
export function $isTooLongForLine({ blocks, heads }: Clip, { anchor }: RangeSelection): boolean {
  if ($isHeadNode($blockAround(anchor.getNode()))) {
    const first = blocks.filter(({ type }) => type !== 'list').find((block) => lettersIn(block) > 0)
    return heads.size === 0 && first !== undefined && lettersIn(first) > MOST_LETTERS
  }
  const slot = $fieldAtPoint(anchor)?.getSlot()
  if (slot?.kind !== 'line' || slot.multiline === true) return false
  return blocks.reduce((sum, block) => sum + lettersIn(block), 0) > (slot.most ?? MOST_LETTERS)
}

function lettersIn(block: Block): number {
  if (block.type === 'list') return proseOf(block).reduce((sum, { text }) => sum + text.length, 0)
  const isWords = block.type === 'paragraph' || block.type === 'heading' || block.type === 'quote'
  return isWords ? plainTextOf(block.children).trim().length : 0
}

/** The caret where the selection ends; what was selected stays. */
export function collapse({ anchor, focus }: RangeSelection): void {
  anchor.set(focus.key, focus.offset, focus.type)
}

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
