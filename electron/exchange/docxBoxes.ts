/**
 * Blocks that Word has no word for, as the nearest thing it has: a framed cell, two columns, a styled paragraph. Each begins
 * with a hidden bookmark that says what it is; `docxTree` reads it back by that.
 */
import type { ParagraphChild } from 'docx'
import type { Element, ElementContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { BlockWord } from '../../core/document'
import type { Pen, Surroundings, WordBlock } from './docxPen'
import { STYLES } from './docxStyles'
import { writeBox, writeRows, writeTable } from './docxTables'
import { elementsIn, findAll, findNamed, hasClass } from './hastQuestions'

interface Tools {
  readonly pen: Pen
  readonly blocks: (node: ElementContent, around: Surroundings) => WordBlock[]
  readonly label: (word: BlockWord) => string
}

export interface BoxWriter {
  /** The class that the block has on a page. */
  readonly name: string
  readonly write: (element: Element, tools: Tools) => WordBlock[]
}

export const boxWriters: readonly BoxWriter[] = [
  { name: 'tabular', write: (element, { pen }) => writeTable(element, pen) },
  { name: 'pull', write: pullQuote },
  { name: 'box', write: infoBox },
  { name: 'beside', write: related },
  { name: 'gallery', write: gallery },
  { name: 'graphic', write: infographic },
  { name: 'film', write: recording },
  { name: 'sound', write: recording },
  { name: 'embed', write: embed },
  { name: 'qa', write: interview },
  { name: 'timeline', write: timeline },
  { name: 'fact-list', write: factList },
]

function pullQuote(element: Element, { pen }: Tools): WordBlock[] {
  return [
    ...findNamed(element, 'p').flatMap((line) => pen.paragraph(line.children, { style: STYLES.pullQuote })),
    ...findNamed(element, 'figcaption').flatMap((line) => pen.paragraph(line.children, { style: STYLES.pullCredit })),
  ]
}

function infoBox(element: Element, { pen, blocks }: Tools): WordBlock[] {
  const name = nameIn(element)
  const content = elementsIn(element).filter((child) => child !== name)
  const kind = hasClass(element, 'side') ? 'box_side' : 'box'
  return writeBox([titleLine(name, kind, pen), ...content.flatMap((child) => blocks(child, {}))], pen)
}

function related(element: Element, { pen, blocks }: Tools): WordBlock[] {
  const name = nameIn(element)
  const kind = name !== undefined && hasClass(name, 'standing') ? 'related_standing' : 'related'
  return writeBox([titleLine(name, kind, pen), ...findNamed(element, 'ul').flatMap((list) => blocks(list, {}))], pen)
}

/** Two pictures to a row, each over its words. */
function gallery(element: Element, { pen, blocks }: Tools): WordBlock[] {
  const kind = `gallery_${hasClass(element, 'slideshow') ? 'slideshow' : 'grid'}_${widthOf(element)}`
  const shots = findAll(element, (part) => hasClass(part, 'shot')).flatMap((shot) => {
    const pictures = findNamed(shot, 'img').flatMap((image) => pen.picture(image, { maxWidthPx: 280 }))
    const words = findNamed(shot, 'figcaption').flatMap((line) => blocks(line, {}))
    return pictures.length === 0 ? [] : [[...pictures, ...words]]
  })
  if (shots.length === 0) return []
  const caption = elementsIn(element)
    .filter(({ tagName }) => tagName === 'figcaption')
    .flatMap((line) => pen.paragraph(line.children, { style: STYLES.galleryCaption }))
  const pairs = shots.flatMap((shot, index) => (index % 2 === 0 ? [[shot, ...shots.slice(index + 1, index + 2)]] : []))
  const [marker] = [new pen.docx.Paragraph({ style: STYLES.galleryCaption, children: [pen.mark(kind)] })]
  return writeRows([[[marker, ...caption]], ...pairs], pen)
}

function infographic(element: Element, { pen, blocks }: Tools): WordBlock[] {
  const before = pen.mark(`graphic_${widthOf(element)}`)
  const picture = findNamed(element, 'img').flatMap((image) => pen.picture(image, { before }))
  if (picture.length === 0) return []
  return [
    ...picture,
    ...captionOf(element).flatMap((line) => blocks(line, {})),
    ...findAll(element, (part) => hasClass(part, 'described'))
      .flatMap(elementsIn)
      .filter(({ tagName }) => tagName === 'p')
      .flatMap((line) => pen.paragraph(line.children, { style: STYLES.description })),
  ]
}

/** A still with its words; the film and its captions lie beside the document, one click away. */
function recording(element: Element, { pen, blocks, label }: Tools): WordBlock[] {
  const isFilm = hasClass(element, 'film')
  const [player] = findNamed(element, 'video', 'audio')
  if (player === undefined) return []
  const link = (words: string, address: unknown): ElementContent[] => [
    {
      type: 'element',
      tagName: 'a',
      properties: { href: String(address ?? '') },
      children: [{ type: 'text', value: words }],
    },
  ]
  const [source] = findNamed(player, 'source')
  const [track] = findNamed(player, 'track')
  const name = String(player.properties.ariaLabel ?? '') || label(isFilm ? 'film' : 'sound')
  const lines = [
    link(`${label(isFilm ? 'film' : 'sound')}: ${name}`, source?.properties.src ?? player.properties.src),
    ...(track ? [link(label('captions'), track.properties.src)] : []),
  ]
  const still: Element = {
    type: 'element',
    tagName: 'img',
    properties: { src: player.properties.poster ?? '' },
    children: [],
  }
  const pictures = pen.picture(still)
  const kind = isFilm ? `film_${widthOf(element)}${pictures.length === 0 ? '' : '_still'}` : 'sound'
  return [
    ...lines.flatMap((line, index) =>
      pen.paragraph(line, { style: STYLES.media }, index === 0 ? { after: pen.mark(kind) } : {}),
    ),
    ...pictures,
    ...captionOf(element).flatMap((line) => blocks(line, {})),
  ]
}

/** What it is called, what is said of it, and where it is. */
function embed(element: Element, { pen }: Tools): WordBlock[] {
  const pictures = findNamed(element, 'img').flatMap((image) => pen.picture(image))
  const aspect = String(element.properties.dataAspect ?? '16:9').replace(':', 'x')
  const kind = `embed_${aspect}${pictures.length === 0 ? '' : '_preview'}`
  return [
    ...captionOf(element).flatMap((line) =>
      pen.paragraph(line.children, { style: STYLES.embed }, { after: pen.mark(kind) }),
    ),
    ...pictures,
  ]
}

function interview(element: Element, { pen }: Tools): WordBlock[] {
  return elementsIn(element).flatMap((turn, at) =>
    elementsIn(turn).flatMap((line, index) =>
      pen.paragraph(
        line.children,
        { style: hasClass(line, 'asked') ? STYLES.question : STYLES.answer },
        index === 0 ? { before: pen.mark(at === 0 ? 'qa' : 'turn') } : {},
      ),
    ),
  )
}

function timeline(element: Element, { pen }: Tools): WordBlock[] {
  return columns(
    element,
    'timeline',
    findNamed(element, 'li').map((entry) => {
      const when = elementsIn(entry).find((part) => hasClass(part, 'when'))
      const words = elementsIn(entry).find(({ tagName }) => tagName === 'p')
      return [when?.children ?? [], words?.children ?? []]
    }),
    pen,
  )
}

function factList(element: Element, { pen }: Tools): WordBlock[] {
  return columns(
    element,
    'facts',
    findNamed(element, 'dl')
      .flatMap(elementsIn)
      .map((pair) =>
        ['dt', 'dd'].map((tag) => elementsIn(pair).find(({ tagName }) => tagName === tag)?.children ?? []),
      ),
    pen,
  )
}

/** A title across, and under it what heads a line on the left, its words on the right. */
function columns(
  element: Element,
  kind: string,
  lines: readonly (readonly (readonly ElementContent[])[])[],
  pen: Pen,
): WordBlock[] {
  const title = titleLine(nameIn(element), kind, pen)
  const { Paragraph } = pen.docx
  return writeRows(
    [
      [[title]],
      ...lines.map((line) =>
        line.map((words, index) => [
          new Paragraph({ ...(index === 0 ? { style: STYLES.rowHead } : {}), children: pen.inline(words) }),
        ]),
      ),
    ],
    pen,
  )
}

/** It is there even where the block has no title: the bookmark stands in it. */
function titleLine(name: Element | undefined, kind: string, pen: Pen) {
  const children: ParagraphChild[] = [pen.mark(kind), ...(name === undefined ? [] : pen.inline(name.children))]
  return new pen.docx.Paragraph({ style: STYLES.blockTitle, children })
}

function nameIn(element: Element): Element | undefined {
  return elementsIn(element).find((part) => hasClass(part, 'name') && textOf(part) !== '')
}

function captionOf(element: Element): Element[] {
  return elementsIn(element).filter(({ tagName }) => tagName === 'figcaption')
}

function widthOf(element: Element): 'text' | 'wide' | 'full' {
  return hasClass(element, 'wide') ? 'wide' : hasClass(element, 'full') ? 'full' : 'text'
}
