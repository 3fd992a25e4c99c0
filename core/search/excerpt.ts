/** Where the words of a search stand in a text, and the few words around them that tell why an article was found. */
import type { SearchField } from './fields'
import type { SearchQuery, SearchTerm } from './parseSearch'
import { type SearchWord, searchWords } from './words'

/** UTF-16, `start` included, `end` not. */
export interface Mark {
  readonly start: number
  readonly end: number
}

/** A piece of a text with the words that were found in it. */
export interface Excerpt {
  readonly text: string
  readonly marks: readonly Mark[]
  /** How often the words occur in the whole text. */
  readonly count: number
}

/** About two lines of the library pane. */
const EXCERPT_LETTERS = 80
const BEFORE_LETTERS = 22

/** Every place where a term of the query stands, in order and not overlapping. `field`: the text is this field's. */
export function findMarks(text: string, query: SearchQuery, field?: SearchField): readonly Mark[] {
  const words = searchWords(text)
  const marks = query.terms
    .filter((term) => term.field === undefined || term.field === field)
    .flatMap((term) => placesOf(term, words))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const joined: Mark[] = []
  for (const mark of marks) {
    const last = joined.at(-1)
    if (last === undefined || mark.start >= last.end) joined.push(mark)
    else if (mark.end > last.end) joined[joined.length - 1] = { start: last.start, end: mark.end }
  }
  return joined
}

/** The stretch of the text that holds the most different terms; undefined where none of them stands in it. */
export function makeExcerpt(text: string, query: SearchQuery): Excerpt | undefined {
  const marks = findMarks(text, query)
  const first = marks[0]
  if (first === undefined) return undefined
  let best = 0
  let most = 0
  for (const [index, mark] of marks.entries()) {
    const seen = new Set<string>()
    for (let next = index; next < marks.length; next++) {
      const other = marks[next]
      if (other === undefined || other.end - mark.start > EXCERPT_LETTERS - BEFORE_LETTERS) break
      seen.add(text.slice(other.start, other.end).toLowerCase())
    }
    if (seen.size > most) {
      most = seen.size
      best = index
    }
  }
  const chosen = marks[best] ?? first
  const from = wordStart(text, Math.max(0, chosen.start - BEFORE_LETTERS), chosen.start)
  const to = Math.max(chosen.end, wordEnd(text, Math.min(text.length, from + EXCERPT_LETTERS)))
  const before = from > 0 ? '…' : ''
  const after = to < text.length ? '…' : ''
  return {
    text: `${before}${text.slice(from, to).replace(/\s/g, ' ')}${after}`,
    marks: marks
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => ({ start: start - from + before.length, end: end - from + before.length })),
    count: marks.length,
  }
}

function placesOf({ words, isExact, isOpen }: SearchTerm, text: readonly SearchWord[]): Mark[] {
  const found: Mark[] = []
  const last = words.length - 1
  for (let at = 0; at + last < text.length; at++) {
    const fits = words.every((word, index) => {
      const here = text[at + index]
      const form = isExact ? here?.exact : here?.folded
      return form !== undefined && (isOpen && index === last ? form.startsWith(word) : form === word)
    })
    const first = text[at]
    const end = text[at + last]
    if (fits && first && end) found.push({ start: first.start, end: end.end })
  }
  return found
}

function wordStart(text: string, at: number, limit: number): number {
  if (at === 0) return 0
  const space = text.slice(at, limit).search(/\s/)
  return space === -1 ? limit : at + space + 1
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length
  const space = text.slice(0, at + 1).search(/\s\S*$/)
  return space === -1 ? at : space
}
