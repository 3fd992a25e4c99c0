/** "Đọc thêm": articles that the page points to, taken from the library or written by hand. */
import { Plus, X } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { ArticleSummary, RelatedArticle } from '../../core/article'
import { safeUrl } from '../../core/document'
import { canonicalUrl } from '../../core/publishing'
import { attempt, desk, profileOf, useLibrary, useSettings } from '../session'
import { Button, Field, findMatch, IconButton, Marked, Popover, TextField, useText, WorkflowDial } from '../ui'
import styles from './ArticlePanel.module.css'
import picker from './RelatedField.module.css'
import { changeArticle, useArticle } from './useArticle'

export function RelatedField() {
  const t = useText()
  const related = useArticle((article) => article.related)
  const set = (index: number, patch: Partial<RelatedArticle>) =>
    changeArticle((article) => ({
      related: article.related.map((other, at) => (at === index ? { ...other, ...patch } : other)),
    }))
  return (
    <div data-field="related">
      <Field label={t('inspector.related.label')} group>
        <ul className={styles.rows}>
          {related.map((entry, index) => {
            const number = index + 1
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: two lines may hold the same words; only their place tells them apart.
              <li key={index} className={styles.row}>
                <div className={styles.pair}>
                  <TextField
                    id={`related-headline-${number}`}
                    aria-label={t('inspector.related.headline', { number })}
                    placeholder={t('inspector.related.headlinePlaceholder')}
                    value={entry.headline}
                    maxLength={500}
                    onChange={(headline) => set(index, { headline })}
                  />
                  <TextField
                    id={`related-url-${number}`}
                    mono
                    aria-label={t('inspector.related.url', { number })}
                    aria-invalid={isWrong(entry) || undefined}
                    placeholder={t('inspector.related.urlPlaceholder')}
                    value={entry.url}
                    maxLength={4096}
                    onChange={(url) => set(index, { url })}
                  />
                  {isWrong(entry) ? <p className={styles.wrong}>{t('inspector.related.urlWrong')}</p> : null}
                </div>
                <IconButton
                  icon={X}
                  label={t('inspector.related.remove', { number })}
                  onClick={() =>
                    changeArticle((article) => ({ related: article.related.filter((_, at) => at !== index) }))
                  }
                />
              </li>
            )
          })}
        </ul>
        <div className={styles.actions}>
          <LibraryPicker />
          <Button icon={Plus} onClick={() => add({ headline: '', url: '' })}>
            {t('inspector.related.add')}
          </Button>
        </div>
      </Field>
    </div>
  )
}

const MOST_OFFERED = 30

function LibraryPicker() {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  const [query, setQuery] = useState('')
  const ownId = useArticle((article) => article.id)
  const topic = useArticle((article) => article.topic)
  const articles = useLibrary((state) => state.articles)
  const offered = useMemo(() => offer(articles, ownId, topic, query), [articles, ownId, topic, query])
  return (
    <Popover
      title={t('inspector.related.pick')}
      open={isOpen}
      onOpenChange={setOpen}
      width={320}
      align="end"
      trigger={<Button>{t('inspector.related.pick')}</Button>}
    >
      <TextField
        aria-label={t('inspector.related.search')}
        placeholder={t('inspector.related.search')}
        value={query}
        onChange={setQuery}
      />
      <ul className={`${picker.list} scrolls`}>
        {offered.map((article) => (
          <li key={article.id}>
            <button
              type="button"
              className={picker.entry}
              onClick={() => {
                setOpen(false)
                setQuery('')
                void take(article)
              }}
            >
              <WorkflowDial state={article.workflow} label={t(`article.workflow.${article.workflow}`)} />
              <span className={picker.words}>
                <Marked text={article.headline} query={query} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {offered.length === 0 ? <p className={picker.none}>{t('inspector.related.none')}</p> : null}
    </Popover>
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
async function take(summary: ArticleSummary) {
  const { settings } = useSettings.getState()
  const opened = settings.profile === null ? undefined : await attempt(desk().readArticle({ id: summary.id }))
  const url = opened ? canonicalUrl(opened.value.article, profileOf(settings)) : ''
  add({ headline: summary.headline.slice(0, 500), url })
}

function add(entry: RelatedArticle) {
  changeArticle((article) => ({ related: [...article.related, entry] }))
}

function isWrong({ url }: RelatedArticle): boolean {
  return url.trim() !== '' && safeUrl(url) === undefined
}
