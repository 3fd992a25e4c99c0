/** Writes an article as plain text: every word of it in reading order, for a mail, a form or a printer's desk. */
import type { Element, ElementContent } from 'hast'
import { type Article, renderDateline } from '../../core/article'
import { type Outcome, succeeded } from '../../core/contract'
import { addressesIn, type Block, createDocument, type MediaFile, type Picture, proseOf } from '../../core/document'
import { blockLabels } from '../../core/publishing'
import type { Translate } from '../../core/texts'
import { articleToHast, bylinesText } from './articleHast'
import type { WritingContext, WrittenArticle } from './exchangeFormat'
import { elementsIn, findNamed, hasClass, isInline } from './hastQuestions'
import { lossesOf } from './losses'
import { tableLines } from './textTables'

export function writeText(article: Article, context: WritingContext): Outcome<WrittenArticle> {
  const { text, warnings } = articleAsText(article, context)
  return succeeded({ content: Buffer.from(text), warnings })
}

/** NFC, a blank line between paragraphs; the headline stands first, where every reader looks for it. */
export function articleAsText(
  article: Article,
  { profile, translate }: Pick<WritingContext, 'profile' | 'translate'>,
): { readonly text: string; readonly warnings: readonly string[] } {
  const { kicker, headline, standfirst, source, topic, tags, related } = article
  const nodesOf = (block: Block) =>
    articleToHast(
      { ...article, kicker: '', headline: '', standfirst: '', bylines: [], body: createDocument([block]) },
      { addressOf: ({ file }) => file, recordingOf: ({ file }) => file, translate, dateline: '' },
    )
  const body = article.body.root.children.flatMap((block) => {
    const lines = nodesOf(withPlaces(block)).flatMap((node) => linesOf(node, translate))
    // A page leaves out what is not finished; here its words stand all the same.
    return lines.length > 0 ? lines : [...proseOf(block).map(({ text }) => text), ...addressesIn(block)]
  })
  const named = (label: 'topic' | 'tags', words: string) =>
    words.trim() === '' ? [] : [translate(`exchange.text.${label}`, { words: words.trim() })]
  const paragraphs = [
    headline,
    kicker,
    standfirst.trim() === '' ? '' : `${renderDateline(profile, article)} ${standfirst}`,
    ...body,
    ...ofItsChannel(article),
    bylinesText(article.bylines),
    source,
    ...named('tags', tags.join(', ')),
    ...named('topic', topic),
    ...(related.length === 0 ? [] : [translate('exchange.text.related')]),
    // The address on a line of its own, as a page copied from a site has it.
    ...related.map(({ headline: words, url }) => [words, url].filter((part) => part !== '').join('\n')),
  ]
  const text = paragraphs
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => paragraph.replace(/^\n+|\s+$/g, ''))
    .join('\n\n')
  return {
    text: `${text}\n`.normalize('NFC'),
    warnings: lossesOf(article, { pictureWidths: true, wordsOnly: true }, translate),
  }
}

/** Who made an e-magazine; what is said in a film or a podcast. */
function ofItsChannel({ channel, emagazine, video, podcast }: Article): string[] {
  if (channel === 'emagazine') return emagazine.credits.map(({ role, names }) => `${role}: ${names}`)
  if (channel === 'video') return [video.transcript]
  return channel === 'podcast' ? [podcast.transcript] : []
}

/** The paragraphs of an element. Indented is what belongs together: a box, a quotation, an inner list. */
function linesOf(node: ElementContent, translate: Translate, isBeside = false): string[] {
  if (node.type === 'text') return node.value.trim() === '' ? [] : [node.value.trim()]
  if (node.type !== 'element') return []
  const inside = (element: Element) =>
    element.children.flatMap((child) => linesOf(child, translate, hasClass(element, 'beside')))
  const label = blockLabels(translate)
  switch (node.tagName) {
    case 'hr':
      return ['* * *']
    case 'img': {
      const { alt } = node.properties
      return [alt ? translate('exchange.text.picture-of', { words: String(alt) }) : translate('exchange.text.picture')]
    }
    case 'video':
    case 'audio':
      return [`[${label(node.tagName === 'video' ? 'film' : 'sound')}]`]
    case 'iframe':
      return []
    case 'figcaption':
      return [captionLine(node)]
    case 'blockquote':
    case 'section':
    case 'details':
      return indented(inside(node))
    case 'table':
      return [...findNamed(node, 'caption').map(wordsOf), tableLines(node, wordsOf)]
    case 'dl':
      return findNamed(node, 'div').map((pair) =>
        ['dt', 'dd']
          .map((name) => elementsIn(pair).filter(({ tagName }) => tagName === name))
          .map((parts) => parts.map(wordsOf).join(' ').trim())
          .filter((words) => words !== '')
          .join(': '),
      )
    case 'ul':
    case 'ol':
      return listLines(node, translate)
    default:
      if (hasClass(node, 'box')) return indented(inside(node))
      // In brackets, as a picture's place: "Đọc thêm" alone on a line begins the end of a page, and this is its middle.
      if (hasClass(node, 'name') && isBeside) return [`[${wordsOf(node)}]`]
      return node.children.some(isBlock) ? inside(node) : [wordsOf(node)]
  }
}

/** A picture stands on a line of its own, whatever HTML says. */
function isBlock(node: ElementContent): boolean {
  return node.type === 'element' && (!isInline(node) || node.tagName === 'img')
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => line.replace(/^(?=.)/gm, '    '))
}

function listLines(list: Element, translate: Translate): string[] {
  const start = Number(list.properties.start ?? 1)
  const isGallery = elementsIn(list).some((item) => elementsIn(item).some(({ tagName }) => tagName === 'figure'))
  let number = start - 1
  return elementsIn(list).flatMap((item) => {
    if (isGallery) return item.children.flatMap((child) => linesOf(child, translate))
    const moment = elementsIn(item).find((part) => hasClass(part, 'when'))
    const own = item.children.filter((child) => !isBlock(child) && child !== moment)
    const blocks = item.children.filter((child) => isBlock(child) && child !== moment)
    if (moment !== undefined || (blocks[0] as Element | undefined)?.tagName === 'p') {
      const words = [...(moment ? [wordsOf(moment)] : []), ...blocks.flatMap((child) => linesOf(child, translate))]
      return [`- ${words.join(': ')}`]
    }
    const words = wordsOf({ ...item, children: own })
    const inner = indented(blocks.flatMap((child) => linesOf(child, translate)))
    if (words === '') return inner
    number++
    return [`${list.tagName === 'ol' ? `${number}.` : '-'} ${words}`, ...inner]
  })
}

/** Words on one line or, where the journalist broke it, on several; an address stands in brackets after its words. */
function wordsOf(element: Element): string {
  const words = (nodes: readonly ElementContent[]): string =>
    nodes
      .map((node) => {
        if (node.type === 'text') return node.value
        if (node.type !== 'element') return ''
        if (node.tagName === 'br') return '\n'
        const inner = words(node.children)
        const { href } = node.properties
        return node.tagName !== 'a' || !href || inner.trim() === href ? inner : `${inner} [${String(href)}]`
      })
      .join('')
  return words(element.children)
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .join('\n')
    .trim()
}

/** A name, a caption and a credit are sentences of their own. */
function captionLine(caption: Element): string {
  const name = elementsIn(caption).find((part) => hasClass(part, 'name'))
  const rest = wordsOf({ ...caption, children: caption.children.filter((child) => child !== name) })
  const title = name === undefined ? '' : wordsOf(name)
  if (title === '' || rest === '') return `${title}${rest}`
  return `${title}${/[.!?…:]$/u.test(title) ? '' : '.'} ${rest}`
}

/** Pictures, films and sounds whose file is missing have words too: here a file counts for nothing. */
function withPlaces(block: Block): Block {
  switch (block.type) {
    case 'figure':
    case 'infographic':
      return { ...block, picture: block.picture ?? NO_PICTURE }
    case 'gallery':
      return { ...block, items: block.items.map((item) => ({ ...item, picture: item.picture ?? NO_PICTURE })) }
    case 'video':
    case 'audio':
      return { ...block, file: block.file ?? NO_FILE }
    default:
      return block
  }
}

const NO_FILE: MediaFile = { file: `${'0'.repeat(16)}.bin`, mime: '', sizeBytes: 0, name: '' }
const NO_PICTURE: Picture = { ...NO_FILE, widthPx: 1, heightPx: 1 }
