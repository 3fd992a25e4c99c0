/** The tab Ghi chú: what colleagues say about the article, in the order of its words, and the way to each. */
import { ChevronDown, ChevronUp, StickyNote } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { type CommentThread, countOpenComments } from '../../core/article'
import { commands } from '../../core/contract'
import { beginComment, commentSheet, dropDraft, keepDraft, useComments } from '../comments'
import { runCommand, useOpenArticle } from '../session'
import { Button, IconButton, Segmented, shortcutLabel, usePlatform, useText } from '../ui'
import { Composer } from './Composer'
import styles from './NotesPanel.module.css'
import { ThreadCard } from './ThreadCard'
import { useArticle } from './useArticle'

/** Beside the tab's name. */
export function NotesCount() {
  const count = useOpenArticle(({ open }) => (open === undefined ? 0 : countOpenComments(open.article.comments)))
  return count === 0 ? null : <small className={styles.tabCount}>{count}</small>
}

export function NotesPanel() {
  const t = useText()
  const mac = usePlatform() === 'darwin'
  const comments = useArticle((article) => article.comments)
  const readOnly = useOpenArticle(({ open }) => open?.readOnly === true)
  const order = useComments((state) => state.order)
  const draft = useComments((state) => state.draft)
  const [filter, setFilter] = useState<'open' | 'done'>('open')
  const openCount = countOpenComments(comments)
  const shown = inOrder(comments, order).filter(({ resolved }) => (resolved === null) === (filter === 'open'))
  useFollowCurrent(comments, filter, setFilter)

  return (
    <div className={`${styles.body} scrolls`}>
      <div className={styles.summary}>
        <strong className={styles.title} aria-live="polite">
          {openCount === 0 ? t('comments.openNone') : t('comments.openCount', { count: openCount })}
        </strong>
        <span className={styles.space} />
        <IconButton
          icon={ChevronUp}
          label={t('comments.previous')}
          shortcut={commands['comment.previous'].accelerator}
          disabled={openCount === 0}
          onClick={() => runCommand('comment.previous')}
        />
        <IconButton
          icon={ChevronDown}
          label={t('comments.next')}
          shortcut={commands['comment.next'].accelerator}
          disabled={openCount === 0}
          onClick={() => runCommand('comment.next')}
        />
      </div>
      {comments.length === 0 ? null : (
        <Segmented
          label={t('comments.filter')}
          value={filter}
          onChange={setFilter}
          options={[
            { value: 'open', label: t('comments.filterOpen', { count: openCount }) },
            { value: 'done', label: t('comments.filterDone', { count: comments.length - openCount }) },
          ]}
        />
      )}
      {draft === undefined || readOnly ? null : (
        <section className={styles.draft} aria-label={t('comments.draft')}>
          {draft.quote === '' ? (
            <p className={styles.about}>{t('comments.aboutArticle')}</p>
          ) : (
            <p className={styles.quote}>{draft.quote}</p>
          )}
          <Composer
            key={draft.count}
            label={t('comments.draft')}
            placeholder={t('comments.placeholder')}
            onKeep={(text) => {
              if (keepDraft(text) === undefined) return
              setFilter('open')
              commentSheet()?.focusText()
            }}
            onCancel={() => {
              dropDraft()
              commentSheet()?.focusText()
            }}
          />
        </section>
      )}
      <ul className={styles.threads}>
        {shown.map((thread) => (
          <ThreadCard key={thread.id} thread={thread} readOnly={readOnly} />
        ))}
      </ul>
      {shown.length === 0 && draft === undefined ? (
        <p className={styles.note}>
          {filter === 'done' && comments.length > 0
            ? t('comments.noneDone')
            : t('comments.none', { keys: shortcutLabel(commands['comment.add'].accelerator, mac) })}
        </p>
      ) : null}
      {readOnly ? null : (
        <Button
          icon={StickyNote}
          onClick={() => {
            dropDraft()
            beginComment('')
          }}
        >
          {t('comments.onArticle')}
        </Button>
      )}
      <p className={styles.private}>{t('comments.private')}</p>
    </div>
  )
}

/** Notes on the article first, then as their words stand on the page. */
function inOrder(comments: readonly CommentThread[], order: readonly string[]): readonly CommentThread[] {
  const placeOf = ({ about, id }: CommentThread) => {
    if (about === 'article') return -1
    const at = order.indexOf(id)
    return at < 0 ? order.length : at
  }
  return comments
    .map((thread, index) => ({ thread, place: placeOf(thread), index }))
    .sort((a, b) => a.place - b.place || a.index - b.index)
    .map(({ thread }) => thread)
}

/** A thread that the text points to is shown, under whichever filter it stands. */
function useFollowCurrent(
  comments: readonly CommentThread[],
  filter: 'open' | 'done',
  setFilter: (filter: 'open' | 'done') => void,
) {
  const current = useComments((state) => state.current)
  const seen = useRef<string>(undefined)
  useEffect(() => {
    if (seen.current === current) return
    seen.current = current
    const thread = comments.find(({ id }) => id === current)
    const wanted = thread === undefined ? filter : thread.resolved === null ? 'open' : 'done'
    if (wanted !== filter) setFilter(wanted)
  }, [current, comments, filter, setFilter])
}
