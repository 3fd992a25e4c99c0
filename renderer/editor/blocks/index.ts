/** The list of block views. A block of `core/document` without a view here does not compile. */
import { type Klass, type LexicalNode, ParagraphNode } from 'lexical'
import { type Block, type BlockType, isKnownType, type KnownBlock, type LockedBlock } from '../../../core/document'
import { audio } from './audio/audio'
import type { BlockEntry, BlockView } from './BlockView'
import { embed } from './embed/embed'
import { figure } from './figure/figure'
import { gallery } from './gallery/gallery'
import { heading } from './heading'
import { infographic } from './infographic/infographic'
import { list } from './list'
import { LockedNode, locked } from './locked'
import { paragraph } from './paragraph'
import { pending } from './pending'
import { quote } from './quote'
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
  'pull-quote': pending('pull-quote'),
  'info-box': pending('info-box'),
  related: pending('related'),
  table: pending('table'),
  'horizontal-rule': pending('horizontal-rule'),
  'source-note': pending('source-note'),
  qa: pending('qa'),
  timeline: pending('timeline'),
  'fact-list': pending('fact-list'),
}

export const blockNodes: readonly Klass<LexicalNode>[] = [
  ParagraphNode,
  ...Object.values(blockViews).flatMap((view) => view.nodes),
  ...locked.nodes,
]

export const blockEntries: readonly BlockEntry[] = Object.values(blockViews).flatMap((view) => view.entries)

export function $createBlock(block: Block): LexicalNode {
  if (block.type === 'locked') return locked.$create(block as LockedBlock)
  return blockViews[block.type].$create(block as never)
}

/** The block as data, or undefined for a node that is none (a line of the head). */
export function $readBlock(node: LexicalNode): Block | undefined {
  const type = node.getType()
  if (node instanceof LockedNode) return locked.$read(node)
  return isKnownType(type) ? blockViews[type].$read(node) : undefined
}

export type { BlockEntry, BlockView } from './BlockView'
export { itemOf, itemOfFigure } from './gallery/items'
export { $createInline, cleanText } from './inline'
export { LockedNode } from './locked'
export { $isMediaNode } from './media/MediaNode'
export { enterMedia, findMediaField, showMediaField } from './media/mediaKeys'
export { FigureNode } from './media/nodes'
export type { MediaBlock } from './media/words'
