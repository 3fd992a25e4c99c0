/** Asks the desk for the articles that hold the typed words, a moment after the last key. */
import { useEffect, useMemo, useState } from 'react'
import type { ArticleSummary } from '../../core/article'
import type { FoundArticles } from '../../core/contract'
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
  /** All that answer, as soon as they are known: what the counts beside the filters count. */
  readonly every: readonly ArticleSummary[]
  /** What `articles` answers; its query is empty for the whole list. */
  readonly searched: SearchAsked
  /** What is not among them: see the contract. */
  readonly rest: FoundArticles['rest']
  /** Asks for more of them; called when the last one is in sight. */
  readonly reachMore: () => void
}

/** So many come without being asked for, and so many times as many with each reach for more. */
const FIRST_REACH = 500
const FURTHER = 4
const FURTHEST = 100_000
/** Counting fifty thousand answers waits until the journalist looks at the first of them. */
const COUNT_AFTER_MS = 400

const NOTHING_ASKED: SearchAsked = { query: '', exact: false }

/** `narrowed`: the filters in words of a search; asked for as well where there are more answers than come at once. */
export function useSearch({ query, exact }: SearchAsked, narrowed: string): SearchAnswer {
  const all = useLibrary(({ articles }) => articles)
  const [found, setFound] = useState<FoundArticles & { readonly asked: SearchAsked }>({
    asked: NOTHING_ASKED,
    ids: [],
    rest: 'none',
  })
  const [more, setMore] = useState<{ readonly key: string; readonly ids: readonly string[] }>({ key: '', ids: [] })
  const [every, setEvery] = useState<{ readonly asked: SearchAsked; readonly ids: readonly string[] }>()
  const wanted = query.trim()
  const reachKey = `${exact} ${wanted} ${narrowed}`
  const [reach, setReach] = useState({ key: '', most: FIRST_REACH })
  const most = reach.key === reachKey ? reach.most : FIRST_REACH

  // The list is among the reasons to ask again: a saved article may fit now, or fit no longer.
  // biome-ignore lint/correctness/useExhaustiveDependencies(all): see above
  useEffect(() => {
    if (wanted === '') return
    let stale = false
    const timer = setTimeout(async () => {
      const asked = { query: wanted, exact }
      const further = most > FIRST_REACH ? { most, thorough: true } : {}
      const answer = await attempt(desk().searchArticles({ ...asked, ...further }))
      if (stale || !answer) return
      // The quick answer first; the oldest of a large library are looked at when the journalist has stopped typing.
      setFound({ ...answer.value, asked })
      if (answer.value.rest !== 'unread') return
      const thorough = await attempt(desk().searchArticles({ ...asked, thorough: true }))
      if (!stale && thorough) setFound({ ...thorough.value, asked })
    }, AFTER_LAST_KEY_MS)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [wanted, exact, all, most])

  // Among the best answers to a common word may be few that pass the filters.
  const moreKey = found.rest === 'more' && narrowed !== '' ? `${narrowed} ${found.asked.query}` : ''
  const isMore = found.rest === 'more'
  useEffect(() => {
    if (!isMore) return
    let stale = false
    const ask = async () => {
      if (moreKey !== '') {
        const given = { query: moreKey.slice(0, 500), exact, thorough: true, most }
        const answer = await attempt(desk().searchArticles(given))
        if (!stale && answer) setMore({ key: moreKey, ids: answer.value.ids })
      }
      await new Promise((resolve) => setTimeout(resolve, COUNT_AFTER_MS))
      if (stale) return
      const answer = await attempt(desk().searchArticles({ ...found.asked, thorough: true, most: FURTHEST }))
      if (!stale && answer && answer.value.rest !== 'unread') setEvery({ asked: found.asked, ids: answer.value.ids })
    }
    void ask()
    return () => {
      stale = true
    }
  }, [isMore, found, moreKey, exact, most])

  const isListShown = wanted === '' || found.asked.query === ''
  const articles = useMemo(() => {
    if (isListShown) return all
    const byId = new Map(all.map((article) => [article.id, article]))
    const others = more.key !== '' && more.key === moreKey ? more.ids : []
    return [...new Set([...found.ids, ...others])].flatMap((id) => byId.get(id) ?? [])
  }, [isListShown, all, found, more, moreKey])
  const counted = useMemo(() => {
    const isOfThis = every?.asked.query === found.asked.query && every.asked.exact === found.asked.exact
    if (isListShown || !isMore || !isOfThis) return articles
    const ids = new Set(every.ids)
    return all.filter(({ id }) => ids.has(id))
  }, [isListShown, isMore, all, articles, every, found])
  const rest = isListShown ? 'none' : found.rest
  const reachMore = () => {
    if (rest === 'more' && most < FURTHEST) setReach({ key: reachKey, most: Math.min(FURTHEST, most * FURTHER) })
  }
  return { articles, every: counted, searched: isListShown ? NOTHING_ASKED : found.asked, rest, reachMore }
}
