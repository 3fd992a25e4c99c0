/** Puts what was pasted where the caret is: into the line, between the blocks, or, in the head, line by line. */
import {
  $createTextNode,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  type LexicalNode,
  type NodeKey,
} from 'lexical'
import { type Block, plainTextOf } from '../../../core/document'
import { $blockAround, $createBlock, $createInline } from '../blocks'
import { $getHead, $isHeadNode, $removeAcrossHead, HEAD_FIELDS, type HeadNode } from '../head'
import type { Clip } from './clip'
import { $insertInParts } from './insertInParts'

/** Returns the key of each block's node, in the order of the clip; undefined for a block that joined a line. */
export function $insertClip(clip: Clip): readonly (NodeKey | undefined)[] {
  $removeAcrossHead($getSelection())
  const selection = $getSelection()
  if (selection === null || clip.blocks.length === 0) return []
  const inParts = $insertInParts(clip)
  if (inParts !== undefined) return inParts
  if ($isRangeSelection(selection)) {
    const head = $blockAround(selection.anchor.getNode())
    if ($isHeadNode(head)) return $insertInHead(head, clip)
    const [only] = clip.blocks
    if (clip.isInline && only?.type === 'paragraph') {
      const nodes = $createInline(only.children)
      // Words without a format take the one of the place they come to, as if they were typed there.
      const plain = only.children.every((child) => child.type === 'text' && child.format === 0)
      if (plain) selection.insertText(plainTextOf(only.children))
      else selection.insertNodes(nodes)
      return [undefined]
    }
  }
  const nodes = clip.blocks.map($createBlock)
  selection.insertNodes([...nodes])
  return nodes.map((node) => (node.isAttached() ? node.getKey() : undefined))
}

/** The first line joins the field; the others are body and go there. A copied head fills an empty head. */
function $insertInHead(head: HeadNode, clip: Clip): readonly (NodeKey | undefined)[] {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return []
  if (!selection.isCollapsed()) selection.removeText()
  const keys: (NodeKey | undefined)[] = clip.blocks.map(() => undefined)
  const taken = new Set<number>()

  if (clip.heads.size > 0 && HEAD_FIELDS.every((field) => $getHead(field).isEmpty())) {
    for (const [index, field] of clip.heads) {
      const words = lineOf(clip.blocks[index])
      if (words !== '') $getHead(field).clear().append($createTextNode(words))
      taken.add(index)
    }
    $getHead('headline').selectEnd()
  } else {
    const first = clip.blocks.findIndex((block) => lineOf(block) !== '')
    if (first >= 0) {
      const words = clip.isInline ? lineOf(clip.blocks[first], false) : lineOf(clip.blocks[first])
      if (head.isEmpty()) head.append($createTextNode(words)).selectEnd()
      else $insertText(words)
      taken.add(first)
    }
  }
  const rest = clip.blocks.flatMap((block, index) => (taken.has(index) ? [] : [{ block, index }]))
  let last: LexicalNode = $getHead('standfirst')
  const below = last.getNextSibling()
  for (const { block, index } of rest) {
    const node = $createBlock(block)
    last.insertAfter(node, false)
    last = node
    keys[index] = node.getKey()
  }
  if (rest.length > 0 && $isParagraphNode(below) && below.isEmpty()) below.remove()
  return keys
}

function $insertText(words: string): void {
  const selection = $getSelection()
  if ($isRangeSelection(selection)) selection.insertText(words)
}

/** The words of a block on one line. */
function lineOf(block: Block | undefined, trim = true): string {
  if (block?.type !== 'paragraph' && block?.type !== 'heading' && block?.type !== 'quote') return ''
  const words = plainTextOf(block.children).replace(/\s+/g, ' ')
  return trim ? words.trim() : words
}
