/** One earlier text in the list: when, who or under which name, why it was kept, and how many words came and went. */
import { Bookmark } from 'lucide-react'
import { memo } from 'react'
import type { Version } from '../../core/contract'
import { clockTime } from '../session'
import { classes, useLocale, useText } from '../ui'
import styles from './HistoryPanel.module.css'

export const VersionRow = memo(function VersionRow({
  version,
  mark,
  isTabStop,
  onChoose,
}: {
  readonly version: Version
  /** `chosen`: looked at; `previous`: what it is held against. */
  readonly mark: 'chosen' | 'previous' | undefined
  readonly isTabStop: boolean
  readonly onChoose: () => void
}) {
  const t = useText()
  const locale = useLocale()
  const number = new Intl.NumberFormat(locale)
  const { name, by, kind, workflow, change } = version
  const why =
    kind === 'workflow'
      ? t('history.kind.workflow', { state: t(`article.workflow.${workflow}`) })
      : t(`history.kind.${kind}`)
  const isNamed = name !== ''
  const title = isNamed ? name : by === '' ? why : by
  const small = [isNamed ? by : '', isNamed || by !== '' ? why : ''].filter(Boolean).join(', ')
  return (
    <li>
      <button
        type="button"
        className={classes(styles.row, isNamed && styles.named, mark !== undefined && styles.marked)}
        data-version={version.id}
        tabIndex={isTabStop ? 0 : -1}
        aria-pressed={mark === 'chosen'}
        onClick={onChoose}
      >
        <span className={styles.point} aria-hidden />
        <time dateTime={version.at}>{clockTime(version.at, locale)}</time>
        <span className={styles.who}>
          <span className="cut" title={title}>
            {isNamed ? <Bookmark size={12} className={styles.bookmark} aria-label={t('history.named')} /> : null}
            {title}
          </span>
          {small === '' ? null : <small className="cut">{small}</small>}
        </span>
        {change === null ? null : (
          <span className={styles.change}>
            <span aria-hidden>
              {change.inserted === 0 && change.deleted === 0
                ? '='
                : [
                    change.inserted > 0 ? `+${number.format(change.inserted)}` : '',
                    change.deleted > 0 ? `−${number.format(change.deleted)}` : '',
                  ]
                    .filter(Boolean)
                    .join(' ')}
            </span>
            <span className="visually-hidden">
              {t('history.change', {
                count: number.format(change.inserted),
                deleted: number.format(change.deleted),
              })}
            </span>
          </span>
        )}
      </button>
    </li>
  )
})
