/** Tables: those of the article, with their merged cells and heads, and the one-cell tables that are boxes in Word. */
import type { IParagraphOptions, Paragraph, ParagraphChild } from 'docx'
import type { Element } from 'hast'
import type { Pen, WordBlock } from './docxPen'
import { STYLES } from './docxStyles'
import { elementsIn, findNamed, hasClass } from './hastQuestions'

/** The table of a block, its caption above and its source below. */
export function writeTable(figure: Element, pen: Pen): WordBlock[] {
  const { TableCell, TableRow } = pen.docx
  const [grid] = findNamed(figure, 'table')
  if (grid === undefined) return []
  const rows = rowsIn(grid).map(
    ({ row, isHead }) =>
      new TableRow({
        ...(isHead ? { tableHeader: true } : {}),
        cantSplit: true,
        children: elementsIn(row).map(
          (cell) =>
            new TableCell({
              columnSpan: Number(cell.properties.colSpan ?? 1),
              rowSpan: Number(cell.properties.rowSpan ?? 1),
              children: [cellLine(cell, isHead, pen)],
            }),
        ),
      }),
  )
  const caption = elementsIn(grid).find(({ tagName }) => tagName === 'caption')
  const source = elementsIn(figure).find(({ tagName }) => tagName === 'figcaption')
  return [
    ...(caption ? pen.paragraph(caption.children, { style: STYLES.tableCaption }) : []),
    ...tableOf(rows, pen),
    ...(source ? pen.paragraph(source.children, { style: STYLES.tableSource }) : []),
  ]
}

/** One box with a line around it. */
export function writeBox(content: readonly WordBlock[], pen: Pen): WordBlock[] {
  const { TableCell, TableRow } = pen.docx
  return tableOf([new TableRow({ children: [new TableCell({ children: content, margins: MARGINS })] })], pen)
}

/** Rows of cells without lines; a row of one cell goes across. */
export function writeRows(rows: readonly (readonly (readonly WordBlock[])[])[], pen: Pen): WordBlock[] {
  const { TableCell, TableRow } = pen.docx
  const columns = Math.max(...rows.map((row) => row.length))
  return tableOf(
    rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: row.map(
            (content) =>
              new TableCell({
                children: content.length === 0 ? [new pen.docx.Paragraph('')] : content,
                columnSpan: row.length === 1 ? columns : 1,
                margins: MARGINS,
              }),
          ),
        }),
    ),
    pen,
  )
}

const MARGINS = { top: 80, bottom: 80, left: 120, right: 120 }

function tableOf(rows: InstanceType<Pen['docx']['TableRow']>[], { docx }: Pen): WordBlock[] {
  if (rows.length === 0) return []
  return [
    new docx.Table({ rows, width: { size: 100, type: docx.WidthType.PERCENTAGE } }),
    // Word joins two tables that touch.
    new docx.Paragraph({ spacing: { before: 0, after: 0, line: 120, lineRule: 'auto' } }),
  ]
}

/** What heads a column in the rows that Word repeats on every page says so by its row; every other head by its style. */
function cellLine(cell: Element, isHead: boolean, pen: Pen): Paragraph {
  const { AlignmentType, Paragraph } = pen.docx
  const scope = String(cell.properties.scope ?? cell.properties.dataHeader ?? '')
  const style = scope.startsWith('row') ? STYLES.rowHead : scope.startsWith('col') ? STYLES.columnHead : undefined
  const side = (['left', 'center', 'right'] as const).find((name) => hasClass(cell, name))
  const options: IParagraphOptions = {
    ...(style === undefined ? {} : { style }),
    ...(side === undefined
      ? {}
      : { alignment: { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }[side] }),
    keepNext: isHead,
  }
  const children: ParagraphChild[] = pen.inline(cell.children)
  return new Paragraph({ ...options, children })
}

function rowsIn(grid: Element): { row: Element; isHead: boolean }[] {
  return elementsIn(grid).flatMap((part) =>
    part.tagName === 'tr'
      ? [{ row: part, isHead: false }]
      : ['thead', 'tbody', 'tfoot'].includes(part.tagName)
        ? elementsIn(part).map((row) => ({ row, isHead: part.tagName === 'thead' }))
        : [],
  )
}
