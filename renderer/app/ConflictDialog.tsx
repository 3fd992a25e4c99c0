/** Two people saved the same article: shows both texts where they part, and asks which to keep. Neither is overwritten. */
import { useEffect, useRef, useState } from 'react'
import { type Article, articleText, countArticle } from '../../core/article'
import {
  clockTime,
  type Difference,
  desk,
  findDifference,
  keepBoth,
  returnFocus,
  show,
  takeDiskText,
  useOpenArticle,
  useView,
} from '../session'
import { Button, Dialog, useLocale, useText } from '../ui'
import styles from './ConflictDialog.module.css'

export function ConflictDialog() {
  const t = useText()
  const isOpen = useView(({ conflict }) => conflict)
  const open = useOpenArticle((state) => state.open)
  const theirs = useDiskText(isOpen ? open?.article.id : undefined)
  const main = useRef<HTMLButtonElement>(null)
  const status = open?.status
  if (open === undefined || status?.kind !== 'conflict') return null
  const difference = theirs === undefined ? undefined : findDifference(wordsOf(open.article), wordsOf(theirs))
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(conflict) => show({ conflict })}
      title={t('app.conflict.title')}
      description={t('app.conflict.body')}
      alert
      initialFocus={main}
      finalFocus={returnFocus}
      leading={<Button onClick={() => show({ conflict: false })}>{t('problems.actions.later')}</Button>}
      actions={
        <>
          <Button variant="line" onClick={() => void takeDiskText()}>
            {t('problems.actions.useDisk')}
          </Button>
          <Button ref={main} variant="main" onClick={() => void keepBoth()}>
            {t('problems.actions.keepBoth')}
          </Button>
        </>
      }
    >
      <div className={styles.sides}>
        <Side
          title={t('app.conflict.mine')}
          article={open.article}
          time={undefined}
          difference={difference}
          side="mine"
        />
        <Side
          title={t('app.conflict.theirs')}
          article={theirs}
          time={status.problem.savedAt}
          difference={difference}
          side="theirs"
        />
      </div>
    </Dialog>
  )
}

function Side({
  title,
  article,
  time,
  difference,
  side,
}: {
  readonly title: string
  /** Undefined while it is being read, or where it cannot be. */
  readonly article: Article | undefined
  /** Undefined for the text that is being written now. */
  readonly time: string | undefined
  readonly difference: Difference | undefined
  readonly side: 'mine' | 'theirs'
}) {
  const t = useText()
  const locale = useLocale()
  const number = new Intl.NumberFormat(locale)
  return (
    <div className={styles.side}>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.facts}>
        <dt>{t('app.conflict.time')}</dt>
        <dd>{time === undefined ? t('app.conflict.now') : clockTime(time, locale)}</dd>
        {article === undefined ? null : (
          <>
            <dt>{t('app.conflict.length')}</dt>
            <dd>{t('app.status.syllables', { count: number.format(countArticle(article).syllables) })}</dd>
          </>
        )}
      </dl>
      <p className={styles.quote}>
        {article === undefined ? (
          <span className={styles.note}>{t('app.conflict.unreadable')}</span>
        ) : difference === undefined ? (
          <span className={styles.note}>{t('app.conflict.same')}</span>
        ) : (
          <>
            {difference.before}
            {difference[side] === '' ? (
              <span className={styles.note}>{t('app.conflict.nothing')}</span>
            ) : (
              <ins className={styles.words}>{difference[side]}</ins>
            )}{' '}
            {difference.after}
          </>
        )}
      </p>
    </div>
  )
}

function useDiskText(id: string | undefined): Article | undefined {
  const [article, setArticle] = useState<Article>()
  useEffect(() => {
    setArticle(undefined)
    if (id === undefined) return
    let stale = false
    desk()
      .openArticle({ id })
      .then((read) => {
        if (!stale && read.ok) setArticle(read.value.article)
      })
      // What cannot be read is shown as such; the choice stays open.
      .catch(console.error)
    return () => {
      stale = true
    }
  }, [id])
  return article
}

function wordsOf(article: Article): string {
  return [article.kicker, article.headline, articleText(article)].join('\n')
}
