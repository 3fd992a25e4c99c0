/** Finds the articles that fit a search, among the tables of the index: slice by slice, the best answer first. */
import type { SearchQuery, SearchTerm } from '../../../core/search'
import { fold } from '../../../core/vietnamese'
import type { FoundRows } from './indexRow'
import { numbersOf, type SearchTables } from './searchTables'

/** Where all words must stand. */
type Where = 'headline' | 'head' | undefined

/** Rows that are searched before anybody else is let in; twice as many each time. */
const FIRST_SLICE = 4096

export class RowFinder {
  /** The rows that pass the filters asked for last. */
  private allowed: { readonly key: string; readonly rows: ReadonlySet<number> } | undefined

  /** `ends`: the numbers between which articles stand. */
  constructor(
    private readonly tables: SearchTables,
    private readonly ends: () => { readonly front: number; readonly back: number },
  ) {}

  /** What is known of some article has changed. */
  changed(): void {
    this.allowed = undefined
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
      finder: RowFinder,
      terms: readonly SearchTerm[],
      where: Where,
      back = finder.ends().back,
    ): Generator<void, Int32Array, boolean> {
      const rows: number[] = []
      for (let from = finder.ends().front, size = FIRST_SLICE; from <= back && rows.length < most; size *= 2) {
        const to = Math.min(back, from + size - 1)
        for (const row of finder.rowsOf(terms, where, from, to, fits ? undefined : most - rows.length)) {
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

  /** Nothing but filters: the newest of those that pass. */
  private filtered(query: SearchQuery, most: number): FoundRows {
    const { sql, values } = conditionOf(query)
    const rows = numbersOf(
      this.tables.first(
        `select group_concat(row) as rows from (select row from article where ${sql} order by updated desc limit ?)`,
        [...values, most + 1],
      )?.rows,
    )
    return { ranks: [rows.slice(0, most)], rest: rows.length > most ? 'more' : 'none' }
  }

  /** The rows that pass the filters of the query; undefined where it has none. Kept for the next letter. */
  private fits(query: SearchQuery): ReadonlySet<number> | undefined {
    if (query.states.length + query.channels.length + query.days.length === 0) return undefined
    const key = JSON.stringify([query.states, query.channels, query.days])
    if (this.allowed?.key !== key) {
      const { sql, values } = conditionOf(query)
      const rows = numbersOf(
        this.tables.first(`select group_concat(row) as rows from article where ${sql}`, values)?.rows,
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
      numbersOf(
        this.tables.first(
          `select group_concat(row) as rows from
            (select rowid as row from ${table} where ${table} match ? and rowid between ? and ? order by rowid limit ?)`,
          [phrases.join(' AND '), from, to, limit],
        )?.rows,
      ),
    )
    // Put together here: SQLite would ask the second table once for every row of the first.
    return found.length < 2 ? (found[0] ?? new Int32Array(0)) : common(found)
  }
}

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
  const [shortest = new Int32Array(0), ...others] = [...lists].sort((a, b) => a.length - b.length)
  const sets = others.map((list) => new Set(list))
  return shortest.filter((number) => sets.every((set) => set.has(number)))
}
