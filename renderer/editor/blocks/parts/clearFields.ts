/** Taking words out of several parts at once: each loses what was selected in it, and none flows into another. */
import { $createParagraphNode, $createRangeSelection, type PointType, type RangeSelection } from 'lexical'
import { $fieldAtPoint, $fieldsOf } from './fields'
import type { PartNode, PartsNode } from './PartNode'
import { $tableSelection } from './table/tableNodes'

/** Clears what is selected inside one block: in a table whole cells. Answers where the caret belongs. */
export function $clearSelected(block: PartsNode, selection: RangeSelection): RangeSelection | undefined {
  const cells = $tableSelection(selection)
  if (cells !== undefined) return cells.spots.map(({ cell }) => $clearField(cell))[0]
  // Copies: deleting moves the points of the selection itself.
  const range = selection.clone()
  return range.isBackward()
    ? $clearFields(block, range.focus, range.anchor)
    : $clearFields(block, range.anchor, range.focus)
}

/**
 * Clears a block from one point to another; without a point from its start or to its end. Answers where the caret belongs:
 * at the place where the clearing began.
 */
export function $clearFields(
  block: PartsNode,
  start: PointType | undefined,
  end: PointType | undefined,
): RangeSelection | undefined {
  const fields = $fieldsOf(block)
  const startField = start === undefined ? null : $fieldAtPoint(start)
  const endField = end === undefined ? null : $fieldAtPoint(end)
  const from = startField === null ? 0 : fields.findIndex((field) => field.is(startField))
  const to = endField === null ? fields.length - 1 : fields.findIndex((field) => field.is(endField))
  let caret: RangeSelection | undefined
  for (const [index, field] of fields.entries()) {
    if (index < from || index > to) continue
    const range = $clearField(field, index === from ? start : undefined, index === to ? end : undefined)
    caret ??= range
  }
  return caret
}

/** Clears one part and answers where its clearing began. */
function $clearField(field: PartNode, start?: PointType, end?: PointType): RangeSelection {
  const range = $createRangeSelection()
  if (start === undefined && end === undefined) {
    field.clear()
    const place = field.getSlot()?.kind === 'blocks' ? $createParagraphNode() : field
    if (!place.is(field)) field.append(place)
    range.anchor.set(place.getKey(), 0, 'element')
    range.focus.set(place.getKey(), 0, 'element')
    return range
  }
  range.anchor.set(field.getKey(), 0, 'element')
  range.focus.set(field.getKey(), field.getChildrenSize(), 'element')
  // A point on a row or on the block itself stands at the edge of its first field.
  const isInside = (point: PointType) => field.is(point.getNode()) || field.isParentOf(point.getNode())
  if (start !== undefined && isInside(start)) range.anchor.set(start.key, start.offset, start.type)
  if (end !== undefined) {
    if (isInside(end)) range.focus.set(end.key, end.offset, end.type)
    else range.focus.set(range.anchor.key, range.anchor.offset, range.anchor.type)
  }
  if (!range.isCollapsed()) range.removeText()
  return range
}
