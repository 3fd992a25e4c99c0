/** One picture that stands outside of the text: lead picture, poster, cover. */

import { mediaUrl } from '../../core/contract'
import type { Picture } from '../../core/document'
import { choosePictures } from '../session'
import { fileSize, useLocale, useText } from '../ui'
import styles from './ArticlePanel.module.css'
import { useArticle } from './useArticle'

export interface PictureChoiceProps {
  readonly picture: Picture | null
  readonly alt: string
  readonly onChange: (picture: Picture | null) => void
  /** A picture that could be taken instead of asking for a file. */
  readonly offer?: { readonly label: string; readonly onTake: () => void } | undefined
}

export function PictureChoice({ picture, alt, onChange, offer }: PictureChoiceProps) {
  const t = useText()
  const locale = useLocale()
  const id = useArticle((article) => article.id)
  const choose = async () => {
    const [chosen] = await choosePictures({ multiple: false })
    if (chosen) onChange(chosen)
  }
  if (picture === null) {
    return (
      <div className={`${styles.links} ${styles.file}`}>
        <button type="button" className={styles.link} onClick={() => void choose()}>
          {t('inspector.lead.choose')}
        </button>
        {offer === undefined ? null : (
          <button type="button" className={styles.link} onClick={offer.onTake}>
            {offer.label}
          </button>
        )}
      </div>
    )
  }
  return (
    <div className={styles.thumb}>
      <img src={mediaUrl(id, picture.file)} alt={alt} />
      <div>
        <div>
          {t('inspector.lead.size', {
            width: picture.widthPx,
            height: picture.heightPx,
            size: fileSize(picture.sizeBytes, locale),
          })}
        </div>
        <div className={styles.links}>
          <button type="button" className={styles.link} onClick={() => void choose()}>
            {t('inspector.lead.change')}
          </button>
          <button type="button" className={styles.link} onClick={() => onChange(null)}>
            {t('inspector.lead.remove')}
          </button>
        </div>
      </div>
    </div>
  )
}
