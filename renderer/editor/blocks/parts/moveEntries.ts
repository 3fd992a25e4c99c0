/** Puts entries of a text block one place up or down: a question with its answer, a row of a table, a paragraph of a box. */
import { $getSelection, $isRangeSelection, type LexicalNode } from 'lexical'
import { $fieldAtPoint, $itemAround } from './fields'
import { $isPartNode, $partsAround, type PartNode, type PartsNode } from './PartNode'
import { $isTable, $rowsOf, $tableSelection } from './table/tableNodes'

export type Direction = 'up' | 'down'

/**
 * Answers the first of the entries, also where they are at the end already and stay. Undefined where it is not some of
 * several entries of one block that are selected: the block itself is meant then.
 */
export function $moveEntries(direction: Direction): LexicalNode | undefined {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return undefined
  const [one, other] = [$fieldAtPoint(selection.anchor), $fieldAtPoint(selection.focus)]
  const block = $partsAround(one)
  if (one === null || other === null || block === null || !block.is($partsAround(other))) return undefined
  if ($isTable(block)) return $moveRows(block, direction)
  const items = [$itemAround(one), $itemAround(other)]
  const ends = items.every((item) => item !== null)
    ? items
    : one.is(other) && one.getSlot()?.kind === 'blocks'
      ? [selection.anchor, selection.focus].map((point) => childAround(one, point.getNode()))
      : []
  const [from, to] = ends
  if (!from || !to) return undefined
  const [first, last] = from.getIndexWithinParent() <= to.getIndexWithinParent() ? [from, to] : [to, from]
  const [above, below] = [neighbour(first, 'up'), neighbour(last, 'down')]
  if (above === undefined && below === undefined) return undefined
  return $swap(first, last, direction === 'up' ? [above] : [below], direction)
}

/** What is at hand beside an entry: one of its own kind. */
function neighbour(node: LexicalNode, direction: Direction): LexicalNode | undefined {
  const beside = direction === 'up' ? node.getPreviousSibling() : node.getNextSibling()
  if (beside === null || !$isPartNode(node)) return beside ?? undefined
  return $isPartNode(beside) && beside.getName() === node.getName() ? beside : undefined
}

function childAround(field: PartNode, node: LexicalNode): LexicalNode | undefined {
  return field.getChildren().find((child) => child.is(node) || node.getParents().some((parent) => parent.is(child)))
}

/** The neighbours go to the other side: what is selected stays where it is, and so does the caret in it. */
function $swap(
  first: LexicalNode,
  last: LexicalNode,
  neighbours: readonly (LexicalNode | undefined)[],
  direction: Direction,
): LexicalNode {
  const there = neighbours.filter((node) => node !== undefined)
  if (direction === 'up') for (const node of there.toReversed()) last.insertAfter(node, false)
  else for (const node of there) first.insertBefore(node, false)
  return first
}

/** Rows that a cell joins stay together, and the head of a table stays above its body. */
function $moveRows(table: PartsNode, direction: Direction): LexicalNode | undefined {
  const selected = $tableSelection()
  if (selected === undefined) return undefined
  const { layout, rectangle } = selected
  const rows = $rowsOf(table)
  const isJoined = (edge: number) => layout.spots.some(({ row, rowSpan }) => row < edge && row + rowSpan > edge)
  const topOf = (row: number): number => (row > 0 && isJoined(row) ? topOf(row - 1) : row)
  const bottomOf = (row: number): number => (row < rows.length - 1 && isJoined(row + 1) ? bottomOf(row + 1) : row)
  const [top, bottom] = [topOf(rectangle.top), bottomOf(rectangle.bottom)]
  if (top === 0 && bottom === rows.length - 1) return undefined
  const isHead = (row: number) =>
    layout.spots.every((spot) => spot.row !== row || spot.cell.getData().header === 'column')
  const beside = direction === 'up' ? top - 1 : bottom + 1
  const [first, last] = [rows[top], rows[bottom]]
  if (first === undefined || last === undefined) return undefined
  if (beside < 0 || beside >= rows.length || isHead(beside) !== isHead(top)) return first
  return $swap(first, last, rows.slice(topOf(beside), bottomOf(beside) + 1), direction)
}
