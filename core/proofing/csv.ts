/** Comma-separated values as spreadsheets write them (RFC 4180), with semicolons and tabs as well. */

interface CsvRow {
  /** The line of the file on which the row opens, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

interface CsvLine {
  readonly line: number
  readonly text: string
}

interface Csv {
  readonly rows: readonly CsvRow[]
  /** Lines on which a quotation mark opens that never closes. They are no rows; reading goes on with the next line. */
  readonly damaged: readonly CsvLine[]
}

/** Rows without any text are left out. A byte order mark and Excel's "sep=;" line are read and dropped. */
export function parseCsv(given: string): Csv {
  let csv = given.replace(/^\ufeff/, '')
  let line = 1
  const declared = /^sep=(.)\r?\n/i.exec(csv)
  if (declared !== null) {
    csv = csv.slice(declared[0].length)
    line = 2
  }
  const separator = declared?.[1] ?? guessSeparator(csv)
  const rows: CsvRow[] = []
  const damaged: CsvLine[] = []
  let at = 0
  while (at < csv.length) {
    const row = readRow(csv, at, separator)
    if (row.open) {
      const end = /\r\n|\r|\n|$/.exec(csv.slice(at))
      const width = end?.index ?? 0
      damaged.push({ line, text: csv.slice(at, at + width) })
      line++
      at += width + Math.max(end?.[0].length ?? 0, 1)
      continue
    }
    if (row.cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells: row.cells })
    line += row.lines
    at = row.end
  }
  return { rows, damaged }
}

/** With a byte order mark and CRLF, as Excel wants it. */
export function renderCsv(rows: readonly (readonly string[])[], separator: ',' | ';' | '\t' = ','): string {
  const quote = (cell: string) =>
    cell.includes(separator) || /["\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
  return `\ufeff${rows.map((cells) => `${cells.map(quote).join(separator)}\r\n`).join('')}`
}

/** The first line with a separator decides, outside quotation marks; in a tie the one that prose has least. */
function guessSeparator(csv: string): string {
  const lines = csv
    .slice(0, 4000)
    .replace(/"[^"]*"/g, '')
    .split(/[\r\n]+/)
  const first = lines.find((line) => /[\t;,]/.test(line)) ?? ''
  const count = (sign: string) => first.split(sign).length
  return ['\t', ';', ','].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

interface ReadRow {
  readonly cells: readonly string[]
  readonly end: number
  /** Lines of the file the row takes, its line end included. */
  readonly lines: number
  readonly open: boolean
}

function readRow(csv: string, start: number, separator: string): ReadRow {
  const cells: string[] = []
  let lines = 1
  let at = start
  while (true) {
    let cell = ''
    if (csv[at] === '"') {
      const quoted = readQuoted(csv, at)
      cell = quoted.text
      lines += quoted.lines
      at = quoted.end
      if (quoted.open) return { cells: [...cells, cell], end: at, lines, open: true }
    }
    // What follows a closing quotation mark up to the separator belongs to the cell, as spreadsheets read it.
    let end = at
    while (end < csv.length && csv[end] !== separator && csv[end] !== '\n' && csv[end] !== '\r') end++
    cells.push(cell + csv.slice(at, end))
    if (csv[end] === separator) {
      at = end + 1
      continue
    }
    const width = csv[end] === '\r' && csv[end + 1] === '\n' ? 2 : 1
    return { cells, end: end + width, lines, open: false }
  }
}

function readQuoted(csv: string, start: number): { text: string; end: number; lines: number; open: boolean } {
  const parts: string[] = []
  let from = start + 1
  while (true) {
    const close = csv.indexOf('"', from)
    if (close < 0) return done(csv.slice(from), csv.length, true)
    if (csv[close + 1] !== '"') return done(csv.slice(from, close), close + 1, false)
    parts.push(csv.slice(from, close + 1))
    from = close + 2
  }
  function done(rest: string, end: number, open: boolean) {
    const text = parts.join('') + rest
    return { text, end, lines: text.split('\n').length - 1, open }
  }
}
