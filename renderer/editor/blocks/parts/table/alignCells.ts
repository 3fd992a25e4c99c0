/** On which side the words of cells stand. */
import type { CellSpot, TableSelection } from './tableNodes'

export type CellAlign = 'left' | 'center' | 'right'

/** Cells that stand so already go back to what the style sheet says. */
export function $alignCells({ spots }: TableSelection, align: CellAlign): void {
  const isUndone = $alignOf(spots) === align
  for (const { cell } of spots) {
    const { align: _, ...data } = cell.getData()
    cell.setData(isUndone ? data : { ...data, align })
  }
}

/** Undefined where the cells differ, or where nothing is said of them. */
export function $alignOf(spots: readonly CellSpot[]): CellAlign | undefined {
  const [first, ...others] = new Set(spots.map(({ cell }) => cell.getData().align))
  return others.length === 0 ? (first as CellAlign | undefined) : undefined
}
