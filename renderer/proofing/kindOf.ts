/** What a find is called: short in the list, in full over its suggestions. */
import { findingText, ruleTitle, type TextLanguage, type Translate } from '../../core/texts'
import type { FoundIssue } from './messages'

/** "Hỏi/ngã", "Số". */
export function shortKind({ group, title }: FoundIssue, t: Translate, language: TextLanguage): string {
  return group === 'spelling' ? findingText(title, language) : t(`proofing.group.${group}`)
}

/** "Chính tả: hỏi/ngã", "Quy ước: số". */
export function fullKind(issue: FoundIssue, t: Translate, language: TextLanguage): string {
  const what = shortKind(issue, t, language)
  const small = what.charAt(0).toLowerCase() + what.slice(1)
  return issue.group === 'spelling'
    ? t('proofing.kind.spellingOf', { what: small })
    : t('proofing.kind.styleOf', { what: small })
}

/** By which finds are filtered and mended together. */
export function kindKey({ kind, rule }: FoundIssue): string {
  return `${kind} ${rule}`
}

/** "Hỏi/ngã", "Dấu chấm phần nghìn": the rule's own name. */
export function kindTitle({ rule, title }: FoundIssue, language: TextLanguage): string {
  return findingText(ruleTitle({ name: rule, title }, language), language)
}
