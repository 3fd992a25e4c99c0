/** The newsroom's own words: wrong → right with a note; an empty right side forbids the word. Kept as CSV, for spreadsheets. */
import { parseCsv, renderCsv } from './csv'
import type { Issue } from './issue'
import { matchCase } from './matchCase'
import type { Match, Passage } from './passage'
import { PhraseTable } from './rules/phraseTable'

export interface WordListEntry {
  readonly wrong: string
  /** Empty: the word is not to be used, and only a person knows what to write. */
  readonly right: string
  readonly note: string
}

/** Entries made ready for checking; make it once per list with `prepareWordList`. */
export interface WordList {
  readonly entries: readonly WordListEntry[]
  readonly table: PhraseTable<readonly WordListEntry[]>
}

/**
 * Why a line was left out: no wrong word in it; right equals wrong; wrong has no letter or digit; it is too long; the same
 * wrong word stands higher up with another right one (the first stays); a quotation mark opens and never closes.
 */
export type WordListFault = 'no-wrong-word' | 'same-words' | 'no-letters' | 'too-long' | 'listed-twice' | 'open-quote'

export interface WordListProblem {
  /** Line of the file, from 1. */
  readonly line: number
  /** The line's beginning, at most 80 characters. */
  readonly text: string
  readonly fault: WordListFault
}

const MAX_WORD_LENGTH = 200
const MAX_NOTE_LENGTH = 1000

/** Column titles by which a first row is known to be a header: without marks, lower case. */
const HEADERS: Readonly<Record<keyof WordListEntry, readonly string[]>> = {
  wrong: ['sai', 'từ sai', 'viết sai', 'từ cấm', 'không dùng', 'từ', 'wrong', 'forbidden', 'word', 'from'],
  right: ['đúng', 'từ đúng', 'viết đúng', 'thay bằng', 'dùng', 'right', 'correct', 'replacement', 'to'],
  note: ['ghi chú', 'chú thích', 'lý do', 'lí do', 'note', 'notes', 'reason', 'comment'],
}

/** Reads a list from CSV with commas, semicolons or tabs. Damaged lines are left out and told; the rest is read. */
export function parseWordList(csv: string): {
  entries: readonly WordListEntry[]
  problems: readonly WordListProblem[]
} {
  const { rows, damaged } = parseCsv(csv.normalize('NFC'))
  const problems: WordListProblem[] = damaged.map(({ line, text }) => ({
    line,
    text: text.slice(0, 80),
    fault: 'open-quote',
  }))
  const entries = new Map<string, WordListEntry>()
  const columns = headerOf(rows[0]?.cells)
  for (const { cells, line } of columns === undefined ? rows : rows.slice(1)) {
    const cell = (name: keyof WordListEntry) => tidy(cells[(columns ?? PLAIN_COLUMNS)[name]] ?? '')
    const entry: WordListEntry = {
      wrong: cell('wrong'),
      right: cell('right'),
      note: cell('note').slice(0, MAX_NOTE_LENGTH),
    }
    const fault = faultOf(entry, entries.get(entry.wrong))
    if (fault !== undefined) problems.push({ line, text: cells.join(' | ').slice(0, 80), fault })
    else entries.set(entry.wrong, entry)
  }
  return { entries: [...entries.values()], problems: problems.sort((a, b) => a.line - b.line) }
}

/** The list as CSV with a header, as Excel opens it: UTF-8 with a byte order mark. */
export function renderWordList(entries: readonly WordListEntry[], separator: ',' | ';' | '\t' = ','): string {
  return renderCsv(
    [['Sai', 'Đúng', 'Ghi chú'], ...entries.map(({ wrong, right, note }) => [wrong, right, note])],
    separator,
  )
}

export function prepareWordList(entries: readonly WordListEntry[]): WordList {
  const byPhrase = new Map<string, WordListEntry[]>()
  for (const given of entries) {
    const entry = {
      wrong: tidy(given.wrong.normalize('NFC')),
      right: tidy(given.right.normalize('NFC')),
      note: given.note,
    }
    if (faultOf(entry, undefined) !== undefined) continue
    const phrase = entry.wrong.toLowerCase()
    const same = byPhrase.get(phrase)
    if (same === undefined) byPhrase.set(phrase, [entry])
    else same.push(entry)
  }
  return { entries, table: new PhraseTable(byPhrase) }
}

/** Whole words of the passage that are on the list. Marks count: "ban" does not find "bán". */
export function findListedWords(passage: Passage, { table }: WordList): Issue[] {
  return table.find(passage).flatMap(({ match, value }): Issue[] => {
    const entry = value.find((candidate) => applies(candidate, match))
    if (entry === undefined) return []
    const { start, end } = match
    if (entry.right === '') {
      const message = entry.note || 'tòa soạn không dùng từ này'
      return [{ start, end, kind: 'style', rule: 'forbidden-word', level: 'sure', message, suggestions: [] }]
    }
    const right = hasCapital(entry.wrong) || isCaseOnly(entry) ? entry.right : matchCase(match.text, entry.right)
    const message = entry.note || `tòa soạn viết “${entry.right}”`
    return [{ start, end, kind: 'style', rule: 'word-list', level: 'sure', message, suggestions: [right] }]
  })
}

/**
 * An entry in small letters holds for any capitals; one with capitals, or one that only changes capitals, holds as it is
 * written. What already stands inside the right form ("Tập đoàn Trà Lam" for "Trà Lam") is right.
 */
function applies(entry: WordListEntry, match: Match): boolean {
  const written = match.text
  if ((hasCapital(entry.wrong) || isCaseOnly(entry)) && written !== entry.wrong) return false
  if (written === entry.right) return false
  const right = entry.right.toLowerCase()
  const wrong = entry.wrong.toLowerCase()
  for (let at = right.indexOf(wrong); at >= 0; at = right.indexOf(wrong, at + 1)) {
    const from = match.start - at
    if (right !== wrong && from >= 0 && match.passage.lower.startsWith(right, from)) return false
  }
  return true
}

const hasCapital = (word: string) => word !== word.toLowerCase()
const isCaseOnly = ({ wrong, right }: WordListEntry) => wrong.toLowerCase() === right.toLowerCase()
const tidy = (cell: string) => cell.trim().replace(/\s+/g, ' ')

const PLAIN_COLUMNS = { wrong: 0, right: 1, note: 2 }

/** Which column is which, where the first row is a header. */
function headerOf(cells: readonly string[] | undefined): typeof PLAIN_COLUMNS | undefined {
  if (cells === undefined) return undefined
  const titles = cells.map((cell) => tidy(cell).toLowerCase())
  const find = (name: keyof WordListEntry) => titles.findIndex((title) => HEADERS[name].includes(title))
  const [wrong, right, note] = [find('wrong'), find('right'), find('note')]
  // One title alone may be an entry ("từ"): a header has two, or is all there is in a row of one cell.
  const known = [wrong, right, note].filter((at) => at >= 0).length
  return wrong >= 0 && (known > 1 || (titles.length === 1 && titles[0] !== 'từ')) ? { wrong, right, note } : undefined
}

function faultOf({ wrong, right }: WordListEntry, listed: WordListEntry | undefined): WordListFault | undefined {
  if (wrong === '') return 'no-wrong-word'
  // A phrase is found by its first word.
  if (!/^[\p{L}\p{N}]/u.test(wrong)) return 'no-letters'
  if (wrong === right) return 'same-words'
  if (wrong.length > MAX_WORD_LENGTH || right.length > MAX_WORD_LENGTH) return 'too-long'
  return listed !== undefined && listed.right !== right ? 'listed-twice' : undefined
}
