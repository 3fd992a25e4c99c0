/** Words of the sheet as ranges in the window. */
import { $getNodeByKey, type LexicalEditor } from 'lexical'
import { $isLine, $readLine, type Piece, parseFieldKey } from '../proofing/lines'

/** Undefined where the words are not drawn, or stand in a field. Read inside of a state. */
export function $rangeOf(
  editor: LexicalEditor,
  { line, start, end }: { readonly line: string; readonly start: number; readonly end: number },
): Range | undefined {
  const node = $getNodeByKey(line)
  if (!$isLine(node) || end <= start) return undefined
  const { pieces } = $readLine(node)
  const from = domPoint(editor, pieces.find((piece) => piece.start <= start && piece.end > start) ?? pieces[0], start)
  const to = domPoint(editor, pieces.find((piece) => piece.start < end && piece.end >= end) ?? pieces.at(-1), end)
  if (from === undefined || to === undefined) return undefined
  const range = new Range()
  range.setStart(...from)
  range.setEnd(...to)
  return range
}

/** The form field that words of a block stand in. */
export function fieldElement(editor: LexicalEditor, line: string): HTMLElement | null {
  const place = parseFieldKey(line)
  if (place === undefined) return null
  return editor.getElementByKey(place.block)?.querySelector<HTMLElement>(`[data-field="${place.field}"]`) ?? null
}

function domPoint(editor: LexicalEditor, piece: Piece | undefined, offset: number): [Text, number] | undefined {
  if (piece === undefined) return undefined
  let node: Node | null = editor.getElementByKey(piece.key)
  while (node !== null && node.nodeType !== Node.TEXT_NODE) node = node.firstChild
  if (node === null) return undefined
  // What an input method is writing is in the window before it is in the node.
  return [node as Text, Math.min(Math.max(0, offset - piece.start), (node as Text).length)]
}
