/** Small questions that the formats ask of an element. */
import type { Element, Root } from 'hast'

export function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name)
}

/** Elements directly inside. */
export function elementsIn(parent: Element | Root): Element[] {
  return (parent.children as Element[]).filter(({ type }) => type === 'element')
}

/** Those that match, in reading order; what stands inside a match is not looked into. */
export function findAll(parent: Element | Root, matches: (element: Element) => boolean): Element[] {
  return elementsIn(parent).flatMap((child) => (matches(child) ? [child] : findAll(child, matches)))
}

export function findNamed(parent: Element | Root, ...tagNames: readonly string[]): Element[] {
  return findAll(parent, ({ tagName }) => tagNames.includes(tagName))
}

const INLINE = new Set('a strong em u s sub sup br span img cite small time b i'.split(' '))

export function isInline({ tagName }: Element): boolean {
  return INLINE.has(tagName)
}
