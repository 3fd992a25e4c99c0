/** A bulleted or numbered list, with lists inside lists. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { z } from 'zod'
import { defineBlock, type ReadContext } from '../defineBlock'
import { exampleLine } from '../examples'
import { standsAlone } from '../hastParts'
import { type Inline, inlineSchema, plainTextOf } from '../inline'
import { inlineFromHast, inlineToHast } from '../inlineHast'

/**
 * As Lexical keeps it: a nested list stands alone in a list item that follows the item it belongs to.
 * Published HTML moves it into that item, where it belongs.
 */
export interface List {
  type: 'list'
  version: 1
  listType: 'bullet' | 'number'
  /** The number of the first item; 1 unless the list continues an earlier one. */
  start: number
  children: ListItem[]
}

export interface ListItem {
  type: 'listitem'
  version: 1
  children: (Inline | List)[]
}

const itemSchema: z.ZodType<ListItem> = z.object({
  type: z.literal('listitem'),
  version: z.literal(1).default(1),
  children: z.array(z.union([inlineSchema, z.lazy(() => schema)])).default([]),
})

const schema: z.ZodType<List> = z.object({
  type: z.literal('list'),
  version: z.literal(1).default(1),
  // Lexical's check lists become plain bullets: a newspaper page has no boxes to tick.
  listType: z.preprocess((value) => (value === 'number' ? 'number' : 'bullet'), z.enum(['bullet', 'number'])),
  start: z.int().min(0).default(1),
  children: z.array(itemSchema).default([]),
})

export const list = defineBlock<List>({
  type: 'list',
  schema,
  empty: () => ({
    type: 'list',
    version: 1,
    listType: 'bullet',
    start: 1,
    children: [{ type: 'listitem', version: 1, children: [] }],
  }),
  prose: (block) => proseOfList(block).map((text, index) => ({ field: `item:${index}`, text })),
  toHast: (block) => listToHast(block),
  fromHast(element, context) {
    if (!isList(element)) return undefined
    const read = listFromHast(element, context)
    return read.children.length === 0 ? [] : [read]
  },
  examples: [
    {
      type: 'list',
      version: 1,
      listType: 'number',
      start: 3,
      children: [
        { type: 'listitem', version: 1, children: exampleLine },
        {
          type: 'listitem',
          version: 1,
          children: [
            {
              type: 'list',
              version: 1,
              listType: 'bullet',
              start: 1,
              children: [
                { type: 'listitem', version: 1, children: [{ type: 'text', version: 1, text: 'con', format: 0 }] },
              ],
            },
          ],
        },
        { type: 'listitem', version: 1, children: [{ type: 'text', version: 1, text: 'bốn', format: 2 }] },
      ],
    },
  ],
})

/**
 * The same items with each nested list in an item of its own, as Lexical keeps it, wherever it stood: in the item with its
 * words, beside another list. Two of a kind side by side are one; lists without items are left out.
 */
export function itemsApart(items: readonly ListItem[]): ListItem[] {
  const apart: ListItem[] = []
  for (const item of items) {
    const nested = item.children.filter(isNested)
    const own = inlineOf(item)
    if (own.length > 0 || nested.length === 0) apart.push({ ...item, children: own })
    for (const list of nested) {
      const before = apart.at(-1)?.children[0]
      const isOne = before !== undefined && isNested(before) && before.listType === list.listType
      const children = itemsApart(isOne ? [...before.children, ...list.children] : list.children)
      if (isOne) apart.pop()
      if (children.length > 0) apart.push({ ...item, children: [{ ...(isOne ? before : list), children }] })
    }
  }
  return apart
}

function isNested(child: Inline | List): child is List {
  return child.type === 'list'
}

function inlineOf(item: ListItem): Inline[] {
  return item.children.filter((child): child is Inline => !isNested(child))
}

function proseOfList(block: List): string[] {
  return block.children.flatMap((item) => {
    const own = plainTextOf(inlineOf(item))
    return [...(own === '' ? [] : [own]), ...item.children.filter(isNested).flatMap(proseOfList)]
  })
}

function listToHast(block: List): ElementContent[] {
  const items: Element[] = []
  for (const item of block.children) {
    const nested = item.children.filter(isNested).flatMap(listToHast)
    const own = inlineOf(item)
    const last = items.at(-1)
    if (plainTextOf(own).trim() !== '') items.push(h('li', [...inlineToHast(own), ...nested]))
    else if (nested.length > 0 && last !== undefined) last.children.push(...nested)
    else if (nested.length > 0) items.push(h('li', nested))
  }
  if (items.length === 0) return []
  return [
    block.listType === 'number' ? h('ol', block.start === 1 ? {} : { start: block.start }, items) : h('ul', items),
  ]
}

function isList(element: Element): boolean {
  return ['ul', 'ol', 'menu'].includes(element.tagName)
}

/** As many levels as Word has. Items that lie deeper stand on the last of them, in their order. */
const MAX_LEVELS = 9

function listFromHast(element: Element, context: ReadContext, level = 1): List {
  const start = Number(element.properties.start ?? 1)
  const children: ListItem[] = []
  /** Words that stand in the list, but in none of its items. */
  let loose: ElementContent[] = []
  const closeLoose = () => {
    for (const line of linesOfInline(inlineFromHast(loose)))
      children.push({ type: 'listitem', version: 1, children: line })
    loose = []
  }
  for (const child of element.children) {
    if (child.type === 'text' || (child.type === 'element' && !standsAlone(child)) || isBreak(child)) {
      loose.push(child)
      continue
    }
    if (child.type !== 'element') continue
    closeLoose()
    // Word and Google Docs put a nested list straight inside its parent list.
    if (isList(child)) pushNested(children, child, context, level)
    else pushItem(children, child, context, level)
  }
  closeLoose()
  return {
    type: 'list',
    version: 1,
    listType: element.tagName === 'ol' ? 'number' : 'bullet',
    start: Number.isInteger(start) && start >= 0 ? start : 1,
    children,
  }
}

function isBreak(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'br'
}

function linesOfInline(line: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]]
  for (const child of line) {
    if (child.type === 'linebreak') lines.push([])
    else lines.at(-1)?.push(child)
  }
  return lines.filter((words) => words.length > 0)
}

function pushItem(children: ListItem[], element: Element, context: ReadContext, level: number): void {
  const nested = element.children.filter((child): child is Element => child.type === 'element' && isList(child))
  const own = inlineFromHast(paragraphsJoined(element.children.filter((child) => !nested.includes(child as Element))))
  if (own.length > 0) children.push({ type: 'listitem', version: 1, children: own })
  for (const inner of nested) pushNested(children, inner, context, level)
}

/** Two paragraphs in one item are two lines of it, not one word run into the next. */
function paragraphsJoined(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node, index) =>
    index > 0 && node.type === 'element' && ['p', 'div'].includes(node.tagName) && nodes.slice(0, index).some(hasWords)
      ? [h('br'), node]
      : [node],
  )
}

function hasWords(node: ElementContent): boolean {
  return node.type === 'text' ? node.value.trim() !== '' : node.type === 'element'
}

function pushNested(children: ListItem[], element: Element, context: ReadContext, level: number): void {
  const nested = listFromHast(element, context, level + 1)
  if (nested.children.length === 0) return
  if (level >= MAX_LEVELS) for (const item of nested.children) children.push(item)
  else children.push({ type: 'listitem', version: 1, children: [nested] })
}
