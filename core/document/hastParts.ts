/** Small questions that blocks ask of an element. */
import type { Element, ElementContent, Nodes } from 'hast'

export function hasClass(element: Element, ...names: readonly string[]): boolean {
  const { className } = element.properties
  return Array.isArray(className) && names.some((name) => className.includes(name))
}

/** Elements directly inside. */
export function elementsIn(element: Element): Element[] {
  return element.children.filter((child): child is Element => child.type === 'element')
}

export function childNamed(element: Element, ...tagNames: readonly string[]): Element | undefined {
  return elementsIn(element).find(({ tagName }) => tagNames.includes(tagName))
}

/** The elements that match, in reading order. What stands inside a match is not looked into. */
export function findAll(element: Element, matches: (element: Element) => boolean): Element[] {
  return elementsIn(element).flatMap((child) => (matches(child) ? [child] : findAll(child, matches)))
}

export function findFirst(element: Element, matches: (element: Element) => boolean): Element | undefined {
  for (const child of elementsIn(element)) {
    const found = matches(child) ? child : findFirst(child, matches)
    if (found !== undefined) return found
  }
  return undefined
}

/** All words of the element on one line, composed. What stands on lines of its own is not run into its neighbours. */
export function wordsIn(element: Element | undefined): string {
  if (element === undefined) return ''
  const words: string[] = []
  const collect = (nodes: readonly ElementContent[]) => {
    for (const node of nodes) {
      if (node.type === 'text') words.push(node.value)
      else if (node.type === 'element') {
        const edge = standsAlone(node) ? ' ' : ''
        words.push(edge)
        collect(node.children)
        words.push(edge)
      }
    }
  }
  collect(element.children)
  return words.join('').replace(/\s+/g, ' ').trim().normalize('NFC')
}

/** HTML's own elements that begin and end lines. One that HTML does not know stands in the line, as in a browser. */
const LINES = new Set(
  'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

export function standsAlone(element: Element): boolean {
  return LINES.has(element.tagName)
}

/** The element without the parts that match, at any depth. */
export function without(element: Element, matches: (element: Element) => boolean): Element {
  const children = element.children.flatMap((child): ElementContent[] =>
    child.type !== 'element' ? [child] : matches(child) ? [] : [without(child, matches)],
  )
  return { ...element, children }
}

/** Words that the page wrote and no journalist: they are left out when the page is read again. */
export function isStanding(element: Element): boolean {
  return hasClass(element, 'standing')
}

export function stringOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).normalize('NFC') : ''
}

/** How wide a block stands, as `toHast` writes it: in its class. WordPress says it in its own words. */
export function widthIn(element: Element): 'text' | 'wide' | 'full' {
  if (hasClass(element, 'full', 'alignfull')) return 'full'
  return hasClass(element, 'wide', 'alignwide') ? 'wide' : 'text'
}

/** What is kept of the name of a file that could not be taken in: its address, but not a whole file or a program written as one. */
export function nameOfSource(src: string): string {
  if (/^(data|blob|javascript|vbscript):/i.test(src)) return src.slice(0, src.indexOf(':'))
  return src.slice(0, 4096)
}

export function isElement(node: Nodes, ...tagNames: readonly string[]): node is Element {
  return node.type === 'element' && tagNames.includes(node.tagName)
}
