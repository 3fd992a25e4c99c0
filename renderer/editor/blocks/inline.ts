/** A line of prose between its two forms: runs, links and line breaks as data, and Lexical's nodes. */
import { $createLinkNode, $isLinkNode } from '@lexical/link'
import {
  $createLineBreakNode,
  $createTextNode,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
} from 'lexical'
import { ALL_TEXT_FORMATS, type Inline, type LineBreak, type TextRun, text } from '../../../core/document'

/** Lexical puts this where an input method is about to write and takes it away when the first letter is there. */
const COMPOSITION_MARK = /\u200B/g

export function $createInline(children: readonly Inline[]): LexicalNode[] {
  return children.map((child) => {
    if (child.type === 'linebreak') return $createLineBreakNode()
    if (child.type === 'text') return $createTextNode(child.text).setFormat(child.format)
    return $createLinkNode(child.url).append(...$createInline(child.children))
  })
}

/** The words as they are shown, those that an input method is still working on included. */
export function $readInline(element: ElementNode): Inline[] {
  const output: Inline[] = []
  for (const child of element.getChildren()) {
    if ($isLinkNode(child)) {
      const children = $readInline(child).filter((inner): inner is TextRun | LineBreak => inner.type !== 'link')
      if (children.length > 0) output.push({ type: 'link', version: 1, url: child.getURL(), children })
    } else if ($isLineBreakNode(child)) {
      output.push({ type: 'linebreak', version: 1 })
    } else if ($isTextNode(child)) {
      pushRun(output, cleanText(child.getTextContent()), child.getFormat() & ALL_TEXT_FORMATS)
    } else if ($isElementNode(child) && child.isInline()) {
      output.push(...$readInline(child))
    }
  }
  return output
}

/** NFC, without Lexical's own marks; a tab is a space. */
export function cleanText(value: string): string {
  return value.replace(COMPOSITION_MARK, '').replaceAll('\t', ' ').normalize('NFC')
}

function pushRun(output: Inline[], value: string, format: number): void {
  if (value === '') return
  const last = output.at(-1)
  if (last?.type === 'text' && last.format === format) output[output.length - 1] = text(last.text + value, format)
  else output.push(text(value, format))
}
