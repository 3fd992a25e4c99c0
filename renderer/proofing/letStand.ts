/** What the journalist let stand: one place, told by the words beside it, or a word wherever it stands in the article. */
import type { LetStand } from '../../core/article'
import type { Issue } from '../../core/proofing'

/** As long as the schema allows. */
const LONGEST_TEXT = 300
const LONGEST_WORD = 100

/** The entry that lets this issue stand, here or everywhere. `text` is the whole passage. */
export function letStandEntry(issue: Issue, text: string, where: 'here' | 'everywhere'): LetStand {
  return {
    text: clean(text.slice(issue.start, issue.end), LONGEST_TEXT),
    rule: ruleOf(issue),
    beside: where === 'here' ? besideOf(issue, text) : null,
  }
}

export function isLetStand(issue: Issue, text: string, entries: readonly LetStand[]): boolean {
  if (entries.length === 0) return false
  const written = clean(text.slice(issue.start, issue.end), LONGEST_TEXT)
  const rule = ruleOf(issue)
  return entries.some((entry) => {
    if (entry.text !== written || entry.rule !== rule) return false
    if (entry.beside === null) return true
    const [before, after] = besideOf(issue, text)
    return entry.beside[0] === before && entry.beside[1] === after
  })
}

/** A word is right whatever it was taken for; a rule of style is let go for itself alone. */
function ruleOf({ kind, rule }: Issue): string {
  return kind === 'spelling' ? 'spelling' : rule
}

/** Two words before and two after: what is written further away does not bring a mark back. */
function besideOf({ start, end }: Issue, text: string): [string, string] {
  const before = /(?:\S+\s+)?\S+\s*$/.exec(text.slice(Math.max(0, start - LONGEST_WORD), start))?.[0] ?? ''
  const after = /^\s*\S+(?:\s+\S+)?/.exec(text.slice(end, end + LONGEST_WORD))?.[0] ?? ''
  return [clean(before.trim(), LONGEST_WORD), clean(after.trim(), LONGEST_WORD)]
}

/** As it comes back from the article's file. */
function clean(words: string, longest: number): string {
  return words.normalize('NFC').slice(0, longest)
}
