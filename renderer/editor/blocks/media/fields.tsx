/** The fields and settings that media blocks have in common. */
import type { ReactNode } from 'react'
import { FIGURE_WIDTHS, type FigureWidth } from '../../../../core/document'
import { Segmented, useText } from '../../../ui'
import { FieldText } from './FieldText'
import { OwnGround, useMedia, useMediaChange } from './MediaFrame'
import styles from './media.module.css'
import { type MediaBlock, wordsAt } from './words'

/** Caption left, credit right, as under a picture in the paper. A field that is empty is only seen while somebody is at work. */
export function CaptionLine({
  caption = 'caption',
  credit,
  label,
  placeholder,
}: {
  readonly caption?: string
  /** Leave out for a block that owes nobody. */
  readonly credit?: string
  /** The accessible name of the caption. */
  readonly label: string
  /** Default: that it is a caption. */
  readonly placeholder?: string
}) {
  const t = useText()
  const { block, active } = useMedia()
  const owed = credit === undefined ? '' : (wordsAt(block, credit) ?? '')
  return (
    <div className={styles.caption}>
      <FieldText field={caption} label={label} placeholder={placeholder ?? t('media.captionPlaceholder')} />
      {credit === undefined || (owed === '' && !active) ? null : (
        <span className={styles.credit}>
          <span aria-hidden>{t(`media.creditLabel.${block.type}`)}</span>
          <FieldText field={credit} label={t('media.credit')} placeholder={t('media.creditPlaceholder')} />
        </span>
      )}
    </div>
  )
}

export function AltField({ field = 'alt' }: { readonly field?: string }) {
  const t = useText()
  return (
    <div className={styles.alt}>
      <span className={styles.altName} aria-hidden>
        {t('editor.figure.alt')}
      </span>
      <FieldText field={field} label={t('editor.figure.alt')} placeholder={t('editor.figure.altPlaceholder')} />
    </div>
  )
}

export function WidthControl() {
  const t = useText()
  const { block } = useMedia()
  const change = useMediaChange<MediaBlock & { readonly width: FigureWidth }>()
  if (!('width' in block)) return null
  return (
    <Segmented
      label={t('editor.figure.width.label')}
      value={block.width}
      options={FIGURE_WIDTHS.map((width) => ({ value: width, label: t(`editor.figure.width.${width}`) }))}
      onChange={(width) => change({ width })}
    />
  )
}

/** The ground below the picture or the player: its fields, always; its settings, while somebody is at work. */
export function Fields({ children, settings }: { readonly children: ReactNode; readonly settings?: ReactNode }) {
  const { active } = useMedia()
  return (
    <OwnGround className={styles.fields}>
      {children}
      {active && settings !== undefined ? <div className={styles.settings}>{settings}</div> : null}
    </OwnGround>
  )
}
