/** A block from a newer version of the app: shown as a box, carried along unchanged. */
import { $getDocument, DecoratorNode, type LexicalNode, type NodeKey } from 'lexical'
import { Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import type { LockedBlock } from '../../../core/document'
import { useText } from '../../ui'
import { BlockFrame } from './BlockFrame'
import styles from './blocks.module.css'

type Original = LockedBlock['original']

export class LockedNode extends DecoratorNode<ReactNode> {
  __original: Original

  override $config() {
    return this.config('locked', { extends: DecoratorNode })
  }

  constructor(original: Original = { type: 'locked' }, key?: NodeKey) {
    super(key)
    this.__original = original
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous)
    this.__original = previous.__original
  }

  override exportJSON(): LockedBlock {
    return { type: 'locked', version: 1, original: this.getLatest().__original }
  }

  static override importJSON(serialized: unknown): LockedNode {
    return new LockedNode((serialized as LockedBlock).original)
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
    return <LockedBox nodeKey={this.__key} type={this.__original.type} />
  }
}

export const locked = {
  nodes: [LockedNode],
  $create: (block: LockedBlock): LexicalNode => new LockedNode(block.original),
  $read: (node: LexicalNode): LockedBlock => (node as LockedNode).exportJSON(),
}

function LockedBox({ nodeKey, type }: { readonly nodeKey: NodeKey; readonly type: string }) {
  const t = useText()
  return (
    <BlockFrame nodeKey={nodeKey} label={t('editor.locked.title')} className={styles.locked}>
      <Lock size={16} aria-hidden />
      <div>
        <b>{t('editor.locked.title')}</b>
        <p>{t('editor.locked.body', { type })}</p>
      </div>
    </BlockFrame>
  )
}
