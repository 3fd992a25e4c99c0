/** Puts a media block together for the list of blocks: its node, its view, and both ways between node and data. */
import { $applyNodeReplacement, type Klass, type LexicalNode } from 'lexical'
import type { BlockEntry, BlockView } from '../BlockView'
import { cleanText } from '../inline'
import type { MediaComponent, MediaNode } from './MediaNode'
import { type MediaBlock, wordFieldsOf, wordsAt, writeWordsAt } from './words'

type MediaClass<Block extends MediaBlock> = Klass<LexicalNode> & {
  new (block?: Block): MediaNode<Block>
  View: MediaComponent<never> | undefined
}

export function mediaView<Block extends MediaBlock>({
  node: Node,
  View,
  entry,
}: {
  readonly node: MediaClass<Block>
  readonly View: MediaComponent<Block>
  readonly entry: Pick<BlockEntry, 'command' | 'icon' | 'hint'>
}): BlockView<Block> {
  Node.View = View
  return {
    nodes: [Node],
    $create: (block) => $applyNodeReplacement(new Node(block)),
    $read: (node) => cleaned((node as MediaNode<Block>).getBlock()),
    entries: [{ ...entry, place: 'insert', isCurrent: (node: LexicalNode) => node instanceof Node }],
  }
}

function cleaned<Block extends MediaBlock>(block: Block): Block {
  return wordFieldsOf(block).reduce(
    (one, field) => writeWordsAt(one, field, cleanText(wordsAt(one, field) ?? '')),
    block,
  )
}
