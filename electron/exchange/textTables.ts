/** A table in plain text: a row a line, a tab between cells, so that a spreadsheet takes it as it stands. */
import type { Element } from 'hast'
import { findNamed } from './hastQuestions'

/** What a wider or taller cell covers is empty; lines of one cell stand on one line, parted by a stroke. */
export function tableLines(table: Element, wordsOf: (cell: Element) => string): string {
  const grid: string[][] = []
  for (const [at, row] of findNamed(table, 'tr').entries()) {
    const line = cellsOf(grid, at)
    let column = 0
    for (const cell of findNamed(row, 'td', 'th')) {
      while (line[column] !== undefined) column++
      const words = wordsOf(cell).replace(/\s*\n\s*/g, ' / ')
      const { colSpan = 1, rowSpan = 1 } = cell.properties
      for (let down = 0; down < Number(rowSpan); down++) {
        const covered = cellsOf(grid, at + down)
        for (let across = 0; across < Number(colSpan); across++) {
          covered[column + across] = down === 0 && across === 0 ? words : ''
        }
      }
      column += Number(colSpan)
    }
  }
  return grid.map((line) => Array.from(line, (words) => words ?? '').join('\t')).join('\n')
}

function cellsOf(grid: string[][], row: number): string[] {
  const line = grid[row] ?? []
  grid[row] = line
  return line
}
