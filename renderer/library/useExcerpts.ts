/** Fetches, for the rows in sight, the few words that tell why an article was found. */
import { useEffect, useRef, useState } from 'react'
import type { ArticleExcerpt } from '../../core/contract'
import { desk } from '../session'
import type { SearchAsked } from './useSearch'

const NONE: ReadonlyMap<string, ArticleExcerpt> = new Map()
/** While a hand drags the scroll bar, rows come and go too fast to be read. */
const SETTLED_MS = 40
const AT_ONCE = 40

export function useExcerpts(
  { query, exact }: SearchAsked,
  ids: readonly string[],
): ReadonlyMap<string, ArticleExcerpt> {
  const [answer, setAnswer] = useState({ query: '', exact: false, found: NONE })
  const wanted = useRef({ query: '', exact: false, ids: new Set<string>() })
  const isCurrent = answer.query === query && answer.exact === exact
  const found = isCurrent ? answer.found : NONE
  const inSight = ids.join(' ')

  useEffect(() => {
    if (query === '') return
    if (wanted.current.query !== query || wanted.current.exact !== exact) {
      wanted.current = { query, exact, ids: new Set() }
    }
    const asked = wanted.current
    const missing = inSight.split(' ').filter((id) => id !== '' && !asked.ids.has(id))
    if (missing.length === 0) return
    // The first of a new search come at once.
    const timer = setTimeout(() => void fetch(), asked.ids.size === 0 ? 0 : SETTLED_MS)
    const fetch = async () => {
      const now = missing.slice(0, AT_ONCE)
      for (const id of now) asked.ids.add(id)
      const read = await desk()
        .readExcerpts({ query, exact, ids: now })
        .catch(() => undefined)
      if (!read?.ok || wanted.current !== asked) return
      setAnswer((before) => {
        const known = before.query === query && before.exact === exact ? before.found : NONE
        return { query, exact, found: new Map([...known, ...read.value.map((one) => [one.id, one] as const)]) }
      })
    }
    return () => clearTimeout(timer)
  }, [query, exact, inSight])

  return found
}
