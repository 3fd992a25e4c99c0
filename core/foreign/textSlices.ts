/** Cuts plain text of any size into pieces of whole lines, so that it can be read bit by bit. */

/** UTF-16 units. */
const GOOD_LENGTH = 32 * 1024

export interface TextSlice {
  readonly text: string
  /** How much of the source is read when this piece is, from 0 to 1. */
  readonly part: number
}

/** A line that is longer than a piece is cut between two words. */
export function* sliceText(source: string): Generator<TextSlice, void> {
  for (let at = 0; at < source.length; ) {
    const end = endOfPiece(source, at)
    yield { text: source.slice(at, end), part: end / source.length }
    at = end
  }
}

function endOfPiece(source: string, start: number): number {
  const most = start + GOOD_LENGTH
  if (most >= source.length) return source.length
  const piece = source.slice(start, most)
  const line = Math.max(piece.lastIndexOf('\n'), piece.lastIndexOf('\r'))
  // A line end of two signs stays in one piece.
  if (line > 0) return start + line + 1 + (piece[line] === '\r' && source[start + line + 1] === '\n' ? 1 : 0)
  const space = piece.search(/\s\S*$/)
  if (space > 0) return start + space + 1
  return /[\uD800-\uDBFF]/.test(piece.at(-1) as string) ? most - 1 : most
}
