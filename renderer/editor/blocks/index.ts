/** The list of block views. A block of `core/document` without a view here does not compile. */
import { type Klass, type LexicalNode, ParagraphNode } from 'lexical'
import { type Block, type BlockType, isKnownType, type KnownBlock, type LockedBlock } from '../../../core/document'
import { audio } from './audio/audio'
import type { BlockEntry, BlockView } from './BlockView'
import { embed } from './embed/embed'
import { factList } from './factList'
import { figure } from './figure/figure'
import { gallery } from './gallery/gallery'
import { heading } from './heading'
import { horizontalRule } from './horizontalRule'
import { infoBox } from './infoBox'
import { infographic } from './infographic/infographic'
import { list } from './list'
import { LockedNode, locked } from './locked'
import { paragraph } from './paragraph'
import { $isPartsNode } from './parts/PartNode'
import { pullQuote } from './pullQuote'
import { qa } from './qa'
import { quote } from './quote'
import { related } from './related'
import { sourceNote } from './sourceNote'
import { table } from './table'
import { timeline } from './timeline'
import { video } from './video/video'

type BlockOf<Type extends BlockType> = Extract<KnownBlock, { type: Type }>

/** In the order of the menus. */
export const blockViews: { readonly [Type in BlockType]: BlockView<BlockOf<Type>> } = {
  paragraph,
  heading,
  quote,
  list,
  figure,
  gallery,
  video,
  audio,
  infographic,
  embed,
  'pull-quote': pullQuote,
  'info-box': infoBox,
  table,
  qa,
  timeline,
  'fact-list': factList,
  related,
  'source-note': sourceNote,
  'horizontal-rule': horizontalRule,
}

export const blockNodes: readonly Klass<LexicalNode>[] = [
  ParagraphNode,
  ...new Set(Object.values(blockViews).flatMap((view) => view.nodes)),
  ...locked.nodes,
]

export const blockEntries: readonly BlockEntry[] = Object.values(blockViews).flatMap((view) => view.entries)

export function $createBlock(block: Block): LexicalNode {
  if (block.type === 'locked') return locked.$create(block as LockedBlock)
  return blockViews[block.type].$create(block as never)
}

/** The block as data, or undefined for a node that is none (a line of the head). */
export function $readBlock(node: LexicalNode): Block | undefined {
  const type = $isPartsNode(node) ? node.getBlockType() : node.getType()
  if (node instanceof LockedNode) return locked.$read(node)
  return isKnownType(type) ? blockViews[type].$read(node) : undefined
}

export type { BlockEntry, BlockView } from './BlockView'
export { itemOf, itemOfFigure } from './gallery/items'
export { $createHorizontalRuleNode, HorizontalRuleNode } from './horizontalRule'
export { $createInline, cleanText } from './inline'
export { LockedNode } from './locked'
export { $isMediaNode } from './media/MediaNode'
export { enterMedia, findMediaField, showMediaField } from './media/mediaKeys'
export { FigureNode } from './media/nodes'
export type { MediaBlock } from './media/words'
export { $clearFields, $clearSelected } from './parts/clearFields'
export {
  $blockAround,
  $crossesFields,
  $fieldAtPoint,
  $fieldOfSelection,
  $fieldsOf,
  $isEmptyInside,
  $itemAround,
} from './parts/fields'
export { $insertItemAfter, $removeBlock, $removeItem } from './parts/leave'
export { $moveEntries, type Direction } from './parts/moveEntries'
export {
  $isPartNode,
  $isPartsNode,
  $partsAround,
  type PartNode,
  type PartsNode,
  type PartsTheme,
} from './parts/PartNode'
export { $isInPlainLine, PartsExtension } from './parts/PartsExtension'
export { blockFromParts } from './parts/partsView'
export { fieldNames, type PartData, type PartValue, slotNamed } from './parts/slots'
export { $alignCells, $alignOf, type CellAlign } from './parts/table/alignCells'
export { $fillTable, $openFill } from './parts/table/fillTable'
export {
  $deleteColumns,
  $deleteRows,
  $hasHeader,
  $insertColumn,
  $insertRow,
  $isTable,
  $mergeCells,
  $rowsOf,
  $splitCells,
  $tableSelection,
  $toggleHeader,
  type TableSelection,
} from './parts/table/tableNodes'
