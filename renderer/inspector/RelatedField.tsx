/** "Đọc thêm": articles that the page points to, taken from the library or written by hand. */
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import type { RelatedArticle } from '../../core/article'
import { safeUrl } from '../../core/document'
import { ArticlePicker } from '../library'
import { Button, Field, IconButton, Popover, TextField, useText } from '../ui'
import styles from './ArticlePanel.module.css'
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
                    data-printed-signs
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

function LibraryPicker() {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover
      title={t('inspector.related.pick')}
      open={isOpen}
      onOpenChange={setOpen}
      width={320}
      align="end"
      trigger={<Button>{t('inspector.related.pick')}</Button>}
    >
      <ArticlePicker
        onPick={(article) => {
          setOpen(false)
          add(article)
        }}
      />
    </Popover>
  )
}

function add(entry: RelatedArticle) {
  changeArticle((article) => ({ related: [...article.related, entry] }))
}

function isWrong({ url }: RelatedArticle): boolean {
  return url.trim() !== '' && safeUrl(url) === undefined
}
