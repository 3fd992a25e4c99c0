/** One thread in the list: the words it is about, what was said, and what can be done. */
import { Check, Reply, RotateCcw, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { CommentThread } from '../../core/article'
import { commentSheet, halfWritten, putBack, removeThread, reopen, reply, resolve, useComments } from '../comments'
import { shortTime } from '../session'
import { Button, classes, IconButton, showToast, useLocale, useText } from '../ui'
import { Composer } from './Composer'
import styles from './NotesPanel.module.css'
import { useArticle } from './useArticle'

export function ThreadCard({ thread, readOnly }: { readonly thread: CommentThread; readonly readOnly: boolean }) {
  const t = useText()
  const locale = useLocale()
  const isCurrent = useComments(({ current }) => current === thread.id)
  const isGone = useComments(({ gone }) => gone.has(thread.id))
  const articleId = useArticle((article) => article.id)
  const [isReplying, setReplying] = useState(() => halfWritten(articleId, thread.id) !== '')
  const card = useRef<HTMLLIElement>(null)
  const { id, about, quote, entries, resolved } = thread
  const nameOf = (author: string) => author || t('comments.nameless')
  const timeOf = (at: string) => shortTime(at, new Date(), locale)

  useEffect(() => {
    if (isCurrent) card.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])

  const remove = () => {
    const removed = removeThread(id)
    if (removed === undefined) return
    showToast({
      tone: 'note',
      title: t('comments.removed'),
      actions: [{ label: t('comments.putBack'), onSelect: () => putBack(removed) }],
    })
  }

  return (
    <li
      ref={card}
      className={styles.thread}
      aria-current={isCurrent || undefined}
      aria-label={t('comments.thread', { author: nameOf(entries[0]?.author ?? '') })}
      onPointerEnter={() => commentSheet()?.point(id)}
      onPointerLeave={() => commentSheet()?.point(undefined)}
      onFocus={() => commentSheet()?.point(id)}
      onBlur={() => commentSheet()?.point(undefined)}
    >
      {about === 'article' ? (
        <p className={styles.about}>{t('comments.aboutArticle')}</p>
      ) : isGone ? (
        <>
          <p className={classes(styles.quote, styles.goneQuote)}>{quote}</p>
          <p className={styles.gone}>{t('comments.gone')}</p>
        </>
      ) : (
        <button
          type="button"
          className={classes(styles.quote, styles.go)}
          aria-label={t('comments.goTo', { quote: quote.slice(0, 120) })}
          onClick={() => commentSheet()?.show(id, { focus: true })}
        >
          {quote}
        </button>
      )}
      {entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries only ever come at the end.
        <div key={index} className={styles.entry}>
          <p className={styles.who}>
            <b>{nameOf(entry.author)}</b>
            <time dateTime={entry.at}>{timeOf(entry.at)}</time>
          </p>
          <p className={styles.words}>{entry.text}</p>
        </div>
      ))}
      {resolved === null ? null : (
        <p className={styles.resolved}>
          <Check size={14} aria-hidden />
          {t('comments.resolvedBy', { author: nameOf(resolved.author), time: timeOf(resolved.at) })}
        </p>
      )}
      {readOnly ? null : isReplying ? (
        <Composer
          thread={id}
          label={t('comments.reply')}
          placeholder={t('comments.replyPlaceholder')}
          onKeep={(text) => {
            if (reply(id, text)) setReplying(false)
          }}
          onCancel={() => setReplying(false)}
        />
      ) : (
        <div className={styles.threadActions}>
          <Button icon={Reply} onClick={() => setReplying(true)}>
            {t('comments.reply')}
          </Button>
          {resolved === null ? (
            <Button icon={Check} onClick={() => resolve(id)}>
              {t('comments.resolve')}
            </Button>
          ) : (
            <Button icon={RotateCcw} onClick={() => reopen(id)}>
              {t('comments.reopen')}
            </Button>
          )}
          <span className={styles.space} />
          <IconButton icon={Trash2} label={t('comments.remove')} onClick={remove} />
        </div>
      )}
    </li>
  )
}
