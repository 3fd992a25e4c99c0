/**
 * A drawing (SVG) with nothing in it but the drawing: no script, no events, nothing from a network or another file, no
 * foreign pages inside, and no entities that grow. What is not known to be a part of a drawing is left out.
 */
import type { Element, ElementContent, Root } from 'xast'

/** An infographic with every letter as a path has some MB; beyond this it is a map of the world. */
const MAX_LENGTH = 12 * 1024 * 1024
const MAX_ELEMENTS = 100_000
const MAX_DEPTH = 200
/** Elements that are drawn when every one that is used again is counted again: uses of uses grow beyond all bounds. */
const MAX_DRAWN = 200_000
const MAX_ENTITY_LENGTH = 300
const MAX_ENTITY_USES = 10_000

/** Undefined for what is not well-formed, or too large to be drawn. `keepsImage`: whether an embedded picture may stay. */
export async function sanitiseSvg(
  bytes: Uint8Array,
  keepsImage: (picture: Uint8Array) => Promise<boolean>,
): Promise<string | undefined> {
  if (bytes.length > MAX_LENGTH) return undefined
  const [{ fromXml }, { toXml }] = await Promise.all([import('xast-util-from-xml'), import('xast-util-to-xml')])
  try {
    const tree: Root = fromXml(withoutEntities(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
    const svg = tree.children.find((node): node is Element => node.type === 'element' && localName(node) === 'svg')
    if (svg === undefined) return undefined
    const clean = await cleaned(svg, { left: MAX_ELEMENTS }, 0, keepsImage)
    return clean === undefined || drawnElements(clean) > MAX_DRAWN ? undefined : toXml(clean)
  } catch {
    // Not well-formed, not UTF-8, or nested until the stack ends: no drawing that anybody could show.
    return undefined
  }
}

/** True for bytes that begin as an SVG does, after declaration, comments and document type. */
export function looksLikeSvg(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 4096))
    .toString('utf8')
    .replace(/^\ufeff/, '')
  return /^\s*(<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^[>]*(\[[\s\S]*?\]\s*)?>\s*)*<([\w-]+:)?svg[\s>]/i.test(
    head,
  )
}

/** Illustrator declares the names of its namespaces; those are put in. Everything else a document type says is not heard. */
function withoutEntities(xml: string): string {
  const doctype = /<!DOCTYPE[^[>]*(?:\[([\s\S]*?)\]\s*)?>/i.exec(xml)
  if (doctype === null) return xml
  const entities = new Map<string, string>()
  for (const [, name = '', value = ''] of (doctype[1] ?? '').matchAll(/<!ENTITY\s+([\w.-]+)\s+"([^"&<%]*)"\s*>/g)) {
    if (value.length <= MAX_ENTITY_LENGTH) entities.set(name, value)
  }
  let uses = 0
  return xml.replace(doctype[0], '').replace(/&([\w.-]+);/g, (whole, name: string) => {
    const value = entities.get(name)
    if (value === undefined) return whole
    if (++uses > MAX_ENTITY_USES) throw new Error('More entities than a drawing has')
    return value
  })
}

const ELEMENTS = new Set(
  (
    'svg g defs symbol use switch a title desc style path rect circle ellipse line polyline polygon text tspan textPath ' +
    'image linearGradient radialGradient stop pattern clipPath mask marker filter feBlend feColorMatrix ' +
    'feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow ' +
    'feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight ' +
    'feSpecularLighting feSpotLight feTile feTurbulence'
  ).split(' '),
)

async function cleaned(
  element: Element,
  budget: { left: number },
  depth: number,
  keepsImage: (picture: Uint8Array) => Promise<boolean>,
): Promise<Element | undefined> {
  const name = localName(element)
  if (!ELEMENTS.has(name)) return undefined
  if (budget.left-- <= 0 || depth > MAX_DEPTH) throw new Error('More than a drawing has')
  const attributes: Record<string, string> = {}
  for (const [key, value] of Object.entries(element.attributes)) {
    if (value === undefined || value === null || !isHarmless(key, value)) continue
    attributes[key] = key === 'style' ? cleanCss(value) : value
  }
  for (const key of ['href', 'xlink:href']) {
    const target = element.attributes[key]
    if (!target) continue
    if (/^#[^\s]+$/.test(target.trim())) attributes[key] = target.trim()
    else if (name === 'image' && (await keepsImage(embedded(target)))) attributes[key] = target
  }
  const children: ElementContent[] = []
  for (const child of element.children) {
    if (child.type === 'text') children.push(name === 'style' ? { ...child, value: cleanCss(child.value) } : child)
    else if (child.type === 'cdata' && name === 'style') children.push({ type: 'text', value: cleanCss(child.value) })
    else if (child.type === 'element') {
      const inner = await cleaned(child, budget, depth + 1, keepsImage)
      if (inner !== undefined) children.push(inner)
    }
  }
  return { ...element, attributes, children }
}

function localName({ name }: Element): string {
  return name.slice(name.indexOf(':') + 1)
}

/** Links are looked at by themselves. */
function isHarmless(key: string, value: string): boolean {
  const name = key.slice(key.indexOf(':') + 1).toLowerCase()
  if (name === 'href' || name === 'base' || name.startsWith('on')) return false
  return name === 'style' || key.startsWith('xmlns') || !/url\(\s*["']?\s*[^#"'\s]|javascript:|data:/i.test(value)
}

/** Escapes could spell what is looked for: they are read first. */
function cleanCss(css: string): string {
  return css
    .replace(/\\([0-9a-f]{1,6})\s?/gi, (_, code: string) =>
      String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0xffff)),
    )
    .replaceAll('\\', '')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@(import|charset|namespace)[^;]*;?/gi, '')
    .replace(/url\(\s*["']?\s*[^#"'\s][^)]*\)?/gi, 'none')
}

/** The bytes of an embedded JPEG or PNG; empty for every other address. */
function embedded(address: string): Uint8Array {
  const data = /^\s*data:image\/(?:png|jpe?g);base64,/i.exec(address)
  return data === null ? new Uint8Array() : Buffer.from(address.slice(data[0].length), 'base64')
}

/** What a renderer comes to draw. Patterns, masks and filters are counted like uses: they are drawn again too. */
function drawnElements(svg: Element): number {
  const named = new Map<string, Element>()
  const collect = (element: Element) => {
    const { id } = element.attributes
    if (id && !named.has(id)) named.set(id, element)
    for (const child of element.children) if (child.type === 'element') collect(child)
  }
  collect(svg)
  const known = new Map<Element, number>()
  const count = (element: Element): number => {
    const before = known.get(element)
    if (before !== undefined) return before
    // Something that uses itself is drawn once by every renderer.
    known.set(element, 1)
    let total = 1
    const words = Object.values(element.attributes).join(' ')
    for (const [, id = ''] of words.matchAll(/#([^\s"')]+)/g)) {
      const target = named.get(id)
      if (target !== undefined) total += count(target)
    }
    for (const child of element.children) if (child.type === 'element') total += count(child)
    known.set(element, total)
    return total
  }
  return count(svg)
}
