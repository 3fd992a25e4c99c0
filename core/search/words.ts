/** The words of a text as a search knows them: each without its marks and as it is written, and where it stands. */
import { fold } from '../vietnamese'

export interface SearchWord {
  /** "cau" for "Cầu". */
  readonly folded: string
  /** "cầu" for "Cầu". */
  readonly exact: string
  /** UTF-16, `start` included, `end` not. */
  readonly start: number
  readonly end: number
}

/** Runs of letters and digits, in order. A word of another script is one as well. */
export function searchWords(text: string): readonly SearchWord[] {
  const found: SearchWord[] = []
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)) {
    const exact = match[0].normalize('NFC').toLowerCase()
    found.push({ folded: foldedWord(exact), exact, start: match.index, end: match.index + match[0].length })
  }
  return found
}

/** The syllables of a newsroom are few and come back all the time: each is folded once. */
const known = new Map<string, string>()
const MOST_KNOWN = 50_000

function foldedWord(exact: string): string {
  const before = known.get(exact)
  if (before !== undefined) return before
  const folded = fold(exact)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(exact, folded)
  return folded
}
