/**
 * The nodes of a text block: the block itself and its parts. The words in them are Lexical's own text, so that everything
 * that holds for words holds for these: input methods, undo by words, formats, links, proofreading, search.
 */
import {
  $applyNodeReplacement,
  $findMatchingParent,
  $getDocument,
  type EditorConfig,
  ElementNode,
  type LexicalNode,
  type NodeKey,
  type SerializedElementNode,
} from 'lexical'
import { definitionOfParts, fullName, type PartData, type Slot, slotNamed } from './slots'

/** The words around the text of a block, which are no part of it; kept in the editor's theme. */
export interface PartsTheme {
  /** What an empty line asks for, by the full name of its slot. */
  readonly ask?: Readonly<Record<string, string>>
  /** What a screen reader calls a block, by its type; by `<type>/<kind>` where it comes in kinds. */
  readonly names?: Readonly<Record<string, string>>
}

export class PartsNode extends ElementNode {
  __block: string
  __data: PartData

  override $config() {
    return this.config('parts', { extends: ElementNode })
  }

  constructor(block = '', data: PartData = {}, key?: NodeKey) {
    super(key)
    this.__block = block
    this.__data = data
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous)
    this.__block = previous.__block
    this.__data = previous.__data
  }

  override exportJSON(): SerializedElementNode & { block: string; data: PartData } {
    return { ...super.exportJSON(), block: this.getBlockType(), data: this.getData() }
  }

  static override importJSON(serialized: SerializedElementNode & { block: string; data: PartData }): PartsNode {
    return new PartsNode(serialized.block, serialized.data)
  }

  /** The type of the block in the article. */
  getBlockType(): string {
    return this.getLatest().__block
  }

  getSlots(): readonly Slot[] {
    return definitionOfParts(this.getBlockType())?.slots ?? []
  }

  getData(): PartData {
    return this.getLatest().__data
  }

  setData(data: PartData): this {
    const self = this.getWritable()
    self.__data = data
    return self
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = $getDocument().createElement('div')
    element.dataset.block = this.__block
    element.setAttribute('role', 'group')
    showBlock(element, config, this.__block, this.__data)
    return element
  }

  override updateDOM(previous: this, element: HTMLElement, config: EditorConfig): boolean {
    if (previous.__data !== this.__data) showBlock(element, config, this.__block, this.__data)
    return previous.__block !== this.__block
  }

  override canIndent(): boolean {
    return false
  }

  override canBeEmpty(): boolean {
    return false
  }
}

export class PartNode extends ElementNode {
  /** The full name of its slot. */
  __name: string
  __data: PartData

  override $config() {
    return this.config('part', { extends: ElementNode })
  }

  constructor(name = '', data: PartData = {}, key?: NodeKey) {
    super(key)
    this.__name = name
    this.__data = data
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous)
    this.__name = previous.__name
    this.__data = previous.__data
  }

  override exportJSON(): SerializedElementNode & { name: string; data: PartData } {
    return { ...super.exportJSON(), name: this.getName(), data: this.getData() }
  }

  static override importJSON(serialized: SerializedElementNode & { name: string; data: PartData }): PartNode {
    return new PartNode(serialized.name, serialized.data)
  }

  getName(): string {
    return this.getLatest().__name
  }

  getSlot(): Slot | undefined {
    return slotNamed(this.__name)
  }

  getData(): PartData {
    return this.getLatest().__data
  }

  setData(data: PartData): this {
    const self = this.getWritable()
    self.__data = data
    return self
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const slot = this.getSlot()
    const element = $getDocument().createElement(tagOf(slot, this.__data))
    element.dataset.part = this.__name
    const ask = themeOf(config).ask?.[this.__name]
    if (ask !== undefined) {
      element.dataset.ask = ask
      // A paragraph has no name of its own (ARIA 1.2); a group has, and an empty line is told from its neighbours by it.
      element.setAttribute('role', 'group')
      element.setAttribute('aria-label', ask)
    }
    showData(element, this.__data)
    return element
  }

  override updateDOM(previous: this, element: HTMLElement): boolean {
    if (
      previous.__name !== this.__name ||
      tagOf(this.getSlot(), previous.__data) !== tagOf(this.getSlot(), this.__data)
    )
      return true
    if (previous.__data !== this.__data) showData(element, this.__data)
    return false
  }

  /** Paragraphs and lists stand in it as they do on the sheet. */
  override isShadowRoot(): boolean {
    return this.getSlot()?.kind === 'blocks'
  }

  override canIndent(): boolean {
    return false
  }

  override canMergeWhenEmpty(): boolean {
    return true
  }
}

export const partNodes = [PartsNode, PartNode] as const

export function $createPartsNode(block: string, data?: PartData): PartsNode {
  return $applyNodeReplacement(new PartsNode(block, data))
}

export function $createPartNode(block: string, slot: string, data?: PartData): PartNode {
  return $applyNodeReplacement(new PartNode(fullName(block, slot), data))
}

export function $isPartsNode(node: LexicalNode | null | undefined): node is PartsNode {
  return node instanceof PartsNode
}

export function $isPartNode(node: LexicalNode | null | undefined): node is PartNode {
  return node instanceof PartNode
}

/** A part that the caret stands in: a line of words, or a place for paragraphs. */
export function $isField(node: LexicalNode | null | undefined): node is PartNode {
  return $isPartNode(node) && node.getSlot()?.kind !== 'items'
}

/** The text block around a node. */
export function $partsAround(node: LexicalNode | null): PartsNode | null {
  return node === null ? null : $findMatchingParent(node, $isPartsNode)
}

/** The line, or the place for paragraphs, around a node. */
export function $fieldAround(node: LexicalNode | null): PartNode | null {
  return node === null ? null : $findMatchingParent(node, $isField)
}

function themeOf(config: EditorConfig): PartsTheme {
  return (config.theme.parts as PartsTheme | undefined) ?? {}
}

function tagOf(slot: Slot | undefined, data: PartData): string {
  if (slot?.kind === 'blocks' || slot === undefined) return 'div'
  if (slot.tag === 'td') return data.header === undefined || data.header === 'none' ? 'td' : 'th'
  return slot.tag ?? (slot.kind === 'line' ? 'p' : 'div')
}

function showBlock(element: HTMLElement, config: EditorConfig, block: string, data: PartData): void {
  const { names } = themeOf(config)
  const name = names?.[`${block}/${data.kind ?? ''}`] ?? names?.[block]
  if (name !== undefined) element.setAttribute('aria-label', name)
  showData(element, data)
}

/** As attributes that the style sheet and a screen reader know. */
function showData(element: HTMLElement, data: PartData): void {
  for (const [name, attribute] of [
    ['colSpan', 'colspan'],
    ['rowSpan', 'rowspan'],
  ] as const) {
    const span = Number(data[name] ?? 1)
    if (span > 1) element.setAttribute(attribute, String(span))
    else element.removeAttribute(attribute)
  }
  if (element.tagName === 'TH') element.setAttribute('scope', data.header === 'row' ? 'row' : 'col')
  for (const name of ['align', 'kind'] as const) {
    const value = data[name]
    if (value === undefined || value === '') element.removeAttribute(`data-${name}`)
    else element.setAttribute(`data-${name}`, String(value))
  }
}
