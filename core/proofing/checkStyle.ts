/** Checks a passage against the house style and the newsroom's word list. Pure: same passage, same issues. */
import type { Issue } from './issue'
import { type Finding, Passage, type PassageOptions } from './passage'
import { onlineProfile, type RuleChoice, rulesOf, type StyleProfile } from './profiles'
import { findListedWords, type WordList } from './wordList'

export interface StyleOptions extends PassageOptions {
  /** The newsroom's own and forbidden words. Default: none. */
  readonly wordList?: WordList
  /** True where no speller runs beside this: the rules that stand in for it are on. Default: false. */
  readonly withoutSpeller?: boolean
}

/** Issues in the order they stand in the text, none overlapping; offsets are those of `text` as given. */
export function checkStyle(text: string, profile: StyleProfile = onlineProfile, options: StyleOptions = {}): Issue[] {
  const passage = new Passage(text, options)
  const found: Ranked[] = []
  if (options.wordList !== undefined) {
    for (const issue of findListedWords(passage, options.wordList)) found.push({ issue, rank: LISTED, order: 0 })
  }
  rulesOf(profile).forEach((choice, order) => {
    const { rule } = choice
    if (!(choice.on || (options.withoutSpeller === true && rule.standsInForSpeller))) return
    for (const issue of runRule(choice, passage)) found.push({ issue, rank: rule.broad ? BROAD : NARROW, order })
  })
  return withoutOverlaps(found).map(({ issue }) => ({
    ...issue,
    start: passage.toGiven(issue.start),
    end: passage.toGiven(issue.end),
  }))
}

/** One rule on one passage, in offsets of `passage.text`. */
export function runRule({ rule, level, settings }: Omit<RuleChoice, 'on'>, passage: Passage): Issue[] {
  if (rule.places !== undefined && !rule.places.includes(passage.place)) return []
  if (rule.needs.length > 0 && !passage.mentions(...rule.needs)) return []
  return rule.check(passage, settings).map((finding) => ({
    start: finding.start,
    end: finding.end,
    kind: 'style',
    rule: rule.name,
    level: levelOf(finding, rule.level, level),
    message: finding.message ?? rule.message,
    suggestions: finding.suggestions,
  }))
}

/** A find may be surer or less sure than its rule, unless the profile has spoken. */
function levelOf(finding: Finding, own: Issue['level'], chosen: Issue['level']): Issue['level'] {
  return own === chosen ? (finding.level ?? chosen) : chosen
}

interface Ranked {
  readonly issue: Issue
  readonly rank: number
  /** The rule's place in the list. */
  readonly order: number
}

/** The newsroom's own list beats every rule; marks on a whole headline or paragraph give way to all others. */
const LISTED = 2
const NARROW = 1
const BROAD = 0

/** Of marks that overlap the higher rank stays, then the longer, then the earlier rule's. */
function withoutOverlaps(found: Ranked[]): Ranked[] {
  found.sort((a, b) => a.issue.start - b.issue.start || compareWorth(b, a))
  const kept: Ranked[] = []
  for (const next of found) {
    let stays = true
    while (stays) {
      const last = kept.at(-1)
      if (last === undefined || last.issue.end <= next.issue.start) break
      if (compareWorth(next, last) > 0) kept.pop()
      else stays = false
    }
    if (stays) kept.push(next)
  }
  return kept
}

function compareWorth(a: Ranked, b: Ranked): number {
  return a.rank - b.rank || lengthOf(a.issue) - lengthOf(b.issue) || b.order - a.order
}

function lengthOf({ start, end }: Issue): number {
  return end - start
}
