/** `article.json`: how an article is written to disk and read back, from this version of the app and from others. */
import { z } from 'zod'
import { serializeDocument } from '../document'
import { ARTICLE_FORMAT, ARTICLE_VERSION, type Article, articleSchema } from './article'
import { migrations } from './migrations'
import { normalizeText } from './normalizeText'

export type ReadArticle =
  | { readonly status: 'ok'; readonly article: Article }
  /** Written by a newer version of the app. What this version understands of it may be shown, never saved. */
  | { readonly status: 'newer'; readonly version: number; readonly article: Article | undefined }
  /** Not an article, or broken: to be set aside, never overwritten. `reason` is for the log and the message. */
  | { readonly status: 'damaged'; readonly reason: string }

/** UTF-8 text for the file: NFC, keys always in the same order, two spaces, one newline at the end. */
export function serializeArticle(article: Article): string {
  // Parsing puts the keys in the order of the schema, whatever order the value was built in.
  const ordered = articleSchema.parse({ ...article, body: serializeDocument(article.body) })
  return `${JSON.stringify(normalizeText({ ...ordered, body: serializeDocument(ordered.body) }), null, 2)}\n`
}

/** Reads the text of an `article.json`. Never throws. */
export function parseArticle(text: string): ReadArticle {
  let raw: unknown
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return { status: 'damaged', reason: `not JSON: ${error instanceof Error ? error.message : String(error)}` }
  }
  const head = z.looseObject({ format: z.literal(ARTICLE_FORMAT), version: z.int().positive() }).safeParse(raw)
  if (!head.success) return { status: 'damaged', reason: z.prettifyError(head.error) }
  const { version } = head.data
  if (version > ARTICLE_VERSION) {
    const readable = articleSchema.safeParse({ ...head.data, version: ARTICLE_VERSION })
    return { status: 'newer', version, article: readable.success ? normalizeText(readable.data) : undefined }
  }
  const migrated = migrations.slice(version - 1).reduce<unknown>((file, step) => step(file), raw)
  const parsed = articleSchema.safeParse(migrated)
  if (!parsed.success) return { status: 'damaged', reason: z.prettifyError(parsed.error) }
  return { status: 'ok', article: normalizeText(parsed.data) }
}
