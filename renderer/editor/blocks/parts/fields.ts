/** Finding one's way in a text block: which parts there are, where in them the caret is, what is empty. */
import {
  $isDecoratorNode,
  $isElementNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from 'lexical'
import { $fieldAround, $isField, $isPartNode, $isPartsNode, type PartNode, type PartsNode } from './PartNode'

/** Every line and place for paragraphs inside, in the order of the page. */
export function $fieldsOf(parent: ElementNode): PartNode[] {
  return parent.getChildren().flatMap((child) => {
    if ($isField(child)) return [child]
    return $isPartNode(child) ? $fieldsOf(child) : []
  })
}

/** The field that a point stands in, also where the point names a row or the block itself. */
export function $fieldAtPoint(point: PointType): PartNode | null {
  const node = point.getNode()
  const field = $fieldAround(node)
  if (field !== null) return field
  if (!$isPartNode(node) && !$isPartsNode(node)) return null
  const child = node.getChildAtIndex(Math.min(point.offset, node.getChildrenSize() - 1))
  if ($isField(child)) return child
  return $isElementNode(child) ? ($fieldsOf(child)[0] ?? null) : null
}

/** The repeated group around a field: an entry, a question with its answer. Null where nothing repeats around it. */
export function $itemAround(field: PartNode): PartNode | null {
  const parent = field.getParent()
  if (!$isPartNode(parent)) return null
  const slot = parent.getSlot()
  return slot?.kind === 'items' && slot.repeats !== false ? parent : null
}

/** No words and nothing else that a reader would see. */
export function $isEmptyInside(node: ElementNode): boolean {
  return node.getChildren().every((child) => {
    if ($isTextNode(child)) return child.getTextContent().replaceAll('\u200B', '') === ''
    if ($isDecoratorNode(child)) return false
    return $isElementNode(child) ? child.getType() !== 'list' && $isEmptyInside(child) : false
  })
}

/** True where nothing of the element lies on that side of the point. */
export function $isAtEdge(point: PointType, element: ElementNode, atStart: boolean): boolean {
  let node: LexicalNode = point.getNode()
  const size = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize()
  if (point.offset !== (atStart ? 0 : size)) return false
  while (!node.is(element)) {
    if ((atStart ? node.getPreviousSibling() : node.getNextSibling()) !== null) return false
    const parent: ElementNode | null = node.getParent()
    if (parent === null) return false
    node = parent
  }
  return true
}

/** The field that holds the whole selection, or null where it runs over several or stands outside. */
export function $fieldOfSelection(selection: RangeSelection): PartNode | null {
  const anchor = $fieldAtPoint(selection.anchor)
  return anchor?.is($fieldAtPoint(selection.focus)) ? anchor : null
}

/** True where the ends of the selection stand in different fields, or one in a field and one outside. */
export function $crossesFields(selection: RangeSelection): boolean {
  const anchor = $fieldAtPoint(selection.anchor)
  const focus = $fieldAtPoint(selection.focus)
  return anchor === null ? focus !== null : !anchor.is(focus)
}

/** The child of the sheet that a node stands in: the whole block, also from a paragraph inside a box. */
export function $blockAround(node: LexicalNode): LexicalNode | null {
  for (let current: LexicalNode | null = node; current !== null; current = current.getParent()) {
    if (current.getParent()?.getType() === 'root') return current
  }
  return null
}

/** The field before or after another one in its block. */
export function $fieldBeside(field: PartNode, block: PartsNode, step: 1 | -1): PartNode | undefined {
  const fields = $fieldsOf(block)
  return fields[fields.findIndex((candidate) => candidate.is(field)) + step]
}
