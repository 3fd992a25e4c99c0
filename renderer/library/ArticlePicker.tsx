/** Finds an article of the library by its headline: for "Đọc thêm" beside the article and inside its text. */
import { type KeyboardEvent, type Ref, useMemo, useState } from 'react'
import type { ArticleSummary, RelatedArticle } from '../../core/article'
import { canonicalUrl } from '../../core/publishing'
import { attempt, desk, profileOf, useLibrary, useOpenArticle, useSettings } from '../session'
import { findMatch, Marked, TextField, useText, WorkflowDial } from '../ui'
import styles from './ArticlePicker.module.css'

const MOST_OFFERED = 30

export function ArticlePicker({
  onPick,
  field,
}: {
  readonly onPick: (article: RelatedArticle) => void
  /** The search field, for whoever puts the focus there. */
  readonly field?: Ref<HTMLInputElement>
}) {
  const t = useText()
  const [query, setQuery] = useState('')
  const ownId = useOpenArticle(({ open }) => open?.article.id ?? '')
  const topic = useOpenArticle(({ open }) => open?.article.topic ?? '')
  const articles = useLibrary((state) => state.articles)
  const offered = useMemo(() => offer(articles, ownId, topic, query), [articles, ownId, topic, query])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only the arrow keys between its own field and buttons.
    <div onKeyDown={walk}>
      <TextField
        {...(field === undefined ? {} : { ref: field })}
        aria-label={t('inspector.related.search')}
        placeholder={t('inspector.related.search')}
        value={query}
        onChange={setQuery}
      />
      <ul className={`${styles.list} scrolls`}>
        {offered.map((article) => (
          <li key={article.id}>
            <button type="button" className={styles.entry} onClick={() => void relatedTo(article).then(onPick)}>
              <WorkflowDial state={article.workflow} label={t(`article.workflow.${article.workflow}`)} />
              <span className={styles.words}>
                <Marked text={article.headline} query={query} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {offered.length === 0 ? (
        <p className={styles.none} role="status">
          {t('inspector.related.none')}
        </p>
      ) : null}
    </div>
  )
}

/** Articles of the same topic first; what has no headline cannot be pointed to. */
function offer(articles: readonly ArticleSummary[], ownId: string, topic: string, query: string) {
  return articles
    .flatMap((article) => {
      const match = article.id === ownId || article.headline === '' ? undefined : findMatch(article.headline, query)
      if (match === undefined) return []
      return [{ article, score: match.score + (topic !== '' && article.topic === topic ? 2_000 : 0) }]
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_OFFERED)
    .map(({ article }) => article)
}

/** The address is known as soon as the newspaper's site is: it is made from the other article's slug. */
async function relatedTo(summary: ArticleSummary): Promise<RelatedArticle> {
  const { settings } = useSettings.getState()
  const opened = settings.profile === null ? undefined : await attempt(desk().readArticle({ id: summary.id }))
  const url = opened ? canonicalUrl(opened.value.article, profileOf(settings)) : ''
  return { headline: summary.headline.slice(0, 500), url }
}

/** Arrows go from the field to the articles and back. */
function walk(event: KeyboardEvent<HTMLDivElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined || event.nativeEvent.isComposing) return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, button')]
  stops[stops.indexOf(event.target as HTMLElement) + step]?.focus()
  event.preventDefault()
}
