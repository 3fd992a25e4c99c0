/** What the photographer wrote into the lead picture's file, one press away from its caption and credit. */
import { useEffect, useState } from 'react'
import type { LeadPicture } from '../../core/article'
import type { PictureWords } from '../../core/contract'
import { readPictureWords } from '../session'
import { useText } from '../ui'
import styles from './ArticlePanel.module.css'

export function OfferedWords({
  lead,
  onTake,
}: {
  readonly lead: LeadPicture
  readonly onTake: (words: Partial<LeadPicture>) => void
}) {
  const t = useText()
  const [found, setFound] = useState<{ readonly file: string; readonly words: PictureWords | undefined }>()
  const file = lead.picture.original ?? lead.picture.file
  useEffect(() => {
    let stale = false
    void readPictureWords(file)
      .catch(() => undefined)
      .then((words) => {
        if (!stale) setFound({ file, words })
      })
    return () => {
      stale = true
    }
  }, [file])
  const words = found?.file === file ? found.words : undefined
  const offers = (['caption', 'credit'] as const).filter((kind) => lead[kind] === '' && (words?.[kind] ?? '') !== '')
  if (words === undefined || offers.length === 0) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: two offers above the fields they are for.
    <div className={styles.offered} role="group" aria-label={t('media.offered.label')}>
      {offers.map((kind) => (
        <button key={kind} type="button" className={styles.link} onClick={() => onTake({ [kind]: words[kind] })}>
          {t(`media.offered.${kind}`, { words: words[kind] })}
        </button>
      ))}
    </div>
  )
}
