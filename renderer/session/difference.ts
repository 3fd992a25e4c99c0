/** Where two texts part, for the question which of them to keep. */

export interface Difference {
  /** The end of what both have in common before the first difference, from the start of a word. */
  readonly before: string
  readonly mine: string
  readonly theirs: string
  /** What both have in common after it, to the end of a word. */
  readonly after: string
}

/** Characters of common text shown on either side. */
const CONTEXT = 28
/** A difference longer than this is shown by its beginning. */
const LONGEST = 90

/** The first place where the texts differ, word by word and line by line; undefined where they do not. */
export function findDifference(mine: string, theirs: string): Difference | undefined {
  if (mine === theirs) return undefined
  const mineLines = mine.split('\n')
  const theirLines = theirs.split('\n')
  let line = 0
  while (line < mineLines.length && line < theirLines.length && mineLines[line] === theirLines[line]) line += 1
  const a = words(mineLines[line] ?? '')
  const b = words(theirLines[line] ?? '')
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  return {
    before: lastOf(a.slice(0, start).join('')),
    mine: firstOf(
      a
        .slice(start, a.length - end)
        .join('')
        .trim(),
      LONGEST,
    ),
    theirs: firstOf(
      b
        .slice(start, b.length - end)
        .join('')
        .trim(),
      LONGEST,
    ),
    after: firstOf(a.slice(a.length - end).join(''), CONTEXT),
  }
}

/** Words with the space that follows them. */
function words(line: string): string[] {
  return line.match(/\S+\s*|\s+/g) ?? []
}

function lastOf(text: string): string {
  if (text.length <= CONTEXT) return text
  return `…${text.slice(-CONTEXT).replace(/^\S*\s+/, '')}`
}

function firstOf(text: string, length: number): string {
  if (text.length <= length) return text
  return `${text.slice(0, length).replace(/\s+\S*$/, '')}…`
}
