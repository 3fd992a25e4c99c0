/** A place in a line of a text block that takes line breaks: a cell, an answer of one line. Words come line under line. */
import {
  $createLineBreakNode,
  $createTextNode,
  $isTextNode,
  type LexicalNode,
  type NodeKey,
  type RangeSelection,
} from 'lexical'
import type { Inline } from '../../../core/document'
import { $createInline, type PartsNode } from '../blocks'
import type { Clip } from './clip'
import { isPlain, linesOf } from './insertInParts'
import { $attached, createRow, type Gap, gone, weightOf } from './row'

/**
 * Blocks without words stand below the text block. Between two line breaks the words are apart from those around: taken
 * back, nothing goes but what is between them, and what a person has written before or behind stays.
 */
export function $gapInField({ blocks }: Clip, parts: PartsNode, selection: RangeSelection): Gap {
  const box = parts.getKey()
  const below = createRow(() => $attached(box))
  const keys: (NodeKey | undefined)[] = blocks.map(() => undefined)
  const format = selection.format
  // Words run into the words beside them, and lose their key; a line break never does.
  const marks = [$createLineBreakNode(), $createLineBreakNode()]
  selection.insertNodes(marks)
  const [start, end] = marks.map((mark) => mark.getKey())
  /** All line breaks of the paste, in their order. */
  const breaks: NodeKey[] = []
  return {
    weight: blocks.reduce((sum, block) => sum + weightOf(block), 0),
    keys,
    *$fill() {
      let isFirst = true
      for (const [index, block] of blocks.entries()) {
        const lines = linesOf(block)
        if (lines === undefined) keys[index] = yield* below.$grow(block)
        for (const line of lines ?? []) {
          const place = $attached(end)
          if (place === undefined) throw gone()
          const between = isFirst ? [] : [$createLineBreakNode()]
          for (const node of [...between, ...$lineNodes(line, format)]) place.insertBefore(node, false)
          breaks.push(...between.map((node) => node.getKey()))
          isFirst = false
          yield 1
        }
      }
    },
    $close: ({ moveCaret }) => {
      const place = $attached(end)
      const last = place?.getPreviousSibling()
      if (moveCaret && last !== undefined) {
        if ($isTextNode(last)) last.selectEnd()
        else place?.selectPrevious()
      }
      place?.remove()
      $attached(start)?.remove()
    },
    $takeBack: () => {
      below.$takeBack()
      // Where a person has taken one of the two away, the next one that stands says how far the paste goes for certain.
      const standing = [start, ...breaks, end].flatMap((key) => $attached(key) ?? [])
      const [first, last] = [standing[0], standing.at(-1)]
      if (first === undefined || last === undefined) return
      for (const node of [first, ...first.getNextSiblings()]) {
        node.remove()
        if (node.is(last)) break
      }
    },
  }
}

/** Words without a format take the one of the place they come to, as if they were typed there. */
function $lineNodes(line: readonly Inline[], format: number): LexicalNode[] {
  if (!line.every(isPlain)) return $createInline(line)
  return line.map((child) => $createTextNode(child.type === 'text' ? child.text : '').setFormat(format))
}
