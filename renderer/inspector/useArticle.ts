/** The open article for the fields of the inspector. They are only drawn while one is open. */
import type { Article } from '../../core/article'
import { changeArticle, useOpenArticle } from '../session'

/** One part of the article, drawn again only when that part changes. */
export function useArticle<Part>(select: (article: Article) => Part): Part {
  return useOpenArticle(({ open }) => {
    if (open === undefined) throw new Error('A field of the inspector was drawn without an article')
    return select(open.article)
  })
}

export { changeArticle }
