/** A few lines to a colleague: Ctrl+Enter keeps them, Escape thinks better of it. */
import { useEffect, useRef, useState } from 'react'
import { MAX_COMMENT_LENGTH } from '../../core/article'
import { Button, TextArea, useText } from '../ui'
import styles from './NotesPanel.module.css'

export function Composer({
  label,
  placeholder,
  onKeep,
  onCancel,
}: {
  readonly label: string
  readonly placeholder: string
  readonly onKeep: (text: string) => void
  readonly onCancel: () => void
}) {
  const t = useText()
  const [text, setText] = useState('')
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
          onKeep(text)
        } else if (event.key === 'Escape') {
          event.preventDefault()
          event.stopPropagation()
          onCancel()
        }
      }}
    >
      <TextArea
        ref={area}
        aria-label={label}
        placeholder={placeholder}
        maxLength={MAX_COMMENT_LENGTH}
        value={text}
        onChange={setText}
      />
      <div className={styles.actions}>
        <Button onClick={onCancel}>{t('comments.cancel')}</Button>
        <Button variant="line" disabled={text.trim() === ''} onClick={() => onKeep(text)}>
          {t('comments.keep')}
        </Button>
      </div>
    </div>
  )
}
