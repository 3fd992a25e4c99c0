/**
 * The tables of the index, in one file of SQLite. Vietnamese is folded before it gets there, so they need no rules of their
 * own: they hold words between spaces.
 */
import sqlite from 'node-sqlite3-wasm'
import { SEARCH_FIELDS } from '../../../core/search'

/** Raised when the tables or what stands in them change; an index of another version is made anew. */
const STORE_VERSION = 2

/** The index does not read as one, or the disk refuses it: it must be made anew. */
export class StoreDamaged extends Error {}

/** Each word as it is sought without its marks, and as it is written. */
export const FORMS = ['folded', 'exact'] as const
export const WORD_TABLES = FORMS.flatMap((form) => [`head_${form}`, `whole_${form}`])
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

/** The open file. Whatever SQLite refuses comes out as `StoreDamaged`. */
export class SearchTables {
  private readonly statements = new Map<string, sqlite.Statement>()

  private constructor(private readonly db: sqlite.Database) {}

  /** `file`: full path, or undefined for memory. Throws `StoreDamaged` where what lies there is no index of this version. */
  static open(file: string | undefined): SearchTables {
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
        return new SearchTables(db)
      } catch (error) {
        db.close()
        throw error
      }
    })
  }

  /** Statements without values. */
  exec(sql: string): void {
    guarded(() => this.db.exec(sql))
  }

  all(sql: string) {
    return guarded(() => this.db.all(sql))
  }

  /** A statement that is run again and again, with other values. */
  run(sql: string, values: sqlite.BindValues): void {
    guarded(() => this.prepare(sql).run(values))
  }

  /** To the end of the answer even where one row is wanted: a statement left in the middle would keep the others from committing. */
  first(sql: string, values: sqlite.BindValues = []) {
    return guarded(() => this.prepare(sql).all(values)[0])
  }

  close(): void {
    for (const statement of this.statements.values()) statement.finalize()
    this.statements.clear()
    this.db.close()
  }

  private prepare(sql: string): sqlite.Statement {
    const known = this.statements.get(sql)
    if (known) return known
    const statement = this.db.prepare(sql)
    this.statements.set(sql, statement)
    return statement
  }
}

/** "1,20,3" without a text for each number. */
export function numbersOf(list: unknown): Int32Array {
  if (typeof list !== 'string') return new Int32Array(0)
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

/** Whatever SQLite refuses comes out as one kind of error. */
export function guarded<Value>(job: () => Value): Value {
  try {
    return job()
  } catch (error) {
    if (error instanceof sqlite.SQLite3Error || error instanceof SyntaxError) throw new StoreDamaged(error.message)
    throw error
  }
}
