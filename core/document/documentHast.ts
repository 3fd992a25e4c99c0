/** The body to HTML and back. Every door goes through here: the page, a paste, Word, Markdown. */
import type { Element, ElementContent, Nodes } from 'hast'
import { blocks, type Paragraph } from './blocks'
import { isEmbedFrame } from './blocks/embed'
import type { ReadContext, RenderContext } from './defineBlock'
import { type Block, createDocument, type Document, definitionOf } from './document'
import { inlineFromHast, isHidden, isNotProse } from './inlineHast'

/** The blocks as published, in order. Locked blocks are left out: this version cannot know how they should look. */
export function documentToHast(document: Document, context: RenderContext): ElementContent[] {
  return document.root.children.flatMap((block) => blockToHast(block, context))
}

/** One block as published. */
export function blockToHast(block: Block, context: RenderContext): readonly ElementContent[] {
  return block.type === 'locked' ? [] : definitionOf(block.type).toHast(block as never, context)
}

/**
 * Reads any HTML tree. Whatever is not a known block is opened up and its words become paragraphs, so nothing that a
 * person wrote is lost; scripts, styles, frames and handlers have no place in a document and so cannot come through.
 */
export function documentFromHast(tree: Nodes, sources: Omit<ReadContext, 'readBlocks'>): Document {
  const context: ReadContext = { ...sources, readBlocks: (element) => readChildren(element.children, context) }
  return createDocument(readChildren('children' in tree ? tree.children : [tree], context))
}

const INLINE_ELEMENTS = new Set(
  'a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark q ruby rb rp rt s samp small span strike strong sub sup time tt u var br wbr'.split(
    ' ',
  ),
)

/** Blocks are added one by one throughout: a hundred thousand of them are no list of arguments. */
function readChildren(nodes: readonly Nodes[], context: ReadContext): Block[] {
  const output: Block[] = []
  let line: Nodes[] = []
  const closeLine = () => {
    for (const block of paragraphsOf(line)) output.push(block)
    line = []
  }
  for (const node of nodes) {
    if (node.type === 'text' || (node.type === 'element' && isInline(node))) {
      line.push(node)
    } else if (node.type === 'element' && !isDropped(node)) {
      closeLine()
      for (const block of readElement(node, context)) output.push(block)
    } else if (node.type === 'root') {
      closeLine()
      for (const block of readChildren(node.children, context)) output.push(block)
    }
  }
  closeLine()
  return output
}

/** Inline by name and all the way down: a `<b>` around a whole page (Google Docs) is a container. */
function isInline(element: Element): boolean {
  return (
    INLINE_ELEMENTS.has(element.tagName) &&
    element.children.every((child) => child.type !== 'element' || isInline(child) || isDropped(child))
  )
}

/** What has no place in a document: neither prose nor something that a block can show. */
function isDropped(element: Element): boolean {
  if (!isNotProse(element)) return false
  return !(element.tagName === 'video' || element.tagName === 'audio' || isEmbedFrame(element)) || isHidden(element)
}

function readElement(element: Element, context: ReadContext): readonly Block[] {
  // A paragraph around a picture, or around other blocks, is a container too.
  const holdsBlocks = element.children.some(
    (child) => child.type === 'element' && !isInline(child) && !isDropped(child),
  )
  for (const definition of blocks) {
    if (holdsBlocks && definition.type === 'paragraph') continue
    const read = definition.fromHast(element, context)
    if (read !== undefined) return read as readonly Block[]
  }
  return readChildren(element.children, context)
}

/** Loose words become paragraphs; two line breaks in a row are where a person meant a new one. */
function paragraphsOf(line: readonly Nodes[]): Paragraph[] {
  const children = inlineFromHast(line)
  const output: Paragraph[] = []
  let current: Paragraph['children'] = []
  const close = () => {
    while (current.at(-1)?.type === 'linebreak') current.pop()
    if (current.length > 0) output.push({ type: 'paragraph', version: 1, children: current })
    current = []
  }
  for (const [index, child] of children.entries()) {
    if (child.type === 'linebreak' && children[index + 1]?.type === 'linebreak') close()
    else if (child.type !== 'linebreak' || current.length > 0) current.push(child)
  }
  close()
  return output
}
