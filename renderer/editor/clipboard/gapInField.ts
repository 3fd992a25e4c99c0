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
import { $createInline, $readInline, type PartNode, type PartsNode } from '../blocks'
import type { Clip } from './clip'
import { isPlain, linesOf } from './insertInParts'
import { $attached, createRow, type Gap, gone, weightOf } from './row'

/** Blocks without words stand below the text block. A paste that is taken back leaves the line as it was when it began. */
export function $gapInField({ blocks }: Clip, field: PartNode, parts: PartsNode, selection: RangeSelection): Gap {
  const before = $readInline(field)
  const key = field.getKey()
  const box = parts.getKey()
  const below = createRow(() => $attached(box))
  const keys: (NodeKey | undefined)[] = blocks.map(() => undefined)
  const format = selection.format
  // Words run into the words beside them, and lose their key; a line break never does.
  const mark = $createLineBreakNode()
  selection.insertNodes([mark])
  const end = mark.getKey()
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
          for (const node of [...(isFirst ? [] : [$createLineBreakNode()]), ...$lineNodes(line, format)])
            place.insertBefore(node, false)
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
    },
    $takeBack: () => {
      below.$takeBack()
      const line = $attached(key) as PartNode | undefined
      line?.clear()
      line?.append(...$createInline(before))
    },
  }
}

/** Words without a format take the one of the place they come to, as if they were typed there. */
function $lineNodes(line: readonly Inline[], format: number): LexicalNode[] {
  if (!line.every(isPlain)) return $createInline(line)
  return line.map((child) => $createTextNode(child.type === 'text' ? child.text : '').setFormat(format))
}
