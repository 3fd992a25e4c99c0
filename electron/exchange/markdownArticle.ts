/** Markdown with front matter, read and written: for site generators and for people who write in plain text. */
import type { Element, Root } from 'hast'
import { raw } from 'hast-util-raw'
import { toHtml } from 'hast-util-to-html'
import { defaultHandlers, type State, toMdast } from 'hast-util-to-mdast'
import { h } from 'hastscript'
import type { Delete, Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm'
import { type State as ToHastState, toHast } from 'mdast-util-to-hast'
import { toMarkdown } from 'mdast-util-to-markdown'
import { gfm } from 'micromark-extension-gfm'
import { parse, stringify } from 'yaml'
import type { Article } from '../../core/article'
import { failed, type Outcome, succeeded } from '../../core/contract'
import { isEmptyDocument } from '../../core/document'
import { flattenHtml } from '../../core/foreign'
import { articleFromHast, articleToHast, takePictures } from './articleHast'
import type { ReadingContext, ReadPage, WritingContext, WrittenArticle } from './exchangeFormat'
import { readForeignText } from './foreignText'
import { findNamed, hasClass } from './hastQuestions'
import { lossesOf } from './losses'
import { metadataOf, readMetadata } from './metadata'
import { loadPictureBeside } from './picturesBeside'
import { takeRecordings } from './recordingsBeside'

export async function readMarkdown(bytes: Uint8Array, context: ReadingContext): Promise<Outcome<ReadPage>> {
  const { file, translate } = context
  const source = readForeignText(bytes, translate)
  if (source === undefined) return failed({ code: 'file-not-text', file })
  const { front, body } = splitFrontMatter(source.text.replace(/\r\n?/g, '\n').replace(/^\uFEFF/, ''))
  // Markers inside markers cost more with each level, and nobody writes a hundred.
  if (TOO_DEEP.test(body)) return failed({ code: 'file-unsafe', file })
  const flat = flattenHtml(body)
  const mdast = fromMarkdown(flat.html, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const tree = captioned(raw(toHast(mdast, { allowDangerousHtml: true, handlers: { delete: struckThrough } })) as Root)
  const taken = await takePictures(tree, (src) => loadPictureBeside(file, src), context)
  const played = await takeRecordings(tree, context)
  const metadata = readMetadata(front, translate)
  const isHeaded = Boolean(metadata.fields.headline)
  // With the headline in the front matter the text below is body from its first line.
  const read = articleFromHast(isHeaded ? { type: 'root', children: [h('h1', 'x'), ...tree.children] } : tree, {
    pictures: taken.pictures,
    recordings: played.recordings,
    translate,
    headlineAnywhere: true,
    marked: isHeaded,
  })
  const { headline: _, ...rest } = read.fields
  const fields = { ...(isHeaded ? rest : read.fields), ...metadata.fields }
  if (fields.body === undefined || (isEmptyDocument(fields.body) && !fields.headline)) {
    return failed({ code: 'file-empty', file })
  }
  const warnings = [...source.warnings, ...(flat.flattened ? [translate('exchange.read.flattened')] : [])]
  return succeeded({
    fields,
    warnings: [...warnings, ...taken.warnings, ...played.warnings, ...metadata.warnings, ...read.warnings],
  })
}

export async function writeMarkdown(
  article: Article,
  { translate, besideFolder }: WritingContext,
): Promise<Outcome<WrittenArticle>> {
  const beside = new Set<string>()
  const tree: Root = {
    type: 'root',
    children: articleToHast(
      { ...article, kicker: '', headline: '', standfirst: '', bylines: [] },
      {
        addressOf: ({ file }) => {
          beside.add(file)
          return `${encodeURIComponent(besideFolder)}/${file}`
        },
        recordingOf: ({ file }) => {
          beside.add(file)
          return `${encodeURIComponent(besideFolder)}/${file}`
        },
        translate,
        dateline: '',
      },
    ),
  }
  const mdast = toMdast(tree, { handlers: HANDLERS }) as Nodes
  const body = toMarkdown(mdast, { extensions: [gfmToMarkdown()], bullet: '-', emphasis: '*', rule: '-' })
  return succeeded({
    content: Buffer.from(`---\n${stringify(metadataOf(article), { lineWidth: 0 })}---\n\n${body}`),
    beside: [...beside],
    warnings: lossesOf(article, { pictureWidths: true, recordings: true }, translate),
  })
}

const TOO_DEEP = /(?:^|\n)(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])){60}|[[*_~!]{200}|(?:\*[^\s*]{0,3}_[^\s_]{0,3}){100}/

/** What Markdown has no sign for stays HTML, which it may hold: captions, underlining, small letters. */
const HANDLERS = {
  ...defaultHandlers,
  ...Object.fromEntries(['u', 'sub', 'sup'].map((name) => [name, asInlineHtml])),
  ...Object.fromEntries(['figure', 'section', 'div'].map((name) => [name, asHtml])),
  // A line break inside a heading has no sign in Markdown.
  ...Object.fromEntries(
    (['h2', 'h3', 'h4'] as const).map((name) => [
      name,
      (state: State, node: Element) =>
        findNamed(node, 'br').length > 0 ? asHtml(state, node) : defaultHandlers[name](state, node),
    ]),
  ),
  p: (state: State, node: Element) =>
    hasClass(node, 'footnote') ? asHtml(state, node) : defaultHandlers.p(state, node),
}

function asHtml(_state: State, node: Element) {
  return { type: 'html' as const, value: toHtml(node) }
}

/** `~~` is text that is shown struck through; HTML's own `<del>` would be a deletion that somebody tracked. */
function struckThrough(state: ToHastState, node: Delete) {
  return h('s', state.all(node))
}

function asInlineHtml(state: State, node: { readonly tagName: string }) {
  return [
    { type: 'html' as const, value: `<${node.tagName}>` },
    ...state.all(node as never),
    { type: 'html' as const, value: `</${node.tagName}>` },
  ]
}

/** YAML between two lines of three hyphens at the very top. What is not YAML is text. */
function splitFrontMatter(source: string): { readonly front: unknown; readonly body: string } {
  const found = /^---[ \t]*\n([\s\S]{0,200000}?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(source)
  if (!found) return { front: undefined, body: source }
  try {
    // A few names for one value are common; a thousand are a trap.
    const front: unknown = parse(found[1] ?? '', { maxAliasCount: 20, logLevel: 'silent' })
    if (front !== null && typeof front === 'object') return { front, body: source.slice(found[0].length) }
  } catch {
    // Two rules with words between them.
  }
  return { front: undefined, body: source }
}

/** `![alt](src "words")` alone in its paragraph is a picture with its caption. */
function captioned(tree: Root): Root {
  return {
    ...tree,
    children: tree.children.map((node) => {
      if (node.type !== 'element' || node.tagName !== 'p' || node.children.length !== 1) return node
      const [image] = node.children
      if (image?.type !== 'element' || image.tagName !== 'img' || !image.properties.title) return node
      return h('figure', [image, h('figcaption', String(image.properties.title))])
    }),
  }
}
