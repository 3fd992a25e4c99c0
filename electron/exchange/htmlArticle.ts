/** HTML, read and written: a saved page, a mail or Word's own HTML in; a fragment for a content management system out. */
import type { Element, Root, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { type Article, renderDateline } from '../../core/article'
import { failed, type Outcome, succeeded } from '../../core/contract'
import { isEmptyDocument } from '../../core/document'
import { convertHtmlFonts, flattenHtml } from '../../core/foreign'
import { articleFromHast, articleToHast, takePictures } from './articleHast'
import { joinCaptions } from './captions'
import type { ReadingContext, ReadPage, WritingContext, WrittenArticle } from './exchangeFormat'
import { readHtmlText } from './htmlText'
import { lossesOf } from './losses'
import { hiddenMetadataOf } from './metadata'
import { loadPictureBeside } from './picturesBeside'
import { takeRecordings } from './recordingsBeside'

export async function readHtml(bytes: Uint8Array, context: ReadingContext): Promise<Outcome<ReadPage>> {
  const { file, translate } = context
  const source = readHtmlText(bytes, translate)
  if (source === undefined) return failed({ code: 'file-not-text', file })
  const flat = flattenHtml(source.text)
  const page = fromHtml(flat.html)
  const warnings = [
    ...source.warnings,
    ...(flat.flattened ? [translate('exchange.read.flattened')] : []),
    ...convertHtmlFonts(page)(translate),
  ]
  const tree = mainPart(page)
  const metadata = metadataIn(tree)
  if (metadata === undefined) {
    joinCaptions(tree)
    plainLinks(tree)
  }
  const taken = await takePictures(tree, (src) => loadPictureBeside(file, src), context)
  const played = await takeRecordings(tree, context)
  const read = articleFromHast(tree, {
    pictures: taken.pictures,
    recordings: played.recordings,
    translate,
    headlineAnywhere: true,
    marked: metadata !== undefined,
    metadata,
  })
  const { fields } = read
  if (fields.body === undefined || (isEmptyDocument(fields.body) && !fields.headline)) {
    return failed({ code: 'file-empty', file })
  }
  return succeeded({ fields, warnings: [...warnings, ...taken.warnings, ...played.warnings, ...read.warnings] })
}

export async function writeHtml(
  article: Article,
  { translate, profile, besideFolder }: WritingContext,
): Promise<Outcome<WrittenArticle>> {
  const beside = new Set<string>()
  const content = articleToHast(article, {
    addressOf: ({ file }) => {
      beside.add(file)
      return `${encodeURIComponent(besideFolder)}/${file}`
    },
    recordingOf: ({ file }) => {
      beside.add(file)
      return `${encodeURIComponent(besideFolder)}/${file}`
    },
    translate,
    dateline: renderDateline(profile, article),
  })
  const tree = [
    // Not for the system it is pasted into: for a browser that opens the file from a disk.
    h('meta', { charset: 'utf-8' }),
    h('article', { lang: article.language, [METADATA]: JSON.stringify(hiddenMetadataOf(article)) }, spaced(content)),
  ]
  return succeeded({
    content: Buffer.from(`${toHtml(tree)}\n`),
    beside: [...beside],
    warnings: lossesOf(article, { pictureWidths: true, recordings: true }, translate),
  })
}

/** What the words alone do not say (section, tags, slug…), so that the same file read again is the same article. */
const METADATA = 'dataToasoan'

function metadataIn(tree: Root): unknown {
  for (const child of tree.children) {
    const raw = child.type === 'element' ? child.properties[METADATA] : undefined
    if (typeof raw !== 'string') continue
    try {
      return JSON.parse(raw)
    } catch {
      return undefined
    }
  }
  return undefined
}

/** The page's one `<article>` or `<main>` without the navigation around it; else all of it. */
function mainPart(tree: Root): Root {
  for (const tag of ['article', 'main']) {
    const found = elementsNamed(tree, tag)
    if (found.length === 1) return { type: 'root', children: found }
  }
  return tree
}

function elementsNamed(parent: Root | Element, tag: string): Element[] {
  return parent.children.flatMap((child: RootContent) =>
    child.type !== 'element' ? [] : child.tagName === tag ? [child] : elementsNamed(child, tag),
  )
}

/** A block a line, for a person who reads the source. */
function spaced<Node>(blocks: readonly Node[]): (Node | { type: 'text'; value: string })[] {
  return [...blocks.flatMap((block) => [{ type: 'text' as const, value: '\n' }, block]), { type: 'text', value: '\n' }]
}

/** Word processors underline a link a second time, by hand: a page underlines its links itself. */
function plainLinks(parent: Root | Element, isLink = false): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    const [only, ...others] = child.children
    const isAroundLink = others.length === 0 && only?.type === 'element' && only.tagName === 'a'
    if (child.tagName === 'u' && (isLink || isAroundLink)) child.tagName = 'span'
    plainLinks(child, isLink || child.tagName === 'a')
  }
}
