/** One find in the list: what is written, what to write, and the words around it. */
import { memo } from 'react'
import { type OpenIssue, shortKind, showIssue, useProofing } from '../proofing'
import { classes, useLocale, useText } from '../ui'
import styles from './ProofPanel.module.css'

const CONTEXT = 24

export const IssueRow = memo(function IssueRow({ issue }: { readonly issue: OpenIssue }) {
  const t = useText()
  const locale = useLocale()
  const isCurrent = useProofing(({ current }) => current === issue.id)
  const [suggestion] = issue.suggestions
  return (
    <li>
      <button
        type="button"
        className={classes(styles.row, issue.level === 'check' && styles.advice)}
        aria-current={isCurrent || undefined}
        onClick={() => showIssue(issue.id)}
      >
        <Mark level={issue.level} label={t(`proofing.level.${issue.level}`)} />
        <span className={styles.words}>
          {suggestion === undefined ? (
            <b>{shorten(issue.written)}</b>
          ) : (
            <>
              <s>{shorten(issue.written)}</s>
              <span className={styles.arrow} aria-hidden>
                →
              </span>
              <b>{suggestion === '' ? t('proofing.remove') : suggestion}</b>
            </>
          )}
        </span>
        <span className={styles.kind}>{shortKind(issue, t, locale)}</span>
        <span className={classes(styles.context, 'cut')}>{contextOf(issue)}</span>
      </button>
    </li>
  )
})

export function contextOf({ text, start, end }: OpenIssue): string {
  const before = text.slice(Math.max(0, start - CONTEXT), start)
  const after = text.slice(end, end + CONTEXT * 2)
  const opens = start > CONTEXT ? `…${before.replace(/^\S*\s/, '')}` : before
  const closes = end + CONTEXT * 2 < text.length ? `${after.replace(/\s\S*$/, '')}…` : after
  return `${opens}${shorten(text.slice(start, end))}${closes}`.replace(/\s+/g, ' ')
}

/** Some rules mark a whole paragraph: its beginning will do. */
export function shorten(words: string): string {
  return words.length > 60
    ? `${words.slice(0, 59)}…`
    : words.replace(/^ +| +$| {2,}/g, (blanks) => '␣'.repeat(blanks.length))
}

/** Errors wave, advice is dotted, here as in the text. */
function Mark({ level, label }: { readonly level: OpenIssue['level']; readonly label: string }) {
  return (
    <svg className={styles.mark} viewBox="0 0 18 8" role="img" aria-label={label}>
      {level === 'sure' ? (
        <path d="M1 4q2-4 4 0t4 0t4 0t4 0" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
      ) : (
        <g fill="currentColor">
          {[2, 6.6, 11.2, 15.8].map((x) => (
            <circle key={x} cx={x} cy="4" r="1.2" />
          ))}
        </g>
      )}
    </svg>
  )
}
