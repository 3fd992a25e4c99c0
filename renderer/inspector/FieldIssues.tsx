/** Under a field: the words in it that the proofreader marks, each with its suggestions. Nothing where there are none. */
import { useEffect, useMemo, useRef } from 'react'
import { type ArticleFieldName, fullKind, IssueChoices, type OpenIssue, replaceIssues, useProofing } from '../proofing'
import { classes, Popover, showToast, useLocale, useText } from '../ui'
import styles from './FieldIssues.module.css'
import { shorten } from './IssueRow'

/** A transcript may be full of them; the rest is in the list. */
const MOST = 8

export function FieldIssues({ field }: { readonly field: ArticleFieldName }) {
  const t = useText()
  const all = useProofing((state) => state.issues)
  const current = useProofing((state) => state.current)
  const here = useMemo(() => all.filter(({ label }) => label.kind === 'field' && label.field === field), [all, field])
  if (here.length === 0) return null
  // What is looked at from the list is shown, wherever in the field it stands.
  const shown = here.filter(({ id }, index) => index < MOST || id === current)
  return (
    <ul className={styles.issues} aria-label={t('proofing.inField')}>
      {shown.map((issue) => (
        <li key={issue.id}>
          <Marked issue={issue} isOpen={issue.id === current} />
        </li>
      ))}
      {here.length > shown.length ? (
        <li className={styles.rest}>{t('proofing.moreInField', { count: here.length - shown.length })}</li>
      ) : null}
    </ul>
  )
}

function Marked({ issue, isOpen }: { readonly issue: OpenIssue; readonly isOpen: boolean }) {
  const t = useText()
  const locale = useLocale()
  const button = useRef<HTMLButtonElement>(null)
  const look = (open: boolean) => {
    if (open) useProofing.setState({ current: issue.id })
    else if (useProofing.getState().current === issue.id) useProofing.setState({ current: undefined })
  }
  useEffect(() => {
    if (isOpen) button.current?.scrollIntoView({ block: 'center' })
  }, [isOpen])
  const accept = (instead: string) => {
    look(false)
    if (replaceIssues([{ issue, instead }]) === 0) showToast({ tone: 'note', title: t('proofing.changed') })
  }
  return (
    <Popover
      title={fullKind(issue, t, locale)}
      showTitle
      flush
      // Under the row of words and no wider than the pane: the sheet stays in sight.
      anchor={() => button.current?.closest('ul') ?? null}
      width={272}
      open={isOpen}
      onOpenChange={look}
      // The marked word may be gone by then: the field it stood in is not.
      finalFocus={() => fieldAbove(button.current)}
      trigger={
        <button
          ref={button}
          type="button"
          className={classes(styles.issue, issue.level === 'check' && styles.advice)}
          aria-label={t('proofing.markedInField', {
            level: t(`proofing.level.${issue.level}`),
            words: shorten(issue.written),
            kind: fullKind(issue, t, locale),
          })}
        >
          <span className="cut">{shorten(issue.written)}</span>
        </button>
      }
    >
      <IssueChoices issue={issue} onAccept={accept} onClose={() => look(false)} />
    </Popover>
  )
}

function fieldAbove(button: HTMLElement | null): HTMLElement | null {
  return button?.closest('ul')?.parentElement?.querySelector<HTMLElement>('input, textarea') ?? null
}
