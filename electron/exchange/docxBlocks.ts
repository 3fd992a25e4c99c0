/** The blocks of an article as Word has them: headings, lists, quotations, tables; and what Word has no word for, in boxes. */
import type { ParagraphChild } from 'docx'
import type { Element, ElementContent } from 'hast'
import type { BlockWord } from '../../core/document'
import { boxWriters } from './docxBoxes'
import { createListWriter } from './docxLists'
import { createPen, type Docx, type Surroundings, type WordBlock } from './docxPen'
import type { WordPicture } from './docxPictures'
import { STYLES } from './docxStyles'
import { hasClass, isInline } from './hastQuestions'

export interface BlockWriter {
  readonly blocks: (node: ElementContent, around: Surroundings) => WordBlock[]
}

/** `document` writes the whole body; `numbering` is full once that is done. */
export function createBlockWriter(
  docx: Docx,
  pictures: ReadonlyMap<string, WordPicture>,
  label: (word: BlockWord) => string,
) {
  const pen = createPen(docx, pictures)
  const { FootnoteReferenceRun, HeadingLevel, Paragraph } = docx
  const lists = createListWriter(pen)

  const blocks = (node: ElementContent, around: Surroundings): WordBlock[] => {
    if (node.type === 'text') return node.value.trim() === '' ? [] : pen.paragraph([node], around)
    if (node.type !== 'element') return []
    const { tagName, children } = node
    const box = boxWriters.find(({ name }) => hasClass(node, name))
    if (box !== undefined && tagName !== 'p' && tagName !== 'span') return box.write(node, { pen, blocks, label })
    switch (tagName) {
      case 'ul':
      case 'ol':
        return lists.list(node)
      case 'p':
        return pen.paragraph(children, { ...around, ...(styleOf(node) ?? {}) })
      case 'h1':
        return pen.paragraph(children, { style: 'Title' })
      case 'h2':
      case 'h3':
      case 'h4':
        return pen.paragraph(children, { heading: HeadingLevel[`HEADING_${Number(tagName[1]) as 2 | 3 | 4}`] })
      case 'blockquote':
        return children.flatMap((child) => blocks(child, { ...around, style: 'Quote' }))
      case 'figcaption':
        return pen.paragraph(children, { style: 'Caption' })
      case 'img':
        return pen.picture(node)
      case 'hr':
        return [new Paragraph({ style: STYLES.rule, thematicBreak: true })]
      default:
        // A box of a kind that Word has no style for: what is in it, in its order.
        return children.some((child) => child.type === 'element' && !isInline(child))
          ? children.flatMap((child) => blocks(child, around))
          : pen.paragraph(children, around)
    }
  }

  /** Notes under the text are Word's footnotes, on the last word before them. */
  const document = (nodes: readonly ElementContent[]): WordBlock[] => {
    const output: WordBlock[] = []
    for (let at = 0; at < nodes.length; at++) {
      const node = nodes[at] as ElementContent
      const notes = notesAfter(nodes, at)
      if (node.type === 'element' && node.tagName === 'p' && notes.length > 0 && !isNote(node)) {
        const references: ParagraphChild[] = notes.map(
          (note) => new FootnoteReferenceRun({ children: [new Paragraph({ children: pen.inline(note.children) })] }),
        )
        output.push(
          new Paragraph({ ...(styleOf(node) ?? {}), children: [...pen.inline(node.children), ...references] }),
        )
        at += notes.length
      } else output.push(...blocks(node, {}))
    }
    return output
  }
  return { document, numbering: lists.numbering }
}

function isNote(node: ElementContent): boolean {
  return node.type === 'element' && hasClass(node, 'footnote') && hasClass(node, 'note')
}

function notesAfter(nodes: readonly ElementContent[], at: number): Element[] {
  const notes: Element[] = []
  for (let next = at + 1; next < nodes.length; next++) {
    const node = nodes[next] as ElementContent
    if (node.type !== 'element' || !isNote(node)) break
    notes.push(node)
  }
  return notes
}

function styleOf(node: Element): Surroundings | undefined {
  for (const name of ['kicker', 'standfirst', 'byline'] as const)
    if (hasClass(node, name)) return { style: STYLES[name] }
  if (hasClass(node, 'footnote')) return { style: hasClass(node, 'note') ? STYLES.note : STYLES.source }
  return undefined
}
