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
import { fold } from '../../../core/vietnamese'
import type { FoundRows, RowExcerpt, StoredSummaries } from './indexRow'

/** Raised when the tables or what stands in them change; an index of another version is made anew. */
const STORE_VERSION = 2

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
  /** Numbers between these are taken. The newest article has the smallest, so that the tables give the newest first. */
  private front: number
  private back: number
  private allowed: { readonly key: string; readonly rows: ReadonlySet<number> } | undefined

  private constructor(private readonly db: sqlite.Database) {
    const ends = db.get('select min(row) as front, max(row) as back from article')
    this.front = Number(ends?.front ?? FIRST_ROW)
    this.back = Number(ends?.back ?? FIRST_ROW - 1)
  }

  /** `file`: full path, or undefined for memory. Throws `StoreDamaged` where what lies there is no index of this version. */
  static open(file: string | undefined): SearchStore {
    return guarded(() => {
      const db = new sqlite.Database(file)
      try {
        // One program alone uses the file (see `indexSeat.ts`): without it, write-ahead logging would need shared memory.
        db.exec('pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = normal')
        db.exec('pragma cache_size = -12000; pragma temp_store = memory; pragma journal_size_limit = 8000000')
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

  /** True where a small file is whole as far as SQLite can tell. Reads all of it. */
  isWhole(): boolean {
    return guarded(() => this.db.get('pragma quick_check(1)')?.quick_check === 'ok')
  }

  /** Reads the whole file piece by piece, a few milliseconds each. Throws where a piece does not read. */
  *readThrough(): Generator<void> {
    for (const { table, key, value } of READ_THROUGH) {
      const sql = `select max(id) as last, max(bytes) as bytes from
        (select ${key} as id, substr(${value}, -1) as bytes from ${table} where ${key} > ? order by ${key} limit ${READ_AT_ONCE})`
      for (let last = Number.MIN_SAFE_INTEGER; ; ) {
        const read = guarded(() => this.first(sql, [last])?.last)
        if (read === null || read === undefined) break
        last = Number(read)
        yield
      }
    }
  }

  /** Which text of the article stands under this number; undefined: none. */
  revision(row: number): string | undefined {
    return guarded(
      () => this.first('select revision from article where row = ?', [row])?.revision as string | undefined,
    )
  }

  /** What is known of every file. */
  rows(): (Pick<StoredRow, 'folder' | 'mtimeMs' | 'sizeBytes'> & {
    readonly row: number
    readonly isArticle: boolean
  })[] {
    return guarded(() =>
      this.db.all('select row, folder, mtime, size, summary is not null as known from article').map((found) => ({
        row: Number(found.row),
        folder: String(found.folder),
        mtimeMs: Number(found.mtime),
        sizeBytes: Number(found.size),
        isArticle: found.known === 1,
      })),
    )
  }

  /** How many articles there are. */
  count(): number {
    return guarded(() => Number(this.first('select count(*) as count from article where id is not null', [])?.count))
  }

  /** The newest, and whatever bears the id of one of them: of two copies nobody may know only one. */
  newest(most: number): StoredSummaries {
    return this.summariesOf(
      'select row, summary from article where id in (select id from article where id is not null order by updated desc limit ?)',
      [most],
    )
  }

  /** So many summaries after this row; none: the end. As one JSON text, put together by SQLite. */
  summaries(after = 0, most = Number.MAX_SAFE_INTEGER): StoredSummaries {
    return this.summariesOf('select row, summary from article where id is not null and row > ? order by row limit ?', [
      after,
      most,
    ])
  }

  private summariesOf(from: string, values: sqlite.BindValues): StoredSummaries {
    return guarded(() => {
      const found = this.first(
        `select group_concat(row) as rows, group_concat(summary) as summaries from (${from})`,
        values,
      )
      return {
        rows: numbersOf(found?.rows),
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

  /** So many numbers for articles that go in now, the newest first: before all others, or after them. */
  numbers(count: number, where: 'front' | 'back'): readonly number[] {
    const from = where === 'front' ? this.front - count : this.back + 1
    this.front = Math.min(this.front, from)
    this.back = Math.max(this.back, from + count - 1)
    return Array.from({ length: count }, (_, at) => from + at)
  }

  /** True where so few are newer that the article need not be moved to the front. */
  isAmongNewest(row: number): boolean {
    return row - this.front < FEW
  }

  /** Puts what is known of a folder in the place of what was known, under this number. */
  putRow(row: number, { folder, mtimeMs, sizeBytes, revision, summary, problem }: StoredRow): void {
    this.allowed = undefined
    guarded(() =>
      this.prepare(
        `insert into article (row, folder, mtime, size, revision, id, state, channel, day, updated, summary, problem)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         on conflict (folder) do update set row = excluded.row, mtime = excluded.mtime, size = excluded.size,
           revision = excluded.revision, id = excluded.id, state = excluded.state, channel = excluded.channel,
           day = excluded.day, updated = excluded.updated, summary = excluded.summary, problem = excluded.problem`,
      ).run([
        row,
        folder,
        mtimeMs,
        sizeBytes,
        revision,
        summary?.id ?? null,
        summary?.workflow ?? null,
        summary?.channel ?? null,
        summary?.updatedAt.slice(0, 10) ?? null,
        summary ? Date.parse(summary.updatedAt) || 0 : null,
        summary ? JSON.stringify(summary) : null,
        problem ? JSON.stringify(problem) : null,
      ]),
    )
  }

  /** The number must have no words: see `dropWords`. */
  putWords(row: number, text: SearchText): void {
    guarded(() => {
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
      this.prepare('insert into words (row, text) values (?, ?)').run([
        row,
        deflateRawSync(JSON.stringify(text), { level: 2 }),
      ])
    })
  }

  hasWords(row: number): boolean {
    return guarded(() => this.first('select 1 as yes from words where row = ?', [row]) !== undefined)
  }

  /** Forgets the folder and its words. */
  remove(folder: string): void {
    guarded(() => {
      this.allowed = undefined
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
    guarded(() => {
      for (const table of WORD_TABLES) this.prepare(`delete from ${table} where rowid = ?`).run([row])
      this.prepare('delete from words where row = ?').run([row])
    })
  }

  /**
   * The best answers, at most so many. Works in slices of the library, the newest first, and gives way after each: told
   * `false` it ends with what it has. What stands in the headline is sought first, and the order among those is made from the
   * newest of them alone.
   */
  *search(query: SearchQuery, most: number): Generator<void, FoundRows, boolean> {
    if (query.terms.length === 0) return this.filtered(query, most)
    const fits = this.fits(query)
    const free = query.terms.filter(({ field }) => field === undefined)
    const others = query.terms.filter(({ field }) => field !== undefined)
    const ranks: Int32Array[] = []
    let isSlow = false
    const seek = function* (
      store: SearchStore,
      terms: readonly SearchTerm[],
      where: Where,
      back = store.back,
    ): Generator<void, Int32Array, boolean> {
      const rows: number[] = []
      for (let from = store.front, size = FIRST_SLICE; from <= back && rows.length < most; size *= 2) {
        const to = Math.min(back, from + size - 1)
        for (const row of store.rowsOf(terms, where, from, to, fits ? undefined : most - rows.length)) {
          if ((fits === undefined || fits.has(row)) && rows.length < most) rows.push(row)
        }
        from = to + 1
        if (from <= back && rows.length < most && !(yield)) {
          isSlow = true
          break
        }
      }
      return Int32Array.from(rows)
    }
    const add = (rows: Int32Array) => rows.length > 0 && ranks.push(rows)
    const rest = (): FoundRows['rest'] => {
      if (isSlow) return 'unread'
      return ranks.some(({ length }) => length >= most) || different(ranks) > most ? 'more' : 'none'
    }
    if (free.length > 0) {
      const inHeadline = yield* seek(this, query.terms, 'headline')
      const last = inHeadline.at(-1)
      if (last !== undefined && !isSlow) {
        const typed = free.flatMap((term) => term.typed)
        const folded = free.flatMap((term) => term.words)
        const isOpen = free.at(-1)?.isOpen === true
        const together = (words: readonly string[], isExact: boolean) => [...others, { words, typed, isExact, isOpen }]
        const isFolded = !free.some(({ isExact }) => isExact)
        // With the marks that were typed; then side by side, as they were typed.
        if (!isFolded || typed.some((word, at) => word !== folded[at])) {
          add(yield* seek(this, together(typed, true), 'headline', last))
        }
        if (isFolded && folded.length > 1) add(yield* seek(this, together(folded, false), 'headline', last))
      }
      add(inHeadline)
      if (!isSlow && inHeadline.length < most) add(yield* seek(this, query.terms, 'head'))
      if (isSlow || different(ranks) >= most) return { ranks, rest: isSlow ? 'unread' : 'more' }
    }
    add(yield* seek(this, query.terms, undefined))
    return { ranks, rest: rest() }
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

  /** Nothing but filters: the newest of those that pass. */
  private filtered(query: SearchQuery, most: number): FoundRows {
    return guarded(() => {
      const { sql, values } = conditionOf(query)
      const rows = numbersOf(
        this.first(
          `select group_concat(row) as rows from (select row from article where ${sql} order by updated desc limit ?)`,
          [...values, most + 1],
        )?.rows,
      )
      return { ranks: [rows.slice(0, most)], rest: rows.length > most ? 'more' : 'none' }
    })
  }

  /** The rows that pass the filters of the query; undefined where it has none. Kept for the next letter. */
  private fits(query: SearchQuery): ReadonlySet<number> | undefined {
    if (query.states.length + query.channels.length + query.days.length === 0) return undefined
    const key = JSON.stringify([query.states, query.channels, query.days])
    if (this.allowed?.key !== key) {
      const { sql, values } = conditionOf(query)
      const rows = guarded(() =>
        numbersOf(this.first(`select group_concat(row) as rows from article where ${sql}`, values)?.rows),
      )
      this.allowed = { key, rows: new Set(rows) }
    }
    return this.allowed.rows
  }

  /** Smallest number first. */
  private rowsOf(terms: readonly SearchTerm[], where: Where, from: number, to: number, most = to - from + 1) {
    const matches = new Map<string, string[]>()
    const ask = (form: string, term: SearchTerm, words: readonly string[], isOpen: boolean) => {
      const column = term.field ?? (where === 'headline' ? 'headline' : undefined)
      const table = term.field !== undefined || where !== undefined ? `head_${form}` : `whole_${form}`
      const phrase = `${column ? `${column} : ` : ''}"${words.join(' ')}"${isOpen ? ' *' : ''}`
      matches.set(table, [...(matches.get(table) ?? []), phrase])
    }
    for (const term of terms) {
      const last = term.words.at(-1) ?? ''
      if (term.isExact && term.isOpen && last.length === 1 && term.field === undefined && where === undefined) {
        // Of a word that has one letter yet, the mark is not asked for: thousands of words begin so.
        ask('folded', term, term.words.map(fold), true)
        if (term.words.length > 1) ask('exact', term, term.words.slice(0, -1), false)
      } else ask(term.isExact ? 'exact' : 'folded', term, term.words, term.isOpen)
    }
    const limit = matches.size === 1 ? most : to - from + 1
    const found = [...matches].map(([table, phrases]) =>
      guarded(() =>
        numbersOf(
          this.first(
            `select group_concat(row) as rows from
              (select rowid as row from ${table} where ${table} match ? and rowid between ? and ? order by rowid limit ?)`,
            [phrases.join(' AND '), from, to, limit],
          )?.rows,
        ),
      ),
    )
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

/** Where all words must stand. */
type Where = 'headline' | 'head' | undefined

const NONE = new Int32Array(0)
const FIRST_ROW = 1 << 30
const FEW = 500
/** Rows that are searched before anybody else is let in; twice as many each time. */
const FIRST_SLICE = 4096
const FORMS = ['folded', 'exact'] as const
/** Between two parts of an article: no letter, so nobody can search for it, and no ASCII, so the tables take it for a word. */
const APART = '¦'

const WORD_TABLES = FORMS.flatMap((form) => [`head_${form}`, `whole_${form}`])
const READ_AT_ONCE = 200
const READ_THROUGH = [
  { table: 'article', key: 'row', value: 'summary' },
  { table: 'words', key: 'row', value: 'text' },
  ...WORD_TABLES.map((table) => ({ table: `${table}_data`, key: 'id', value: 'block' })),
]
const TABLES = ['meta', 'article', 'words', ...WORD_TABLES]

// Words that are still being typed are looked up by their first letters: for folded ones these are kept ready.
const tableOf = (name: string, columns: string, prefix: string) =>
  `create virtual table ${name} using fts5(${columns}, content = '', contentless_delete = 1, tokenize = ascii${prefix});`

const SCHEMA = `
  create table meta (name text primary key, value text not null) without rowid;
  create table article (row integer primary key, folder text not null unique, mtime real not null, size integer not null,
    revision text not null, id text, state text, channel text, day text, updated real, summary text, problem text);
  create index article_id on article (id);
  create index article_time on article (updated, id);
  create index article_facts on article (state, channel, day);
  create table words (row integer primary key, text blob not null);
  ${tableOf('head_folded', SEARCH_FIELDS.join(', '), ", prefix = '1 2 3'")}
  ${tableOf('head_exact', SEARCH_FIELDS.join(', '), ", prefix = '1 2 3'")}
  ${tableOf('whole_folded', 'words', ", prefix = '1 2 3'")}
  ${tableOf('whole_exact', 'words', ", prefix = '2 3'")}
  ${['folded', 'exact'].map((form) => `insert into whole_${form} (whole_${form}, rank) values ('hashsize', 6000000);`).join(' ')}
  pragma user_version = ${STORE_VERSION};
`

/** "1,20,3" without a text for each number. */
function numbersOf(list: unknown): Int32Array {
  if (typeof list !== 'string') return NONE
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

/** What a row must be, of the states, channels and days that are asked for. */
function conditionOf({ states, channels, days }: SearchQuery): { sql: string; values: string[] } {
  const among = (column: string, values: readonly string[]) =>
    values.length === 0 ? [] : [`${column} in (${values.map(() => '?').join(', ')})`]
  const parts = [
    'id is not null',
    ...among('state', states),
    ...among('channel', channels),
    ...days.map(() => 'day between ? and ?'),
  ]
  return { sql: parts.join(' and '), values: [...states, ...channels, ...days.flatMap(({ from, to }) => [from, to])] }
}

function different(lists: readonly Int32Array[]): number {
  return new Set(lists.flatMap((list) => [...list])).size
}

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
