/** Reads a Word document: its styles, pictures, lists and links as the nearest blocks of an article. */
import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { failed, type Outcome, succeeded } from '../../core/contract'
import { isEmptyDocument, type Picture } from '../../core/document'
import { createLegacyFonts } from '../../core/foreign'
import { articleFromHast } from './articleHast'
import { joinCaptions } from './captions'
import { markCommentRanges, takeCommentRanges, withComments } from './docxCommentsRead'
import { convertDocxFonts, namesLegacyFont } from './docxFonts'
import { markListStarts, takeListStarts } from './docxListStarts'
import { placeNotes } from './docxNotes'
import { STYLE_MAP, type WordNode, withCellLines } from './docxStyleMap'
import { rebuildBlocks } from './docxTree'
import type { ReadingContext, ReadPage } from './exchangeFormat'
import { takeRecordings } from './recordingsBeside'
import { openZip, ZipRefused } from './zip'

const LIMITS = { maxEntries: 5000, maxTotalBytes: 400 * 1024 * 1024 }
/** Prose of a year; a part that is longer was made to be. */
const MAX_PART_BYTES = 100 * 1024 * 1024
/** Word itself stays far below; text boxes in tables in text boxes come to fifty. */
const MAX_DEPTH = 400

export async function readDocx(bytes: Uint8Array, context: ReadingContext): Promise<Outcome<ReadPage>> {
  const { file, translate } = context
  try {
    const parts = await readParts(bytes)
    if (!parts.has(DOCUMENT))
      return failed({ code: 'file-kind-unsupported', file, kind: translate('exchange.kinds.zip') })
    const fonts = createLegacyFonts()
    const styles = parts.get('word/styles.xml')
    const texts = [...parts].flatMap(([name, content]) =>
      typeof content === 'string' ? [[name, content] as const] : [],
    )
    if (texts.some(([, content]) => namesLegacyFont(content))) {
      for (const [name, content] of texts) {
        if (!/^word\/(document|footnotes|endnotes)\.xml$/.test(name)) continue
        parts.set(name, convertDocxFonts(content, typeof styles === 'string' ? styles : undefined, fonts))
      }
    }
    markStarts(parts)
    const comments = textPart(parts, 'word/comments.xml')
    if (comments !== undefined) parts.set(DOCUMENT, markCommentRanges(String(parts.get(DOCUMENT))))
    const metadata = metadataIn(parts)
    const { tree, pictures, missing } = await convert(await pack(parts), context, metadata !== undefined)
    const played = await takeRecordings(tree, context)
    const read = articleFromHast(tree, {
      pictures,
      recordings: played.recordings,
      translate,
      marked: true,
      metadata,
    })
    const fields =
      comments === undefined
        ? read.fields
        : withComments(read.fields, comments, textPart(parts, 'word/commentsExtended.xml'))
    const { body } = fields
    if (body === undefined || (isEmptyDocument(body) && !fields.headline)) return failed({ code: 'file-empty', file })
    return succeeded({
      fields,
      warnings: [
        ...fonts.warnings(translate),
        ...countsOf(parts, context),
        ...missing,
        ...played.warnings,
        ...read.warnings,
      ],
    })
  } catch (error) {
    if (error instanceof ZipRefused) return failed({ code: error.code, file })
    throw error
  }
}

const DOCUMENT = 'word/document.xml'

function textPart(parts: ReadonlyMap<string, Buffer | string>, name: string): string | undefined {
  const part = parts.get(name)
  return typeof part === 'string' ? part : undefined
}

function markStarts(parts: Map<string, Buffer | string>): void {
  const document = parts.get(DOCUMENT)
  const numbering = parts.get('word/numbering.xml')
  if (typeof document !== 'string' || typeof numbering !== 'string') return
  parts.set(DOCUMENT, markListStarts(document, numbering))
}

/** XML as text, everything else as bytes. A document type could make a small file grow without end, and Word writes none. */
async function readParts(bytes: Uint8Array): Promise<Map<string, Buffer | string>> {
  const zip = await openZip(bytes, LIMITS)
  try {
    const parts = new Map<string, Buffer | string>()
    for (const name of zip.names) {
      const isXml = /\.(xml|rels)$/i.test(name)
      if (isXml && zip.sizeOf(name) > MAX_PART_BYTES) throw new ZipRefused('file-unsafe')
      const content = await zip.read(name)
      if (!isXml) {
        parts.set(name, content)
        continue
      }
      const text = textOfXml(content)
      if (/<!DOCTYPE|<!ENTITY/i.test(text) || depthOf(text) > MAX_DEPTH) throw new ZipRefused('file-unsafe')
      parts.set(name, name === DOCUMENT ? withSmallLetters(text) : text)
    }
    return parts
  } finally {
    zip.close()
  }
}

/** LibreOffice writes H₂O with letters moved down by hand; what is moved is a small letter, whichever way it is said. */
function withSmallLetters(document: string): string {
  return document.replace(
    /<w:position w:val="(-?)[1-9]\d*"\s*\/>/g,
    (_, down: string) => `<w:vertAlign w:val="${down === '' ? 'superscript' : 'subscript'}"/>`,
  )
}

/** What was looked at must be what is read later, so all of it becomes UTF-8. */
function textOfXml(content: Buffer): string {
  const encoding =
    content[0] === 0xff && content[1] === 0xfe
      ? 'utf-16le'
      : content[0] === 0xfe && content[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true })
      .decode(content)
      .replace(/^(<\?xml[^>]*?)\s+encoding\s*=\s*["'][^"']*["']/i, '$1')
  } catch {
    throw new ZipRefused('file-damaged')
  }
}

function depthOf(xml: string): number {
  let depth = 0
  let deepest = 0
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at + 1)) {
    const next = xml[at + 1]
    if (next === '?' || next === '!') continue
    if (next === '/') depth--
    else {
      const end = xml.indexOf('>', at)
      if (end === -1) break
      if (xml[end - 1] === '/') continue
      depth++
      if (depth > deepest) deepest = depth
    }
  }
  return deepest
}

/** The parts as a zip again, not packed: what mammoth opens is what was checked here, and nothing else. */
async function pack(parts: ReadonlyMap<string, Buffer | string>): Promise<Buffer> {
  const { ZipFile } = (await import('yazl')).default
  const zip = new ZipFile()
  for (const [name, content] of parts) {
    zip.addBuffer(typeof content === 'string' ? Buffer.from(content) : content, name, { compress: false })
  }
  zip.end()
  const pieces: Buffer[] = []
  for await (const piece of zip.outputStream) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

async function convert(
  packed: Buffer,
  { takePicture, translate }: ReadingContext,
  isOurs: boolean,
): Promise<{ tree: Root; pictures: ReadonlyMap<string, Picture>; missing: readonly string[] }> {
  const { default: mammoth } = await import('mammoth')
  const pictures = new Map<string, Picture>()
  const missing: string[] = []
  let count = 0
  const convertImage = mammoth.images.imgElement(async (image) => {
    const name = `${++count}.${image.contentType.replace(/^image\//, '')}`
    const taken = await takePicture(name, await image.readAsBuffer())
    if (taken.ok) pictures.set(name, taken.value)
    else missing.push(translate('exchange.read.picture-missing', { name }))
    return { src: name }
  })
  let html: string
  try {
    html = (
      await mammoth.convertToHtml(
        { buffer: packed },
        {
          styleMap: STYLE_MAP,
          convertImage,
          ignoreEmptyParagraphs: false,
          transformDocument: (document: WordNode) => withCellLines(document),
        },
      )
    ).value
  } catch (error) {
    if (error instanceof RangeError) throw error
    // Its own complaints about XML that is none, about relations that lead nowhere: for the journalist all the same.
    throw new ZipRefused('file-damaged')
  }
  const tree = fromHtml(html, { fragment: true })
  takeCommentRanges(tree)
  takeListStarts(tree)
  placeNotes(tree, isOurs)
  rebuildBlocks(tree)
  joinCaptions(tree)
  return { tree, pictures, missing }
}

/** Custom properties that an earlier export left there, in pieces that Word's own dialog can hold. */
function metadataIn(parts: ReadonlyMap<string, Buffer | string>): unknown {
  const custom = parts.get('docProps/custom.xml')
  if (typeof custom !== 'string') return undefined
  const pieces = [...custom.matchAll(/<property\b[^>]*\bname="toasoan-(\d+)"[^>]*>\s*<vt:lpwstr>([^<]*)<\/vt:lpwstr>/g)]
    .sort((a, b) => Number(a[1]) - Number(b[1]))
    .map(([, , value = '']) => value)
  if (pieces.length === 0) return undefined
  try {
    return JSON.parse(decodeURIComponent(pieces.join('')))
  } catch {
    return undefined
  }
}

function countsOf(parts: ReadonlyMap<string, Buffer | string>, { translate }: ReadingContext): string[] {
  const count = (name: string, pattern: RegExp) => {
    const part = parts.get(name)
    return typeof part === 'string' ? (part.match(pattern)?.length ?? 0) : 0
  }
  // A picture that is only linked lies on somebody else's computer.
  const linked = count(DOCUMENT, /<a:blip\b(?![^>]*r:embed)[^>]*r:link=/g)
  const comments = count('word/comments.xml', /<w:comment\s/g)
  const changes = count(DOCUMENT, /<w:(?:ins|del|moveFrom)\s[^>]*w:author=/g)
  const footnotes = count(DOCUMENT, /<w:(?:footnote|endnote)Reference\s/g)
  return [
    ...(linked === 0 ? [] : [translate('exchange.read.pictures-skipped', { count: linked })]),
    ...(comments === 0 ? [] : [translate('exchange.read.comments', { count: comments })]),
    ...(changes === 0 ? [] : [translate('exchange.read.changes-accepted', { count: changes })]),
    ...(footnotes === 0 ? [] : [translate('exchange.read.footnotes', { count: footnotes })]),
  ]
}
