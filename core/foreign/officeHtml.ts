/** HTML as word processors put it on the clipboard, made into HTML as it is meant: lists, footnotes, nothing of the margins. */
import type { Element, ElementContent, Root, RootContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { h } from 'hastscript'

/** Changes the tree. */
export function tidyOfficeHtml(tree: Root | Element): void {
  const notes = takeNotes(tree)
  withoutMargins(tree)
  joinListLines(tree)
  if (notes.size > 0) placeNotes(tree, notes)
}

type Parent = Root | Element

function styleOf({ properties }: Element): string {
  return typeof properties.style === 'string' ? properties.style : ''
}

function classOf({ properties }: Element): string {
  return Array.isArray(properties.className) ? properties.className.join(' ') : ''
}

/** Comments of Word's reviewers, what it hides, and what only Word's own drawing needs. */
function withoutMargins(parent: Parent): void {
  parent.children = (parent.children as ElementContent[]).filter((child) => {
    if (child.type === 'comment') return false
    if (child.type !== 'element') return true
    const style = styleOf(child)
    if (/mso-hide\s*:\s*all|mso-element\s*:\s*(comment-list|header|footer|frame-skip)/i.test(style)) return false
    if (/\b(msocomanchor|MsoCommentReference|msocomtxt|msoDel)\b/.test(classOf(child))) return false
    if (/^(o:p|w:sdtpr|xml)$/.test(child.tagName) && textOf(child).trim() === '') return false
    // What somebody tracked as new is simply text once it is accepted.
    if (child.tagName === 'ins') child.tagName = 'span'
    if (child.tagName === 'td' || child.tagName === 'th') takeSide(child)
    withoutMargins(child)
    return true
  })
}

/** Google Docs and Word say of the line in a cell, and not of the cell, to which side it stands. */
function takeSide(cell: Element): void {
  const lines = cell.children.filter((child): child is Element => child.type === 'element')
  const [line] = lines
  if (lines.length !== 1 || line === undefined || line.tagName !== 'p' || cell.properties.align) return
  const said = /(?<![\w-])text-align\s*:\s*(center|right)/i.exec(styleOf(line))?.[1] ?? line.properties.align
  if (typeof said === 'string' && !/text-align/i.test(styleOf(cell))) cell.properties.align = said.toLowerCase()
}

/** Word's lists are paragraphs that say of themselves: third list, second level. */
function joinListLines(parent: Parent): void {
  const output: RootContent[] = []
  /** The lists that are open, the outermost first. */
  let open: Element[] = []
  let name = ''
  for (const child of parent.children as ElementContent[]) {
    const line = child.type === 'element' ? listLine(child) : undefined
    if (line === undefined) {
      if (child.type === 'text' && child.value.trim() === '') continue
      open = []
      if (child.type === 'element') joinListLines(child)
      output.push(child)
      continue
    }
    if (open.length > 0 && line.name !== name) open = []
    name = line.name
    open.length = Math.min(open.length, line.level)
    while (open.length < line.level) {
      const list = h(line.isNumbered ? 'ol' : 'ul', line.start > 1 ? { start: line.start } : {})
      const outer = open.at(-1)
      const item = outer?.children.at(-1)
      if (outer === undefined) output.push(list)
      else if (item?.type === 'element') item.children.push(list)
      else outer.children.push(h('li', [list]))
      open.push(list)
    }
    open.at(-1)?.children.push(h('li', line.words))
  }
  parent.children = output as ElementContent[]
}

interface ListLine {
  readonly name: string
  readonly level: number
  readonly isNumbered: boolean
  readonly start: number
  readonly words: ElementContent[]
}

function listLine(element: Element): ListLine | undefined {
  if (!/^(p|h[1-6]|div)$/.test(element.tagName)) return undefined
  const found = /mso-list\s*:\s*(l\d+)\s+level(\d)/i.exec(styleOf(element))
  if (!found) return undefined
  const { marker, words } = withoutMarker(element)
  const number = /^\s*\(?(\d{1,4}|[a-zđ]|[ivxlc]{1,6})[.)]/iu.exec(marker)?.[1]
  return {
    name: found[1] ?? '',
    level: Math.min(Number(found[2]), 9),
    isNumbered: number !== undefined,
    start: Number(number) || 1,
    words,
  }
}

/** Word writes the bullet or the number into the line, in a span that says to ignore it. */
function withoutMarker(element: Element): { marker: string; words: ElementContent[] } {
  let marker = ''
  const clean = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (node.type !== 'element') return [node]
      if (/mso-list\s*:\s*Ignore/i.test(styleOf(node))) {
        marker += textOf(node)
        return []
      }
      return [{ ...node, children: clean(node.children) }]
    })
  const words = clean(element.children)
  return { marker, words }
}

/** A reference and its note lead to one another, in Word, LibreOffice and Google Docs alike. */
function takeNotes(tree: Parent): Map<Element, Element> {
  const anchors: Element[] = []
  const named = new Map<string, Element>()
  const inside = new Map<Element, Element[]>()
  const walk = (parent: Parent, path: Element[]): void => {
    for (const child of parent.children as ElementContent[]) {
      if (child.type !== 'element') continue
      if (child.tagName === 'a') {
        anchors.push(child)
        inside.set(child, path)
        for (const key of [child.properties.id, child.properties.name]) if (key) named.set(String(key), child)
      }
      walk(child, [...path, child])
    }
  }
  walk(tree, [])
  const notes = new Map<Element, Element>()
  const marks = new Set<Element>()
  const lines = new Set<Element>()
  for (const reference of anchors) {
    const mark = named.get(targetOf(reference))
    if (mark === undefined || mark === reference || marks.has(reference)) continue
    if (named.get(targetOf(mark)) !== reference) continue
    const line = inside.get(mark)?.findLast(({ tagName }) => /^(p|li|div)$/.test(tagName))
    if (line === undefined || inside.get(reference)?.includes(line)) continue
    marks.add(mark)
    const number = bracketed(textOf(reference))
    mark.tagName = 'span'
    mark.children = [{ type: 'text', value: `${number} ` }]
    reference.tagName = 'sup'
    reference.properties = {}
    reference.children = [{ type: 'text', value: number }]
    notes.set(reference, h('p', { className: ['footnote', 'note'] }, line.children))
    lines.add(line)
  }
  if (notes.size > 0) remove(tree, (node) => lines.has(node) || /mso-element\s*:\s*footnote-list/i.test(styleOf(node)))
  return notes
}

function targetOf({ properties }: Element): string {
  const href = String(properties.href ?? '')
  return href.includes('#') ? href.slice(href.indexOf('#') + 1) : ''
}

function bracketed(number: string): string {
  return `[${number.replace(/[[\]\s]/g, '')}]`
}

function remove(parent: Parent, matches: (element: Element) => boolean): void {
  parent.children = (parent.children as ElementContent[]).filter((child) => {
    if (child.type !== 'element') return true
    if (matches(child)) return false
    remove(child, matches)
    return true
  })
}

const LINES = /^(p|h[1-6]|ul|ol|table|blockquote|figure)$/

/** Under the line that refers to it. */
function placeNotes(parent: Parent, notes: Map<Element, Element>): void {
  parent.children = (parent.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    if (!LINES.test(child.tagName)) {
      placeNotes(child, notes)
      return [child]
    }
    return [child, ...referencesIn(child).flatMap((reference) => notes.get(reference) ?? [])]
  })
}

function referencesIn(element: Element): Element[] {
  return element.children.flatMap((child) =>
    child.type !== 'element' ? [] : child.tagName === 'sup' ? [child, ...referencesIn(child)] : referencesIn(child),
  )
}
