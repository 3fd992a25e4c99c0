/** A picture of the article as it lies in its media folder, or its name and the button that looks for it. */
import { FileQuestion, ImageOff } from 'lucide-react'
import { useState } from 'react'
import { mediaUrl } from '../../../../core/contract'
import type { Picture } from '../../../../core/document'
import { Button, classes, useText } from '../../../ui'
import { useEditorSurroundings } from '../../editorContext'
import { useMediaArrivals } from '../../pictures/usePending'
import { OwnGround } from './MediaFrame'
import styles from './media.module.css'

export interface MediaPictureProps {
  readonly picture: Picture | null
  /** The name of a file that could not be taken in; empty otherwise. */
  readonly missing: string
  readonly alt: string
  readonly className?: string | undefined
  /** Where the picture's middle of interest is, if it is cut. */
  readonly position?: string | undefined
  readonly pending?: boolean
  /** There is little room. */
  readonly compact?: boolean
  /** Looks for the file. Left out where nothing may be changed. */
  readonly onFind?: (() => void) | undefined
}

export function MediaPicture({
  picture,
  missing,
  alt,
  className,
  position,
  pending = false,
  compact = false,
  onFind,
}: MediaPictureProps) {
  const { articleId } = useEditorSurroundings()
  const { broken, fail } = useBroken(picture?.file)
  if (picture === null || broken) {
    return (
      <MissingFile kind="picture" name={picture?.name || missing} pending={pending} compact={compact} onFind={onFind} />
    )
  }
  return (
    <img
      className={classes(styles.picture, className)}
      src={mediaUrl(articleId, picture.file)}
      alt={alt}
      width={picture.widthPx}
      height={picture.heightPx}
      style={position === undefined ? undefined : { objectPosition: position }}
      draggable={false}
      decoding="async"
      onError={fail}
    />
  )
}

/** Whether a file that the article names could not be shown. It is tried anew when files have arrived. */
export function useBroken(file: string | undefined): { readonly broken: boolean; readonly fail: () => void } {
  const arrivals = useMediaArrivals()
  const [failed, setFailed] = useState<string>()
  const now = `${file} ${arrivals}`
  return { broken: failed === now, fail: () => setFailed(now) }
}

export function MissingFile({
  kind,
  name,
  pending = false,
  compact = false,
  onFind,
}: {
  readonly kind: 'picture' | 'video' | 'audio'
  readonly name: string
  readonly pending?: boolean
  readonly compact?: boolean
  readonly onFind?: (() => void) | undefined
}) {
  const t = useText()
  const Icon = kind === 'picture' ? ImageOff : FileQuestion
  const nameless = name === '' || name === 'data' || name === 'blob'
  if (pending) {
    return (
      <div className={styles.missing}>
        <span role="status">{t('editor.figure.pending', { name })}</span>
      </div>
    )
  }
  return (
    <div className={styles.missing} data-kind={kind} data-compact={compact || undefined}>
      {compact ? null : <Icon size={20} aria-hidden />}
      <span className={styles.missingName}>
        {t(nameless ? `media.missingNameless.${kind}` : `media.missing.${kind}`, { name })}
      </span>
      {onFind === undefined ? null : (
        <OwnGround>
          <Button variant="line" onClick={onFind}>
            {t('media.find')}
          </Button>
        </OwnGround>
      )}
    </div>
  )
}
