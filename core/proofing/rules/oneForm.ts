/** "One form per article": which of several spellings the article prefers, so that only the odd ones out are marked. */
import type { Match, Passage } from '../passage'

/** Says which form a match is written in; undefined where it is none of them. */
type FormOf = (match: Match) => string | undefined

export interface Forms {
  readonly pattern: RegExp
  readonly formOf: FormOf
  /** On the text with its capitals. Default: lower case. */
  readonly cased?: boolean
}

/** The matches that are not written in the wanted form; `consistent` wants what the article has most, first come in a tie. */
export function oddOnesOut(passage: Passage, forms: Forms, wanted: string): { match: Match; wanted: string }[] {
  const form = wanted === 'consistent' ? passage.article.recall(prevailing(forms)) : wanted
  if (form === undefined) return []
  return find(passage, forms)
    .filter((match) => {
      const own = forms.formOf(match)
      return own !== undefined && own !== form
    })
    .map((match) => ({ match, wanted: form }))
}

/** The shared titles of the switch that goes with it. */
export const CONSISTENT = 'Thống nhất trong bài'

const readers = new WeakMap<Forms, (passage: Passage) => string | undefined>()

function prevailing(forms: Forms): (passage: Passage) => string | undefined {
  const known = readers.get(forms)
  if (known !== undefined) return known
  const reader = (article: Passage) => {
    const counts = new Map<string, number>()
    for (const match of find(article, forms)) {
      const form = forms.formOf(match)
      if (form !== undefined) counts.set(form, (counts.get(form) ?? 0) + 1)
    }
    // A Map keeps the order of arrival, and only a larger count replaces: the first form wins a tie.
    let best: string | undefined
    for (const [form, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = form
    return best
  }
  readers.set(forms, reader)
  return reader
}

function find(passage: Passage, { pattern, cased = false }: Forms): Match[] {
  return cased ? passage.matchesCased(pattern) : passage.matches(pattern)
}
