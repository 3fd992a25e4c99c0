/** Writes other words in the place of some: each run keeps its format, its link, and what of it was right. */
import { $getNodeByKey, $isTextNode, type ElementNode } from 'lexical'
import { $readLine, type Line, type Piece } from './lines'

/** False where the line does not read as expected there any more: then nothing is changed. */
export function $replaceWords(
  line: ElementNode,
  { start, end, written, instead }: { start: number; end: number; written: string; instead: string },
): boolean {
  const now = $readLine(line)
  if (now.text.slice(start, end) !== written) return false
  const edits = planEdits(now, start, end, instead)
  if (edits === undefined) return false
  // From the end, so that the offsets before stay true.
  for (const { piece, from, to, words } of edits.toReversed()) {
    const node = $getNodeByKey(piece.key)
    if ($isTextNode(node)) node.spliceText(from - piece.start, to - from, words, true)
  }
  return true
}

interface Edit {
  readonly piece: Piece
  /** In the line's text. */
  readonly from: number
  readonly to: number
  readonly words: string
}

/** In the order of the text. Undefined where a line break would have to be written over. */
export function planEdits(line: Line, start: number, end: number, instead: string): Edit[] | undefined {
  const whole = line.pieces.find((piece) => piece.start <= start && piece.end >= end)
  if (whole !== undefined) return [{ piece: whole, from: start, to: end, words: instead }]
  const written = line.text.slice(start, end)
  // Over several runs: word by word where the words correspond, so that each keeps its own format.
  const before = written.split(/(\s+)/)
  const after = instead.split(/(\s+)/)
  if (before.length === after.length && before.length > 1) {
    const edits: Edit[] = []
    let at = start
    for (const [index, word] of before.entries()) {
      const next = after[index] ?? ''
      if (next !== word) {
        const inner = planEdits(line, at, at + word.length, next)
        if (inner === undefined) return undefined
        edits.push(...inner)
      }
      at += word.length
    }
    return edits
  }
  const covered = line.pieces.filter((piece) => piece.start < end && piece.end > start)
  if (covered.reduce((sum, piece) => sum + Math.min(piece.end, end) - Math.max(piece.start, start), 0) !== end - start)
    return undefined
  // Half a word in bold: the first run takes the new word, the others give up their part.
  return covered.map((piece, index) => ({
    piece,
    from: Math.max(piece.start, start),
    to: Math.min(piece.end, end),
    words: index === 0 ? instead : '',
  }))
}
