/** The last hand over a tree before it becomes a page: nothing in it may be invalid, empty or dangerous, whoever wrote the words. */
import type { Element, ElementContent, Properties } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { slugify } from '../vietnamese'
import { publishableHref } from './publishableHref'

const HEADING = /^h[1-6]$/
const ID_LENGTH = 60
/** Ids that the page itself uses. */
const RESERVED_IDS = ['bai', 'doc-them', 'loi', 'thuc-hien']
/** Prose that is nothing without words. */
const EMPTY_WITHOUT_WORDS = new Set('a strong em u s sub sup p li blockquote'.split(' '))

/**
 * The body made fit for print: links only where they lead somewhere and hold words, no empty elements, headings that
 * never skip a level (a page outline with a hole is an error for screen readers) and carry an id of their own to link
 * to, paragraphs that open with a quotation mark marked to hang.
 */
export function tidyBody(nodes: readonly ElementContent[]): ElementContent[] {
  const ids = new Set(RESERVED_IDS)
  let level = 1
  const finish = (node: ElementContent): ElementContent => {
    if (node.type !== 'element') return node
    if (HOLDERS.has(node.tagName)) {
      // A box interrupts the text: what follows it belongs to the heading before it.
      const outside = level
      const children = node.children.map(finish)
      level = outside
      return { ...node, children }
    }
    if (HEADING.test(node.tagName)) {
      level = Math.min(Number(node.tagName.slice(1)), level + 1)
      return { ...node, tagName: `h${level}`, properties: { ...node.properties, id: freeId(textOf(node), ids) } }
    }
    if (node.tagName === 'p' && /^["“‘]/.test(textOf(node)))
      return { ...node, properties: { ...node.properties, className: [...classesOf(node), 'hang'] } }
    return node
  }
  return nodes.flatMap(tidyElement).map(finish)
}

/** Blocks that may hold headings and paragraphs of their own. */
const HOLDERS = new Set(['section', 'div'])

function classesOf({ properties }: Element): string[] {
  return Array.isArray(properties.className) ? properties.className.map(String) : []
}

function tidyElement(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node]
  const children = node.children.flatMap(tidyElement)
  if (EMPTY_WITHOUT_WORDS.has(node.tagName) && textOf({ ...node, children }).trim() === '' && !holdsMedia(children))
    return isPhrasing(node) ? children : []
  if (node.tagName !== 'a') return [{ ...node, children }]
  const href = publishableHref(String(node.properties.href ?? ''))
  return href === undefined ? children : [{ ...node, properties: { ...node.properties, href }, children }]
}

function holdsMedia(nodes: readonly ElementContent[]): boolean {
  return nodes.some((node) => node.type === 'element' && ['img', 'picture', 'video', 'audio'].includes(node.tagName))
}

function isPhrasing(node: Element): boolean {
  return ['a', 'strong', 'em', 'u', 's', 'sub', 'sup'].includes(node.tagName)
}

function freeId(words: string, taken: Set<string>): string {
  const base = slugify(words, ID_LENGTH) || 'muc'
  let id = base
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`
  taken.add(id)
  return id
}

/** Control characters and code points that are no characters: HTML forbids them, and a keyboard can send them. */
const FORBIDDEN =
  /(?![\t\n])[\p{Cc}\p{Noncharacter_Code_Point}]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu

/** Line ends of other systems and of Word: HTML would forbid or change them, and without them two words would become one. */
const OLD_LINE_ENDS = /\r\n?|[\v\f\u0085]/g

function cleanText(text: string): string {
  return text.replace(OLD_LINE_ENDS, '\n').replace(FORBIDDEN, '')
}

/** The same nodes without characters that HTML forbids, and with a line break between blocks, for whoever reads the source. */
export function printable<Node extends ElementContent>(node: Node): Node {
  if (node.type === 'text') return { ...node, value: cleanText(node.value) }
  if (node.type !== 'element') return node
  const children = node.children.map(printable)
  return {
    ...node,
    properties: cleanProperties(node.properties),
    children: LINED.has(node.tagName) ? lined(children) : children,
  }
}

/** Elements whose children each stand on a line of their own: white space between them is never shown. */
const LINED = new Set(
  'html head body main article header footer nav section div ul ol dl figure picture video audio blockquote details table thead tbody tr'.split(
    ' ',
  ),
)

function lined(children: readonly ElementContent[]): ElementContent[] {
  if (children.length === 0 || children.some((child) => child.type === 'text' && child.value.trim() !== ''))
    return [...children]
  const newline = { type: 'text', value: '\n' } as const
  return [newline, ...children.flatMap((child) => (child.type === 'text' ? [] : [child, newline]))]
}

function cleanProperties(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, typeof value === 'string' ? cleanText(value) : value]),
  )
}
