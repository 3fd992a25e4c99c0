/**
 * The node of a block that is no text: a picture, a gallery, a film. It holds the block as data; its words stand in ordinary
 * form fields. Whoever reads or writes those words (the proofreader, find and replace, undo) comes through `wordFields`,
 * `readWords` and `writeWords`, whatever the block is.
 */
import { $getDocument, DecoratorNode, type LexicalNode, type NodeKey } from 'lexical'
import type { ReactNode } from 'react'
import { definitionOf } from '../../../../core/document'
import { type MediaBlock, wordFieldsOf, wordsAt, writeWordsAt } from './words'

export interface MediaViewProps<Block extends MediaBlock = MediaBlock> {
  readonly nodeKey: NodeKey
  readonly block: Block
}

export type MediaComponent<Block extends MediaBlock> = (props: MediaViewProps<Block>) => ReactNode

type Change<Block> = Partial<Omit<Block, 'type' | 'version'>>

export class MediaNode<Block extends MediaBlock = MediaBlock> extends DecoratorNode<ReactNode> {
  /** Set by `mediaView`: the node knows nothing of React, and so does not need it where there is no window. */
  static View: MediaComponent<never> | undefined

  __block: Block
  /** The words of that block, as long as it is the node's. */
  #text = ''
  #textOf: Block | undefined

  constructor(block?: Block, key?: NodeKey) {
    super(key)
    this.__block = block ?? (definitionOf(this.__type as Block['type']).empty() as Block)
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous)
    this.__block = previous.__block
  }

  override exportJSON(): Block {
    return { ...this.getBlock() }
  }

  override updateFromJSON(serialized: never): this {
    const node = super.updateFromJSON(serialized)
    node.__block = { ...definitionOf(this.__type as Block['type']).empty(), ...(serialized as object) } as Block
    return node
  }

  getBlock(): Block {
    return this.getLatest().__block
  }

  /** Changes some of its properties; the rest stay. */
  change(change: Change<Block>): this {
    const self = this.getWritable()
    self.__block = { ...self.__block, ...change }
    return self
  }

  /** The names of its fields of words in the order of the page: `caption`, and `items:0:caption` for a picture of a gallery. */
  wordFields(): readonly string[] {
    return wordFieldsOf(this.getBlock())
  }

  /** Undefined where it has no such field. */
  readWords(field: string): string | undefined {
    return wordsAt(this.getBlock(), field)
  }

  /** False where it has no such field. */
  writeWords(field: string, words: string): boolean {
    const block = this.getBlock()
    const before = wordsAt(block, field)
    if (before === undefined) return false
    if (before !== words) this.getWritable().__block = writeWordsAt(block, field, words)
    return true
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

  /** Lexical asks every one of them after every key: of the node as it is in hand, which is the newest that it has. */
  override getTextContent(): string {
    const block = this.__block
    if (this.#textOf === block) return this.#text
    this.#textOf = block
    this.#text = wordFieldsOf(block)
      .filter((field) => !/(^|:)(alt|longDescription)$/.test(field))
      .map((field) => wordsAt(block, field) ?? '')
      .filter((words) => words !== '')
      .join('\n')
    return this.#text
  }

  override decorate(): ReactNode {
    const { View } = this.constructor as unknown as { readonly View: MediaComponent<Block> | undefined }
    return View === undefined ? null : <View nodeKey={this.__key} block={this.__block} />
  }
}

export function $isMediaNode(node: LexicalNode | null | undefined): node is MediaNode {
  return node instanceof MediaNode
}
