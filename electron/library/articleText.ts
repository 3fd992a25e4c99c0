/** When two texts of an article are the same text: all of it but the time of saving. */
import { createHash } from 'node:crypto'
import { type Article, serializeArticle } from '../../core/article'

/** What is written of an article, without the time of saving. */
export function textOf(article: Article): string {
  return serializeArticle({ ...article, updatedAt: article.createdAt })
}

/** The same for two texts that differ in nothing but the time of saving. */
export function textHashOf(article: Article): string {
  return createHash('sha256').update(textOf(article)).digest('hex')
}

/** Equal but for the time of saving, and for the id: a copied folder carries the id of its original. */
export function isSameText(a: Article, b: Article): boolean {
  return textOf({ ...a, id: b.id }) === textOf(b)
}
