/** Reads the plain text of a newspaper page, as it is copied from a site, into the parts of an article. */
import { type Block, createDocument, type Document, definitionOf, text } from '../document'
import { fold } from '../vietnamese'
import type { RelatedArticle } from './article'

export interface NewspaperPage {
  readonly headline: string
  /** Without the dateline. */
  readonly standfirst: string
  /** What stood in the brackets before the standfirst; empty where nothing did. */
  readonly dateline: string
  readonly topic: string
  readonly related: readonly RelatedArticle[]
  readonly body: Document
  readonly warnings: readonly PageWarning[]
}

/** What a person should know about the reading. */
export type PageWarning =
  /** The page showed a picture here; its file did not come with the text. `number` counts from 1. */
  | { readonly code: 'picture-missing'; readonly number: number }
  /** The page opens with another dateline than the newspaper's own. The newspaper's is printed, where it has one. */
  | { readonly code: 'dateline-differs'; readonly found: string; readonly own: string }
  /** The first line is too long to be a headline, so all of the text is body. */
  | { readonly code: 'headline-missing' }

export interface NewspaperTextOptions {
  /** What stands in the brackets before this newspaper's standfirsts. Default: none. */
  readonly datelineText?: string
  /** How the newspaper's channels are called on its pages. Default: none, and nothing is taken for furniture. */
  readonly channelNames?: readonly string[]
}

/** Limits of `articleSchema` and of good sense: beyond them a line is prose, whatever it opens with. */
const MAX_HEADLINE = 400
const MAX_STANDFIRST = 5000
const MAX_TOPIC = 120
const MAX_RELATED_HEADLINE = 250

/**
 * Takes any line ends, any Unicode form and stray spaces. Where blank lines part the paragraphs, a single line end is
 * only a wrapped line; where there are none, each line is a paragraph. Whatever is not recognised is body text, once and
 * in its place.
 */
export function parseNewspaperText(
  source: string,
  { datelineText = '', channelNames = [] }: NewspaperTextOptions = {},
): NewspaperPage {
  const furniture = createFurniture(channelNames)
  const lines = withoutFurniture(splitParagraphs(source, furniture), furniture)
  const warnings: PageWarning[] = []
  const headline = (lines[0]?.length ?? 0) <= MAX_HEADLINE ? (lines.shift() ?? '') : ''
  if (headline === '' && lines.length > 0) warnings.push({ code: 'headline-missing' })

  const { article, related, topic } = splitSections(lines)
  const opening = findStandfirst(article, headline)
  if (opening && comparable(opening.dateline) !== comparable(datelineText)) {
    warnings.push({ code: 'dateline-differs', found: opening.dateline, own: datelineText })
  }

  let pictures = 0
  const blocks = article.flatMap((line, index): Block[] => {
    if (index === opening?.index) return []
    if (!isPictureOf(headline, line)) return [{ type: 'paragraph', version: 1, children: [text(line)] }]
    warnings.push({ code: 'picture-missing', number: ++pictures })
    return [{ ...definitionOf('figure').empty(), missing: line }]
  })
  return {
    headline,
    standfirst: opening?.standfirst ?? '',
    dateline: opening?.dateline ?? '',
    topic,
    related,
    body: createDocument(blocks),
    warnings,
  }
}

/** Paragraphs, NFC, with single spaces and no empty ones. */
function splitParagraphs(source: string, furniture: Furniture): string[] {
  const clean = source
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028]/g, '\n')
    .replace(/[\f\u2029]/g, '\n\n')
    // Soft hyphens and zero-width spaces are how a site breaks long words; joiners stay, some scripts need them.
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    // The other controls have no place in prose, and no file format likes them.
    .replace(/[^\P{Cc}\n\t]/gu, '')
  /** Lines with tabs between words. */
  const rows = new Set<number>()
  const lines = clean.split('\n').map((line, index) => {
    if (/\S\t+\S/.test(line)) rows.add(index)
    return line.replace(/[\p{Zs}\t]+/gu, ' ').trim()
  })
  const isBlankParted = lines.some(
    (line, index) => line === '' && index > 0 && lines.slice(index).some((next) => next !== ''),
  )
  if (!isBlankParted) return lines.filter((line) => line !== '')
  const headline = lines.find((line) => line !== '') ?? ''
  // Never the middle of a wrapped paragraph, so that a list under "Đọc thêm" stays a list.
  const standsAlone = (line: string) =>
    isRelatedHeading(line) ||
    topicOf(line) !== undefined ||
    isAddress(line) ||
    furniture.countIn(line) > 0 ||
    isPictureOf(headline, line)
  const paragraphs: string[] = []
  let open = false
  for (const [index, line] of lines.entries()) {
    // Two such lines one under the other are rows of a table, and not one paragraph that was wrapped.
    if (line === '' || (rows.has(index) && rows.has(index - 1))) open = false
    if (line === '') continue
    if (open && !standsAlone(line) && !standsAlone(paragraphs.at(-1) ?? '') && !DATELINE.test(line)) {
      paragraphs[paragraphs.length - 1] += ` ${line}`
    } else {
      paragraphs.push(line)
      open = true
    }
  }
  return paragraphs
}

/** Tells the lines of the site's channel bar from words that an article may hold. */
interface Furniture {
  /** How many channel names a line is made of; 0 where it holds anything else. */
  readonly countIn: (line: string) => number
}

function createFurniture(channelNames: readonly string[]): Furniture {
  const names = channelNames
    .map((name) => comparable(name))
    .filter((name) => name !== '')
    .sort((a, b) => b.length - a.length)
  const countIn = (line: string): number => {
    let rest = comparable(line)
    let count = 0
    while (rest !== '') {
      const name = names.find((candidate) => rest === candidate || rest.startsWith(`${candidate} `))
      if (name === undefined) return 0
      rest = rest.slice(name.length).trim()
      count++
    }
    return count
  }
  return { countIn }
}

/**
 * Drops channel bars, also those split over several lines. A single name inside the text may be a subheading
 * ("Truyền hình"), so alone it goes only from the edges of the page.
 */
function withoutFurniture(lines: readonly string[], { countIn }: Furniture): string[] {
  const counts = lines.map(countIn)
  const kept: string[] = []
  for (let start = 0; start < lines.length; ) {
    let end = start
    let names = 0
    while (end < lines.length && (counts[end] ?? 0) > 0) names += counts[end++] ?? 0
    const isBar = names > 1 || (names === 1 && end === lines.length && lines.length > 1)
    if (end === start) kept.push(lines[end++] ?? '')
    else if (!isBar) kept.push(...lines.slice(start, end))
    start = end
  }
  return kept
}

/** The text proper, and what stands around it: the topic line and the related articles. */
function splitSections(lines: readonly string[]): {
  article: readonly string[]
  related: readonly RelatedArticle[]
  topic: string
} {
  const article: string[] = []
  const related: { headline: string; url: string }[] = []
  const topics = topicLines(lines)
  let inRelated = false
  for (const [index, line] of lines.entries()) {
    if (topics.has(index)) continue
    if (isRelatedHeading(line)) {
      inRelated = true
      const first = line.replace(RELATED_HEADING, '').trim()
      if (first !== '') related.push({ headline: first, url: '' })
    } else if (inRelated && isAddress(line)) {
      const last = related.at(-1)
      if (last?.url === '') last.url = line
      else related.push({ headline: line.slice(0, MAX_HEADLINE), url: line })
    } else if (inRelated && isRelatedHeadline(line)) {
      related.push({ headline: line.replace(/^[•·▪*+>»–—-]\s+/u, ''), url: '' })
    } else {
      // A box of related articles in the middle of the text ends where prose begins again.
      inRelated = false
      article.push(line)
    }
  }
  const last = [...topics].at(-1)
  return { article, related, topic: last === undefined ? '' : (topicOf(lines[last] ?? '') ?? '') }
}

/**
 * The topic line stands after the text. "Chủ đề …" may also open a sentence of it; what is followed by prose, or is a
 * sentence itself, is not taken.
 */
function topicLines(lines: readonly string[]): Set<number> {
  const candidates = lines.flatMap((line, index) => (topicOf(line) === undefined ? [] : [index]))
  const last = candidates.at(-1)
  if (last === undefined) return new Set()
  const after = lines.slice(last + 1)
  const listStart = after.findIndex(isRelatedHeading)
  const isFollowedByProse =
    after.slice(0, listStart === -1 ? undefined : listStart).some((line) => /[.!?…]["”’)]*$/u.test(line)) ||
    after.some((line) => !isRelatedHeading(line) && !isRelatedHeadline(line) && !isAddress(line))
  return new Set(isFollowedByProse ? [] : [last])
}

function topicOf(line: string): string | undefined {
  const topic = /^(?:Chủ đề|CHỦ ĐỀ)(?:\s*:\s*|\s+)(\S.*)$/u.exec(line)?.[1]
  return topic === undefined || topic.length > MAX_TOPIC || /[.!?…:;,]$/u.test(topic) ? undefined : topic
}

const RELATED_HEADING = /^(?:Đọc thêm|ĐỌC THÊM)(?:\s*:|$)/u

function isRelatedHeading(line: string): boolean {
  const rest = line.replace(RELATED_HEADING, '')
  return RELATED_HEADING.test(line) && rest.length <= MAX_RELATED_HEADLINE
}

function isRelatedHeadline(line: string): boolean {
  return line.length <= MAX_RELATED_HEADLINE && !(line.length > 100 && /[.…]$/u.test(line))
}

function isAddress(line: string): boolean {
  return /^https?:\/\/\S+$/i.test(line) && line.length <= 4096
}

/** "(Baosongtra.vn) - ", with whichever dash the site sets. */
const DATELINE = /^\(([^()]{1,100})\)\s*[-\u2010-\u2015\u2212]\s*(?=\S)/u

interface Opening {
  readonly index: number
  readonly dateline: string
  readonly standfirst: string
}

/** The paragraph that opens with `(Name) -`, where an opening can stand: first, or after a line or two of the page's head. */
function findStandfirst(lines: readonly string[], headline: string): Opening | undefined {
  let before = 0
  for (const [index, line] of lines.entries()) {
    const dateline = DATELINE.exec(line)?.[1]?.trim()
    const standfirst = line.replace(DATELINE, '')
    if (dateline && standfirst.length <= MAX_STANDFIRST) return { index, dateline, standfirst }
    if (!isPictureOf(headline, line) && ++before > 2) return undefined
  }
  return undefined
}

/** Sites without real alternative text put the headline there, without its marks: that is all that is left of a picture. */
function isPictureOf(headline: string, line: string): boolean {
  const bare = comparable(line)
  return bare !== '' && bare === comparable(headline) && line.toLowerCase() === fold(line)
}

/** Letters and digits alone, without marks, so that "Podcast |  EMAGAZINE" and "podcast emagazine" are the same. */
function comparable(value: string): string {
  return (fold(value).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}
