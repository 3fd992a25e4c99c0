/** Writes in the place of what was found. Formats and links stay; whatever does not read as it was searched is left alone. */
import {
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type LexicalEditor,
  type TextNode,
} from 'lexical'
import { type ReplacementOptions, replacementFor } from '../../../core/vietnamese'
import { $isMediaNode } from '../blocks'
import { $isLine, $readLine, planEdits } from '../proofing'
import { groupHits, type Hit } from './hits'

/** Inside an update. Returns how many were written; the others stand as they were. */
export function $replaceHits(
  editor: LexicalEditor,
  hits: readonly Hit[],
  instead: string,
  options: ReplacementOptions,
): number {
  const composing = editor.isComposing() ? editor._compositionKey : null
  let done = 0
  for (const passage of groupHits(hits, 'key').values()) {
    const [first] = passage
    if (first === undefined) continue
    done +=
      first.field === undefined
        ? $replaceInLine(passage, instead, options, composing)
        : $replaceInField(passage, instead, options)
  }
  return done
}

function $replaceInLine(
  hits: readonly Hit[],
  instead: string,
  options: ReplacementOptions,
  composing: string | null,
): number {
  const line = $getNodeByKey(hits[0]?.node ?? '')
  if (!$isLine(line)) return 0
  const now = $readLine(line)
  let done = 0
  // From the end, so that the places before stay where they are.
  for (const hit of hits.toReversed()) {
    if (hit.text !== now.text) continue
    const words = replacementFor(hit.text.slice(hit.start, hit.end), hit, instead, options)
    const edits = planEdits(now, hit.start, hit.end, words)
    if (edits === undefined || edits.some(({ piece }) => piece.key === composing)) continue
    for (const { piece, from, to, words: part } of edits.toReversed()) {
      const node = $getNodeByKey(piece.key)
      if ($isTextNode(node)) $splice(node, from - piece.start, to - piece.start, part)
    }
    done += 1
  }
  return done
}

/** The caret stays with the letters that it stands between. */
function $splice(node: TextNode, start: number, end: number, words: string): void {
  const selection = $getSelection()
  const points = $isRangeSelection(selection) ? [selection.anchor, selection.focus] : []
  const moved = points.map(({ key, offset }) => {
    if (key !== node.getKey() || offset <= start) return undefined
    return offset >= end ? offset + words.length - (end - start) : start + words.length
  })
  node.spliceText(start, end - start, words)
  for (const [index, offset] of moved.entries()) {
    if (offset !== undefined) points[index]?.set(node.getKey(), offset, 'text')
  }
}

function $replaceInField(hits: readonly Hit[], instead: string, options: ReplacementOptions): number {
  const [first] = hits
  if (first?.field === undefined) return 0
  const words = hits.reduceRight(
    (text, hit) =>
      text.slice(0, hit.start) +
      replacementFor(hit.text.slice(hit.start, hit.end), hit, instead, options) +
      text.slice(hit.end),
    first.text,
  )
  return $writeField(first, words) ? hits.length : 0
}

/** False where the field does not read as it was searched any more. */
function $writeField({ node: key, field, text }: Hit, words: string): boolean {
  const node = $getNodeByKey(key)
  if (!$isMediaNode(node) || field === undefined || node.readWords(field) !== text) return false
  return node.writeWords(field, words)
}
