/** A line across the column where the subject changes. */
import { $applyNodeReplacement, $getDocument, DecoratorNode, type LexicalNode, type NodeKey } from 'lexical'
import { Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import type { HorizontalRule } from '../../../core/document'
import { useText } from '../../ui'
import { BlockFrame } from './BlockFrame'
import type { BlockView } from './BlockView'
import styles from './blocks.module.css'

export class HorizontalRuleNode extends DecoratorNode<ReactNode> {
  override $config() {
    return this.config('horizontal-rule', { extends: DecoratorNode })
  }

  override exportJSON(): HorizontalRule {
    return { type: 'horizontal-rule', version: 1 }
  }

  static override importJSON(): HorizontalRuleNode {
    return $createHorizontalRuleNode()
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
    return <Rule nodeKey={this.__key} />
  }
}

export function $createHorizontalRuleNode(): HorizontalRuleNode {
  return $applyNodeReplacement(new HorizontalRuleNode())
}

function $isHorizontalRuleNode(node: LexicalNode | null | undefined): node is HorizontalRuleNode {
  return node instanceof HorizontalRuleNode
}

export const horizontalRule: BlockView<HorizontalRule> = {
  nodes: [HorizontalRuleNode],
  $create: $createHorizontalRuleNode,
  $read: () => ({ type: 'horizontal-rule', version: 1 }),
  entries: [{ command: 'insert.horizontalRule', icon: Minus, place: 'insert', isCurrent: $isHorizontalRuleNode }],
}

function Rule({ nodeKey }: { readonly nodeKey: NodeKey }) {
  const t = useText()
  return (
    <BlockFrame nodeKey={nodeKey} label={t('editor.parts.horizontal-rule.name')} className={styles.rule}>
      <hr />
    </BlockFrame>
  )
}
