/** The text of an article's file, and when two texts of an article are the same text: all of it but the time of saving. */
import { createHash } from 'node:crypto'
import { type Article, serializeArticle } from '../../core/article'

const texts = new WeakMap<Article, string>()

/**
 * What `article.json` holds, saved at this instant. A save asks for it several times (journal, comparison, file), and of
 * a long article it is long: it is put together once.
 */
export function fileTextOf(article: Article, updatedAt = article.updatedAt): string {
  const known = texts.get(article) ?? serializeArticle(article)
  texts.set(article, known)
  return updatedAt === article.updatedAt ? known : known.replace(SAVED_AT, () => `  "updatedAt": "${updatedAt}"`)
}

/** The one line of the file that begins so: within a text, a line break is written as two letters. */
const SAVED_AT = /^ {2}"updatedAt": ".*"/m

/** What is written of an article, without the time of saving. */
export function textOf(article: Article): string {
  return fileTextOf(article, article.createdAt)
}

/** The same for two texts that differ in nothing but the time of saving. */
export function textHashOf(article: Article): string {
  return createHash('sha256').update(textOf(article)).digest('hex')
}

/** Equal but for the time of saving, and for the id: a copied folder carries the id of its original. */
export function isSameText(a: Article, b: Article): boolean {
  return textOf(a.id === b.id ? a : { ...a, id: b.id }) === textOf(b)
}
