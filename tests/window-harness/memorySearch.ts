/** The search of all articles without an index: every text is read for each question. */
import type { Article, ArticleSummary } from '../../core/article'
import { type DeskClient, succeeded } from '../../core/contract'
import { findMarks, makeExcerpt, parseSearch, searchTextOf } from '../../core/search'

export function memorySearch({
  list,
  articleOf,
}: {
  readonly list: () => readonly ArticleSummary[]
  readonly articleOf: (id: string) => Article | undefined
}): Pick<DeskClient, 'searchArticles' | 'readExcerpts'> {
  return {
    async searchArticles({ query, exact = false }) {
      const found = parseSearch(query, { exact, today: '2026-11-21' })
      if (found === undefined) return succeeded({ ids: [], rest: 'none' as const })
      return succeeded({
        rest: 'none' as const,
        ids: list()
          .filter(({ id, workflow, channel }) => {
            const text = searchTextOf(articleOf(id) as Article)
            return (
              (found.states.length === 0 || found.states.includes(workflow)) &&
              (found.channels.length === 0 || found.channels.includes(channel)) &&
              found.terms.every((term) => {
                const asked = term.field === undefined ? Object.values(text).join('\n') : text[term.field]
                return findMarks(asked, { ...found, terms: [term] }, term.field).length > 0
              })
            )
          })
          .map(({ id }) => id),
      })
    },
    async readExcerpts({ query, exact = false, ids }) {
      const found = parseSearch(query, { exact, today: '2026-11-21' })
      return succeeded(
        ids.flatMap((id) => {
          const article = articleOf(id)
          if (found === undefined || article === undefined) return []
          const { text, ...head } = searchTextOf(article)
          const inText = makeExcerpt(text, found)
          const inHead = makeExcerpt(Object.values(head).join('\n'), found)
          const count = (inText?.count ?? 0) + (inHead?.count ?? 0)
          return [{ id, text: inText?.text ?? '', marks: inText?.marks ?? [], count }]
        }),
      )
    },
  }
}
