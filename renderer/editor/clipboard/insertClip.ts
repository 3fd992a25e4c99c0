/** Puts what was pasted where the caret is: into the line, between the blocks, or, in the head, line by line. */
import {
  $createTextNode,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $setSelection,
  type BaseSelection,
  type LexicalNode,
  type NodeKey,
} from 'lexical'
import { type Block, plainTextOf } from '../../../core/document'
import { $blockAround, $createBlock, $createInline } from '../blocks'
import { $getHead, $isHeadNode, $removeAcrossHead, HEAD_FIELDS } from '../head'
import type { Clip } from './clip'
import { $insertInParts } from './insertInParts'
import { $isTooLongForLine, collapse } from './line'

/** Returns the key of each block's node, in the order of the clip; undefined for a block that joined a line. */
export function $insertClip(clip: Clip): readonly (NodeKey | undefined)[] {
  const asked = $getSelection()
  if ($isRangeSelection(asked) && $isTooLongForLine(clip, asked)) collapse(asked)
  $removeAcrossHead($getSelection())
  const selection = $getSelection()
  if (selection === null || clip.blocks.length === 0) return []
  const inParts = $insertInParts(clip)
  if (inParts !== undefined) return inParts
  if ($isRangeSelection(selection)) {
    const head = $blockAround(selection.anchor.getNode())
    if ($isHeadNode(head)) return $insertInHead(clip)
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

/** The first line joins the field; the others are body and go there. */
function $insertInHead(clip: Clip): readonly (NodeKey | undefined)[] {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return []
  if (!selection.isCollapsed()) selection.removeText()
  const keys: (NodeKey | undefined)[] = clip.blocks.map(() => undefined)
  const { taken, $fill } = $fillHead(clip)
  $fill($getSelection()?.clone())
  let last: LexicalNode = $getHead('standfirst')
  const below = last.getNextSibling()
  for (const [index, block] of clip.blocks.entries()) {
    if (taken.has(index)) continue
    const node = $createBlock(block)
    last.insertAfter(node, false)
    last = node
    keys[index] = node.getKey()
  }
  if (!last.is($getHead('standfirst')) && $isParagraphNode(below) && below.isEmpty()) below.remove()
  return keys
}

interface HeadFill {
  /** The places of the blocks whose words go to the head. */
  readonly taken: ReadonlySet<number>
  /** Puts them there, now or later: at the caret of the field, while it is what it was, or at its end. */
  readonly $fill: (caret: BaseSelection | undefined) => void
}

/** What a paste with the caret in the head puts there: one line, or, from a copied head into an empty one, each of its lines. */
export function $fillHead(clip: Clip): HeadFill {
  if (clip.heads.size > 0 && HEAD_FIELDS.every((field) => $getHead(field).isEmpty())) {
    return {
      taken: new Set(clip.heads.keys()),
      $fill: () => {
        for (const [index, field] of clip.heads) {
          const words = lineOf(clip.blocks[index])
          const head = $getHead(field)
          if (words !== '') head.append($createTextNode(head.isEmpty() ? words : ` ${words}`))
        }
        $getHead('headline').selectEnd()
      },
    }
  }
  const first = clip.blocks.findIndex((block) => lineOf(block) !== '')
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return { taken: new Set(), $fill: () => {} }
  const head = $blockAround(selection.anchor.getNode())
  if (first < 0 || !$isHeadNode(head) || $isTooLongForLine(clip, selection))
    return { taken: new Set(), $fill: () => {} }
  const words = clip.isInline ? lineOf(clip.blocks[first], false) : lineOf(clip.blocks[first])
  const before = head.getTextContent()
  return {
    taken: new Set([first]),
    $fill: (caret) => {
      if (!head.isAttached()) return
      if (head.isEmpty()) head.append($createTextNode(words)).selectEnd()
      else {
        if (caret !== undefined && head.getTextContent() === before) $setSelection(caret)
        else head.selectEnd()
        $insertText(words)
      }
    },
  }
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
