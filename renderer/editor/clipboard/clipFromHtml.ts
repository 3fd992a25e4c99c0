/** HTML from any program as blocks: structure kept, dirt dropped, old fonts in Unicode, and bounded in time whatever comes. */
import type { Nodes, Root } from 'hast'
import { fromDom } from 'hast-util-from-dom'
import { type Block, documentFromHast, picturesIn, plainTextOf } from '../../../core/document'
import {
  convertHtmlFonts,
  flattenHtml,
  picturesInRtf,
  type RtfPicture,
  tidyOfficeHtml,
  writeCellFormats,
} from '../../../core/foreign'
import type { Translate } from '../../../core/texts'
import type { Clip } from './clip'
import { fileFromDataUrl, fileOf } from './dataPictures'
import { readSpreadsheet } from './spreadsheetCells'

export interface HtmlClip {
  readonly clip: Clip
  /** Those that stand in the clipboard itself, as files; `waitingPicture` finds their places among the blocks. */
  readonly pictures: readonly File[]
  /** Names of those that are elsewhere, each once. */
  readonly missing: readonly string[]
  /** What converting old fonts may have cost, in sentences. */
  readonly warnings: (translate: Translate) => readonly string[]
}

/** Addresses under which pictures wait to be taken in; the number is their place in `pictures`. */
const WAITING = 'toasoan-waiting:'

/** And those whose bytes were taken out of the HTML before it was read. */
const INSIDE = 'toasoan-inside:'

interface Options {
  /** What else the same clipboard holds: Word's pictures are there. Default: nothing. */
  readonly rtf?: string
  /** The tree of a page that is never shown. Default: the browser's own parser, which runs nothing and loads nothing. */
  readonly parse?: (html: string) => Root
}

/** All of it at once: for what a person does not wait for (`isLargeHtml` says of what that is not true). */
export function clipFromHtml(html: string, { rtf = '', parse = parseInert }: Options = {}): HtmlClip {
  const { rest, data } = withoutPictures(withoutWrapper(html))
  const files = data.map((url, index) => fileFromDataUrl(url, index + 1))
  const pictures: File[] = []
  const { blocks, warnings } = blocksOfPage(rest, { files, pictures, rtf, parse })
  const isInline = blocks.length === 1 && blocks[0]?.type === 'paragraph'
  return { clip: { blocks, heads: new Map(), isInline }, pictures, missing: missingIn(blocks), warnings }
}

interface PageOptions extends Options {
  /** The pictures that were taken out of the HTML, by their numbers; undefined for one that is none. */
  readonly files: readonly (File | undefined)[]
  /** Those that the blocks wait for are added to it. */
  readonly pictures: File[]
}

/** The blocks of a page, or of a piece of one, whose pictures were taken out. */
export function blocksOfPage(html: string, { rtf = '', parse = parseInert, files, pictures }: PageOptions) {
  const page = parse(flattenHtml(html).html)
  const warnings = convertHtmlFonts(page)
  writeCellFormats(page)
  tidyOfficeHtml(page)
  takePictures(page, { files, pictures, rtf })
  const document = documentFromHast(page as Nodes, { pictureAt: () => undefined })
  // Word sets blocks apart by empty paragraphs, as a typewriter does.
  const blocks = document.root.children.filter(
    (block) => block.type !== 'paragraph' || plainTextOf(block.children).trim() !== '',
  )
  return { blocks, warnings }
}

/** Names of the pictures that are elsewhere, each once. */
export function missingIn(blocks: readonly Block[]): string[] {
  const names = blocks
    .flatMap((block) => picturesIn(block))
    .flatMap(({ missing: name }) => (name === '' || name.startsWith(WAITING) ? [] : [shortName(name)]))
  return [...new Set(names)]
}

/** A picture on somebody's disk: its bytes may stand beside, in RTF. */
export function isLocalPicture(block: Block): block is Figure {
  return block.type === 'figure' && block.picture === null && LOCAL.test(block.missing)
}

export function waitFor(block: Figure, picture: number): Block {
  return { ...block, missing: `${WAITING}${picture}` }
}

/** The number of the picture that a figure waits for. */
export function waitingPicture(block: Block): number | undefined {
  if (block.type !== 'figure' || !block.missing.startsWith(WAITING)) return undefined
  return Number(block.missing.slice(WAITING.length))
}

function parseInert(html: string): Root {
  const page = new DOMParser().parseFromString(html, 'text/html')
  readSpreadsheet(page)
  return fromDom(page) as Root
}

/** Windows' own head of the format (CF_HTML), which some programs hand on. */
export function withoutWrapper(html: string): string {
  return /^Version:\d/.test(html) ? html.slice(Math.max(0, html.indexOf('<'))) : html
}

/** Megabytes of letters that are no text are not for a parser: a short name stands in their place. */
export function withoutPictures(html: string): { rest: string; data: readonly string[] } {
  const data: string[] = []
  const pieces: string[] = []
  let from = 0
  for (let at = html.indexOf('data:image/'); at !== -1; at = html.indexOf('data:image/', from)) {
    const quote = html[at - 1]
    const end = quote === '"' || quote === "'" ? html.indexOf(quote, at) : -1
    pieces.push(html.slice(from, at))
    from = end === -1 ? at + 5 : end
    if (end === -1) pieces.push(html.slice(at, from))
    else pieces.push(`${INSIDE}${data.push(html.slice(at, end)) - 1}`)
  }
  return { rest: data.length === 0 ? html : [...pieces, html.slice(from)].join(''), data }
}

function takePictures(page: Root, { files, pictures, rtf }: Pick<PageOptions, 'files' | 'pictures'> & { rtf: string }) {
  const images = imagesIn(page)
  const local = images.filter(({ properties }) => LOCAL.test(String(properties.src ?? '')))
  const beside = local.length === 0 ? [] : [...picturesInRtf(rtf)]
  const wait = (image: (typeof images)[number], file: File | undefined) => {
    if (file !== undefined) image.properties.src = `${WAITING}${pictures.push(file) - 1}`
  }
  for (const image of images) {
    const src = String(image.properties.src ?? '')
    const isInside = src.startsWith(INSIDE)
    const file = isInside ? files[Number(src.slice(INSIDE.length))] : fileFromDataUrl(src, pictures.length + 1)
    if (file === undefined && isInside) image.properties.src = 'data:'
    wait(image, file)
  }
  // One to one, or nobody knows which is which.
  if (beside.length !== local.length) return
  for (const [index, image] of local.entries()) {
    const found = beside[index]
    if (found !== undefined) wait(image, fileFromRtf(found, pictures.length + 1))
  }
}

export function fileFromRtf({ hex, mime }: RtfPicture, number: number): File {
  const bytes = new Uint8Array(hex.length / 2)
  for (let index = 0; index < bytes.length; index++)
    bytes[index] = (digit(hex, 2 * index) << 4) | digit(hex, 2 * index + 1)
  return fileOf([bytes], mime.slice(6), number)
}

/** '0' to '9', then letters of either case. */
function digit(hex: string, at: number): number {
  const code = hex.charCodeAt(at)
  return code < 58 ? code - 48 : (code & 7) + 9
}

const LOCAL = /^(file:|[a-z]:\\|clip_image|cid:)/i

type Figure = Extract<Block, { type: 'figure' }>
type Image = Extract<Root['children'][number], { type: 'element' }>

function imagesIn(parent: Root | Image): Image[] {
  return (parent.children as Root['children']).flatMap((child): Image[] =>
    child.type !== 'element' ? [] : child.tagName === 'img' ? [child] : imagesIn(child),
  )
}

function shortName(address: string): string {
  const name =
    address
      .replace(/[?#].*$/, '')
      .split(/[\\/]/)
      .at(-1) || address
  try {
    return decodeURIComponent(name).slice(0, 80)
  } catch {
    return name.slice(0, 80)
  }
}
