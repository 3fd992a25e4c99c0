/** A table pasted into a table: cell by cell from the one the caret is in; rows and columns that are missing are made. */
import { $getNodeByKey, type NodeKey } from 'lexical'
import type { Table } from '../../../../../core/document'
import { $createInline } from '../../inline'
import { $createPartNode, $isPartNode, $isPartsNode, type PartNode } from '../PartNode'
import { $letGrow } from './growing'
import { $joinCells, isInside, type Joint } from './joinCells'
import { layOut, type Spot } from './layout'
import { $createOverwriting } from './overwriting'
import { $createCell, $isCell, $rowsOf, $squareUp, headerOf, type TableSelection } from './tableNodes'

/** Everything but `end` must be called in an update. */
export interface TableFill {
  /** Cells that are filled or made. */
  readonly weight: number
  /** Goes on where it was left, each time in an update of its own; yields how many cells it were. */
  readonly $fill: () => Generator<number, void, void>
  /** Joins what was joined where it comes from. The caret goes to the last cell where `moveCaret` says so. */
  readonly $close: (options: { readonly moveCaret: boolean }) => void
  /** As if nothing had been put in; what a person has written into cells of the table since stays. */
  readonly $takeBack: () => void
  /** It is over, in whichever way. */
  readonly end: () => void
}

type Source = Spot<Table['rows'][number]['cells'][number]>

/** All at once. */
export function $fillTable(selection: TableSelection, pasted: Table): void {
  const { $fill, $close, end } = $openFill(selection, pasted)
  for (const _weight of $fill());
  $close({ moveCaret: true })
  end()
}

/** Fills the first cell, and the caret goes there. Cells are known by their keys: the table may change meanwhile. */
export function $openFill({ table, layout: target, rectangle }: TableSelection, pasted: Table): TableFill {
  const end = $letGrow(table)
  const tableKey = table.getKey()
  const source = layOut(
    pasted.rows.map(({ cells }) => cells),
    (cell) => cell,
  )
  const { top, left } = rectangle
  const columns = Math.max(target.columns, left + source.columns)
  const missing = { columns: columns - target.columns, rows: Math.max(0, top + source.rows - target.rows) }
  const old = $rowsOf(table).map((row, index) => ({
    key: row.getKey(),
    head: headerOf(target.at(index, target.columns - 1)?.cell, 'column'),
    cells: Array.from({ length: target.columns }, (_, column) => target.at(index, column)?.cell.getKey()),
  }))
  const heads = Array.from({ length: columns }, (_, column) =>
    headerOf(target.at(target.rows - 1, column)?.cell, 'row'),
  )
  const starting = source.spots.reduce<Source[][]>(
    (rows, spot) => {
      rows[spot.row]?.push(spot)
      return rows
    },
    Array.from({ length: source.rows }, () => []),
  )
  const isNew = ({ row }: Source) => top + row >= target.rows
  /** Rows in which no cell begins and beside which nothing stands are none: what runs over them is so much shorter. */
  const isNone = starting.map(
    (spots, row) =>
      spots.length === 0 &&
      source.columns === columns &&
      Array.from({ length: columns }, (_, column) => source.at(row, column)).every(
        (spot) => spot !== undefined && isNew(spot),
      ),
  )
  /** Cells of the old table, whatever they are by now. */
  const placesIn = ({ row, column, rowSpan, colSpan }: Omit<Source, 'cell'>) => {
    const found = new Set<Spot<PartNode>>()
    for (let down = row; down < Math.min(row + rowSpan, target.rows); down++) {
      for (let right = column; right < column + colSpan; right++) {
        const place = target.at(down, right)
        if (place !== undefined) found.add(place)
      }
    }
    return [...found]
  }
  const overwriting = $createOverwriting(
    placesIn({ row: top, column: left, rowSpan: source.rows, colSpan: source.columns }).map(({ cell }) => cell),
  )
  const joints: Joint[] = []
  /** Cells that may be joined: those under the pasted ones. */
  const under = new Set<NodeKey>()
  const added: NodeKey[] = []
  const made: NodeKey[] = []
  let last: NodeKey | undefined

  const $write = (spot: Source) => {
    const [row, column] = [top + spot.row, left + spot.column]
    const key = old[row]?.cells[column]
    // A row of an old file may be shorter than the others.
    if (key === undefined) return
    overwriting.$write($cellOf(key) ?? lost(), spot.cell)
    last = key
    if (spot.rowSpan * spot.colSpan === 1) return
    joints.push({ cell: key, rowSpan: spot.rowSpan, colSpan: spot.colSpan })
    // The words of the others make way for those of the joined cell, unless one of them reaches out of the room for it.
    const room = { row, column, rowSpan: spot.rowSpan, colSpan: spot.colSpan }
    const places = placesIn(room)
    if (!places.every((place) => isInside(place, room))) return
    for (const { cell } of places) {
      if (cell.getKey() === key) continue
      under.add(cell.getKey())
      const covered = $cellOf(cell.getKey())
      if (covered !== undefined) overwriting.$empty(covered)
    }
  }

  const $widen = (line: (typeof old)[number]): number => {
    const row = $getNodeByKey(line.key)
    // It was taken away meanwhile.
    if (!$isPartNode(row)) return 0
    const cells = Array.from({ length: missing.columns }, () => $createCell(line.head))
    row.append(...cells)
    const keys = cells.map((cell) => cell.getKey())
    added.push(...keys)
    line.cells.push(...keys)
    for (const key of keys) under.add(key)
    return keys.length
  }

  const $addRow = (row: number) => {
    const line = $createPartNode('table', 'row')
    for (let column = 0; column < columns; column++) {
      const spot = source.at(row, column - left)
      const begins = spot?.row === row && spot.column === column - left
      if (spot !== undefined && !begins && isNew(spot)) continue
      const cell = $createCell(heads[column])
      line.append(cell)
      if (spot !== undefined && !begins) under.add(cell.getKey())
      if (!begins || spot === undefined) continue
      const { children, align } = spot.cell
      const none = isNone.slice(row, row + spot.rowSpan).filter(Boolean).length
      cell.append(...$createInline(children))
      cell.setData({
        ...cell.getData(),
        ...(align === null ? {} : { align }),
        ...(spot.rowSpan - none > 1 ? { rowSpan: spot.rowSpan - none } : {}),
        ...(spot.colSpan > 1 ? { colSpan: spot.colSpan } : {}),
      })
      last = cell.getKey()
    }
    const before = $rowWith(made.at(-1)) ?? $rowWith(old.at(-1)?.key) ?? lost()
    before.insertAfter(line, false)
    made.push(line.getKey())
  }

  const [first, ...others] = starting[0] ?? []
  if (first !== undefined) {
    $write(first)
    $cellOf(last)?.selectEnd()
  }
  return {
    weight: (source.rows - missing.rows) * source.columns + missing.columns * old.length + missing.rows * columns,
    *$fill() {
      if (missing.columns > 0) for (const line of old) yield $widen(line)
      for (const [row, spots] of [others, ...starting.slice(1)].entries()) {
        if (top + row < target.rows) {
          for (const spot of spots) {
            $write(spot)
            yield 1
          }
        } else if (isNone[row] !== true) {
          $addRow(row)
          yield columns
        }
      }
    },
    $close({ moveCaret }) {
      const place = $getNodeByKey(tableKey)
      if (!$isPartsNode(place)) lost()
      $joinCells(place, joints, (cell) => under.has(cell.getKey()))
      $squareUp(place)
      if (moveCaret) $cellOf(last)?.selectEnd()
    },
    $takeBack() {
      end()
      for (const key of [...made, ...added]) $getNodeByKey(key)?.remove(true)
      overwriting.$takeBack($cellOf)
    },
    end,
  }
}

function $cellOf(key: NodeKey | undefined): PartNode | undefined {
  const node = key === undefined ? null : $getNodeByKey(key)
  return $isCell(node) && node.isAttached() ? node : undefined
}

function $rowWith(key: NodeKey | undefined): PartNode | undefined {
  const node = key === undefined ? null : $getNodeByKey(key)
  return $isPartNode(node) && node.isAttached() ? node : undefined
}

function lost(): never {
  throw new Error('The place of the paste is gone')
}
