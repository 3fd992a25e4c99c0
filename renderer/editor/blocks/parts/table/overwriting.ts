/** Cells that are written over, and how they are what they were again: without what was put in, with what a person wrote since. */
import { $createLineBreakNode, $createTextNode, $getSelection, $isRangeSelection, type NodeKey } from 'lexical'
import type { Inline, Table } from '../../../../../core/document'
import { $createInline, $readInline } from '../../inline'
import { $fieldAtPoint } from '../fields'
import type { PartNode } from '../PartNode'
import type { PartData } from '../slots'

type Cell = Table['rows'][number]['cells'][number]

interface Written {
  readonly before: readonly Inline[]
  readonly data: PartData
  /** The words as they stood there when they had been put in. */
  words: string
}

export interface Overwriting {
  readonly $write: (cell: PartNode, source: Cell) => void
  readonly $empty: (cell: PartNode) => void
  /** Undefined for a cell that is gone. */
  readonly $takeBack: (cellOf: (key: NodeKey) => PartNode | undefined) => void
}

/** `cells`: those that will be written over. What a person writes there until then is kept, above what comes. */
export function $createOverwriting(cells: readonly PartNode[]): Overwriting {
  const atFirst = new Map(cells.map((cell) => [cell.getKey(), cell.getTextContent()]))
  const written = new Map<NodeKey, Written>()
  const $remember = (cell: PartNode): Written => {
    const own = written.get(cell.getKey()) ?? { before: $readInline(cell), data: cell.getData(), words: '' }
    written.set(cell.getKey(), own)
    return own
  }
  const isAsItWas = (cell: PartNode) => cell.getTextContent() === (atFirst.get(cell.getKey()) ?? '')
  return {
    $write(cell, { children, align }) {
      // Two cells that come into one, because that one is joined, stand under one another.
      const isFirst = !written.has(cell.getKey())
      const own = $remember(cell)
      if (isFirst && isAsItWas(cell)) cell.clear()
      else cell.append($createLineBreakNode())
      cell.append(...$createInline(children))
      if (align !== null) cell.setData({ ...cell.getData(), align })
      own.words = cell.getTextContent()
    },
    $empty(cell) {
      if (written.has(cell.getKey()) || !isAsItWas(cell)) return
      $remember(cell)
      cell.clear()
    },
    $takeBack(cellOf) {
      for (const [key, { before, data, words }] of written) {
        const cell = cellOf(key)
        if (cell === undefined) continue
        const typed = wordsAdded(words, cell.getTextContent())
        const selection = $getSelection()
        const hasCaret = $isRangeSelection(selection) && $fieldAtPoint(selection.anchor)?.is(cell) === true
        cell.clear()
        cell.append(...$createInline(before))
        if (typed !== '') cell.append($createTextNode(before.length === 0 ? typed : ` ${typed}`))
        const { align: _, ...others } = cell.getData()
        cell.setData(data.align === undefined ? others : { ...others, align: data.align })
        if (hasCaret) cell.selectEnd()
      }
    },
  }
}

/** What stands in the second one only, from the first to the last letter that differs. */
function wordsAdded(before: string, now: string): string {
  const [old, all] = [[...before], [...now]]
  const shorter = Math.min(old.length, all.length)
  let start = 0
  while (start < shorter && old[start] === all[start]) start++
  let end = 0
  while (end < shorter - start && old.at(-1 - end) === all.at(-1 - end)) end++
  return all
    .slice(start, all.length - end)
    .join('')
    .trim()
}
