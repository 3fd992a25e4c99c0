/** One article in the list: how far it has come, its headline, its length, its channel and when it was last worked on. */
import { memo } from 'react'
import type { ArticleSummary } from '../../core/article'
import { shortTime } from '../session'
import { ChannelIcon, classes, Marked, useLocale, useText, WorkflowDial } from '../ui'
import styles from './ArticleRow.module.css'

export interface ArticleRowProps {
  readonly article: ArticleSummary
  readonly query: string
  readonly isOpen: boolean
  /** The one row of the list that Tab reaches. */
  readonly isTabStop: boolean
  readonly now: Date
}

/** The list listens for clicks and keys; a row is found by its `data-id`. */
export const ArticleRow = memo(function ArticleRow({ article, query, isOpen, isTabStop, now }: ArticleRowProps) {
  const t = useText()
  const locale = useLocale()
  const state = t(`article.workflow.${article.workflow}`)
  const channel = t(`article.channel.${article.channel}`)
  return (
    <div
      className={classes(styles.row, isOpen && styles.on)}
      role="option"
      aria-selected={isOpen}
      tabIndex={isTabStop ? 0 : -1}
      data-id={article.id}
    >
      <span className={styles.dial}>
        <WorkflowDial state={article.workflow} />
      </span>
      <div className={styles.words}>
        <b className={classes(styles.headline, article.headline === '' && styles.untitled)}>
          {article.headline === '' ? t('article.untitled') : <Marked text={article.headline} query={query} />}
        </b>
        <p className={styles.facts}>
          <span className="cut">
            {t('library.row', { state, count: new Intl.NumberFormat(locale).format(article.syllables) })}
          </span>
          <span className={styles.right} title={channel}>
            <span className="visually-hidden">{channel}</span>
            <ChannelIcon channel={article.channel} size={13} />
            <time dateTime={article.updatedAt}>{shortTime(article.updatedAt, now, locale)}</time>
          </span>
        </p>
      </div>
    </div>
  )
})
