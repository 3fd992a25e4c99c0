/** Asks the desk for the articles that hold the typed words, a moment after the last key. */
import { useEffect, useMemo, useState } from 'react'
import type { ArticleSummary } from '../../core/article'
import { attempt, desk, useLibrary } from '../session'

/** Shorter than the pause between two keys of a quick hand: the desk answers faster than the next letter comes. */
const AFTER_LAST_KEY_MS = 60

export interface SearchAsked {
  readonly query: string
  /** Marks count everywhere. */
  readonly exact: boolean
}

export interface SearchAnswer {
  /** The whole list for an empty query; otherwise what was found, best first. Until an answer comes, the one before it. */
  readonly articles: readonly ArticleSummary[]
  /** What `articles` answers; its query is empty for the whole list. */
  readonly searched: SearchAsked
}

const NOTHING_ASKED: SearchAsked = { query: '', exact: false }

export function useSearch({ query, exact }: SearchAsked): SearchAnswer {
  const all = useLibrary(({ articles }) => articles)
  const [found, setFound] = useState<{ readonly asked: SearchAsked; readonly ids: readonly string[] }>({
    asked: NOTHING_ASKED,
    ids: [],
  })
  const wanted = query.trim()

  // The list is among the reasons to ask again: a saved article may fit now, or fit no longer.
  // biome-ignore lint/correctness/useExhaustiveDependencies(all): see above
  useEffect(() => {
    if (wanted === '') return
    let stale = false
    const timer = setTimeout(async () => {
      const answer = await attempt(desk().searchArticles({ query: wanted, exact }))
      if (!stale && answer) setFound({ asked: { query: wanted, exact }, ids: answer.value })
    }, AFTER_LAST_KEY_MS)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [wanted, exact, all])

  const isListShown = wanted === '' || found.asked.query === ''
  const articles = useMemo(() => {
    if (isListShown) return all
    const byId = new Map(all.map((article) => [article.id, article]))
    return found.ids.flatMap((id) => byId.get(id) ?? [])
  }, [isListShown, all, found])
  return { articles, searched: isListShown ? NOTHING_ASKED : found.asked }
}
