/** A table pasted into a table: cell by cell from the one the caret is in; rows and columns that are missing are made. */
import { $createLineBreakNode } from 'lexical'
import type { Table } from '../../../../../core/document'
import { $createInline } from '../../inline'
import { layOut } from './layout'
import { $insertColumn, $insertRow, $layoutOf, type TableSelection } from './tableNodes'

export function $fillTable({ table, rectangle }: TableSelection, pasted: Table): void {
  const source = layOut(
    pasted.rows.map(({ cells }) => cells),
    (cell) => cell,
  )
  let target = $layoutOf(table)
  for (let row = target.rows; row < rectangle.top + source.rows; row++) $insertRow(table, row)
  for (let column = target.columns; column < rectangle.left + source.columns; column++) $insertColumn(table, column)
  target = $layoutOf(table)
  const filled = new Set<unknown>()
  let last: (typeof target.spots)[number]['cell'] | undefined
  for (const spot of source.spots) {
    const cell = target.at(rectangle.top + spot.row, rectangle.left + spot.column)?.cell
    if (cell === undefined) continue
    // Two cells that come into one, because that one is joined, stand under one another.
    if (filled.has(cell)) cell.append($createLineBreakNode())
    else cell.clear()
    filled.add(cell)
    cell.append(...$createInline(spot.cell.children))
    last = cell
  }
  last?.selectEnd()
}
