/** The view of a text block, from the list of its parts and the way between them and the data. */
import type { LucideIcon } from 'lucide-react'
import type { CommandId } from '../../../../core/contract'
import type { BlockType, KnownBlock } from '../../../../core/document'
import type { BlockView } from '../BlockView'
import { $createPartsNode, $isPartsNode, type PartsNode, partNodes } from './PartNode'
import { type PartData, type PartValue, registerParts, type Slot } from './slots'
import { $createParts, $readParts } from './values'

type BlockOf<Type extends BlockType> = Extract<KnownBlock, { type: Type }>

interface PartsBlock<Type extends BlockType> {
  readonly type: Type
  readonly slots: readonly Slot[]
  readonly command: CommandId
  readonly icon: LucideIcon
  readonly toParts: (block: BlockOf<Type>) => readonly PartValue[]
  readonly fromParts: (values: readonly PartValue[], data: PartData) => BlockOf<Type>
  /** Properties of the block itself that are no words. Default: none. */
  readonly dataOf?: (block: BlockOf<Type>) => PartData
}

/** Reads a block back from the tree of its parts, whether that comes from nodes or from the clipboard. */
const readers = new Map<string, (values: readonly PartValue[], data: PartData) => KnownBlock>()

export function partsView<Type extends BlockType>({
  type,
  slots,
  command,
  icon,
  toParts,
  fromParts,
  dataOf = () => ({}),
}: PartsBlock<Type>): BlockView<BlockOf<Type>> {
  registerParts({ block: type, slots })
  readers.set(type, fromParts)
  return {
    nodes: partNodes,
    $create: (block) => $createPartsNode(type, dataOf(block)).append(...$createParts(type, slots, toParts(block))),
    $read: (node) => fromParts($readParts(node as PartsNode), (node as PartsNode).getData()),
    entries: [
      { command, icon, place: 'insert', isCurrent: (node) => $isPartsNode(node) && node.getBlockType() === type },
    ],
  }
}

/** Undefined for a type that has no parts. */
export function blockFromParts(type: string, values: readonly PartValue[], data: PartData): KnownBlock | undefined {
  return readers.get(type)?.(values, data)
}
