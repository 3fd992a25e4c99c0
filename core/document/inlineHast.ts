/** Prose to HTML and back: runs of text, links and line breaks as hast. */
import type { Element, ElementContent, Nodes } from 'hast'
import { h } from 'hastscript'
import { standsAlone } from './hastParts'
import { type Inline, type LineBreak, type TextRun, text } from './inline'
import { safeUrl } from './safeUrl'
import { TEXT_FORMAT_ELEMENTS, TEXT_FORMATS, type TextFormat } from './textFormat'

/** Phrasing content for a paragraph, a heading, a list item. Neighbouring runs that share formats share elements. */
export function inlineToHast(children: readonly Inline[]): ElementContent[] {
  return children.flatMap((child, index): ElementContent[] => {
    if (child.type === 'linebreak') return [h('br')]
    if (child.type === 'text') return startsGroup(children, index) ? formatted(groupFrom(children, index), 0) : []
    const content = inlineToHast(child.children)
    const href = safeUrl(child.url)
    return href === undefined ? content : [h('a', { href }, content)]
  })
}

/** Runs that follow one another are rendered together, so that `<strong>a <em>b</em></strong>` is not cut in two. */
function startsGroup(children: readonly Inline[], index: number): boolean {
  return index === 0 || children[index - 1]?.type !== 'text'
}

function groupFrom(children: readonly Inline[], index: number): TextRun[] {
  const group: TextRun[] = []
  for (let at = index; ; at++) {
    const child = children[at]
    if (child?.type !== 'text') return group
    group.push(child)
  }
}

function formatted(runs: readonly TextRun[], depth: number): ElementContent[] {
  const level = TEXT_FORMAT_ELEMENTS[depth]
  if (level === undefined) return [{ type: 'text', value: runs.map((run) => run.text).join('') }]
  const [format, tagName] = level
  const bit = TEXT_FORMATS[format]
  const output: ElementContent[] = []
  for (let start = 0; start < runs.length; ) {
    const on = ((runs[start]?.format ?? 0) & bit) !== 0
    let end = start + 1
    while (end < runs.length && (((runs[end]?.format ?? 0) & bit) !== 0) === on) end++
    const inner = formatted(runs.slice(start, end), depth + 1)
    if (on) output.push(h(tagName, inner))
    else for (const element of inner) output.push(element)
    start = end
  }
  return output
}

const FORMAT_OF_ELEMENT: Readonly<Record<string, TextFormat>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  dfn: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  sub: 'subscript',
  sup: 'superscript',
}

/** Never prose, whatever stands inside. `del` is a deletion somebody tracked: accepted, so its words are gone. */
const NOT_PROSE = new Set(
  'script style template noscript iframe object embed svg math canvas audio video select textarea button input head title meta link del'.split(
    ' ',
  ),
)

/** True for an element whose content is never read as prose. */
export function isNotProse(element: Element): boolean {
  return NOT_PROSE.has(element.tagName) || isHidden(element)
}

/** True for an element that a reader of that page could not see. */
export function isHidden(element: Element): boolean {
  return 'hidden' in element.properties || /(^|;)\s*display\s*:\s*none/i.test(styleOf(element))
}

/**
 * The prose inside some nodes: white space folded as a browser would fold it, unknown elements opened,
 * addresses that could run script dropped (their words stay).
 */
export function inlineFromHast(nodes: readonly Nodes[]): Inline[] {
  return trimmed(withLineEnds(collect(nodes, 0)))
}

/** Where an element begins or ends a line of its own: a line break, if there are words on both sides and none of them is one yet. */
const EDGE: LineBreak = { type: 'linebreak', version: 1 }

function collect(nodes: readonly Nodes[], format: number): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (node.type === 'text') return node.value === '' ? [] : [text(node.value.replace(/[ \t\n\r\f]+/g, ' '), format)]
    if (node.type !== 'element' || isNotProse(node)) return []
    if (node.tagName === 'br') return [{ type: 'linebreak', version: 1 }]
    const inner = collect(node.children, formatInside(node, format))
    if (standsAlone(node)) return [EDGE, ...inner, EDGE]
    if (node.tagName !== 'a') return inner
    const url = safeUrl(String(node.properties.href ?? ''))
    // An address inside an address cannot be: the outer one is opened up where the parser let both through.
    const children = inner.filter((child): child is TextRun | LineBreak => child.type !== 'link')
    if (url === undefined || children.length !== inner.length || children.length === 0) return inner
    return [{ type: 'link', version: 1, url, children }]
  })
}

function withLineEnds(children: readonly Inline[]): Inline[] {
  const output: Inline[] = []
  let edge = false
  for (const child of children) {
    if (child === EDGE) {
      edge = true
      continue
    }
    if (child.type === 'text' && child.text.trim() === '' && edge) continue
    const last = output.findLast((before) => before.type !== 'text' || before.text.trim() !== '')
    if (edge && last !== undefined && last.type !== 'linebreak' && child.type !== 'linebreak')
      output.push({ type: 'linebreak', version: 1 })
    edge = false
    output.push(child.type === 'link' ? { ...child, children: withLineEnds(child.children) as TextRun[] } : child)
  }
  return output
}

/**
 * Formats from the element's name and from its style attribute: Google Docs writes `<b style="font-weight:normal">`,
 * Word `<b style="mso-bidi-font-weight:normal">`, which is another property and says nothing of this text.
 */
function formatInside(element: Element, format: number): number {
  const named = FORMAT_OF_ELEMENT[element.tagName]
  let bits = named === undefined ? format : format | TEXT_FORMATS[named]
  const style = styleOf(element)
  const set = (pattern: RegExp, off: RegExp, name: TextFormat) => {
    if (pattern.test(style)) bits |= TEXT_FORMATS[name]
    else if (off.test(style)) bits &= ~TEXT_FORMATS[name]
  }
  set(/(?<![\w-])font-weight\s*:\s*(bold|bolder|[6-9]00)/i, /(?<![\w-])font-weight\s*:\s*(normal|[1-5]00)/i, 'bold')
  set(/(?<![\w-])font-style\s*:\s*(italic|oblique)/i, /(?<![\w-])font-style\s*:\s*normal/i, 'italic')
  set(
    /(?<![\w-])text-decoration[a-z-]*\s*:[^;]*underline/i,
    /(?<![\w-])text-decoration[a-z-]*\s*:\s*none/i,
    'underline',
  )
  set(
    /(?<![\w-])text-decoration[a-z-]*\s*:[^;]*line-through/i,
    /(?<![\w-])text-decoration[a-z-]*\s*:\s*none/i,
    'strikethrough',
  )
  set(/(?<![\w-])vertical-align\s*:\s*sub/i, /(?<![\w-])vertical-align\s*:\s*baseline/i, 'subscript')
  set(/(?<![\w-])vertical-align\s*:\s*super/i, /(?<![\w-])vertical-align\s*:\s*baseline/i, 'superscript')
  return bits
}

function styleOf(element: Element): string {
  const { style } = element.properties
  return typeof style === 'string' ? style : ''
}

/** One space between words across runs, none at the edges of the block or beside a line break; equal neighbours joined. */
function trimmed(children: readonly Inline[]): Inline[] {
  let atEdge = true
  const fold = (run: TextRun): TextRun => {
    const value = atEdge ? run.text.replace(/^ /, '') : run.text
    if (value !== '') atEdge = value.endsWith(' ')
    return { ...run, text: value.normalize('NFC') }
  }
  const folded = children.map((child): Inline => {
    if (child.type === 'text') return fold(child)
    if (child.type === 'link')
      return { ...child, children: child.children.map((inner) => (inner.type === 'text' ? fold(inner) : inner)) }
    atEdge = true
    return child
  })
  return withoutTrailingSpace(joined(folded))
}

function joined(children: readonly Inline[]): Inline[] {
  const output: Inline[] = []
  for (const child of children) {
    const last = output.at(-1)
    if (child.type === 'text' && child.text === '') continue
    if (child.type === 'link' && child.children.every((inner) => inner.type === 'text' && inner.text === '')) continue
    if (child.type === 'text' && last?.type === 'text' && last.format === child.format)
      output[output.length - 1] = { ...last, text: last.text + child.text }
    else output.push(child)
  }
  return output
}

function withoutTrailingSpace(children: readonly Inline[]): Inline[] {
  const output = children.flatMap((child, index): Inline[] => {
    const before = children[index + 1]
    if (child.type !== 'text' || (before !== undefined && before.type !== 'linebreak')) return [child]
    const value = child.text.replace(/ $/, '')
    return value === '' ? [] : [{ ...child, text: value }]
  })
  while (output.at(-1)?.type === 'linebreak') output.pop()
  return output
}
