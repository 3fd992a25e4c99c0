/** Two people saved the same article: shows both texts compared, and asks which to keep, as a whole or place by place. Neither is lost. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { type Article, countArticle } from '../../core/article'
import { ComparisonBox } from '../history'
import {
  clockTime,
  desk,
  keepBoth,
  keepMine,
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
  const [undos, setUndos] = useState<readonly (() => void)[]>([])
  const onTaken = useCallback((undo: () => void) => setUndos((before) => [...before, undo]), [])
  const status = open?.status
  if (open === undefined || status?.kind !== 'conflict') return null
  const undo = undos.at(-1)
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(conflict) => show({ conflict })}
      title={t('app.conflict.title')}
      description={t('app.conflict.body')}
      width={820}
      alert
      initialFocus={main}
      finalFocus={returnFocus}
      leading={
        <>
          <Button onClick={() => show({ conflict: false })}>{t('problems.actions.later')}</Button>
          {undo === undefined ? null : (
            <Button
              onClick={() => {
                undo()
                setUndos((before) => before.slice(0, -1))
              }}
            >
              {t('app.conflict.undo')}
            </Button>
          )}
        </>
      }
      actions={
        <>
          <Button variant="line" onClick={() => void takeDiskText()}>
            {t('problems.actions.useDisk')}
          </Button>
          <Button variant="line" onClick={() => void keepMine()}>
            {t('app.conflict.keepMine')}
          </Button>
          <Button ref={main} variant="main" onClick={() => void keepBoth()}>
            {t('problems.actions.keepBoth')}
          </Button>
        </>
      }
    >
      <div className={styles.sides}>
        <Side title={t('app.conflict.mine')} article={open.article} time={undefined} />
        <Side title={t('app.conflict.theirs')} article={theirs} time={status.problem.savedAt} />
      </div>
      {theirs === undefined ? null : (
        <ComparisonBox title={t('app.conflict.compared')} theirs={theirs} mine={open.article} onTaken={onTaken} />
      )}
    </Dialog>
  )
}

function Side({
  title,
  article,
  time,
}: {
  readonly title: string
  /** Undefined while it is being read, or where it cannot be. */
  readonly article: Article | undefined
  /** Undefined for the text that is being written now. */
  readonly time: string | undefined
}) {
  const t = useText()
  const locale = useLocale()
  const number = new Intl.NumberFormat(locale)
  return (
    <div className={styles.side}>
      <h3 className={styles.title}>{title}</h3>
      <p className={styles.facts}>
        {[
          time === undefined ? t('app.conflict.now') : clockTime(time, locale),
          article === undefined
            ? t('app.conflict.unreadable')
            : t('app.status.syllables', { count: number.format(countArticle(article).syllables) }),
        ].join(', ')}
      </p>
    </div>
  )
}

/** The text in the folder, read without taking anything off the page. */
function useDiskText(id: string | undefined): Article | undefined {
  const [article, setArticle] = useState<Article>()
  useEffect(() => {
    setArticle(undefined)
    if (id === undefined) return
    let stale = false
    desk()
      .readArticle({ id })
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
