/** Between an article and a tree of HTML: the head of the page with its classes, then the body. Every text format passes here. */
import type { Element, ElementContent, Root, RootContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { h } from 'hastscript'
import type { Article } from '../../core/article'
import {
  type Block,
  createDocument,
  documentFromHast,
  documentToHast,
  type MediaFile,
  type Picture,
  plainTextOf,
} from '../../core/document'
import { blockLabels } from '../../core/publishing'
import type { Translate } from '../../core/texts'
import type { ReadingContext } from './exchangeFormat'
import { readMetadata } from './metadata'

/** Kicker, headline, standfirst, authors and body. `addressOf` says where a picture will be found. */
export function articleToHast(
  article: Article,
  {
    addressOf,
    translate,
    dateline,
    recordingOf,
  }: {
    addressOf: (picture: Picture) => string
    /** Where a film or a sound will be found. Left out: the format cannot hold them. */
    recordingOf?: (file: MediaFile) => string
    translate: Translate
    dateline: string
  },
): ElementContent[] {
  const { kicker, headline, standfirst, bylines, body } = article
  const line = (tag: string, className: string, words: string) =>
    words.trim() === '' ? [] : [h(tag, { className: [className] }, words)]
  return [
    ...line('p', 'kicker', kicker),
    ...line('h1', 'headline', headline),
    ...line('p', 'standfirst', standfirst === '' ? '' : `${dateline} ${standfirst}`.trim()),
    ...line('p', 'byline', bylinesText(bylines)),
    ...documentToHast(body, {
      renderPicture: (picture, alt) =>
        h('img', { src: addressOf(picture), alt, width: picture.widthPx, height: picture.heightPx }),
      recordingAt: (file) => recordingOf && { path: recordingOf(file), contentType: file.mime },
      label: blockLabels(translate),
      language: article.language,
    }),
  ]
}

function bylineText({ name, penName, role }: Article['bylines'][number]): string {
  return [role === '' ? '' : `${role}: `, penName || name].join('')
}

interface ReadingTree {
  /** Those that could be taken in, by address. */
  readonly pictures: ReadonlyMap<string, Picture>
  /** Films, sounds and caption tracks that could be taken in, by address. Default: none. */
  readonly recordings?: ReadonlyMap<string, MediaFile>
  readonly translate: Translate
  /** Where the tree has no marked headline, its first `h1` is it. Default: only one that opens the text. */
  readonly headlineAnywhere?: boolean
  /** The classes of `articleToHast` mean what they mean there. Default: in a tree from elsewhere they mean nothing. */
  readonly marked?: boolean
  /**
   * What the same file says of the article beside its words. What can be read in the words counts more: somebody may have
   * edited them.
   */
  readonly metadata?: unknown
}

/** What a tree holds of an article. The tree is used up. */
export function articleFromHast(
  tree: Root,
  { pictures, recordings, translate, marked = false, headlineAnywhere = false, metadata }: ReadingTree,
): { readonly fields: Partial<Article>; readonly warnings: readonly string[] } {
  const marking = (name: string) => (marked ? takeLine(tree, hasClass(name)) : '')
  const kicker = marking('kicker')
  const headline = marking('headline') || (headlineAnywhere ? takeLine(tree, ({ tagName }) => tagName === 'h1') : '')
  const standfirst = marking('standfirst')
  const byline = marking('byline')
  const known = readMetadata(metadata, translate)
  const blocks = documentFromHast(tree, {
    pictureAt: (src) => pictures.get(src),
    recordingAt: (src) => recordings?.get(src),
  }).root.children
  const { children, ...found } = parts(blocks, { headline, standfirst, isTold: marked && headline !== '' })
  const read: Partial<Article> = { kicker, ...withoutDateline(found), body: createDocument(children) }
  const { bylines = [], dateline = '', ...others } = known.fields
  const fields: Partial<Article> = { ...others, ...withoutEmptyLines(read) }
  if (metadata !== undefined) fields.dateline = dateline
  fields.bylines = byline === '' || byline === bylinesText(bylines) ? bylines : byline.split(/,\s*/).map(bylineFrom)
  const isNameless = !fields.headline && children.length > 0
  return {
    fields,
    warnings: [...known.warnings, ...(isNameless ? [translate('exchange.read.headline-missing')] : [])],
  }
}

/** `isTold`: the parts are marked, so one that is not there was not written and need not be looked for. */
function parts(
  blocks: readonly Block[],
  { headline, standfirst, isTold }: { headline: string; standfirst: string; isTold: boolean },
): { headline: string; standfirst: string; children: readonly Block[] } {
  if (isTold) return { headline, standfirst, children: blocks }
  return headline === '' ? findHead(blocks) : { headline, ...findStandfirst(blocks, standfirst) }
}

function withoutEmptyLines(fields: Partial<Article>): Partial<Article> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
}

/** As one line of a page has them. */
export function bylinesText(bylines: Article['bylines']): string {
  return bylines.map(bylineText).join(', ')
}

/** "Ảnh: Lê Vân" is a role and a name. */
function bylineFrom(words: string): Article['bylines'][number] {
  const [, role = '', penName = ''] = /^(?:([^:]{1,60}):\s+)?(.*)$/u.exec(words) ?? []
  return { name: '', penName, role }
}

const MAX_HEADLINE = 250
const MAX_STANDFIRST = 1200

/** A contributor's file: the first line is the headline unless it ends like a sentence or is as long as a paragraph. */
function findHead(blocks: readonly Block[]): { headline: string; standfirst: string; children: readonly Block[] } {
  const at = blocks.findIndex((block) => block.type !== 'figure')
  const first = blocks[at]
  if (first === undefined || (first.type !== 'heading' && first.type !== 'paragraph')) {
    return { headline: '', standfirst: '', children: blocks }
  }
  const words = plainTextOf(first.children).replace(/\s+/g, ' ').trim()
  const isHeadline = first.type === 'heading' || (words.length <= MAX_HEADLINE && !/[.;:,…]$/.test(words))
  // A file of one line is a note, not a headline with nothing under it.
  if (!isHeadline || blocks.length < 2) return { headline: '', standfirst: '', children: blocks }
  return { headline: words, ...findStandfirst([...blocks.slice(0, at), ...blocks.slice(at + 1)], '') }
}

/** The first paragraph, where it opens with a dateline or is bold or italic from end to end. */
function findStandfirst(blocks: readonly Block[], known: string): { standfirst: string; children: readonly Block[] } {
  const at = blocks.findIndex((block) => block.type !== 'figure')
  const first = blocks[at]
  if (known !== '' || first?.type !== 'paragraph' || blocks.length < 2) return { standfirst: known, children: blocks }
  const words = plainTextOf(first.children).replace(/\s+/g, ' ').trim()
  const isSetApart = first.children.every(
    (child) =>
      (child.type === 'text' && ((child.format & 3) !== 0 || child.text.trim() === '')) || child.type === 'linebreak',
  )
  if (words.length > MAX_STANDFIRST || words.length < 40 || !(isSetApart || DATELINE.test(words))) {
    return { standfirst: '', children: blocks }
  }
  return { standfirst: words, children: [...blocks.slice(0, at), ...blocks.slice(at + 1)] }
}

/** "(Báo Sông Trà) - Sáng nay…" */
const DATELINE = /^\(([^()]{2,60})\)\s*[-–—]\s*(?=\S)/u

function withoutDateline(head: { headline: string; standfirst: string }): Partial<Article> {
  const found = DATELINE.exec(head.standfirst)
  return found ? { ...head, standfirst: head.standfirst.slice(found[0].length), dateline: found[1] ?? '' } : head
}

function hasClass(name: string): (element: Element) => boolean {
  return ({ properties }) => Array.isArray(properties.className) && properties.className.includes(name)
}

/** Takes the first matching element out of the tree and gives its words. */
function takeLine(parent: Root | Element, matches: (element: Element) => boolean): string {
  for (const [index, child] of parent.children.entries()) {
    if (child.type !== 'element') continue
    if (matches(child) && !holdsPicture(child)) {
      ;(parent.children as RootContent[]).splice(index, 1)
      return textOf(child).replace(/\s+/g, ' ').trim().normalize('NFC').slice(0, 4900)
    }
    const found = takeLine(child, matches)
    if (found !== '') return found
  }
  return ''
}

function holdsPicture(element: Element): boolean {
  return element.children.some((child) => child.type === 'element' && (child.tagName === 'img' || holdsPicture(child)))
}

/** Takes in every picture of a tree, each address once. */
export async function takePictures(
  tree: Root,
  load: (src: string) => Promise<{ readonly name: string; readonly bytes: Uint8Array } | undefined>,
  { takePicture, translate }: Pick<ReadingContext, 'takePicture' | 'translate'>,
): Promise<{ readonly pictures: ReadonlyMap<string, Picture>; readonly warnings: readonly string[] }> {
  const pictures = new Map<string, Picture>()
  const warnings: string[] = []
  for (const src of addressesIn(tree)) {
    const loaded = await load(src)
    const taken = loaded && (await takePicture(loaded.name, loaded.bytes))
    if (taken?.ok) pictures.set(src, taken.value)
    else warnings.push(translate('exchange.read.picture-missing', { name: shortName(src) }))
  }
  return { pictures, warnings }
}

function addressesIn(parent: Root | Element): Set<string> {
  const found = new Set<string>()
  const walk = (nodes: readonly RootContent[]) => {
    for (const node of nodes) {
      if (node.type !== 'element') continue
      if (node.tagName === 'img' && node.properties.src) found.add(String(node.properties.src))
      if (node.tagName === 'video' && node.properties.poster) found.add(String(node.properties.poster))
      walk(node.children)
    }
  }
  walk(parent.children)
  return found
}

function shortName(src: string): string {
  return src.startsWith('data:') ? src.slice(0, 24) : src.slice(-120)
}
