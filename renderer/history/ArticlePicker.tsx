/** Chooses another article of the library to hold beside the open one. */
import { useMemo, useRef, useState } from 'react'
import { useLibrary } from '../session'
import { Dialog, findMatch, Marked, TextField, useText, WorkflowDial } from '../ui'
import styles from './ArticlePicker.module.css'
import { compareWithArticle } from './comparing'

const MOST_OFFERED = 50

export function ArticlePicker({ ownId, onClose }: { readonly ownId: string; readonly onClose: () => void }) {
  const t = useText()
  const articles = useLibrary((state) => state.articles)
  const [query, setQuery] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const offered = useMemo(
    () =>
      articles
        .flatMap((article) => {
          const match = article.id === ownId ? undefined : findMatch(article.headline, query)
          return match === undefined ? [] : [{ article, score: match.score }]
        })
        .sort((a, b) => b.score - a.score)
        .slice(0, MOST_OFFERED)
        .map(({ article }) => article),
    [articles, ownId, query],
  )
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t('history.pick.title')}
      width={440}
      initialFocus={field}
    >
      <TextField
        ref={field}
        aria-label={t('inspector.related.search')}
        placeholder={t('inspector.related.search')}
        value={query}
        onChange={setQuery}
      />
      <ul className={`${styles.list} scrolls`}>
        {offered.map((article) => (
          <li key={article.id}>
            <button
              type="button"
              className={styles.entry}
              onClick={() => {
                onClose()
                void compareWithArticle(article.id, article.headline || t('article.untitled'))
              }}
            >
              <WorkflowDial state={article.workflow} label={t(`article.workflow.${article.workflow}`)} />
              <span>
                <Marked text={article.headline || t('article.untitled')} query={query} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {offered.length === 0 ? <p className={styles.none}>{t('inspector.related.none')}</p> : null}
    </Dialog>
  )
}
