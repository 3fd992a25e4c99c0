/** The node of a picture in running text. It holds the block as data; its fields are ordinary form fields under the picture. */
import { $applyNodeReplacement, $getDocument, DecoratorNode, type LexicalNode, type NodeKey } from 'lexical'
import type { ComponentType, ReactNode } from 'react'
import { definitionOf, type Figure } from '../../../../core/document'

export interface FigureViewProps {
  readonly nodeKey: NodeKey
  readonly figure: Figure
}

export class FigureNode extends DecoratorNode<ReactNode> {
  /** Set by `figure.ts`: the node knows nothing of React, and so does not need it where there is no window. */
  static View: ComponentType<FigureViewProps> | undefined

  __figure: Figure

  override $config() {
    return this.config('figure', { extends: DecoratorNode })
  }

  constructor(figure: Figure = definitionOf('figure').empty(), key?: NodeKey) {
    super(key)
    this.__figure = figure
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous)
    this.__figure = previous.__figure
  }

  override exportJSON(): Figure {
    return { ...this.getFigure() }
  }

  static override importJSON(serialized: unknown): FigureNode {
    return $createFigureNode({ ...definitionOf('figure').empty(), ...(serialized as Figure) })
  }

  getFigure(): Figure {
    return this.getLatest().__figure
  }

  /** Changes some of its properties; the rest stay. */
  setFigure(change: Partial<Omit<Figure, 'type' | 'version'>>): this {
    const self = this.getWritable()
    self.__figure = { ...self.__figure, ...change }
    return self
  }

  override createDOM(): HTMLElement {
    return $getDocument().createElement('figure')
  }

  override updateDOM(): boolean {
    return false
  }

  override isInline(): boolean {
    return false
  }

  override getTextContent(): string {
    const { caption, credit } = this.getFigure()
    return [caption, credit].filter((words) => words !== '').join('\n')
  }

  override decorate(): ReactNode {
    const { View } = FigureNode
    return View === undefined ? null : <View nodeKey={this.__key} figure={this.__figure} />
  }
}

export function $createFigureNode(figure?: Figure): FigureNode {
  return $applyNodeReplacement(new FigureNode(figure))
}

export function $isFigureNode(node: LexicalNode | null | undefined): node is FigureNode {
  return node instanceof FigureNode
}
