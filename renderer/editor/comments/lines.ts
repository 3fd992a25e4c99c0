/** The lines of the sheet that can be commented on, and their names in the article's file. */
import {
  $getNodeByKey,
  $getRoot,
  $isDecoratorNode,
  $isElementNode,
  type EditorState,
  type LexicalNode,
  type NodeKey,
} from 'lexical'
import type { CommentPassage } from '../../../core/article'
import { proseOf } from '../../../core/document'
import { $blockAround, $readBlock, cleanText } from '../blocks'
import { $isHeadNode, HEAD_FIELDS } from '../head'
import { $isLine, $readLine, parseFieldKey } from '../proofing/lines'
import type { LineText } from './follow'

/** The words of a line or of a block's field; undefined where there is none of this name any more. */
export function $textOf(key: string): string | undefined {
  const field = parseFieldKey(key)
  const node = $getNodeByKey(field?.block ?? key)
  if (node === null) return undefined
  if (field === undefined) return $isLine(node) ? $readLine(node).text : undefined
  return $fieldsOf(node).find((one) => one.key === key)?.text
}

/** The lines inside a node, in the order of the page; a node that is a line is the first of them. */
export function $linesIn(node: LexicalNode): LineText[] {
  if ($isDecoratorNode(node)) return $fieldsOf(node)
  if (!$isElementNode(node) || node.isInline()) return []
  const own = $isLine(node) ? [{ key: node.getKey(), text: $readLine(node).text }] : []
  return [...own, ...node.getChildren().flatMap($linesIn)]
}

function $fieldsOf(node: LexicalNode): LineText[] {
  const block = $isDecoratorNode(node) ? $readBlock(node) : undefined
  if (block === undefined) return []
  return proseOf(block).map(({ field, text }) => ({ key: `${node.getKey()}:${field}`, text }))
}

/** The block of the body or the line of the head that holds a line. */
export function $topOf(key: string): LexicalNode | undefined {
  const node = $getNodeByKey(parseFieldKey(key)?.block ?? key)
  return (node && $blockAround(node)) ?? undefined
}

/** A line under the name that it has in the file, with the words that go there. */
export interface NamedLine extends CommentPassage {
  readonly key: string
}

/** The lines of one block with their names. `index`: its place among the children of the root. */
export function $nameLines(top: LexicalNode, index: number): NamedLine[] {
  const lines = $linesIn(top)
  if ($isHeadNode(top)) {
    return lines.map(({ key, text }) => ({ key, block: top.readField(), field: 'text', text: cleanText(text) }))
  }
  const block = index - HEAD_FIELDS.length
  if ($isDecoratorNode(top)) {
    return lines.map(({ key, text }) => ({ key, block, field: parseFieldKey(key)?.field ?? '', text }))
  }
  const data = $readBlock(top)
  // A list leaves its empty items out; what is left is in the order of the lines.
  const passages = data === undefined ? [] : [...proseOf(data)]
  return lines.flatMap(({ key, text: raw }) => {
    const text = cleanText(raw)
    const at = passages.findIndex((passage) => passage.text === text)
    if (at < 0) return []
    const [passage] = passages.splice(0, at + 1).slice(-1)
    return [{ key, block, field: passage?.field ?? 'text', text }]
  })
}

/** Every line of the article with its name. */
export function $nameAllLines(): NamedLine[] {
  return $getRoot()
    .getChildren()
    .flatMap((top, index) => $nameLines(top, index))
}

/** Of these nodes, those that are lines, or have fields, in a state: in the order of the page. */
export function readLines(state: EditorState, keys: ReadonlySet<NodeKey>, inOrder: boolean): LineText[] {
  return state.read(() => {
    const lines: LineText[] = []
    for (const key of keys) {
      const node = $getNodeByKey(key)
      if (node === null || !node.isAttached()) continue
      if ($isDecoratorNode(node)) lines.push(...$fieldsOf(node))
      else if ($isLine(node)) lines.push({ key, text: $readLine(node).text })
    }
    if (!inOrder || lines.length < 2) return lines
    const order = new Map(
      $getRoot()
        .getChildrenKeys()
        .map((key, index) => [key, index]),
    )
    const placeOf = ({ key }: LineText): readonly number[] => {
      const path: number[] = []
      let node = $getNodeByKey(parseFieldKey(key)?.block ?? key)
      while (node !== null && node.getKey() !== 'root') {
        const parent: LexicalNode | null = node.getParent()
        path.unshift(parent?.getKey() === 'root' ? (order.get(node.getKey()) ?? 0) : node.getIndexWithinParent())
        node = parent
      }
      return path
    }
    return lines
      .map((line) => ({ line, place: placeOf(line) }))
      .sort((a, b) => comparePlaces(a.place, b.place))
      .map(({ line }) => line)
  })
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  for (let level = 0; level < Math.max(a.length, b.length); level++) {
    const difference = (a[level] ?? -1) - (b[level] ?? -1)
    if (difference !== 0) return difference
  }
  return 0
}
