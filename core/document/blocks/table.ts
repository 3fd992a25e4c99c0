/** A table of words and numbers, with the cells that head its rows and columns. */
import type { Element, ElementContent, Properties } from 'hast'
import { h } from 'hastscript'
import { z } from 'zod'
import { defineBlock, type ReadContext } from '../defineBlock'
import { exampleLine, exampleOf } from '../examples'
import { childNamed, elementsIn, findAll, findFirst, hasClass, isStanding, without, wordsIn } from '../hastParts'
import { inlineSchema, plainTextOf } from '../inline'
import { inlineToHast } from '../inlineHast'
import { linesOf } from '../lines'

/** HTML's own limit is 1,000; nobody reads such a table on a page. */
export const TABLE_MAX_COLUMNS = 50

/** That one cell runs over. */
const MOST_ROWS_SPANNED = 1000

const cellSchema = z.object({
  children: z.array(inlineSchema).default([]),
  /** `column`: it heads the column below it; `row`: the row beside it. */
  header: z.enum(['none', 'column', 'row']).default('none'),
  colSpan: z.int().min(1).max(TABLE_MAX_COLUMNS).default(1),
  rowSpan: z.int().min(1).max(MOST_ROWS_SPANNED).default(1),
  /** Numbers read better right; null: as the style sheet has it. */
  align: z.enum(['left', 'center', 'right']).nullable().default(null),
})

const schema = z.object({
  type: z.literal('table'),
  version: z.literal(1).default(1),
  caption: z.string().default(''),
  /** Where the numbers come from, without the label "Nguồn:". */
  source: z.string().default(''),
  /** A cell that a wider or taller one covers is not listed, as in HTML. */
  rows: z.array(z.object({ cells: z.array(cellSchema).default([]) })).default([]),
})

export type Table = z.output<typeof schema>
export type TableRow = Table['rows'][number]
export type TableCell = TableRow['cells'][number]

export const table = defineBlock<Table>({
  type: 'table',
  schema,
  empty: () => ({
    ...emptyTable(),
    rows: [0, 1, 2].map((row) => ({
      cells: [0, 1, 2].map(() => cellOf({ header: row === 0 ? 'column' : 'none' })),
    })),
  }),
  prose: (block) => [
    { field: 'caption', text: block.caption },
    ...block.rows.flatMap(({ cells }, row) =>
      cells.map(({ children }, cell) => ({ field: `rows:${row}:${cell}`, text: plainTextOf(children) })),
    ),
    { field: 'source', text: block.source },
  ],
  lacks: ({ rows }) => (rows.some(({ cells }) => cells.some(({ header }) => header !== 'none')) ? [] : ['tableHead']),
  toHast(block, context) {
    const hasWords = block.rows.some(({ cells }) => cells.some(({ children }) => plainTextOf(children).trim() !== ''))
    if (!hasWords) return []
    const headRows = leadingHeadRows(block.rows)
    const rowsOf = (rows: readonly TableRow[]) => rows.map(({ cells }) => h('tr', cells.map(cellToHast)))
    const caption = block.caption.trim()
    const grid = h('table', [
      ...(caption === '' ? [] : [h('caption', caption)]),
      ...(headRows === 0 ? [] : [h('thead', rowsOf(block.rows.slice(0, headRows)))]),
      ...(headRows === block.rows.length ? [] : [h('tbody', rowsOf(block.rows.slice(headRows)))]),
    ])
    const source = block.source.trim()
    return [
      h('figure', { className: ['tabular'] }, [
        // A strip that scrolls must be reachable by keyboard.
        h('div', { className: ['strip'], role: 'group', ariaLabel: caption || context.label('table'), tabIndex: 0 }, [
          grid,
        ]),
        ...(source === ''
          ? []
          : [h('figcaption', [h('span', { className: ['standing'] }, context.label('source')), ` ${source}`])]),
      ]),
    ]
  },
  fromHast(element, context) {
    const grid = tableIn(element)
    if (grid === undefined) return undefined
    if (isForLayout(grid)) return openLayout(grid, context)
    const line = element === grid ? undefined : childNamed(element, 'figcaption')
    const source = line === undefined ? '' : wordsIn(without(line, isStanding)).replace(/^(Nguồn|Source)\s*:\s*/iu, '')
    const { rows, others } = rowsFromHast(grid, context)
    if (rows.length === 0) return others
    const caption = wordsIn(childNamed(grid, 'caption'))
    return [{ ...emptyTable(), caption, rows, source }, ...others]
  },
  examples: [
    exampleOf(emptyTable(), {
      caption: 'Mực nước các trạm',
      source: 'Đài khí tượng',
      rows: [
        { cells: [cellOf({}, 'Trạm', 'column'), cellOf({ colSpan: 2 }, 'Mực nước (m)', 'column')] },
        { cells: [cellOf({}, 'Cẩm Lưu', 'row'), cellOf({ align: 'right' }, '3,2'), cellOf({ align: 'right' }, '4,1')] },
        { cells: [cellOf({ rowSpan: 2 }, 'Bàu Sen', 'row'), cellOf({ children: exampleLine }), cellOf({})] },
        { cells: [cellOf({ align: 'center' }, '5,0'), cellOf({}, '5,1')] },
      ],
    }),
    exampleOf(emptyTable(), { rows: [{ cells: [cellOf({}, 'một'), cellOf({}, 'hai')] }] }),
  ],
})

function emptyTable(): Table {
  return { type: 'table', version: 1, caption: '', source: '', rows: [] }
}

/** A cell with some of its properties filled in. */
function cellOf(filled: Partial<TableCell>, words = '', header: TableCell['header'] = 'none'): TableCell {
  const children: TableCell['children'] = words === '' ? [] : [{ type: 'text', version: 1, text: words, format: 0 }]
  return { children, header, colSpan: 1, rowSpan: 1, align: null, ...filled }
}

/** Rows at the top in which every cell heads its column. */
function leadingHeadRows(rows: readonly TableRow[]): number {
  const first = rows.findIndex(({ cells }) => cells.length === 0 || cells.some(({ header }) => header !== 'column'))
  const count = first === -1 ? rows.length : first
  // A cell may not reach out of the head.
  const fits = (upTo: number) =>
    rows.slice(0, upTo).every(({ cells }, row) => cells.every(({ rowSpan }) => row + rowSpan <= upTo))
  for (let upTo = count; upTo > 0; upTo--) if (fits(upTo)) return upTo
  return 0
}

function cellToHast({ children, header, colSpan, rowSpan, align }: TableCell): Element {
  const properties: Properties = {
    ...(colSpan > 1 ? { colSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    ...(align === null ? {} : { className: [align] }),
  }
  const content: ElementContent[] = inlineToHast(children)
  if (header === 'none' || plainTextOf(children).trim() === '') {
    // An empty heading says nothing to a screen reader; it stays an empty cell that remembers what it was.
    return h('td', header === 'none' ? properties : { ...properties, dataHeader: header }, content)
  }
  return h('th', { scope: header === 'column' ? (colSpan > 1 ? 'colgroup' : 'col') : 'row', ...properties }, content)
}

function tableIn(element: Element): Element | undefined {
  if (element.tagName === 'table') return element
  if (element.tagName !== 'figure' && !hasClass(element, 'tabular', 'wp-block-table')) return undefined
  const grids = findAll(element, ({ tagName }) => tagName === 'table')
  const picture = findFirst(element, ({ tagName }) => tagName === 'img')
  return grids.length === 1 && (picture === undefined || findFirst(grids[0] as Element, (part) => part === picture))
    ? grids[0]
    : undefined
}

/** One cell, or a page that was laid out with a table: what is inside is the page. */
function isForLayout(grid: Element): boolean {
  if (['presentation', 'none'].includes(String(grid.properties.role ?? ''))) return true
  const cells = rowsIn(grid).flatMap(cellsIn)
  if (cells.length <= 1) return true
  const blocks = (cell: Element) => elementsIn(cell).filter(({ tagName }) => LAID_OUT.has(tagName)).length
  return cells.some((cell) => findFirst(cell, ({ tagName }) => tagName === 'table') !== undefined)
    ? cells.some((cell) => blocks(cell) > 2)
    : cells.some((cell) => blocks(cell) > 6)
}

const LAID_OUT = new Set('p h1 h2 h3 h4 h5 h6 table figure blockquote'.split(' '))

function openLayout(grid: Element, context: ReadContext) {
  return rowsIn(grid)
    .flatMap(cellsIn)
    .flatMap((cell) => [...context.readBlocks(cell)])
}

/** The rows of this table, not of tables inside its cells. */
function rowsIn(grid: Element): Element[] {
  return elementsIn(grid).flatMap((part) =>
    part.tagName === 'tr' ? [part] : ['thead', 'tbody', 'tfoot'].includes(part.tagName) ? rowsIn(part) : [],
  )
}

function cellsIn(row: Element): Element[] {
  return elementsIn(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th')
}

function rowsFromHast(grid: Element, context: ReadContext) {
  const others: { type: string; version: number }[] = []
  const head = new Set(
    elementsIn(grid)
      .filter(({ tagName }) => tagName === 'thead')
      .flatMap(rowsIn),
  )
  const all = rowsIn(grid)
  // Excel writes an empty row where every cell of it belongs to one above: it goes, and whoever reaches over it is shorter.
  const isKept = all.map((row) => cellsIn(row).length > 0)
  const rows = all.map((row, at): TableRow => {
    const cells = cellsIn(row)
    const isHead = head.has(row) || (cells.length > 1 && cells.every(({ tagName }) => tagName === 'th'))
    return {
      cells: cells.slice(0, TABLE_MAX_COLUMNS).map((cell) => {
        const { children, others: rest } = linesOf(context.readBlocks({ ...cell, tagName: 'div', properties: {} }))
        others.push(...rest.flatMap(flattened(children)))
        return {
          children,
          header: headerOf(cell, isHead),
          colSpan: spanOf(cell.properties.colSpan, TABLE_MAX_COLUMNS),
          rowSpan: isKept
            .slice(at, at + spanOf(cell.properties.rowSpan, Math.min(all.length - at, MOST_ROWS_SPANNED)))
            .filter(Boolean).length,
          align: alignOf(cell),
        }
      }),
    }
  })
  return { rows: rows.filter(({ cells }) => cells.length > 0), others }
}

/** A table inside a cell: its words become lines of that cell. Whatever else a cell cannot hold stands after the table. */
function flattened(children: TableCell['children']) {
  return (block: { type: string; version: number }) => {
    if (block.type !== 'table') return [block]
    for (const { cells } of (block as unknown as Table).rows) {
      const words = cells.map((cell) => cell.children).filter((line) => line.length > 0)
      if (words.length === 0) continue
      if (children.length > 0) children.push({ type: 'linebreak', version: 1 })
      children.push(
        ...words.flatMap((line, index) =>
          index === 0 ? line : [{ type: 'text' as const, version: 1 as const, text: ' | ', format: 0 }, ...line],
        ),
      )
    }
    return []
  }
}

function headerOf(cell: Element, isHead: boolean): TableCell['header'] {
  const kept = cell.properties.dataHeader
  if (kept === 'column' || kept === 'row') return kept
  const scope = String(cell.properties.scope ?? '')
  if (scope.startsWith('row')) return 'row'
  if (scope.startsWith('col') || isHead) return 'column'
  return cell.tagName === 'th' ? 'row' : 'none'
}

function spanOf(value: unknown, most: number): number {
  const span = Number(value ?? 1)
  // 0 is "to the end" for rows, and an error for columns.
  return Number.isInteger(span) && span >= 1 ? Math.min(span, Math.max(1, most)) : 1
}

function alignOf(cell: Element): TableCell['align'] {
  const { style, align } = cell.properties
  const said = /(?<![\w-])text-align\s*:\s*(left|center|right)/i.exec(String(style ?? ''))?.[1] ?? String(align ?? '')
  return (
    (['left', 'center', 'right'] as const).find((side) => said.toLowerCase() === side || hasClass(cell, side)) ?? null
  )
}
