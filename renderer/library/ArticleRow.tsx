/** One article in the list: how far it has come, its headline, why it was found, its length, its channel and when it was last worked on. */
import { memo, useMemo } from 'react'
import type { ArticleSummary } from '../../core/article'
import type { ArticleExcerpt } from '../../core/contract'
import { findMarks, type Mark, parseSearch } from '../../core/search'
import { shortTime } from '../session'
import { ChannelIcon, classes, useLocale, useText, WorkflowDial } from '../ui'
import styles from './ArticleRow.module.css'
import type { SearchAsked } from './useSearch'
import { stretchesOf, useWholeWords } from './wholeWords'

export interface ArticleRowProps {
  readonly article: ArticleSummary
  /** The days it stands under, said to those who cannot see the heading above it. */
  readonly group: string
  /** From 1, among all rows of the list. */
  readonly place: number
  readonly total: number
  readonly asked: SearchAsked
  readonly excerpt: ArticleExcerpt | undefined
  readonly isOpen: boolean
  /** The one row of the list that Tab reaches. */
  readonly isTabStop: boolean
  readonly now: Date
  /** How numbers are written; made once for all rows. */
  readonly numbers: Intl.NumberFormat
}

/** The list listens for clicks and keys; a row is found by its `data-id`. */
export const ArticleRow = memo(function ArticleRow({
  article,
  group,
  place,
  total,
  asked,
  excerpt,
  isOpen,
  isTabStop,
  now,
  numbers,
}: ArticleRowProps) {
  const t = useText()
  const locale = useLocale()
  const state = t(`article.workflow.${article.workflow}`)
  const channel = t(`article.channel.${article.channel}`)
  const marks = useMemo(() => marksIn(article.headline, asked), [article.headline, asked])
  return (
    <div
      className={classes(styles.row, isOpen && styles.on)}
      role="option"
      aria-selected={isOpen}
      aria-posinset={place}
      aria-setsize={total}
      tabIndex={isTabStop ? 0 : -1}
      data-id={article.id}
    >
      <span className={styles.dial}>
        <WorkflowDial state={article.workflow} />
      </span>
      <div className={styles.words}>
        {group === '' ? null : <span className="visually-hidden">{`${group}: `}</span>}
        <b className={classes(styles.headline, article.headline === '' && styles.untitled)}>
          {article.headline === '' ? t('article.untitled') : <Headline text={article.headline} marks={marks} />}
        </b>
        {excerpt === undefined || excerpt.text === '' ? null : (
          <p className={styles.excerpt}>
            <Words text={excerpt.text} marks={excerpt.marks} />
          </p>
        )}
        <p className={styles.facts}>
          <span className="cut">
            {excerpt === undefined || excerpt.count === 0
              ? t('library.row', { state, count: numbers.format(article.syllables) })
              : t('library.rowFound', { state, count: numbers.format(excerpt.count) })}
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

function Headline({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }) {
  const kept = useWholeWords(text)
  if (kept.length === 0) return <Words text={text} marks={marks} />
  return stretchesOf(text, kept, marks).map(({ start, end, isKept, marks: inside }) => {
    const shifted = inside.map((mark) => ({ start: mark.start - start, end: mark.end - start }))
    return (
      <span key={start} className={isKept ? styles.whole : undefined}>
        <Words text={text.slice(start, end)} marks={shifted} />
      </span>
    )
  })
}

function Words({ text, marks }: { readonly text: string; readonly marks: readonly Pick<Mark, 'start' | 'end'>[] }) {
  if (marks.length === 0) return text
  return (
    <>
      {marks.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(index === 0 ? 0 : marks[index - 1]?.end, start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.end)}
    </>
  )
}

function marksIn(text: string, { query, exact }: SearchAsked): readonly Mark[] {
  // Days play no part in a text, so any day will do.
  const parsed = query === '' ? undefined : parseSearch(query, { exact, today: '2000-01-01' })
  return parsed === undefined ? [] : findMarks(text, parsed, 'headline')
}
