/** The index as it is kept: what is known of each folder, and the words of each article, ready to be sought. */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { ArticleSummary } from '../../../core/article'
import type { Problem } from '../../../core/contract'
import { makeExcerpt, SEARCH_FIELDS, type SearchQuery, type SearchText, searchWords } from '../../../core/search'
import type { FoundRows, RowExcerpt, StoredSummaries } from './indexRow'
import { RowFinder } from './rowFinder'
import { FORMS, guarded, numbersOf, SearchTables, WORD_TABLES } from './searchTables'

export interface StoredRow {
  readonly folder: string
  readonly mtimeMs: number
  readonly sizeBytes: number
  /** Tells one text of the article from another; empty where it could not be read. */
  readonly revision: string
  readonly summary?: ArticleSummary
  readonly problem?: Problem
}

export class SearchStore {
  private readonly finder: RowFinder
  private isWriting = false
  /** Numbers between these are taken. The newest article has the smallest, so that the tables give the newest first. */
  private front: number
  private back: number

  private constructor(private readonly tables: SearchTables) {
    const ends = tables.first('select min(row) as front, max(row) as back from article')
    this.front = Number(ends?.front ?? FIRST_ROW)
    this.back = Number(ends?.back ?? FIRST_ROW - 1)
    this.finder = new RowFinder(tables, () => ({ front: this.front, back: this.back }))
  }

  /** `file`: full path, or undefined for memory. Throws `StoreDamaged` where what lies there is no index of this version. */
  static open(file: string | undefined): SearchStore {
    const tables = SearchTables.open(file)
    try {
      return new SearchStore(tables)
    } catch (error) {
      tables.close()
      throw error
    }
  }

  read(name: string): string | undefined {
    const value = this.tables.first('select value from meta where name = ?', [name])?.value
    return typeof value === 'string' ? value : undefined
  }

  write(name: string, value: string): void {
    this.tables.run('insert or replace into meta (name, value) values (?, ?)', [name, value])
  }

  /** True where a small file is whole as far as SQLite can tell. Reads all of it. */
  isWhole(): boolean {
    return this.tables.first('pragma quick_check(1)')?.quick_check === 'ok'
  }

  /** Reads the whole file piece by piece, a few milliseconds each. Throws where a piece does not read. */
  *readThrough(): Generator<void> {
    for (const { table, key, value } of READ_THROUGH) {
      const sql = `select max(id) as last, max(bytes) as bytes from
        (select ${key} as id, substr(${value}, -1) as bytes from ${table} where ${key} > ? order by ${key} limit ${READ_AT_ONCE})`
      for (let last = Number.MIN_SAFE_INTEGER; ; ) {
        const read = this.tables.first(sql, [last])?.last
        if (read === null || read === undefined) break
        last = Number(read)
        yield
      }
    }
  }

  /** Which text of the article stands under this number; undefined: none. */
  revision(row: number): string | undefined {
    return this.tables.first('select revision from article where row = ?', [row])?.revision as string | undefined
  }

  /** What is known of every file. */
  rows(): (Pick<StoredRow, 'folder' | 'mtimeMs' | 'sizeBytes'> & {
    readonly row: number
    readonly isArticle: boolean
  })[] {
    return this.tables
      .all('select row, folder, mtime, size, summary is not null as known from article')
      .map((found) => ({
        row: Number(found.row),
        folder: String(found.folder),
        mtimeMs: Number(found.mtime),
        sizeBytes: Number(found.size),
        isArticle: found.known === 1,
      }))
  }

  /** How many articles there are. */
  count(): number {
    return Number(this.tables.first('select count(*) as count from article where id is not null')?.count)
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

  private summariesOf(from: string, values: number[]): StoredSummaries {
    const found = this.tables.first(
      `select group_concat(row) as rows, group_concat(summary) as summaries from (${from})`,
      values,
    )
    return {
      rows: numbersOf(found?.rows),
      json: typeof found?.summaries === 'string' ? `[${found.summaries}]` : '[]',
    }
  }

  /** Every article will be read again. What is known of it is shown meanwhile. */
  forgetTimes(): void {
    this.tables.exec("update article set mtime = -1, revision = ''")
  }

  /** Everything between two commits is in the index together or not at all. */
  begin(): void {
    if (!this.isWriting) this.tables.exec('begin')
    this.isWriting = true
  }

  commit(): void {
    if (this.isWriting) this.tables.exec('commit')
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
    this.finder.changed()
    this.tables.run(
      `insert into article (row, folder, mtime, size, revision, id, state, channel, day, updated, summary, problem)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         on conflict (folder) do update set row = excluded.row, mtime = excluded.mtime, size = excluded.size,
           revision = excluded.revision, id = excluded.id, state = excluded.state, channel = excluded.channel,
           day = excluded.day, updated = excluded.updated, summary = excluded.summary, problem = excluded.problem`,
      [
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
      ],
    )
  }

  /** The number must have no words: see `dropWords`. */
  putWords(row: number, text: SearchText): void {
    const fields = SEARCH_FIELDS.map((field) =>
      searchWords(field === 'headline' ? `${text.kicker} ${text.headline}` : text[field]),
    )
    // The parts stand apart, so that no phrase runs from one into the next.
    const parts = [...fields, searchWords(text.text)]
    for (const form of FORMS) {
      const written = parts.map((words) => words.map((word) => word[form]).join(' '))
      const head = written.slice(0, -1)
      this.tables.run(
        `insert into head_${form} (rowid, ${SEARCH_FIELDS.join(', ')}) values (?${', ?'.repeat(SEARCH_FIELDS.length)})`,
        [row, ...head],
      )
      this.tables.run(`insert into whole_${form} (rowid, words) values (?, ?)`, [row, written.join(` ${APART} `)])
    }
    this.tables.run('insert into words (row, text) values (?, ?)', [
      row,
      deflateRawSync(JSON.stringify(text), { level: 2 }),
    ])
  }

  hasWords(row: number): boolean {
    return this.tables.first('select 1 as yes from words where row = ?', [row]) !== undefined
  }

  /** Forgets the folder and its words. */
  remove(folder: string): void {
    this.finder.changed()
    const row = this.tables.first('delete from article where folder = ? returning row', [folder])?.row
    if (row !== undefined) this.dropWords(Number(row))
  }

  rename(from: string, to: string): void {
    this.remove(to)
    const sql = "update article set folder = ?, summary = json_set(summary, '$.folder', ?) where folder = ?"
    this.tables.run(sql, [to, to, from])
  }

  dropWords(row: number): void {
    for (const table of WORD_TABLES) this.tables.run(`delete from ${table} where rowid = ?`, [row])
    this.tables.run('delete from words where row = ?', [row])
  }

  /** See `RowFinder`. */
  search(query: SearchQuery, most: number): Generator<void, FoundRows, boolean> {
    return this.finder.search(query, most)
  }

  excerpts(query: SearchQuery, rows: readonly number[]): RowExcerpt[] {
    return guarded(() =>
      rows.flatMap((row) => {
        const packed = this.tables.first('select text from words where row = ?', [row])?.text
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
    this.tables.close()
  }
}

const FIRST_ROW = 1 << 30
const FEW = 500
/** Between two parts of an article: no letter, so nobody can search for it, and no ASCII, so the tables take it for a word. */
const APART = '¦'

const READ_AT_ONCE = 200
const READ_THROUGH = [
  { table: 'article', key: 'row', value: 'summary' },
  { table: 'words', key: 'row', value: 'text' },
  ...WORD_TABLES.map((table) => ({ table: `${table}_data`, key: 'id', value: 'block' })),
]
