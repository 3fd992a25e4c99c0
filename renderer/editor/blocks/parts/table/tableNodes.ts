/** A table on the sheet: its rows and cells as nodes, and everything that changes their number or their size. */
import { $createLineBreakNode, $getSelection, $isRangeSelection, type LexicalNode } from 'lexical'
import { $fieldAtPoint, $isEmptyInside } from '../fields'
import { $removeBlock } from '../leave'
import { $createPartNode, $isPartNode, $isPartsNode, $partsAround, type PartNode, type PartsNode } from '../PartNode'
import type { PartData } from '../slots'
import { type Layout, layOut, type Rectangle, rectangleAround, type Spans, type Spot, spotsIn } from './layout'

export type CellSpot = Spot<PartNode>

export function $isTable(node: LexicalNode | null): node is PartsNode {
  return $isPartsNode(node) && node.getBlockType() === 'table'
}

export function $isCell(node: LexicalNode | null | undefined): node is PartNode {
  return $isPartNode(node) && node.getName() === 'table.cell'
}

export function $rowsOf(table: PartsNode): PartNode[] {
  const grid = table.getChildren().find((child) => $isPartNode(child) && child.getName() === 'table.grid')
  return $isPartNode(grid) ? grid.getChildren().filter($isPartNode) : []
}

export function $layoutOf(table: PartsNode): Layout<PartNode> {
  return layOut(
    $rowsOf(table).map((row) => row.getChildren().filter($isCell)),
    (cell) => spansOf(cell.getData()),
  )
}

function spansOf(data: PartData) {
  return { colSpan: Number(data.colSpan ?? 1), rowSpan: Number(data.rowSpan ?? 1) }
}

/** The cells that the selection runs over, as a rectangle; one cell where the caret stands in one. */
export interface TableSelection {
  readonly table: PartsNode
  readonly layout: Layout<PartNode>
  readonly rectangle: Rectangle
  readonly spots: readonly CellSpot[]
}

export function $tableSelection(selection = $getSelection()): TableSelection | undefined {
  if (!$isRangeSelection(selection)) return undefined
  const [one, other] = [$fieldAtPoint(selection.anchor), $fieldAtPoint(selection.focus)]
  if (!$isCell(one) || !$isCell(other)) return undefined
  const table = $partsAround(one)
  if (!$isTable(table) || !table.is($partsAround(other))) return undefined
  const layout = $layoutOf(table)
  const [from, to] = [one, other].map((cell) => layout.spots.find((spot) => spot.cell.is(cell)))
  if (from === undefined || to === undefined) return undefined
  const rectangle = rectangleAround(layout, from, to)
  return { table, layout, rectangle, spots: spotsIn(layout, rectangle) }
}

export function $createCell(data: PartData = {}): PartNode {
  return $createPartNode('table', 'cell', data)
}

/** A new row before the one of that number; at the end where there is none. Answers its first cell. */
export function $insertRow(table: PartsNode, at: number): PartNode | undefined {
  const rows = $rowsOf(table)
  const layout = $layoutOf(table)
  const row = $createPartNode('table', 'row')
  const grown = new Set<PartNode>()
  for (let column = 0; column < layout.columns; column++) {
    const spot = layout.at(at, column)
    // A cell that runs over this edge grows; everywhere else there is a new cell.
    if (spot !== undefined && spot.row < at) grown.add(spot.cell)
    else {
      const above = layout.at(at - 1, column)
      row.append($createCell(headerOf(above?.cell, 'row')))
    }
  }
  for (const cell of grown) $setSpans(cell, { rowSpan: spansOf(cell.getData()).rowSpan + 1 })
  const before = rows[at]
  if (before !== undefined) before.insertBefore(row, false)
  else rows.at(-1)?.insertAfter(row, false)
  return row.getFirstChild<PartNode>() ?? undefined
}

/** A new column before the one of that number. */
export function $insertColumn(table: PartsNode, at: number): void {
  const layout = $layoutOf(table)
  const grown = new Set<PartNode>()
  for (const [index, row] of $rowsOf(table).entries()) {
    const spot = layout.at(index, at)
    if (spot !== undefined && spot.column < at) {
      grown.add(spot.cell)
      continue
    }
    const beside = layout.at(index, at - 1) ?? layout.at(index, at)
    $insertCell(layout, row, index, at, headerOf(beside?.cell, 'column'))
  }
  for (const cell of grown) $setSpans(cell, { colSpan: spansOf(cell.getData()).colSpan + 1 })
}

/** Puts a new cell where it stands in its row, between those that begin before and after that column. */
function $insertCell(layout: Layout<PartNode>, row: PartNode, index: number, column: number, data: PartData): void {
  const after = layout.spots.find((spot) => spot.row === index && spot.column >= column)
  if (after !== undefined) after.cell.insertBefore($createCell(data), false)
  else row.append($createCell(data))
}

/** A new cell carries on what its neighbour in that direction is the head of. */
export function headerOf(cell: PartNode | undefined, kept: 'row' | 'column'): PartData {
  return cell?.getData().header === kept ? { header: kept } : {}
}

/** Takes whole rows away; with the last one the table goes. */
export function $deleteRows(table: PartsNode, top: number, bottom: number): void {
  const layout = $layoutOf(table)
  if (top === 0 && bottom >= layout.rows - 1) {
    $removeBlock(table)
    return
  }
  const rows = $rowsOf(table)
  for (const spot of layout.spots.toReversed()) {
    const { cell, row, rowSpan, column } = spot
    const lost = Math.min(bottom, row + rowSpan - 1) - Math.max(top, row) + 1
    if (lost <= 0 || rowSpan === lost) continue
    $setSpans(cell, { rowSpan: rowSpan - lost })
    // What began in a row that goes begins in the next one that stays.
    const next = rows[bottom + 1]
    if (row >= top && next !== undefined) {
      const after = layout.spots.find((other) => other.row === bottom + 1 && other.column > column)
      if (after !== undefined) after.cell.insertBefore(cell, true)
      else next.append(cell)
    }
  }
  for (const row of rows.slice(top, bottom + 1)) row.remove()
  const left = $layoutOf(table)
  ;(left.at(Math.min(top, left.rows - 1), 0)?.cell ?? $rowsOf(table)[0])?.selectEnd()
}

export function $deleteColumns(table: PartsNode, first: number, last: number): void {
  const layout = $layoutOf(table)
  if (first === 0 && last >= layout.columns - 1) {
    $removeBlock(table)
    return
  }
  for (const { cell, column, colSpan } of layout.spots) {
    const lost = Math.min(last, column + colSpan - 1) - Math.max(first, column) + 1
    if (lost <= 0) continue
    if (lost === colSpan) cell.remove()
    else $setSpans(cell, { colSpan: colSpan - lost })
  }
  $dropEmptyRows(table)
  const left = $layoutOf(table)
  left.at(0, Math.min(first, left.columns - 1))?.cell.selectEnd()
}

/** Joins the selected cells: the first one takes the words of all, line by line. */
export function $mergeCells({ table, rectangle, spots }: TableSelection): void {
  const [first] = spots
  if (first === undefined || spots.length === 1) return
  const { top, left, bottom, right } = rectangle
  $takeIntoOne(spots, { rowSpan: bottom - top + 1, colSpan: right - left + 1 })
  $dropEmptyRows(table)
  first.cell.selectEnd()
}

/** Rows that are left empty by it stay. */
export function $takeIntoOne([first, ...others]: readonly CellSpot[], spans: Spans): void {
  if (first === undefined) return
  for (const { cell } of others) {
    if (!$isEmptyInside(cell)) {
      if (!first.cell.isEmpty()) first.cell.append($createLineBreakNode())
      first.cell.append(...cell.getChildren())
    }
    cell.remove()
  }
  $setSpans(first.cell, spans)
}

/** Takes joined cells apart again; the words stay in the first. */
export function $splitCells({ table, spots }: TableSelection): void {
  for (const { cell, row, column, rowSpan, colSpan } of spots) {
    if (rowSpan === 1 && colSpan === 1) continue
    const layout = $layoutOf(table)
    const rows = $rowsOf(table)
    const { header, align } = cell.getData()
    const data = { ...(header === undefined ? {} : { header }), ...(align === undefined ? {} : { align }) }
    for (let down = 0; down < rowSpan; down++) {
      const line = rows[row + down]
      if (line === undefined) break
      for (let right = colSpan - 1; right >= (down === 0 ? 1 : 0); right--) {
        if (down === 0) cell.insertAfter($createCell(data), false)
        else $insertCell(layout, line, row + down, column, data)
      }
    }
    $setSpans(cell, { rowSpan: 1, colSpan: 1 })
  }
}

/** Makes the first row, or the first column, the head of the table, or a row like the others again. */
export function $toggleHeader(table: PartsNode, which: 'row' | 'column'): void {
  // The first row names the columns below it; the first column names the rows beside it.
  const kind = which === 'row' ? 'column' : 'row'
  const cells = $layoutOf(table).spots.filter(({ row, column }) => (which === 'row' ? row === 0 : column === 0))
  const isOn = $hasHeader(table, which)
  // The corner belongs to both: it stays with the other where that one is a head.
  const isOtherOn = cells.length > 1 && $hasHeader(table, which === 'row' ? 'column' : 'row')
  for (const { cell, row, column } of cells) {
    const { header: _, ...data } = cell.getData()
    if (row === 0 && column === 0 && isOtherOn) cell.setData({ ...data, header: which })
    else cell.setData(isOn ? data : { ...data, header: kind })
  }
}

export function $hasHeader(table: PartsNode, which: 'row' | 'column'): boolean {
  const kind = which === 'row' ? 'column' : 'row'
  const { spots, rows, columns } = $layoutOf(table)
  const own = spots.filter(({ row, column }) => (which === 'row' ? row === 0 : column === 0))
  // The corner may be the head of the other direction.
  const counted =
    own.length > 1 && (which === 'row' ? columns : rows) > 1 ? own.filter(({ row, column }) => row + column > 0) : own
  return counted.length > 0 && counted.every(({ cell }) => cell.getData().header === kind)
}

function $setSpans(cell: PartNode, change: Partial<Spans>): void {
  const { rowSpan, colSpan, ...data } = { ...cell.getData(), ...change } as PartData & {
    rowSpan?: number
    colSpan?: number
  }
  cell.setData({
    ...data,
    ...(Number(rowSpan ?? 1) > 1 ? { rowSpan: Number(rowSpan) } : {}),
    ...(Number(colSpan ?? 1) > 1 ? { colSpan: Number(colSpan) } : {}),
  })
}

/** A row in which no cell begins is none: the cells that run over it are so much shorter. */
export function $dropEmptyRows(table: PartsNode): void {
  const rows = $rowsOf(table)
  const empty = rows.filter((row) => row.isEmpty())
  if (empty.length === 0) return
  /** How many of the rows before the one of that number are empty. */
  const before = [0]
  for (const row of rows) before.push((before.at(-1) ?? 0) + (row.isEmpty() ? 1 : 0))
  for (const { cell, row, rowSpan } of $layoutOf(table).spots) {
    const lost = (before[row + rowSpan] ?? 0) - (before[row] ?? 0)
    if (lost > 0) $setSpans(cell, { rowSpan: rowSpan - lost })
  }
  for (const row of empty) row.remove()
}

/** Rows of the same length: what a paste or an old file left out is there, empty. */
export function $squareUp(table: PartsNode): void {
  const layout = $layoutOf(table)
  for (const [index, row] of $rowsOf(table).entries()) {
    let missing = 0
    for (let column = 0; column < layout.columns; column++) if (layout.at(index, column) === undefined) missing += 1
    for (; missing > 0; missing--) row.append($createCell())
  }
}
