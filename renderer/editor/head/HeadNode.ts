/** The three lines above the body: kicker, headline, standfirst. One line of plain text each, always there, in this order. */
import {
  $applyNodeReplacement,
  $createParagraphNode,
  $createTextNode,
  $getDocument,
  $getRoot,
  type EditorConfig,
  ElementNode,
  type LexicalNode,
  type ParagraphNode,
  type RangeSelection,
} from 'lexical'

export const HEAD_FIELDS = ['kicker', 'headline', 'standfirst'] as const
export type HeadField = (typeof HEAD_FIELDS)[number]

/** What the three share. The field's name is also its place: kicker first, standfirst last. */
export abstract class HeadNode extends ElementNode {
  abstract readField(): HeadField

  override createDOM(config: EditorConfig): HTMLElement {
    const field = this.readField()
    const element = $getDocument().createElement(field === 'headline' ? 'h1' : 'p')
    element.dataset.head = field
    const className: unknown = config.theme[field]
    if (typeof className === 'string') element.className = className
    this.nameWhileEmpty(element, config)
    return element
  }

  override updateDOM(_previous: this, element: HTMLElement, config: EditorConfig): boolean {
    this.nameWhileEmpty(element, config)
    return false
  }

  /** A heading without words says nothing to a screen reader: until it has some, it says what it is for. */
  private nameWhileEmpty(element: HTMLElement, config: EditorConfig): void {
    if (this.readField() !== 'headline') return
    const name: unknown = config.theme.headlineName
    if (this.isEmpty() && typeof name === 'string') element.setAttribute('aria-label', name)
    else element.removeAttribute('aria-label')
  }

  /** Enter is answered in `registerHead`; whatever else splits a head line starts a paragraph. */
  override insertNewAfter(_selection: RangeSelection, restoreSelection = true): ParagraphNode {
    const paragraph = $createParagraphNode()
    this.insertAfter(paragraph, restoreSelection)
    return paragraph
  }

  override canIndent(): boolean {
    return false
  }

  override collapseAtStart(): boolean {
    return true
  }
}

export class KickerNode extends HeadNode {
  override $config() {
    return this.config('kicker', { extends: ElementNode })
  }
  override readField(): HeadField {
    return 'kicker'
  }
}

export class HeadlineNode extends HeadNode {
  override $config() {
    return this.config('headline', { extends: ElementNode })
  }
  override readField(): HeadField {
    return 'headline'
  }
}

export class StandfirstNode extends HeadNode {
  override $config() {
    return this.config('standfirst', { extends: ElementNode })
  }
  override readField(): HeadField {
    return 'standfirst'
  }
}

const HEAD_CLASSES = { kicker: KickerNode, headline: HeadlineNode, standfirst: StandfirstNode } as const

export const headNodes = [KickerNode, HeadlineNode, StandfirstNode] as const

export function $createHeadNode(field: HeadField, text = ''): HeadNode {
  const node = $applyNodeReplacement(new HEAD_CLASSES[field]())
  return text === '' ? node : node.append($createTextNode(text))
}

export function $isHeadNode(node: LexicalNode | null | undefined): node is HeadNode {
  return node instanceof HeadNode
}

/** The head line of the article that is open. `registerHead` keeps it there. */
export function $getHead(field: HeadField): HeadNode {
  const node = $getRoot().getChildAtIndex(HEAD_FIELDS.indexOf(field))
  if (!$isHeadNode(node)) throw new Error(`The ${field} is not in its place`)
  return node
}

/** Replaces the words of a head line and puts the caret before `caret`, counted from the start. */
export function $setHeadText(node: HeadNode, text: string, caret?: number): void {
  node.clear()
  if (text !== '') node.append($createTextNode(text))
  if (caret !== undefined) {
    const run = node.getFirstChild()
    if (run !== null && 'select' in run) (run as unknown as { select(a: number, b: number): void }).select(caret, caret)
    else node.selectStart()
  }
}
