/** Where the cells of a table stand once those that run over several rows and columns have taken their room. */

export interface Spans {
  readonly colSpan: number
  readonly rowSpan: number
}

/** A cell and the room that it takes; rows and columns count from 0. */
export interface Spot<Cell> extends Spans {
  readonly cell: Cell
  readonly row: number
  readonly column: number
}

export interface Layout<Cell> {
  readonly rows: number
  readonly columns: number
  /** In the order of the page. */
  readonly spots: readonly Spot<Cell>[]
  /** Whatever covers that square; undefined where a row is too short. */
  at(row: number, column: number): Spot<Cell> | undefined
}

/** As HTML lays tables out (HTML, forming a table): a cell takes the first free square of its row. */
export function layOut<Cell>(rows: readonly (readonly Cell[])[], spansOf: (cell: Cell) => Spans): Layout<Cell> {
  const spots: Spot<Cell>[] = []
  const taken = rows.map((): (Spot<Cell> | undefined)[] => [])
  let columns = 0
  for (const [row, cells] of rows.entries()) {
    let column = 0
    for (const cell of cells) {
      while (taken[row]?.[column] !== undefined) column += 1
      const { colSpan, rowSpan } = spansOf(cell)
      // Never over the last row: a span that is too long ends there.
      const spot: Spot<Cell> = {
        cell,
        row,
        column,
        colSpan: Math.max(1, colSpan),
        rowSpan: Math.max(1, Math.min(rowSpan, rows.length - row)),
      }
      spots.push(spot)
      for (let down = 0; down < spot.rowSpan; down++) {
        const line = taken[row + down]
        if (line === undefined) break
        for (let right = 0; right < spot.colSpan; right++) line[column + right] ??= spot
      }
      column += spot.colSpan
      columns = Math.max(columns, column)
    }
  }
  return { rows: rows.length, columns, spots, at: (row, column) => taken[row]?.[column] }
}

export interface Rectangle {
  readonly top: number
  readonly left: number
  /** Included. */
  readonly bottom: number
  readonly right: number
}

/** The smallest rectangle around two cells that cuts through none. */
export function rectangleAround<Cell>(layout: Layout<Cell>, one: Spot<Cell>, other: Spot<Cell>): Rectangle {
  const join = (rectangle: Rectangle, { row, column, rowSpan, colSpan }: Spot<Cell>): Rectangle => ({
    top: Math.min(rectangle.top, row),
    left: Math.min(rectangle.left, column),
    bottom: Math.max(rectangle.bottom, row + rowSpan - 1),
    right: Math.max(rectangle.right, column + colSpan - 1),
  })
  let around = join({ top: one.row, left: one.column, bottom: one.row, right: one.column }, one)
  around = join(around, other)
  for (;;) {
    const wider = spotsIn(layout, around).reduce(join, around)
    if (
      wider.top === around.top &&
      wider.left === around.left &&
      wider.bottom === around.bottom &&
      wider.right === around.right
    )
      return around
    around = wider
  }
}

/** Every cell that stands in the rectangle, even by one square. */
export function spotsIn<Cell>(layout: Layout<Cell>, { top, left, bottom, right }: Rectangle): Spot<Cell>[] {
  return layout.spots.filter(
    ({ row, column, rowSpan, colSpan }) =>
      row <= bottom && row + rowSpan - 1 >= top && column <= right && column + colSpan - 1 >= left,
  )
}
