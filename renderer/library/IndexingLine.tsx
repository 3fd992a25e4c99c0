/** A thin line that says how far the library has been read for the search; it can be stopped, and gone on with. */
import { attempt, desk, useLibrary } from '../session'
import { Button, ProgressBar, useLocale, useText } from '../ui'
import styles from './Library.module.css'

export function IndexingLine() {
  const t = useText()
  const locale = useLocale()
  const indexing = useLibrary((state) => state.indexing)
  if (indexing === null) return null
  const { done, total, isPaused } = indexing
  const number = new Intl.NumberFormat(locale)
  const values = { done: number.format(done), total: number.format(total) }
  return (
    <div className={styles.indexing}>
      <ProgressBar max={total} value={done} label={t('library.indexing', values)} />
      <p className={styles.indexingWords}>
        <span className="cut">{t(isPaused ? 'library.indexingPaused' : 'library.indexing', values)}</span>
        <Button onClick={() => void attempt(desk().setIndexing({ on: isPaused }))}>
          {t(isPaused ? 'library.goOn' : 'library.stop')}
        </Button>
      </p>
    </div>
  )
}
