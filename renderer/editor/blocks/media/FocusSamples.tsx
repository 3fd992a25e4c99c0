/** How the picture will be cut where it has to be: wide, for a list of articles, and square. */
import { mediaUrl } from '../../../../core/contract'
import type { FocalPoint, Picture } from '../../../../core/document'
import { Button, useText } from '../../../ui'
import { useEditorSurroundings } from '../../editorContext'
import styles from './focus.module.css'

export function FocusSamples({
  picture,
  focus,
  onClear,
}: {
  readonly picture: Picture
  readonly focus: FocalPoint | null
  readonly onClear: () => void
}) {
  const t = useText()
  const { articleId } = useEditorSurroundings()
  return (
    <div className={styles.samples}>
      <div className={styles.help}>
        <p>{t('editor.figure.focus.help')}</p>
        <Button className={styles.clear} onClick={onClear} disabled={focus === null}>
          {t('editor.figure.focus.clear')}
        </Button>
      </div>
      {(['wide', 'square', 'tall'] as const).map((shape) => (
        <img
          key={shape}
          className={styles.sample}
          data-shape={shape}
          src={mediaUrl(articleId, picture.file)}
          alt={t(`editor.figure.focus.${shape}`)}
          style={{ objectPosition: objectPosition(focus) }}
          draggable={false}
        />
      ))}
    </div>
  )
}

export function objectPosition(focus: FocalPoint | null): string {
  return focus === null ? '50% 50%' : `${focus.x * 100}% ${focus.y * 100}%`
}
