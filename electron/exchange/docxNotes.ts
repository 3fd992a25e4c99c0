/** Footnotes of a Word document as notes under the paragraph that refers to them. */
import type { Element, ElementContent, Root, RootContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { h } from 'hastscript'
import { elementsIn, findAll, findNamed } from './hastQuestions'

/**
 * Changes the tree. A reference at the end of a paragraph needs no number where we wrote the document ourselves (`isOurs`):
 * there the note belongs to the paragraph.
 */
export function placeNotes(tree: Root, isOurs: boolean): void {
  const notes = takeNotes(tree)
  if (notes.size > 0) {
    tree.children = tree.children.flatMap((node): RootContent[] => {
      if (node.type !== 'element') return [node]
      const under = findAll(node, isReference).flatMap((reference) => {
        const id = targetOf(reference)
        const words = notes.get(id)
        if (words === undefined) return []
        notes.delete(id)
        const mark = textOf(reference).trim()
        const isUnnumbered = isOurs && isLast(node, reference)
        return [
          {
            reference,
            isUnnumbered,
            note: h('p', { className: ['footnote', 'note'] }, [...(isUnnumbered ? [] : [`${mark} `]), ...words]),
          },
        ]
      })
      // From the last one: while it is there, those before it are not at the end.
      for (const { reference, isUnnumbered } of under) if (isUnnumbered) reference.children = []
      return [node, ...under.map(({ note }) => note)]
    })
  }
  unlink(tree)
}

function isReference({ tagName, properties }: Element): boolean {
  return tagName === 'a' && /^#(foot|end)note-\d+$/.test(String(properties.href ?? ''))
}

function targetOf({ properties }: Element): string {
  return String(properties.href ?? '').slice(1)
}

/** Nothing but other references and white space stands after it. */
function isLast(block: Element, reference: Element): boolean {
  if (block.tagName !== 'p') return false
  let after = false
  let words = ''
  const walk = (node: ElementContent): void => {
    if (node === reference) after = true
    else if (node.type === 'text') words += after ? node.value : ''
    else if (node.type === 'element' && !isReference(node)) for (const child of node.children) walk(child)
  }
  for (const child of block.children) walk(child)
  return after && words.trim() === ''
}

/** The list that mammoth puts at the end: each note's words by its id, without the arrow back. */
function takeNotes(tree: Root): Map<string, ElementContent[]> {
  const notes = new Map<string, ElementContent[]>()
  tree.children = tree.children.filter((node) => {
    if (node.type !== 'element' || node.tagName !== 'ol') return true
    const items = elementsIn(node)
    if (items.length === 0 || !items.every(({ properties }) => /^(foot|end)note-\d+$/.test(String(properties.id))))
      return true
    for (const item of items) {
      const lines = findNamed(item, 'p').map((line) => withoutArrow(line.children))
      notes.set(
        String(item.properties.id),
        lines.flatMap((line, index) => (index === 0 ? line : [h('br'), ...line])),
      )
    }
    return false
  })
  return notes
}

function withoutArrow(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.filter((node) => !(node.type === 'element' && node.tagName === 'a' && textOf(node) === '↑'))
}

/** Links that jump inside one file mean nothing on a page; their words stay. */
function unlink(parent: Root | Element): void {
  parent.children = (parent.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    unlink(child)
    const isJump = child.tagName === 'a' && String(child.properties.href ?? '').startsWith('#')
    return isJump ? child.children : [child]
  })
}
