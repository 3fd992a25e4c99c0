/** Lines of an article as lines of a Word document: words with their formats, links, pictures, and where comments stand. */
import type { IParagraphOptions, IRunOptions, Paragraph, ParagraphChild, Table } from 'docx'
import type { Element, ElementContent } from 'hast'
import { splitAtMarks } from './commentMarks'
import type { WordPicture } from './docxPictures'
import { CHARACTER_STYLES } from './docxStyles'
import { hasClass } from './hastQuestions'

export type Docx = typeof import('docx')
export type WordBlock = Paragraph | Table
/** What a block inside another takes over from it. */
export type Surroundings = Pick<IParagraphOptions, 'style' | 'numbering'>

/** Inside A4 with the margins of an office letter, in pixels of 1/96 inch. */
const TEXT_WIDTH_PX = 600

export interface Pen {
  readonly docx: Docx
  readonly inline: (nodes: readonly ElementContent[], format?: IRunOptions) => ParagraphChild[]
  /** No paragraph for no words. `before` and `after` stand in the line, but do not make one. */
  readonly paragraph: (
    nodes: readonly ElementContent[],
    options: IParagraphOptions,
    beside?: { before?: ParagraphChild; after?: ParagraphChild },
  ) => Paragraph[]
  /** A paragraph of its own; nothing where the file could not be read. `maxWidthPx`. Default: the width of the text. */
  readonly picture: (image: Element, options?: { maxWidthPx?: number; before?: ParagraphChild }) => Paragraph[]
  /** Says in the document what begins here, so that it is known again when it comes back: a hidden bookmark. */
  readonly mark: (kind: string) => ParagraphChild
}

export function createPen(docx: Docx, pictures: ReadonlyMap<string, WordPicture>): Pen {
  const { AlignmentType, Bookmark, CommentRangeEnd, CommentRangeStart, CommentReference } = docx
  const { ExternalHyperlink, ImageRun, Paragraph, TextRun } = docx
  let marks = 0

  const words = (value: string, format: IRunOptions): ParagraphChild[] =>
    splitAtMarks(value).flatMap((part): ParagraphChild[] => {
      if (typeof part === 'string') return part === '' ? [] : [new TextRun({ ...format, text: part })]
      if (part.isStart) return [new CommentRangeStart(part.id)]
      return [new CommentRangeEnd(part.id), new TextRun({ children: [new CommentReference(part.id)] })]
    })

  const image = (node: Element, maxWidthPx: number): ParagraphChild[] => {
    const found = pictures.get(String(node.properties.src ?? ''))
    if (found === undefined) return []
    const { type, data, widthPx, heightPx } = found
    const width = Math.min(widthPx, maxWidthPx)
    const description = String(node.properties.alt ?? '')
    return [
      new ImageRun({
        type,
        data,
        transformation: { width, height: Math.max(1, Math.round((heightPx * width) / widthPx)) },
        altText: { name: description.slice(0, 100), description, title: '' },
      }),
    ]
  }

  const inline = (nodes: readonly ElementContent[], format: IRunOptions = {}): ParagraphChild[] =>
    nodes.flatMap((node): ParagraphChild[] => {
      if (node.type === 'text') return words(node.value, format)
      if (node.type !== 'element') return []
      if (node.tagName === 'br') return [new TextRun({ ...format, break: 1 })]
      if (node.tagName === 'img') return image(node, TEXT_WIDTH_PX)
      const inner = { ...format, ...formatOf(node) }
      if (node.tagName !== 'a') return inline(node.children, inner)
      return [
        new ExternalHyperlink({
          link: String(node.properties.href ?? ''),
          children: inline(node.children, { ...inner, style: 'Hyperlink' }),
        }),
      ]
    })

  return {
    docx,
    inline,
    paragraph(nodes, options, { before, after } = {}) {
      const children = inline(nodes)
      return children.length === 0
        ? []
        : [
            new Paragraph({
              ...options,
              children: [...(before ? [before] : []), ...children, ...(after ? [after] : [])],
            }),
          ]
    },
    picture(node, { maxWidthPx = TEXT_WIDTH_PX, before } = {}) {
      const children = image(node, maxWidthPx)
      if (children.length === 0) return []
      return [
        new Paragraph({
          keepNext: true,
          alignment: AlignmentType.CENTER,
          children: before ? [before, ...children] : children,
        }),
      ]
    },
    mark: (kind) => new Bookmark({ id: `_ts${++marks}_${kind}`, children: [] }),
  }
}

const FORMATS: Readonly<Record<string, IRunOptions>> = {
  strong: { bold: true },
  em: { italics: true },
  u: { underline: {} },
  s: { strike: true },
  sub: { subScript: true },
  sup: { superScript: true },
}

/** A name, a credit and the one who speaks carry their meaning in their style, and their looks with it. */
function formatOf(node: Element): IRunOptions {
  for (const name of ['name', 'credit', 'who', 'standing'] as const) {
    if (hasClass(node, name)) return { style: CHARACTER_STYLES[name] }
  }
  return FORMATS[node.tagName] ?? {}
}
