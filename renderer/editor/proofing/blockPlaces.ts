/** What the list calls the fields of a block of media, and the lines of a text block. */
import type { LexicalNode } from 'lexical'
import { BLOCK_PLACES, type BlockPlace, type PlaceLabel } from '../../proofing'
import { $isPartNode, type PartNode } from '../blocks'

const known: ReadonlySet<string> = new Set(BLOCK_PLACES)
const ITEM = /^items:(\d+):(\w)(\w*)$/

/** `field` as in `proseOf`. `number`: which one of its kind the block is, counted from 1. Undefined: a place without a name. */
export function fieldLabel(block: string, number: number, field: string): PlaceLabel | undefined {
  const [, item, first = '', rest = ''] = ITEM.exec(field) ?? []
  const name = item === undefined ? field : `item${first.toUpperCase()}${rest}`
  return labelOf(`${block}.${name}`, number, item === undefined ? 0 : Number(item) + 1)
}

/** The label of a line that stands in a part, or in a paragraph within a part. */
export function $partLabel(line: LexicalNode, number: number): PlaceLabel | undefined {
  const part = $partAround(line)
  if (part === undefined) return undefined
  const group = part.getParent()
  const isCell = part.getName() === 'table.cell'
  return labelOf(
    part.getName(),
    number,
    $isPartNode(group) ? $placeAmongAlike(group) : 0,
    isCell ? $placeAmongAlike(part) : 0,
  )
}

function labelOf(place: string, number: number, item: number, column = 0): PlaceLabel | undefined {
  return known.has(place) ? { kind: 'block', place: place as BlockPlace, number, item, column } : undefined
}

function $partAround(line: LexicalNode): PartNode | undefined {
  let node: LexicalNode | null = line
  while (node !== null && !$isPartNode(node)) node = node.getParent()
  return node ?? undefined
}

function $placeAmongAlike(part: PartNode): number {
  let place = 1
  for (const sibling of part.getPreviousSiblings()) {
    if ($isPartNode(sibling) && sibling.getName() === part.getName()) place += 1
  }
  return place
}
