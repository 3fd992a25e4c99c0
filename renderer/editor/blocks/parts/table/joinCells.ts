/** Joins many cells of a table at once: the table is laid out once, not once for each. */
import type { NodeKey } from 'lexical'
import type { PartNode, PartsNode } from '../PartNode'
import type { Layout } from './layout'
import { $dropEmptyRows, $layoutOf, $takeIntoOne, type CellSpot } from './tableNodes'

/** A cell, and over how many rows and columns it shall run from where it stands. */
export interface Joint {
  readonly cell: NodeKey
  readonly rowSpan: number
  readonly colSpan: number
}

/** One stays as it is where another cell reaches out of the room for it. */
export function $joinCells(table: PartsNode, joints: readonly Joint[], mayJoin: (cell: PartNode) => boolean): void {
  if (joints.length === 0) return
  const layout = $layoutOf(table)
  const spots = new Map(layout.spots.map((spot) => [spot.cell.getKey(), spot]))
  for (const { cell, rowSpan, colSpan } of joints) {
    const first = spots.get(cell)
    if (first === undefined) continue
    const room = { ...first, rowSpan, colSpan }
    const inside = spotsUnder(layout, room)
    if (inside?.every((spot) => spot === first || mayJoin(spot.cell))) $takeIntoOne(inside, { rowSpan, colSpan })
  }
  $dropEmptyRows(table)
}

/** In the order of the page; undefined where the room is cut by the end of the table, or cuts through one. */
function spotsUnder(layout: Layout<PartNode>, room: CellSpot): CellSpot[] | undefined {
  const found = new Set<CellSpot>()
  for (let row = room.row; row < room.row + room.rowSpan; row++) {
    for (let column = room.column; column < room.column + room.colSpan; column++) {
      const spot = layout.at(row, column)
      if (spot === undefined || !isInside(spot, room)) return undefined
      found.add(spot)
    }
  }
  return [...found]
}

export function isInside(spot: Omit<CellSpot, 'cell'>, room: Omit<CellSpot, 'cell'>): boolean {
  return (
    spot.row >= room.row &&
    spot.column >= room.column &&
    spot.row + spot.rowSpan <= room.row + room.rowSpan &&
    spot.column + spot.colSpan <= room.column + room.colSpan
  )
}
