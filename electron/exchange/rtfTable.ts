/** A table of an RTF file: cells are told by where their right edges lie, so what is joined is found when all rows are known. */
import type { Element } from 'hast'
import { h } from 'hastscript'

export interface CellDefinition {
  /** Closes the definition of the cell. In twips from the left. */
  readonly rightTwips?: number
  /** It is a part of the cell before it. */
  readonly joinsLeft?: true
  /** It is a part of the cell above it. */
  readonly joinsAbove?: true
}

interface Row {
  readonly isHead: boolean
  readonly cells: readonly Element[]
  readonly definitions: readonly CellDefinition[]
}

/** Edges that lie closer are one edge: programs round. */
const SAME_EDGE_TWIPS = 20

export class RtfTable {
  readonly element = h('table', [h('tbody')])
  private readonly rows: Row[] = []
  private isHead = false
  private definitions: CellDefinition[] = []
  private open: CellDefinition = {}

  beginRow(): void {
    this.isHead = false
    this.definitions = []
    this.open = {}
  }

  headRow(): void {
    this.isHead = true
  }

  defineCell(definition: CellDefinition): void {
    this.open = { ...this.open, ...definition }
    if (definition.rightTwips === undefined) return
    this.definitions.push(this.open)
    this.open = {}
  }

  endRow(cells: readonly Element[]): void {
    this.rows.push({ isHead: this.isHead, cells, definitions: [...this.definitions] })
  }

  /** Writes the rows into the element. */
  close(): void {
    const edges = this.edges()
    const columnAt = (twips: number) => edges.findIndex((edge) => twips <= edge + SAME_EDGE_TWIPS)
    /** The cell that stands last in each column, for those that join it from below. */
    const above = new Map<number, Element>()
    const rows = this.rows.map(({ isHead, cells, definitions }) => {
      const written: Element[] = []
      let column = 0
      for (const [index, cell] of cells.entries()) {
        const { rightTwips, joinsLeft, joinsAbove } = definitions[index] ?? {}
        const end = rightTwips === undefined ? column + 1 : Math.max(columnAt(rightTwips) + 1, column + 1)
        const span = end - column
        const host = joinsLeft ? written.at(-1) : joinsAbove ? above.get(column) : undefined
        if (host === undefined) {
          cell.tagName = isHead ? 'th' : 'td'
          if (span > 1) cell.properties.colSpan = span
          written.push(cell)
          above.set(column, cell)
        } else {
          if (joinsLeft) host.properties.colSpan = Number(host.properties.colSpan ?? 1) + span
          else host.properties.rowSpan = Number(host.properties.rowSpan ?? 1) + 1
          // Nobody sees words there, and no word is dropped.
          if (cell.children.length > 0) host.children.push(h('br'), ...cell.children)
        }
        column = end
      }
      return h('tr', written)
    })
    const [body] = this.element.children
    if (body?.type === 'element') body.children = rows
  }

  private edges(): number[] {
    const all = this.rows.flatMap(({ definitions }) => definitions.map(({ rightTwips = 0 }) => rightTwips))
    return all
      .toSorted((a, b) => a - b)
      .filter((edge, index, sorted) => index === 0 || edge - (sorted[index - 1] ?? 0) > SAME_EDGE_TWIPS)
  }
}
