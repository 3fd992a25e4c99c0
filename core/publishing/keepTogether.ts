/**
 * Lines of a headline break between words, and Vietnamese words are mostly two syllables with a space between. Words, names,
 * and a number with its unit are put into an element that does not break; no character is changed, so what is copied,
 * searched and read aloud stays what the journalist wrote. Running text has lines enough to break anywhere: there only a
 * number keeps its unit.
 */
import type { Element, ElementContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { h } from 'hastscript'
import { type KeptRun, keptNumbers, keptRuns } from '../lineBreaks'

/** What is shorter fits one line anyway. In characters. */
const LONG_ENOUGH = 18

/** The `tree` with the words of what is set large kept on one line, and numbers with their units everywhere. */
export function keepWordsTogether<Node extends ElementContent>(node: Node): Node {
  if (node.type !== 'element') return node
  const keep = isSetLarge(node) && textOf(node).length > LONG_ENOUGH ? keepWords : keepNumbers
  return { ...node, children: node.children.flatMap(keep) }
}

const LARGE_TAGS = new Set(['h1', 'h2', 'h3', 'h4', 'blockquote'])
const LARGE = new Set(['pull', 'beside'])

function isSetLarge({ tagName, properties: { className } }: Element): boolean {
  return LARGE_TAGS.has(tagName) || (Array.isArray(className) && className.some((name) => LARGE.has(String(name))))
}

function keepNumbers(node: ElementContent): ElementContent[] {
  return node.type === 'text' ? keepIn(node.value, keptNumbers(node.value)) : [keepWordsTogether(node)]
}

function keepWords(node: ElementContent): ElementContent[] {
  if (node.type === 'element') return [{ ...node, children: node.children.flatMap(keepWords) }]
  return node.type === 'text' ? keepIn(node.value, keptRuns(node.value)) : [node]
}

function keepIn(text: string, runs: readonly KeptRun[]): ElementContent[] {
  if (runs.length === 0) return [{ type: 'text', value: text }]
  const parts: ElementContent[] = []
  let from = 0
  for (const { start, end } of runs) {
    if (start > from) parts.push({ type: 'text', value: text.slice(from, start) })
    parts.push(h('span', { className: ['word'] }, text.slice(start, end)))
    from = end
  }
  return [...parts, { type: 'text', value: text.slice(from) }]
}
