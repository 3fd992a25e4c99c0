/** Pictures and the words under them, where nothing but their place says that they belong together. */
import type { Element, ElementContent, Root, RootContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { h } from 'hastscript'

/** Makes a figure of a paragraph that is only a picture and of the caption under it. Changes the tree. */
export function joinCaptions(parent: Root | Element): void {
  const children: RootContent[] = []
  for (let at = 0; at < parent.children.length; at++) {
    const node = parent.children[at] as RootContent
    const images = imagesAlone(node)
    const below = nextElement(parent.children, at)
    if (images.length > 0 && below !== undefined && isCaption(below.element)) {
      children.push(h('figure', [...images, h('figcaption', below.element.children)]))
      at = below.at
    } else if (images.length > 0) children.push(...images)
    else {
      if (node.type === 'element') joinCaptions(node)
      children.push(node)
    }
  }
  parent.children = children as ElementContent[]
}

/** What stands below, white space between the lines of the source left out. */
function nextElement(nodes: readonly RootContent[], from: number): { element: Element; at: number } | undefined {
  for (let at = from + 1; at < nodes.length; at++) {
    const node = nodes[at]
    if (node?.type === 'element') return { element: node, at }
    if (node?.type === 'text' && node.value.trim() !== '') return undefined
  }
  return undefined
}

function imagesAlone(node: RootContent): Element[] {
  if (node.type !== 'element' || node.tagName !== 'p' || textOf(node).trim() !== '') return []
  const find = (element: Element): Element[] =>
    element.tagName === 'img'
      ? [element]
      : element.children.flatMap((child) => (child.type === 'element' ? find(child) : []))
  return find(node)
}

const MAX_CAPTION = 400

/** By its style, because it names the photographer, or because all of it is italic. */
function isCaption(node: Element): boolean {
  if (node.tagName !== 'p' || imagesAlone(node).length > 0) return false
  const words = textOf(node).trim()
  if (words === '' || words.length > MAX_CAPTION) return false
  const { className } = node.properties
  if (Array.isArray(className) && className.includes('caption')) return true
  return /^(Ảnh|Nguồn ảnh)\s*:/u.test(words.normalize('NFC')) || node.children.every(isItalic)
}

function isItalic(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() === ''
  if (node.type !== 'element') return true
  return ['em', 'i'].includes(node.tagName) || (node.children.length > 0 && node.children.every(isItalic))
}
