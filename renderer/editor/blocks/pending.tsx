/** A block whose own view is not written yet: shown as a box with its words, carried along unchanged. */
import { $getDocument, DecoratorNode, type LexicalNode, type NodeKey } from 'lexical'
import type { ReactNode } from 'react'
import { type BlockType, definitionOf, type KnownBlock, proseOf } from '../../../core/document'
import { BlockFrame } from './BlockFrame'
import type { BlockView } from './BlockView'
import styles from './blocks.module.css'

export function pending<Type extends BlockType>(type: Type): BlockView<Extract<KnownBlock, { type: Type }>> {
  class PendingNode extends DecoratorNode<ReactNode> {
    __block: KnownBlock

    override $config() {
      return this.config(type, { extends: DecoratorNode })
    }

    constructor(block: KnownBlock = definitionOf(type).empty() as KnownBlock, key?: NodeKey) {
      super(key)
      this.__block = block
    }

    override afterCloneFrom(previous: this): void {
      super.afterCloneFrom(previous)
      this.__block = previous.__block
    }

    override exportJSON(): KnownBlock {
      return this.getLatest().__block
    }

    static override importJSON(serialized: unknown): PendingNode {
      return new PendingNode(serialized as KnownBlock)
    }

    override createDOM(): HTMLElement {
      return $getDocument().createElement('div')
    }

    override updateDOM(): boolean {
      return false
    }

    override isInline(): boolean {
      return false
    }

    override decorate(): ReactNode {
      const words = proseOf(this.__block).map(({ text }) => text)
      return (
        <BlockFrame nodeKey={this.__key} label={type} className={styles.locked}>
          <p>{words.join(' ')}</p>
        </BlockFrame>
      )
    }
  }

  return {
    nodes: [PendingNode],
    $create: (block): LexicalNode => new PendingNode(block as KnownBlock),
    $read: (node) => (node as PendingNode).exportJSON() as never,
    entries: [],
  }
}
