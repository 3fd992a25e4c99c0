/** Asks the desk for the articles that hold the typed words, a moment after the last key. */
import { useEffect, useState } from 'react'
import type { ArticleSummary } from '../../core/article'
import { attempt, desk, useLibrary } from '../session'

const AFTER_LAST_KEY_MS = 120

/** The whole list for an empty query; otherwise what was found, best first. Until an answer comes, the one before it. */
export function useSearch(query: string): { readonly articles: readonly ArticleSummary[]; readonly searched: string } {
  const all = useLibrary(({ articles }) => articles)
  const [found, setFound] = useState<{ query: string; articles: readonly ArticleSummary[] }>({
    query: '',
    articles: [],
  })
  const wanted = query.trim()

  // The list is among the reasons to ask again: a saved article may fit now, or fit no longer.
  // biome-ignore lint/correctness/useExhaustiveDependencies(all): see above
  useEffect(() => {
    if (wanted === '') return
    let stale = false
    const timer = setTimeout(async () => {
      const answer = await attempt(desk().searchArticles({ query: wanted }))
      if (!stale && answer) setFound({ query: wanted, articles: answer.value })
    }, AFTER_LAST_KEY_MS)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [wanted, all])

  if (wanted === '' || found.query === '') return { articles: all, searched: '' }
  return { articles: found.articles, searched: found.query }
}
