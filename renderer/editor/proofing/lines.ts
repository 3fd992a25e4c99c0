/** The lines of the sheet as the proofreader gets them: plain words, with the way back to the nodes they stand in. */
import { $isListNode } from '@lexical/list'
import { $isHeadingNode } from '@lexical/rich-text'
import {
  $getNodeByKey,
  $getRoot,
  $isDecoratorNode,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
} from 'lexical'
import { proseOf } from '../../../core/document'
import type { PassagePlace, PlaceLabel, SheetPassage } from '../../proofing'
import { $isPartNode, $isPartsNode, $readBlock, type PartNode } from '../blocks'
import { $isHeadNode, type HeadField } from '../head'
import { $partLabel, fieldLabel } from './blockPlaces'

/** A run of text inside a line. */
export interface Piece {
  readonly key: NodeKey
  /** In the line's text. */
  readonly start: number
  readonly end: number
}

export interface Line {
  readonly text: string
  readonly pieces: readonly Piece[]
}

/** An element that holds words itself: a paragraph, a list item, a line of the head. */
export function $isLine(node: LexicalNode | null | undefined): node is ElementNode {
  if (!$isElementNode(node) || node.isInline() || $isListNode(node) || node.getType() === 'root') return false
  const first = node.getFirstChild()
  return first === null || !$isElementNode(first) || first.isInline() || node.getChildren().some($isTextNode)
}

/** The line's own words; a list inside an item has lines of its own. Offsets are those of the nodes, nothing is cleaned. */
export function $readLine(line: ElementNode): Line {
  const pieces: Piece[] = []
  let text = ''
  const visit = (element: ElementNode) => {
    for (const child of element.getChildren()) {
      if ($isTextNode(child)) {
        const words = child.getTextContent()
        pieces.push({ key: child.getKey(), start: text.length, end: text.length + words.length })
        text += words
      } else if ($isLineBreakNode(child)) text += '\n'
      else if ($isElementNode(child) && child.isInline()) visit(child)
    }
  }
  visit(line)
  return { text, pieces }
}

const FIELD = /^(\w+):([\w:]+)$/

/** The key of a field of a block, taken apart; undefined for a line. */
export function parseFieldKey(key: string): { readonly block: NodeKey; readonly field: string } | undefined {
  const match = FIELD.exec(key)
  return match === null ? undefined : { block: match[1] ?? '', field: match[2] ?? '' }
}

/** An address or a name is no prose. */
function isRead(part: PartNode): boolean {
  const slot = part.getSlot()
  return slot?.kind !== 'line' || slot.read !== false
}

/** What there is to read in a node that has changed: a line, the fields of a block, or nothing. */
export function $passagesOf(key: NodeKey): SheetPassage[] {
  const node = $getNodeByKey(key)
  if (node === null) return []
  if ($isPartNode(node) && !isRead(node)) return []
  if ($isLine(node)) return [{ key, text: $readLine(node).text, place: placeOf(node) }]
  if (!$isDecoratorNode(node)) return []
  const block = $readBlock(node)
  if (block === undefined) return []
  return proseOf(block).map(({ field, text }) => ({ key: `${key}:${field}`, text, place: 'caption' }))
}

const HEAD_PLACES = { kicker: 'caption', headline: 'headline', standfirst: 'standfirst' } as const satisfies Record<
  HeadField,
  SheetPassage['place']
>

function placeOf(node: ElementNode): SheetPassage['place'] {
  return $isHeadNode(node) ? HEAD_PLACES[node.readField()] : 'body'
}

/** Every passage in the order of the page, with what the list calls its place. */
export function $findPlaces(): PassagePlace[] {
  const places: PassagePlace[] = []
  const counts = new Map<string, number>()
  const count = (block: string) => {
    const number = (counts.get(block) ?? 0) + 1
    counts.set(block, number)
    return number
  }
  let paragraphs = 0
  let section: PlaceLabel | undefined
  /** `number`: inside of a text block, which one of its kind that is. */
  const visit = (node: LexicalNode, number?: number) => {
    const key = node.getKey()
    if ($isHeadNode(node)) places.push({ key, label: { kind: node.readField() } })
    else if ($isDecoratorNode(node)) {
      const block = $readBlock(node)
      if (block === undefined) return
      const numberOfBlock = count(block.type)
      for (const { field } of proseOf(block)) {
        places.push({ key: `${key}:${field}`, label: fieldLabel(block.type, numberOfBlock, field) ?? here() })
      }
    } else if ($isPartsNode(node)) {
      const numberOfBlock = count(node.getBlockType())
      for (const child of node.getChildren()) visit(child, numberOfBlock)
    } else if ($isLine(node)) {
      if (number !== undefined) places.push({ key, label: $partLabel(node, number) ?? here() })
      else {
        if ($isHeadingNode(node)) section = { kind: 'section', title: node.getTextContent().slice(0, 120) }
        else paragraphs += 1
        places.push({ key, label: here() })
      }
      for (const child of node.getChildren()) if ($isListNode(child)) visit(child, number)
    } else if ($isElementNode(node)) for (const child of node.getChildren()) visit(child, number)
  }
  const here = (): PlaceLabel => section ?? { kind: 'paragraph', number: Math.max(1, paragraphs) }
  for (const child of $getRoot().getChildren()) visit(child)
  return places
}

/** The line around a node, and where in its words the given place is. */
export function $placeInLine(node: LexicalNode, offset: number): { key: NodeKey; offset: number } | undefined {
  let line: LexicalNode | null = node
  while (line !== null && !$isLine(line)) line = line.getParent()
  if (line === null) return undefined
  const { pieces, text } = $readLine(line)
  const piece = pieces.find(({ key }) => key === node.getKey())
  if (piece !== undefined) return { key: line.getKey(), offset: piece.start + offset }
  return { key: line.getKey(), offset: offset === 0 ? 0 : text.length }
}
