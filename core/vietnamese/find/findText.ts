/** Finds words or a pattern in a text. Pure: same query, same text, same places. */
import { compilePattern, type PatternFault } from './pattern'
import type { FindQuery } from './query'
import { type Spelling, spell, spellQuery } from './spelling'

/** UTF-16 offsets in the text as it is written, `start` included, `end` not; never inside a letter. */
export interface Found {
  readonly start: number
  readonly end: number
  /** Of a pattern: what its groups hold, as written; the whole first. */
  readonly groups?: readonly string[]
  /** Of a pattern: what its named groups hold. */
  readonly names?: Readonly<Record<string, string>>
}

/** Where a text has what is sought, in order, not overlapping. What is empty is never found. */
export type Finder = (text: string) => readonly Found[]

export type FinderOutcome =
  | { readonly ok: true; readonly find: Finder }
  | { readonly ok: false; readonly wrong: PatternFault }

export function createFinder(query: FindQuery): FinderOutcome {
  if (query.text === '') return { ok: true, find: () => [] }
  return query.regex ? createPatternFinder(query) : { ok: true, find: createWordFinder(query) }
}

function createWordFinder(query: FindQuery): Finder {
  const options = { ...query, plainBlanks: true }
  const wanted = spellQuery(query.text, options)
  return (source) => {
    const spelling = spell(source, options)
    const found: Found[] = []
    for (let at = spelling.text.indexOf(wanted); at >= 0; at = spelling.text.indexOf(wanted, at)) {
      const end = at + wanted.length
      if (spelling.isEdge(at) && spelling.isEdge(end) && (!query.wholeWord || isWhole(spelling.text, at, end))) {
        found.push({ start: spelling.toSource(at), end: spelling.toSource(end) })
        at = end
      } else at += 1
    }
    return found
  }
}

function createPatternFinder(query: FindQuery): FinderOutcome {
  const compiled = compilePattern(query)
  if (!compiled.ok) return compiled
  const { pattern } = compiled
  return {
    ok: true,
    find: (source) => {
      const spelling = spell(source, { accents: query.accents, matchCase: true })
      return [...spelling.text.matchAll(pattern)].flatMap((match) => {
        const end = match.index + match[0].length
        if (match[0] === '' || (query.wholeWord && !isWhole(spelling.text, match.index, end))) return []
        return [readMatch(source, spelling, match, end)]
      })
    },
  }
}

function readMatch(source: string, spelling: Spelling, match: RegExpExecArray, end: number): Found {
  const written = (place: readonly [number, number] | undefined) =>
    place === undefined ? '' : source.slice(spelling.toSource(place[0]), endInSource(spelling, place[1]))
  const names = Object.entries(match.indices?.groups ?? {})
  return {
    start: spelling.toSource(match.index),
    end: endInSource(spelling, end),
    groups: (match.indices ?? []).map(written),
    ...(names.length === 0 ? {} : { names: Object.fromEntries(names.map(([name, place]) => [name, written(place)])) }),
  }
}

/** A pattern may end inside a letter: then the whole letter is found. */
function endInSource(spelling: Spelling, end: number): number {
  let at = end
  while (!spelling.isEdge(at)) at += 1
  return spelling.toSource(at)
}

const LETTER = /[\p{L}\p{M}]/u
const DIGIT = /\p{N}/u

/** No word and no number goes on across either end. */
function isWhole(text: string, start: number, end: number): boolean {
  return !joins(pointBefore(text, start), pointAt(text, start)) && !joins(pointBefore(text, end), pointAt(text, end))
}

function joins(before: string, after: string): boolean {
  return (LETTER.test(before) && LETTER.test(after)) || (DIGIT.test(before) && DIGIT.test(after))
}

function pointAt(text: string, at: number): string {
  const point = text.codePointAt(at)
  return point === undefined ? '' : String.fromCodePoint(point)
}

function pointBefore(text: string, at: number): string {
  const low = text.charAt(at - 1)
  return /[\uDC00-\uDFFF]/.test(low) ? text.slice(at - 2, at) : low
}
