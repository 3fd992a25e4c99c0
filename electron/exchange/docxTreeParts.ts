/** Small questions about what mammoth makes of a Word document. */
import type { Element, RootContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { findAll, findNamed } from './hastQuestions'

export interface Rebuilt {
  readonly blocks: readonly Element[]
  /** How many blocks of the document went into it. */
  readonly used: number
}

/** Paragraphs that only set blocks apart. One with a bookmark, a class or a picture means something. */
export function isNothing(node: RootContent): boolean {
  if (node.type === 'text') return node.value.trim() === ''
  return (
    node.type === 'element' &&
    node.tagName === 'p' &&
    !Array.isArray(node.properties.className) &&
    textOf(node).trim() === '' &&
    findNamed(node, 'img', 'a').length === 0
  )
}

/** The kind and options of the block that begins in this element. The bookmark is taken out. */
export function takeKind(element: Element): string[] {
  for (const mark of findAll(
    element,
    ({ tagName, properties }) => tagName === 'a' && MARK.test(String(properties.id)),
  )) {
    const kind = MARK.exec(String(mark.properties.id))?.[1] ?? ''
    mark.properties = {}
    return kind.split('_')
  }
  return []
}

const MARK = /^_ts\d+_(.+)$/
