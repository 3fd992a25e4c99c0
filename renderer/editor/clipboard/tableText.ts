/** Tables as plain text, the way spreadsheets put them on the clipboard: a tab between cells, a line end between rows. */
import { type Inline, plainTextOf, type Table, text } from '../../../core/document'

/**
 * Undefined where the text is no table: two rows or more, each with the same number of tabs, or a single row with tabs
 * where `oneRow` allows it. A cell with a tab, a line end or a quotation mark in it stands in quotation marks, doubled inside.
 */
export function tableFromText(raw: string, { oneRow = false } = {}): Table['rows'] | undefined {
  if (!raw.includes('\t')) return undefined
  const rows = parseCells(raw.replace(/\r\n?/g, '\n').replace(/\n+$/, ''))
  const columns = rows[0]?.length ?? 0
  if (columns < 2 || rows.length < (oneRow ? 1 : 2) || rows.some((row) => row.length !== columns)) return undefined
  return rows.map((row) => ({
    cells: row.map((words) => ({
      children: lines(words),
      header: 'none' as const,
      colSpan: 1,
      rowSpan: 1,
      align: null,
    })),
  }))
}

/** Rows of cells. Joined cells are written once; the room they take is empty. */
export function textOfRows(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\n')
}

export function wordsOfCell(children: readonly Inline[]): string {
  return plainTextOf(children)
}

function quoted(words: string): string {
  return /[\t\n"]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words
}

function parseCells(raw: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /"((?:[^"]|"")*)"(?=\t|\n|$)|([^\t\n]*)/y
  let at = 0
  for (;;) {
    cell.lastIndex = at
    const match = cell.exec(raw)
    const words = match?.[1] === undefined ? (match?.[2] ?? '') : match[1].replaceAll('""', '"')
    rows.at(-1)?.push(words.normalize('NFC').trim())
    at = cell.lastIndex
    if (at >= raw.length) return rows
    if (raw[at] === '\n') rows.push([])
    at += 1
    if (at >= raw.length) {
      rows.at(-1)?.push('')
      return rows
    }
  }
}

function lines(words: string): Inline[] {
  return words
    .split('\n')
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ type: 'linebreak' as const, version: 1 as const }] : []),
      ...(line === '' ? [] : [text(line)]),
    ])
}
