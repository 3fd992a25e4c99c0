/** The front door: one passage in, everything a careful sub-editor would mark in it out. */
import { checkStyle, type StyleOptions } from './checkStyle'
import type { Issue } from './issue'
import { onlineProfile, type StyleProfile } from './profiles'
import type { CheckOptions, Speller } from './speller'

export interface ProofreadOptions extends CheckOptions, Omit<StyleOptions, 'withoutSpeller'> {
  /** House style. Default: the one for online newspapers. */
  readonly profile?: StyleProfile
}

/** What the newsroom has decided for itself, word by word. */
const LISTED: ReadonlySet<string> = new Set(['word-list', 'forbidden-word'])

/**
 * Spelling and house style of one passage, in the order of the text and without overlaps. Where both mark a place the
 * speller's mark stays, for a misspelling is wrong in every house; only the newsroom's own lists come before it. Without
 * a speller (the model is missing or damaged) style is checked all the same, with the rules that stand in for it.
 */
export function proofread(text: string, speller: Speller | undefined, options: ProofreadOptions = {}): Issue[] {
  const found = speller?.check(text, options) ?? []
  const style = checkStyle(text, options.profile ?? onlineProfile, {
    ...options,
    withoutSpeller: speller === undefined,
  })
  const listed = style.filter(({ rule }) => LISTED.has(rule))
  const spelling = found.filter(({ kind }) => kind === 'spelling')
  const doubled = found.filter(({ kind }) => kind === 'style')
  return [spelling, style, doubled].reduce(merge, listed)
}

/** Both lists are in the order of the text; of the second, what overlaps the first is left out. */
function merge(first: readonly Issue[], second: readonly Issue[]): Issue[] {
  const merged: Issue[] = []
  let at = 0
  for (const issue of second) {
    while (at < first.length && (first[at] as Issue).end <= issue.start) merged.push(first[at++] as Issue)
    if (at === first.length || (first[at] as Issue).start >= issue.end) merged.push(issue)
  }
  return merged.concat(first.slice(at))
}
