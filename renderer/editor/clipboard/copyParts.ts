/** What is copied out of text blocks: a block that is selected as a whole, or some cells of a table. */
import { $getSelection, $isNodeSelection } from 'lexical'
import type { Block, Table } from '../../../core/document'
import { $isPartsNode, $readBlock, $tableSelection, type TableSelection } from '../blocks'
import { textOfRows, wordsOfCell } from './tableText'

export interface CopiedBlocks {
  readonly blocks: readonly Block[]
  /** The same for programs that take plain text only. */
  readonly text: string
}

/** Undefined for every other selection. */
export function $copiedBlocks(): CopiedBlocks | undefined {
  const selection = $getSelection()
  if ($isNodeSelection(selection)) {
    const nodes = selection.getNodes()
    if (!nodes.some($isPartsNode)) return undefined
    const blocks = nodes.flatMap((node) => $readBlock(node) ?? [])
    return { blocks, text: nodes.map((node) => node.getTextContent()).join('\n\n') }
  }
  const cells = $tableSelection(selection)
  return cells === undefined || cells.spots.length < 2 ? undefined : $copiedCells(cells)
}

function $copiedCells({ table, rectangle, spots }: TableSelection): CopiedBlocks {
  const whole = $readBlock(table) as Table
  const starts = whole.rows.map(({ cells }) => [...cells])
  const rows: Table['rows'] = []
  const words: string[][] = []
  for (let row = rectangle.top; row <= rectangle.bottom; row++) {
    const inRow = spots.filter((spot) => spot.row === row)
    rows.push({
      cells: inRow.flatMap(({ cell }) => starts[row]?.[cell.getIndexWithinParent()] ?? []),
    })
    words.push(
      Array.from({ length: rectangle.right - rectangle.left + 1 }, (_cell, index) => {
        const spot = inRow.find(({ column }) => column === rectangle.left + index)
        const data = spot === undefined ? undefined : starts[row]?.[spot.cell.getIndexWithinParent()]
        return data === undefined ? '' : wordsOfCell(data.children)
      }),
    )
  }
  return { blocks: [{ ...whole, caption: '', source: '', rows }], text: textOfRows(words) }
}
