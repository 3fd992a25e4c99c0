/** Writes an article as a Word document with real styles, so that a colleague can edit it and hand it back. */
import fs from 'node:fs/promises'
import path from 'node:path'
import type { IParagraphOptions, IRunOptions, Paragraph, ParagraphChild, Table } from 'docx'
import type { Element, ElementContent } from 'hast'
import { type Article, renderDateline } from '../../core/article'
import { type Outcome, succeeded } from '../../core/contract'
import type { Picture } from '../../core/document'
import { loadSharp } from '../library'
import { articleToHast } from './articleHast'
import type { WritingContext, WrittenArticle } from './exchangeFormat'
import { lossesOf } from './losses'
import { hiddenMetadataOf } from './metadata'

type Docx = typeof import('docx')

/** Inside A4 with the margins of an office letter, in pixels of 1/96 inch. */
const TEXT_WIDTH_PX = 600
const FONT = 'Times New Roman'

export async function writeDocx(article: Article, context: WritingContext): Promise<Outcome<WrittenArticle>> {
  const docx = await import('docx')
  const { translate, profile } = context
  const found = new Map<string, Picture>()
  const content = articleToHast(article, {
    addressOf: (picture) => {
      found.set(picture.file, picture)
      return picture.file
    },
    translate,
    dateline: renderDateline(profile, article),
  })
  const { pictures, warnings } = await readPictures(found, context)
  const writer = createWriter(docx, pictures)
  const children = content.flatMap((node) => writer.blocks(node, {}))
  const file = new docx.Document({
    title: article.headline,
    subject: article.topic,
    creator: article.bylines.map(({ penName, name }) => penName || name).join(', ') || profile.name,
    keywords: article.tags.join(', '),
    customProperties: metadataProperties(article),
    features: { updateFields: false },
    styles: stylesFor(article.language),
    numbering: { config: writer.numbering },
    sections: [{ children: children.length === 0 ? [new docx.Paragraph('')] : children }],
  })
  return succeeded({
    content: await docx.Packer.toBuffer(file),
    warnings: [...lossesOf(article, { pictureWidths: false }, translate), ...warnings],
  })
}

/** Word's dialog shows 255 letters of a property; percent signs keep the rest of the world out of the XML. */
function metadataProperties(article: Article): { name: string; value: string }[] {
  const text = encodeURIComponent(JSON.stringify(hiddenMetadataOf(article)))
  return (text.match(/.{1,240}/g) ?? []).map((value, index) => ({ name: `toasoan-${index + 1}`, value }))
}

interface WordPicture {
  readonly type: 'jpg' | 'png' | 'gif'
  readonly data: Buffer
  readonly widthPx: number
  readonly heightPx: number
}

async function readPictures(
  found: ReadonlyMap<string, Picture>,
  { mediaFolder, translate }: WritingContext,
): Promise<{ pictures: ReadonlyMap<string, WordPicture>; warnings: readonly string[] }> {
  const pictures = new Map<string, WordPicture>()
  const warnings: string[] = []
  for (const [file, { name, mime, widthPx, heightPx }] of found) {
    const shown = name || file
    try {
      const data = await fs.readFile(path.join(mediaFolder, file))
      const type = ({ 'image/jpeg': 'jpg', 'image/png': 'png', 'image/gif': 'gif' } as const)[mime]
      if (type === undefined) {
        const sharp = await loadSharp()
        const image = sharp(data).autoOrient()
        const opaque = (await image.stats()).isOpaque
        const converted = await (opaque ? image.jpeg({ quality: 92 }) : image.png()).toBuffer()
        warnings.push(
          translate('exchange.write.picture-converted', {
            name: shown,
            from: mime.replace('image/', '').toUpperCase(),
            to: opaque ? 'JPEG' : 'PNG',
          }),
        )
        pictures.set(file, { type: opaque ? 'jpg' : 'png', data: converted, widthPx, heightPx })
      } else pictures.set(file, { type, data, widthPx, heightPx })
    } catch {
      // Missing, unreadable or broken: the words of the article are worth more than a refusal.
      warnings.push(translate('exchange.write.picture-unreadable', { name: shown }))
    }
  }
  return { pictures, warnings }
}

type Surroundings = Pick<IParagraphOptions, 'style' | 'numbering'>

function createWriter(docx: Docx, pictures: ReadonlyMap<string, WordPicture>) {
  const {
    AlignmentType,
    ExternalHyperlink,
    HeadingLevel,
    ImageRun,
    LevelFormat,
    Paragraph,
    Table,
    TableCell,
    TableRow,
    TextRun,
    WidthType,
  } = docx
  type ListConfig = {
    reference: string
    levels: {
      level: number
      format: (typeof LevelFormat)[keyof typeof LevelFormat]
      text: string
      start: number
      alignment: 'left'
      style: object
    }[]
  }
  const numbering: ListConfig[] = []

  const inline = (nodes: readonly ElementContent[], format: IRunOptions): ParagraphChild[] =>
    nodes.flatMap((node): ParagraphChild[] => {
      if (node.type === 'text') return node.value === '' ? [] : [new TextRun({ ...format, text: node.value })]
      if (node.type !== 'element') return []
      if (node.tagName === 'br') return [new TextRun({ ...format, break: 1 })]
      if (node.tagName === 'img') return picture(node)
      const inner = { ...format, ...FORMATS[node.tagName] }
      if (node.tagName !== 'a') return inline(node.children, inner)
      return [
        new ExternalHyperlink({
          link: String(node.properties.href ?? ''),
          children: inline(node.children, { ...inner, style: 'Hyperlink' }),
        }),
      ]
    })

  const picture = (node: Element): ParagraphChild[] => {
    const found = pictures.get(String(node.properties.src ?? ''))
    if (found === undefined) return []
    const { type, data, widthPx, heightPx } = found
    const width = Math.min(widthPx, TEXT_WIDTH_PX)
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

  const paragraph = (nodes: readonly ElementContent[], options: IParagraphOptions): Paragraph[] => {
    const children = inline(nodes, {})
    return children.length === 0 ? [] : [new Paragraph({ ...options, children })]
  }

  const list = (element: Element, level: number, reference: string): (Paragraph | Table)[] =>
    element.children.flatMap((item) => {
      if (item.type !== 'element') return []
      const nested = item.children.filter((child): child is Element => child.type === 'element' && isList(child))
      const own = item.children.filter((child) => !nested.includes(child as Element))
      return [
        ...paragraph(own, { numbering: { reference, level } }),
        ...nested.flatMap((inner) => list(inner, Math.min(level + 1, 8), levelsOf(inner, level + 1, reference))),
      ]
    })

  /** One numbering for a list and all that is inside it; each level is of the kind of the list that stands there. */
  const levelsOf = (element: Element, level: number, reference?: string): string => {
    let config = numbering.find((known) => known.reference === reference)
    if (config === undefined) {
      config = { reference: `list-${numbering.length + 1}`, levels: [] }
      numbering.push(config)
    }
    const known = config.levels.find((each) => each.level === level)
    const isNumbered = element.tagName === 'ol'
    if (known !== undefined && (known.format === LevelFormat.DECIMAL) !== isNumbered) return levelsOf(element, level)
    if (known === undefined) {
      config.levels.push({
        level,
        format: isNumbered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
        text: isNumbered ? `%${level + 1}.` : '•',
        start: isNumbered ? Number(element.properties.start ?? 1) : 1,
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: 720 * (level + 1), hanging: 360 } } },
      })
    }
    return config.reference
  }

  const blocks = (node: ElementContent, around: Surroundings): (Paragraph | Table)[] => {
    if (node.type === 'text') return node.value.trim() === '' ? [] : paragraph([node], around)
    if (node.type !== 'element') return []
    const { tagName, children } = node
    if (isList(node)) return list(node, 0, levelsOf(node, 0))
    switch (tagName) {
      case 'p':
        return paragraph(children, { ...around, ...(styleOf(node) ?? {}) })
      case 'h1':
        return paragraph(children, { style: 'Title' })
      case 'h2':
      case 'h3':
      case 'h4':
        return paragraph(children, { heading: HeadingLevel[`HEADING_${Number(tagName[1]) as 2 | 3 | 4}`] })
      case 'blockquote':
        return children.flatMap((child) => blocks(child, { ...around, style: 'Quote' }))
      case 'figcaption':
        return paragraph(children, { style: 'Caption' })
      case 'img':
        return paragraph([node], { keepNext: true, alignment: AlignmentType.CENTER })
      case 'table':
        return table(node)
      case 'hr':
        return [new Paragraph({ thematicBreak: true })]
      default:
        // A box of a kind that Word has no style for: what is in it, in its order.
        return children.some((child) => child.type === 'element' && !isInline(child))
          ? children.flatMap((child) => blocks(child, around))
          : paragraph(children, around)
    }
  }

  const table = (element: Element): (Paragraph | Table)[] => {
    const rows = rowsIn(element).map(
      (row) =>
        new TableRow({
          children: row.children.flatMap((cell) =>
            cell.type !== 'element'
              ? []
              : [
                  new TableCell({
                    columnSpan: Number(cell.properties.colSpan ?? 1),
                    rowSpan: Number(cell.properties.rowSpan ?? 1),
                    children: cellContent(cell),
                  }),
                ],
          ),
        }),
    )
    const caption = element.children.flatMap((child) =>
      child.type === 'element' && child.tagName === 'caption' ? paragraph(child.children, { style: 'Caption' }) : [],
    )
    return rows.length === 0
      ? caption
      : [...caption, new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } })]
  }

  const cellContent = (cell: Element): (Paragraph | Table)[] => {
    const isBold = cell.tagName === 'th'
    const inner = cell.children.some((child) => child.type === 'element' && !isInline(child))
      ? cell.children.flatMap((child) => blocks(child, {}))
      : [new Paragraph({ children: inline(cell.children, isBold ? { bold: true } : {}) })]
    return inner.length === 0 ? [new Paragraph('')] : inner
  }

  return { blocks, numbering }
}

const FORMATS: Readonly<Record<string, IRunOptions>> = {
  strong: { bold: true },
  em: { italics: true },
  u: { underline: {} },
  s: { strike: true },
  sub: { subScript: true },
  sup: { superScript: true },
}

const CLASS_STYLES: Readonly<Record<string, string>> = {
  kicker: 'ToasoanKicker',
  standfirst: 'Subtitle',
  byline: 'ToasoanByline',
}

function styleOf({ properties }: Element): Surroundings | undefined {
  const names = Array.isArray(properties.className) ? properties.className : []
  const style = names.map((name) => CLASS_STYLES[String(name)]).find((each) => each !== undefined)
  return style === undefined ? undefined : { style }
}

function isList({ tagName }: Element): boolean {
  return tagName === 'ul' || tagName === 'ol'
}

function isInline({ tagName }: Element): boolean {
  return ['a', 'strong', 'em', 'u', 's', 'sub', 'sup', 'br', 'span', 'img', 'cite', 'small', 'time', 'b', 'i'].includes(
    tagName,
  )
}

function rowsIn(element: Element): Element[] {
  return element.children.flatMap((child) =>
    child.type !== 'element'
      ? []
      : child.tagName === 'tr'
        ? [child]
        : ['thead', 'tbody', 'tfoot'].includes(child.tagName)
          ? rowsIn(child)
          : [],
  )
}

/** Sizes in half points, as Word counts. */
function stylesFor(language: string) {
  const paragraph = (before: number, after: number) => ({ spacing: { before, after, line: 320 } })
  return {
    default: {
      document: {
        run: { font: FONT, size: 26, language: { value: language === 'vi' ? 'vi-VN' : language } },
        paragraph: paragraph(0, 160),
      },
      title: { run: { font: FONT, size: 44, bold: true }, paragraph: paragraph(120, 160) },
      heading2: { run: { font: FONT, size: 32, bold: true }, paragraph: paragraph(240, 120) },
      heading3: { run: { font: FONT, size: 28, bold: true }, paragraph: paragraph(200, 120) },
      heading4: { run: { font: FONT, size: 26, bold: true, italics: true }, paragraph: paragraph(200, 120) },
      hyperlink: { run: { color: '0B5394', underline: {} } },
    },
    paragraphStyles: [
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { bold: true },
        paragraph: paragraph(0, 200),
      },
      {
        id: 'Quote',
        name: 'Quote',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { italics: true },
        paragraph: { indent: { left: 720, right: 720 } },
      },
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { italics: true, size: 22 },
        paragraph: paragraph(60, 200),
      },
      {
        id: 'ToasoanKicker',
        name: 'Toasoan Kicker',
        basedOn: 'Normal',
        next: 'Title',
        quickFormat: true,
        run: { size: 22, allCaps: false, color: '666666' },
      },
      {
        id: 'ToasoanByline',
        name: 'Toasoan Byline',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { bold: true, size: 24 },
      },
    ],
  }
}
