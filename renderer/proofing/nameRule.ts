/** What people call the rule behind an issue, and the heading it stands under. */
import { type Issue, type RuleGroup, rules } from '../../core/proofing'

const known = new Map<string, { group: RuleGroup; title: string }>(
  rules.map(({ name, group, title }) => [name, { group, title }]),
)

export function nameRule({ kind, rule, message }: Issue): {
  readonly group: RuleGroup | 'spelling' | 'list'
  readonly title: string
} {
  if (kind === 'spelling') return { group: 'spelling', title: capitalized(message) }
  return (
    known.get(rule) ?? {
      group: rule === 'word-list' || rule === 'forbidden-word' ? 'list' : 'words',
      title: capitalized(message),
    }
  )
}

/** "Hỏi/ngã", but "s/x": letters that are spoken of stay as they are. */
function capitalized(words: string): string {
  if (/^\p{L}{1,2}(\/\p{L}{1,2})+$/u.test(words)) return words
  return words.charAt(0).toUpperCase() + words.slice(1)
}
