/** A table pasted into a table: cell by cell from the one the caret is in; rows and columns that are missing are made. */
import { $createLineBreakNode } from 'lexical'
import type { Table } from '../../../../../core/document'
import { $createInline } from '../../inline'
import type { PartNode, PartsNode } from '../PartNode'
import { layOut, type Rectangle, spotsIn } from './layout'
import { $appendRows, $insertColumn, $layoutOf, $mergeCells, type TableSelection } from './tableNodes'

export function $fillTable({ table, rectangle }: TableSelection, pasted: Table): void {
  const source = layOut(
    pasted.rows.map(({ cells }) => cells),
    (cell) => cell,
  )
  let target = $layoutOf(table)
  $appendRows(table, rectangle.top + source.rows - target.rows)
  for (let column = target.columns; column < rectangle.left + source.columns; column++) $insertColumn(table, column)
  target = $layoutOf(table)
  const filled = new Set<PartNode>()
  let last: PartNode | undefined
  for (const spot of source.spots) {
    const cell = target.at(rectangle.top + spot.row, rectangle.left + spot.column)?.cell
    if (cell === undefined) continue
    // Two cells that come into one, because that one is joined, stand under one another.
    if (filled.has(cell)) cell.append($createLineBreakNode())
    else cell.clear()
    filled.add(cell)
    cell.append(...$createInline(spot.cell.children))
    const { align: _, ...data } = cell.getData()
    if (spot.cell.align !== null) cell.setData({ ...data, align: spot.cell.align })
    last = cell
  }
  // From below: joining leaves the rows above as they are.
  for (const { row, column, rowSpan, colSpan } of source.spots.toReversed()) {
    if (rowSpan * colSpan === 1) continue
    const [top, left] = [rectangle.top + row, rectangle.left + column]
    $join(table, { top, left, bottom: top + rowSpan - 1, right: left + colSpan - 1 })
  }
  last?.selectEnd()
}

/** What was joined where it comes from is joined here, unless a cell of this table reaches out of the room for it. */
function $join(table: PartsNode, rectangle: Rectangle): void {
  const layout = $layoutOf(table)
  const spots = spotsIn(layout, rectangle)
  const isInside = spots.every(
    ({ row, column, rowSpan, colSpan }) =>
      row >= rectangle.top &&
      column >= rectangle.left &&
      row + rowSpan - 1 <= rectangle.bottom &&
      column + colSpan - 1 <= rectangle.right,
  )
  if (!isInside) return
  // Their words made way for those of the joined cell.
  for (const { cell } of spots.slice(1)) cell.clear()
  $mergeCells({ table, layout, rectangle, spots })
}
