/** The tab Soát lỗi: everything that was found, in the order of the page, and the way to each. */
import { ChevronDown, ChevronUp } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { commands } from '../../core/contract'
import type { IssueLevel } from '../../core/proofing'
import type { TextLanguage, Translate } from '../../core/texts'
import { kindKey, kindTitle, type OpenIssue, placeTitle, useProofing } from '../proofing'
import { runCommand, show } from '../session'
import { Button, IconButton, Menu, Segmented, useLocale, useText } from '../ui'
import { FixAllDialog } from './FixAllDialog'
import { IssueRow } from './IssueRow'
import { ProofFoot } from './ProofFoot'
import styles from './ProofPanel.module.css'
import { SpellingNotice } from './SpellingNotice'

/** More rows than this are drawn only when they are asked for. */
const ROWS_AT_ONCE = 100

/** Beside the tab's name. */
export function IssueCount() {
  const count = useProofing(({ issues }) => issues.length)
  return count === 0 ? null : <small className={styles.tabCount}>{count}</small>
}

export function ProofPanel() {
  const t = useText()
  const locale = useLocale()
  const enabled = useProofing((state) => state.enabled)
  const issues = useDeferredValue(useProofing((state) => state.issues))
  const [level, setLevel] = useState<'all' | IssueLevel>('all')
  const [kind, setKind] = useState<string>()
  const [limit, setLimit] = useState(ROWS_AT_ONCE)
  const [isFixing, setFixing] = useState(false)
  const sure = issues.filter((issue) => issue.level === 'sure').length
  const kinds = useMemo(() => countKinds(issues, locale), [issues, locale])
  // A kind that has been mended to the end is no filter any more.
  const chosen = kinds.find(({ key }) => key === kind)
  const shown = issues.filter(
    (issue) => (level === 'all' || issue.level === level) && (chosen === undefined || kindKey(issue) === chosen.key),
  )
  // What stands beside the sheet is mended one by one: the sheet's history could not take it back.
  const fixable =
    chosen === undefined
      ? []
      : shown.filter(({ suggestions, label }) => suggestions.length > 0 && label.kind !== 'field')

  if (!enabled) {
    return (
      <div className={styles.body}>
        <p className={styles.title}>{t('proofing.summary.off')}</p>
        <p className={styles.note}>{t('proofing.offNote')}</p>
        <Button variant="line" onClick={() => show({ settings: true })}>
          {t('proofing.openSettings')}
        </Button>
      </div>
    )
  }
  return (
    <>
      <div className={`${styles.body} scrolls`}>
        <SpellingNotice />
        <div className={styles.summary}>
          <Summary sure={sure} check={issues.length - sure} />
          <span className={styles.space} />
          <IconButton
            icon={ChevronUp}
            label={t('proofing.previous')}
            shortcut={commands['proofing.previous'].accelerator}
            disabled={issues.length === 0}
            onClick={() => runCommand('proofing.previous')}
          />
          <IconButton
            icon={ChevronDown}
            label={t('proofing.next')}
            shortcut={commands['proofing.next'].accelerator}
            disabled={issues.length === 0}
            onClick={() => runCommand('proofing.next')}
          />
        </div>
        {issues.length === 0 ? null : (
          <>
            <Segmented
              label={t('proofing.filter.level')}
              value={level}
              onChange={setLevel}
              options={[
                { value: 'all', label: t('proofing.level.all') },
                { value: 'sure', label: t('proofing.count.sure', { count: sure }) },
                { value: 'check', label: t('proofing.count.check', { count: issues.length - sure }) },
              ]}
            />
            <div className={styles.kinds}>
              <Menu
                trigger={
                  <Button
                    iconAfter={ChevronDown}
                    aria-label={`${t('proofing.filter.label')}: ${chosen?.title ?? t('proofing.filter.every')}`}
                    className={styles.kindButton}
                  >
                    <span className="cut">{chosen?.title ?? t('proofing.filter.every')}</span>
                  </Button>
                }
                items={[
                  {
                    kind: 'choice',
                    value: chosen?.key ?? '',
                    onChange: (next) => setKind(next === '' ? undefined : next),
                    options: [
                      { value: '', label: t('proofing.filter.every') },
                      ...kinds.map(({ key, title, count }) => ({ value: key, label: `${title} (${count})` })),
                    ],
                  },
                ]}
              />
              {fixable.length > 1 ? (
                <Button variant="line" onClick={() => setFixing(true)}>
                  {t('proofing.fixAll.button', { count: fixable.length })}
                </Button>
              ) : null}
            </div>
          </>
        )}
        {groupByPlace(shown.slice(0, limit), t).map(({ title, key, rows }) => (
          <section key={key} aria-label={title}>
            <h2 className={`${styles.place} cut`}>{title}</h2>
            <ul>
              {rows.map((issue) => (
                <IssueRow key={issue.id} issue={issue} />
              ))}
            </ul>
          </section>
        ))}
        {shown.length > limit ? (
          <Button wide onClick={() => setLimit(limit + ROWS_AT_ONCE)}>
            {`+ ${Math.min(ROWS_AT_ONCE, shown.length - limit)}`}
          </Button>
        ) : null}
        {issues.length > 0 && shown.length === 0 ? <p className={styles.note}>{t('proofing.noneShown')}</p> : null}
      </div>
      <ProofFoot />
      {isFixing && chosen !== undefined ? (
        <FixAllDialog title={chosen.title} issues={fixable} onClose={() => setFixing(false)} />
      ) : null}
    </>
  )
}

function Summary({ sure, check }: { readonly sure: number; readonly check: number }) {
  const t = useText()
  const reading = useProofing((state) => state.reading)
  const none = sure + check === 0
  const errors = t('proofing.summary.sure', { count: sure })
  const suggestions = t('proofing.summary.check', { count: check })
  return (
    <div aria-live="polite">
      <strong className={styles.title}>
        {none && reading
          ? t('proofing.summary.checking')
          : none
            ? t('proofing.summary.none')
            : sure === 0
              ? suggestions
              : check === 0
                ? errors
                : t('proofing.summary.both', { sure: errors, check: suggestions })}
      </strong>
      {none && !reading ? <p className={styles.note}>{t('proofing.none')}</p> : null}
    </div>
  )
}

interface Kind {
  readonly key: string
  readonly title: string
  readonly count: number
}

/** The commonest first. */
function countKinds(issues: readonly OpenIssue[], language: TextLanguage): readonly Kind[] {
  const kinds = new Map<string, Kind>()
  for (const issue of issues) {
    const key = kindKey(issue)
    kinds.set(key, { key, title: kindTitle(issue, language), count: (kinds.get(key)?.count ?? 0) + 1 })
  }
  return [...kinds.values()].sort((a, b) => b.count - a.count)
}

interface Group {
  readonly key: string
  readonly title: string
  readonly rows: OpenIssue[]
}

/** Under one heading what stands in one place: a paragraph, a section, a caption. */
function groupByPlace(issues: readonly OpenIssue[], t: Translate): readonly Group[] {
  const groups: Group[] = []
  for (const issue of issues) {
    const title = placeTitle(issue.label, t)
    const last = groups.at(-1)
    if (last?.title === title) last.rows.push(issue)
    else groups.push({ key: `${issue.key} ${title}`, title, rows: [issue] })
  }
  return groups
}
