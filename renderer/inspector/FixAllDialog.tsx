/** All finds of one kind, to be looked through before they are mended in one step. */
import { useState } from 'react'
import { type OpenIssue, replaceIssues } from '../proofing'
import { returnFocus } from '../session'
import { Button, Check, Dialog, showToast, useText } from '../ui'
import { contextOf, shorten } from './IssueRow'
import styles from './ProofPanel.module.css'

export function FixAllDialog({
  title,
  issues: given,
  onClose,
}: {
  readonly title: string
  readonly issues: readonly OpenIssue[]
  readonly onClose: () => void
}) {
  const t = useText()
  // What is shown is what will be done, whatever is read meanwhile.
  const [issues] = useState(given)
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const chosen = issues.filter(({ id }) => !kept.has(id))
  const mend = () => {
    const done = replaceIssues(chosen.map((issue) => ({ issue, instead: issue.suggestions[0] ?? issue.written })))
    if (done < chosen.length) {
      showToast({ tone: 'note', title: t('proofing.fixAll.moved', { count: chosen.length - done }) })
    }
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={t('proofing.fixAll.title', { count: issues.length, kind: title })}
      description={t('proofing.fixAll.note')}
      finalFocus={returnFocus}
      actions={
        <>
          <Button variant="line" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button variant="main" disabled={chosen.length === 0} onClick={mend}>
            {t('proofing.fixAll.do', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <ul className={`${styles.preview} scrolls`}>
        {issues.map((issue) => (
          <li key={issue.id}>
            <Check
              className={styles.choice}
              checked={!kept.has(issue.id)}
              onChange={(checked) => {
                const next = new Set(kept)
                if (checked) next.delete(issue.id)
                else next.add(issue.id)
                setKept(next)
              }}
            >
              <span className={styles.words}>
                <s>{shorten(issue.written)}</s>
                <span className={styles.arrow} aria-hidden>
                  →
                </span>
                <b>{issue.suggestions[0] || t('proofing.remove')}</b>
              </span>
              <span className={styles.context}>{contextOf(issue)}</span>
            </Check>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
