/** The keys of a table: Enter goes to the cell below, Tab to the next one, and both make a row where there is none. */
import { $isEmptyInside } from '../fields'
import { $leaveBelow } from '../leave'
import type { PartNode, PartsNode } from '../PartNode'
import { $insertRow, $isCell, $isTable, $layoutOf, $rowsOf } from './tableNodes'

export { $isTable }

export function $cellBelow(cell: PartNode, table: PartsNode): void {
  const layout = $layoutOf(table)
  const spot = layout.spots.find((candidate) => candidate.cell.is(cell))
  if (spot === undefined) return
  const below = spot.row + spot.rowSpan
  const next = layout.at(below, spot.column)
  if (next !== undefined) {
    next.cell.selectEnd()
    return
  }
  const rows = $rowsOf(table)
  const row = rows[spot.row]
  if (
    row !== undefined &&
    rows.length > 1 &&
    $isEmptyInside(row) &&
    layout.spots.every(({ row: at, rowSpan }) => at + rowSpan <= spot.row || at === spot.row)
  ) {
    row.remove()
    $leaveBelow(table)
    return
  }
  $insertRow(table, layout.rows)
  $layoutOf(table).at(below, spot.column)?.cell.selectStart()
}

/** True where the caret stood in the last cell: it is in a new row now. */
export function $tabInTable(cell: PartNode, table: PartsNode): boolean {
  const layout = $layoutOf(table)
  if (!$isCell(cell) || !layout.spots.at(-1)?.cell.is(cell)) return false
  $insertRow(table, layout.rows)?.selectStart()
  return true
}
