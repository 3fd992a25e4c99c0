/**
 * The index as a file of SQLite: what is known of each folder, and the words of each article in full-text tables. Vietnamese
 * is folded before it gets there, so the tables need no rules of their own: they hold words between spaces.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import sqlite from 'node-sqlite3-wasm'
import type { ArticleSummary } from '../../../core/article'
import type { Problem } from '../../../core/contract'
import {
  makeExcerpt,
  SEARCH_FIELDS,
  type SearchQuery,
  type SearchTerm,
  type SearchText,
  searchWords,
} from '../../../core/search'
import type { FoundRows, RowExcerpt, StoredSummaries } from './indexRow'

/** Raised when the tables or what stands in them change; an index of another version is made anew. */
const STORE_VERSION = 1

export interface StoredRow {
  readonly folder: string
  readonly mtimeMs: number
  readonly sizeBytes: number
  /** Tells one text of the article from another; empty where it could not be read. */
  readonly revision: string
  readonly summary?: ArticleSummary
  readonly problem?: Problem
}

/** The index does not read as one, or the disk refuses it: it must be made anew. */
export class StoreDamaged extends Error {}

export class SearchStore {
  private readonly statements = new Map<string, sqlite.Statement>()
  private isWriting = false

  private constructor(private readonly db: sqlite.Database) {}

  /** `file`: full path, or undefined for memory. Throws `StoreDamaged` where what lies there is no index of this version. */
  static open(file: string | undefined): SearchStore {
    return guarded(() => {
      const db = new sqlite.Database(file)
      try {
        // One program alone uses the file (see `indexSeat.ts`): without it, write-ahead logging would need shared memory.
        db.exec('pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = normal')
        db.exec('pragma cache_size = -16000; pragma temp_store = memory; pragma journal_size_limit = 8000000')
        const version = Number(db.get('pragma user_version')?.user_version)
        const isNew = Number(db.get('select count(*) as count from sqlite_schema')?.count) === 0
        if (isNew) db.exec(SCHEMA)
        else if (version !== STORE_VERSION) throw new StoreDamaged(`index version ${version}`)
        // Touches every table once, so that a file cut short is found out now and not in the middle of a search.
        for (const table of TABLES) db.get(`select 1 from ${table} limit 1`)
        return new SearchStore(db)
      } catch (error) {
        db.close()
        throw error
      }
    })
  }

  read(name: string): string | undefined {
    return guarded(() => {
      const value = this.first('select value from meta where name = ?', [name])?.value
      return typeof value === 'string' ? value : undefined
    })
  }

  write(name: string, value: string): void {
    guarded(() => this.prepare('insert or replace into meta (name, value) values (?, ?)').run([name, value]))
  }

  /** True where the file is whole as far as SQLite can tell. Reads all of it. */
  isWhole(): boolean {
    return guarded(() => this.db.get('pragma quick_check(1)')?.quick_check === 'ok')
  }

  /** Everything but the summaries. */
  rows(): (Omit<StoredRow, 'summary'> & { readonly row: number; readonly isArticle: boolean })[] {
    return guarded(() =>
      this.db
        .all('select row, folder, mtime, size, revision, summary is not null as known, problem from article')
        .map((found) => ({
          row: Number(found.row),
          folder: String(found.folder),
          mtimeMs: Number(found.mtime),
          sizeBytes: Number(found.size),
          revision: String(found.revision),
          isArticle: found.known === 1,
          ...(typeof found.problem === 'string' && { problem: JSON.parse(found.problem) as Problem }),
        })),
    )
  }

  /** The summaries of all articles as one JSON text, put together by SQLite: fifty thousand take a moment. */
  summaries(): StoredSummaries {
    return guarded(() => {
      const found = this.first(
        'select group_concat(row) as rows, group_concat(summary) as summaries from article where summary is not null',
        [],
      )
      return {
        rows: typeof found?.rows === 'string' ? numbersOf(found.rows) : NONE,
        json: typeof found?.summaries === 'string' ? `[${found.summaries}]` : '[]',
      }
    })
  }

  /** Every article will be read again. What is known of it is shown meanwhile. */
  forgetTimes(): void {
    guarded(() => this.db.exec("update article set mtime = -1, revision = ''"))
  }

  /** Everything between two commits is in the index together or not at all. */
  begin(): void {
    if (!this.isWriting) guarded(() => this.db.exec('begin'))
    this.isWriting = true
  }

  commit(): void {
    if (this.isWriting) guarded(() => this.db.exec('commit'))
    this.isWriting = false
  }

  /** Puts what is known of a folder in the place of what was known; its number stays. */
  putRow({ folder, mtimeMs, sizeBytes, revision, summary, problem }: StoredRow): number {
    return guarded(() => {
      const row = this.first(
        `insert into article (folder, mtime, size, revision, summary, problem) values (?, ?, ?, ?, ?, ?)
         on conflict (folder) do update set mtime = excluded.mtime, size = excluded.size, revision = excluded.revision,
           summary = excluded.summary, problem = excluded.problem returning row`,
        [
          folder,
          mtimeMs,
          sizeBytes,
          revision,
          summary ? JSON.stringify(summary) : null,
          problem ? JSON.stringify(problem) : null,
        ],
      )
      return Number(row?.row)
    })
  }

  putWords(row: number, text: SearchText): void {
    guarded(() => {
      this.dropWords(row)
      const fields = SEARCH_FIELDS.map((field) =>
        searchWords(field === 'headline' ? `${text.kicker} ${text.headline}` : text[field]),
      )
      // The parts stand apart, so that no phrase runs from one into the next.
      const parts = [...fields, searchWords(text.text)]
      for (const form of FORMS) {
        const written = parts.map((words) => words.map((word) => word[form]).join(' '))
        const head = written.slice(0, -1)
        this.prepare(
          `insert into head_${form} (rowid, ${SEARCH_FIELDS.join(', ')}) values (?${', ?'.repeat(SEARCH_FIELDS.length)})`,
        ).run([row, ...head])
        this.prepare(`insert into whole_${form} (rowid, words) values (?, ?)`).run([row, written.join(` ${APART} `)])
      }
      this.prepare('insert into words (row, text) values (?, ?)').run([row, deflateRawSync(JSON.stringify(text))])
    })
  }

  hasWords(row: number): boolean {
    return guarded(() => this.first('select 1 as yes from words where row = ?', [row]) !== undefined)
  }

  /** Forgets the folder and its words. */
  remove(folder: string): void {
    guarded(() => {
      const row = this.first('delete from article where folder = ? returning row', [folder])?.row
      if (row !== undefined) this.dropWords(Number(row))
    })
  }

  rename(from: string, to: string): void {
    this.remove(to)
    const sql = "update article set folder = ?, summary = json_set(summary, '$.folder', ?) where folder = ?"
    guarded(() => this.prepare(sql).run([to, to, from]))
  }

  dropWords(row: number): void {
    for (const table of WORD_TABLES) this.prepare(`delete from ${table} where rowid = ?`).run([row])
    this.prepare('delete from words where row = ?').run([row])
  }

  search(query: SearchQuery): FoundRows {
    return guarded(() => {
      const all = this.rowsOf(query.terms, undefined)
      const free = query.terms.filter(({ field }) => field === undefined)
      if (free.length === 0 || all.length === 0) return [all]
      const typed = free.flatMap((term) => term.typed)
      const folded = free.flatMap((term) => term.words)
      const together = (words: readonly string[], isExact: boolean): SearchTerm => ({
        words,
        typed,
        isExact,
        isOpen: free.at(-1)?.isOpen === true,
      })
      const others = query.terms.filter(({ field }) => field !== undefined)
      const isFolded = !free.some(({ isExact }) => isExact)
      const hasMarks = typed.some((word, at) => word !== folded[at])
      return [
        all,
        this.rowsOf(query.terms, 'head'),
        this.rowsOf(query.terms, 'headline'),
        // Side by side, as they were typed; then with the marks that were typed as well.
        ...(isFolded && folded.length > 1 ? [this.rowsOf([...others, together(folded, false)], 'headline')] : []),
        ...(hasMarks || !isFolded ? [this.rowsOf([...others, together(typed, true)], 'headline')] : []),
      ]
    })
  }

  excerpts(query: SearchQuery, rows: readonly number[]): RowExcerpt[] {
    return guarded(() =>
      rows.flatMap((row) => {
        const packed = this.first('select text from words where row = ?', [row])?.text
        if (!(packed instanceof Uint8Array)) return []
        const text = JSON.parse(inflateRawSync(packed).toString('utf8')) as SearchText
        const inText = makeExcerpt(text.text, query)
        const inHead = makeExcerpt(
          [text.kicker, text.headline, text.author, text.topic, text.section, text.tag].join('\n'),
          query,
        )
        const count = (inText?.count ?? 0) + (inHead?.count ?? 0)
        return [{ row, text: inText?.text ?? '', marks: inText?.marks ?? [], count }]
      }),
    )
  }

  close(): void {
    for (const statement of this.statements.values()) statement.finalize()
    this.statements.clear()
    this.db.close()
  }

  private rowsOf(terms: readonly SearchTerm[], where: 'headline' | 'head' | undefined): Int32Array {
    const matches = new Map<string, string[]>()
    for (const term of terms) {
      const form = term.isExact ? 'exact' : 'folded'
      const column = term.field ?? (where === 'headline' ? 'headline' : undefined)
      const table = term.field !== undefined || where !== undefined ? `head_${form}` : `whole_${form}`
      matches.set(table, [...(matches.get(table) ?? []), `${column ? `${column} : ` : ''}${phraseOf(term)}`])
    }
    const found = [...matches].map(([table, phrases]) => {
      const rows = this.first(`select group_concat(rowid) as rows from ${table} where ${table} match ?`, [
        phrases.join(' AND '),
      ])?.rows
      return typeof rows === 'string' ? numbersOf(rows) : NONE
    })
    // Put together here: SQLite would ask the second table once for every row of the first.
    return found.length < 2 ? (found[0] ?? NONE) : common(found)
  }

  /** To the end of the answer even where one row is wanted: a statement left in the middle would keep the others from committing. */
  private first(sql: string, values: sqlite.BindValues) {
    return this.prepare(sql).all(values)[0]
  }

  private prepare(sql: string): sqlite.Statement {
    const known = this.statements.get(sql)
    if (known) return known
    const statement = this.db.prepare(sql)
    this.statements.set(sql, statement)
    return statement
  }
}

const NONE = new Int32Array(0)
const FORMS = ['folded', 'exact'] as const
/** Between two parts of an article: no letter, so nobody can search for it, and no ASCII, so the tables take it for a word. */
const APART = '¦'

/** A phrase of FTS5. The words are letters and digits only, so nothing in them can be taken for its syntax. */
function phraseOf({ words, isOpen }: SearchTerm): string {
  return `"${words.join(' ')}"${isOpen ? ' *' : ''}`
}

const WORD_TABLES = FORMS.flatMap((form) => [`head_${form}`, `whole_${form}`])
const TABLES = ['meta', 'article', 'words', ...WORD_TABLES]

// Words that are still being typed are looked up by their first letters: for folded ones these are kept ready.
const tableOf = (name: string, columns: string, prefix: string) =>
  `create virtual table ${name} using fts5(${columns}, content = '', contentless_delete = 1, tokenize = ascii${prefix});`

const SCHEMA = `
  create table meta (name text primary key, value text not null) without rowid;
  create table article (row integer primary key, folder text not null unique, mtime real not null, size integer not null,
    revision text not null, summary text, problem text);
  create table words (row integer primary key, text blob not null);
  ${tableOf('head_folded', SEARCH_FIELDS.join(', '), ", prefix = '1 2 3'")}
  ${tableOf('head_exact', SEARCH_FIELDS.join(', '), ", prefix = '1 2 3'")}
  ${tableOf('whole_folded', 'words', ", prefix = '1 2 3'")}
  ${tableOf('whole_exact', 'words', '')}
  pragma user_version = ${STORE_VERSION};
`

/** "1,20,3" without a text for each number. */
function numbersOf(list: string): Int32Array {
  const numbers = new Int32Array((list.length >> 1) + 1)
  let count = 0
  let number = 0
  for (let at = 0; at <= list.length; at++) {
    const code = at < list.length ? list.charCodeAt(at) : COMMA
    if (code !== COMMA) number = number * 10 + code - 48
    else {
      numbers[count++] = number
      number = 0
    }
  }
  return numbers.slice(0, count)
}

const COMMA = 44

/** What stands in all of these. */
function common(lists: readonly Int32Array[]): Int32Array {
  const [shortest = NONE, ...others] = [...lists].sort((a, b) => a.length - b.length)
  const sets = others.map((list) => new Set(list))
  return shortest.filter((number) => sets.every((set) => set.has(number)))
}

/** Whatever SQLite refuses comes out as one kind of error. */
function guarded<Value>(job: () => Value): Value {
  try {
    return job()
  } catch (error) {
    if (error instanceof sqlite.SQLite3Error || error instanceof SyntaxError) throw new StoreDamaged(error.message)
    throw error
  }
}
