/** A table, with a caption above it and its source below. */
import { Table as TableIcon } from 'lucide-react'
import type { Table } from '../../../core/document'
import { partsView } from './parts/partsView'
import type { PartData, PartValue } from './parts/slots'
import { itemsOf, plainLine, wordsOf } from './parts/values'

type Cell = Table['rows'][number]['cells'][number]

export const table = partsView({
  type: 'table',
  command: 'insert.table',
  icon: TableIcon,
  slots: [
    { kind: 'line', name: 'caption', plain: true },
    {
      kind: 'items',
      name: 'grid',
      tag: 'table',
      repeats: false,
      slots: [
        {
          kind: 'items',
          name: 'row',
          tag: 'tr',
          slots: [{ kind: 'line', name: 'cell', tag: 'td', multiline: true, repeats: true }],
        },
      ],
    },
    { kind: 'line', name: 'source', plain: true },
  ],
  toParts: ({ caption, rows, source }) => [
    { name: 'caption', line: plainLine(caption) },
    {
      name: 'grid',
      parts: rows.map(({ cells }) => ({
        name: 'row',
        parts: cells.map((cell) => ({ name: 'cell', line: cell.children, data: dataOfCell(cell) })),
      })),
    },
    { name: 'source', line: plainLine(source) },
  ],
  fromParts: (values) => ({
    type: 'table',
    version: 1,
    caption: wordsOf(values, 'caption'),
    source: wordsOf(values, 'source'),
    rows: (itemsOf(values, 'grid')[0] ?? [])
      .filter(({ name }) => name === 'row')
      .map(({ parts = [] }) => ({ cells: parts.map(cellOf) })),
  }),
})

/** Only what differs from an ordinary cell. */
function dataOfCell({ header, colSpan, rowSpan, align }: Cell): PartData {
  return {
    ...(header === 'none' ? {} : { header }),
    ...(colSpan > 1 ? { colSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    ...(align === null ? {} : { align }),
  }
}

function cellOf({ line = [], data = {} }: PartValue): Cell {
  const { header, align } = data
  return {
    children: [...line],
    header: header === 'row' || header === 'column' ? header : 'none',
    colSpan: Number(data.colSpan ?? 1),
    rowSpan: Number(data.rowSpan ?? 1),
    align: align === 'left' || align === 'center' || align === 'right' ? align : null,
  }
}
