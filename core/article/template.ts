/**
 * What a newsroom begins with: templates of whole articles, and snippets that are put into one. Files of their own that
 * people write, share and mend; what is still to be filled in stands in them as `[chờ …]`.
 */
import { z } from 'zod'
import { type Block, createDocument, type Document, documentSchema, proseOf, serializeDocument } from '../document'
import type { Article } from './article'
import { CHANNELS } from './channels'
import { line } from './fields'
import { normalizeText } from './normalizeText'

export const TEMPLATE_FORMAT = 'toasoan/template'
export const SNIPPET_FORMAT = 'toasoan/snippet'
const VERSION = 1

const name = line(200).transform((value) => value.trim())
const short = line(1000).default('')

const templateSchema = z.object({
  format: z.literal(TEMPLATE_FORMAT),
  version: z.literal(VERSION),
  name,
  /** One line on what it is for. */
  note: line(500).default(''),
  article: z.object({
    channel: z.enum(CHANNELS).default('news'),
    kicker: short,
    headline: short,
    standfirst: line(10_000).default(''),
    section: short,
    topic: short,
    tags: z.array(line(200)).default([]),
    source: short,
    body: documentSchema,
  }),
})

const snippetSchema = z.object({
  format: z.literal(SNIPPET_FORMAT),
  version: z.literal(VERSION),
  name,
  body: documentSchema,
})

export type ArticleTemplate = z.output<typeof templateSchema>
export type Snippet = z.output<typeof snippetSchema>

/** Why a file of templates or snippets is no such file. */
export type SharedFault = 'not-json' | 'other-kind' | 'newer' | 'damaged' | 'nameless'

export type ReadShared<Value> =
  | { readonly status: 'ok'; readonly value: Value }
  /** `detail`: where in the file, in English, for whoever mends it by hand. */
  | { readonly status: 'fault'; readonly fault: SharedFault; readonly detail: string }

export const parseTemplate = (text: string): ReadShared<ArticleTemplate> => parse(text, TEMPLATE_FORMAT, templateSchema)
export const parseSnippet = (text: string): ReadShared<Snippet> => parse(text, SNIPPET_FORMAT, snippetSchema)

/** Never throws. */
function parse<Value extends { readonly name: string }>(
  text: string,
  format: string,
  schema: z.ZodType<Value>,
): ReadShared<Value> {
  let raw: unknown
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return { status: 'fault', fault: 'not-json', detail: error instanceof Error ? error.message : '' }
  }
  const head = z.looseObject({ format: z.literal(format), version: z.int().positive() }).safeParse(raw)
  if (!head.success) return { status: 'fault', fault: 'other-kind', detail: '' }
  if (head.data.version > VERSION) return { status: 'fault', fault: 'newer', detail: String(head.data.version) }
  const parsed = schema.safeParse(raw)
  if (!parsed.success) return { status: 'fault', fault: 'damaged', detail: z.prettifyError(parsed.error) }
  if (parsed.data.name === '') return { status: 'fault', fault: 'nameless', detail: '' }
  return { status: 'ok', value: normalizeText(parsed.data) }
}

/** UTF-8 text for the file, as an article's own file is written. */
export function serializeTemplate(template: ArticleTemplate): string {
  return written({ ...template, article: { ...template.article, body: serializeDocument(template.article.body) } })
}

export function serializeSnippet(snippet: Snippet): string {
  return written({ ...snippet, body: serializeDocument(snippet.body) })
}

function written(value: unknown): string {
  return `${JSON.stringify(normalizeText(value), null, 2)}\n`
}

/** What of an article the next one can begin with. Names, dates, addresses and colleagues' comments are this one's own. */
export function templateFromArticle(article: Article, given: { name: string; note?: string }): ArticleTemplate {
  const { channel, kicker, headline, standfirst, section, topic, tags, source, body } = article
  return {
    format: TEMPLATE_FORMAT,
    version: VERSION,
    name: given.name,
    note: given.note ?? '',
    article: { channel, kicker, headline, standfirst, section, topic, tags, source, body: withoutMedia(body) },
  }
}

export function createSnippet(given: string, body: Document): Snippet {
  return { format: SNIPPET_FORMAT, version: VERSION, name: given, body: withoutMedia(body) }
}

/** The template's fields in a new draft. */
export function fillDraft(draft: Article, { article }: ArticleTemplate): Article {
  return { ...draft, ...article }
}

/** Pictures and films lie in the folder of one article: in another one their places are kept, empty. */
function withoutMedia(document: Document): Document {
  return createDocument(document.root.children.map((block) => emptied(block) as Block))
}

function emptied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(emptied)
  if (value === null || typeof value !== 'object') return value
  if ('file' in value && 'mime' in value && 'sizeBytes' in value) return null
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, emptied(inner)]))
}

/** The words of a body for a look before it is chosen, block by block. */
export function outlineOf(body: Document): readonly { readonly type: string; readonly text: string }[] {
  return body.root.children.flatMap((block) => {
    const text = proseOf(block)
      .map((passage) => passage.text)
      .filter((words) => words.trim() !== '')
      .join(' · ')
    return text === '' ? [] : [{ type: block.type, text }]
  })
}
