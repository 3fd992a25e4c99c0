/** A few lines to a colleague: Ctrl+Enter keeps them, Escape thinks better of it. */
import { useEffect, useRef, useState } from 'react'
import { MAX_COMMENT_LENGTH } from '../../core/article'
import { halfWritten, keepHalfWritten } from '../comments'
import { Button, TextArea, useText } from '../ui'
import styles from './NotesPanel.module.css'
import { useArticle } from './useArticle'

export function Composer({
  thread,
  label,
  placeholder,
  onKeep,
  onCancel,
}: {
  /** Whom it answers; left out for a thread that is being begun. */
  readonly thread?: string
  readonly label: string
  readonly placeholder: string
  readonly onKeep: (text: string) => void
  readonly onCancel: () => void
}) {
  const t = useText()
  const articleId = useArticle(({ id }) => id)
  const [text, setText] = useState(() => halfWritten(articleId, thread))
  const write = (words: string) => {
    keepHalfWritten(articleId, thread, words)
    setText(words)
  }
  const keep = () => {
    keepHalfWritten(articleId, thread, '')
    onKeep(text)
  }
  const cancel = () => {
    keepHalfWritten(articleId, thread, '')
    onCancel()
  }
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    // The panel may be opened in the same step.
    const frame = requestAnimationFrame(() => area.current?.focus())
    return () => cancelAnimationFrame(frame)
  }, [])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field inside.
    <div
      className={styles.composer}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault()
          keep()
        } else if (event.key === 'Escape') {
          event.preventDefault()
          event.stopPropagation()
          cancel()
        }
      }}
    >
      <TextArea
        ref={area}
        aria-label={label}
        placeholder={placeholder}
        maxLength={MAX_COMMENT_LENGTH}
        value={text}
        onChange={write}
      />
      <div className={styles.actions}>
        <Button onClick={cancel}>{t('comments.cancel')}</Button>
        <Button variant="line" disabled={text.trim() === ''} onClick={keep}>
          {t('comments.keep')}
        </Button>
      </div>
    </div>
  )
}
