/** What the writing desk must know of a block: its nodes, both ways between node and data, and its places in the menus. */
import type { Klass, LexicalNode } from 'lexical'
import type { LucideIcon } from 'lucide-react'
import type { CommandId } from '../../../core/contract'
import type { TextKey } from '../../../core/texts'

/** One way to make the block: an entry of the block menu or of the insert buttons. Its words are those of the command. */
export interface BlockEntry {
  readonly command: CommandId
  readonly icon: LucideIcon
  /** A few words more for the slash menu: "có chú thích và nguồn". */
  readonly hint?: TextKey
  /** `kind`: changes the block that the caret is in. `insert`: puts a new block below it. */
  readonly place: 'kind' | 'insert'
  /** True for a node that this entry would make, so that the menu can show where the caret is. */
  readonly isCurrent: (node: LexicalNode) => boolean
}

export interface BlockView<Block> {
  /** The Lexical classes that the block is made of, beyond Lexical's own paragraph and text. */
  readonly nodes: readonly Klass<LexicalNode>[]
  readonly $create: (block: Block) => LexicalNode
  /** The node as data. Called only with a node whose type is the block's. */
  readonly $read: (node: LexicalNode) => Block
  readonly entries: readonly BlockEntry[]
}
