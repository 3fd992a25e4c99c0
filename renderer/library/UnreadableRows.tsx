/** Folders whose article cannot be shown: the name of each, what is wrong with it, and the way to it. */
import { FolderOpen, TriangleAlert } from 'lucide-react'
import { useId } from 'react'
import type { UnreadableArticle } from '../../core/contract'
import { attempt, desk, rescueArticle } from '../session'
import { Button, IconButton, useText } from '../ui'
import styles from './ArticleRow.module.css'

export function UnreadableRows({ unreadable }: { readonly unreadable: readonly UnreadableArticle[] }) {
  const t = useText()
  const id = useId()
  if (unreadable.length === 0) return null
  return (
    <section className={`${styles.broken} scrolls`} aria-labelledby={id}>
      <h2 id={id} className={styles.brokenTitle}>
        {t('library.unreadable', { count: unreadable.length })}
      </h2>
      {unreadable.map((one) => (
        <UnreadableRow key={one.folder} one={one} />
      ))}
    </section>
  )
}

function UnreadableRow({ one: { folder, problem } }: { readonly one: UnreadableArticle }) {
  const t = useText()
  const reason = { 'article-damaged': 'damaged', 'article-newer': 'newer' }[problem.code as string] ?? 'unreadable'
  return (
    <div className={styles.unreadable}>
      <TriangleAlert className={styles.warning} size={14} aria-hidden />
      <div className={styles.words}>
        <b className={styles.headline}>{folder}</b>
        <p className={styles.reason}>{t(`library.unreadableReason.${reason as 'damaged'}`)}</p>
        {problem.code === 'article-damaged' && problem.goodVersionAt !== undefined ? (
          <Button variant="line" onClick={() => void rescueArticle(folder)}>
            {t('problems.actions.rescue')}
          </Button>
        ) : null}
      </div>
      <IconButton
        icon={FolderOpen}
        label={t('library.revealUnreadable', { folder })}
        onClick={() => void attempt(desk().revealUnreadable({ folder }))}
      />
    </div>
  )
}
