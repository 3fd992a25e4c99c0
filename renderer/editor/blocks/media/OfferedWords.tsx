/** What the photographer wrote into the file, one press away from the caption: offered while the field is empty, never forced. */
import { type MouseEvent, useEffect, useState } from 'react'
import type { PictureWords } from '../../../../core/contract'
import type { Picture } from '../../../../core/document'
import { Button, useLocale, useText } from '../../../ui'
import { useEditorSurroundings } from '../../editorContext'
import { useMedia, useMediaChange } from './MediaFrame'
import styles from './media.module.css'
import { type MediaBlock, wordsAt, writeWordsAt } from './words'

/** `caption` and `credit` are the fields, as `MediaNode.wordFields` names them. */
export function OfferedWords({
  picture,
  caption,
  credit,
}: {
  readonly picture: Picture | null
  readonly caption: string
  readonly credit: string
}) {
  const t = useText()
  const locale = useLocale()
  const { block, active } = useMedia()
  const change = useMediaChange<MediaBlock>()
  const words = useWords(active ? picture : null)
  const offers = (['caption', 'credit'] as const).flatMap((kind) => {
    const field = kind === 'caption' ? caption : credit
    return words === undefined || words[kind] === '' || wordsAt(block, field) !== '' ? [] : [{ kind, field }]
  })
  if (!active || words === undefined || offers.length === 0) return null
  const take = (event: MouseEvent<HTMLElement>, field: string, taken: string) => {
    // The button goes with the offer; the keyboard must not be left nowhere.
    const fields = event.currentTarget.closest('figure')?.querySelectorAll<HTMLElement>('textarea[data-field]') ?? []
    ;[...fields].find((area) => area.dataset.field === field)?.focus()
    change((now) => writeWordsAt(now, field, taken))
  }
  const facts = [
    ...(words.takenOn === '' ? [] : [t('media.offered.taken', { day: dayIn(locale, words.takenOn) })]),
    ...(words.place === '' ? [] : [t('media.offered.place', { place: words.place })]),
  ]
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of things inside running text, not a form's fieldset.
    <div className={styles.offered} role="group" aria-label={t('media.offered.label')}>
      {offers.map(({ kind, field }) => (
        <Button key={kind} className={styles.offer} onClick={(event) => take(event, field, words[kind])}>
          <span title={words[kind]}>{t(`media.offered.${kind}`, { words: words[kind] })}</span>
        </Button>
      ))}
      {facts.length === 0 ? null : <span className={styles.offeredFacts}>{facts.join(' · ')}</span>}
    </div>
  )
}

/** Read when somebody is at work in the block, and once for each picture. */
function useWords(picture: Picture | null): PictureWords | undefined {
  const { readPictureWords } = useEditorSurroundings()
  const [found, setFound] = useState<{ readonly file: string; readonly words: PictureWords | undefined }>()
  const file = picture?.original ?? picture?.file
  const known = found?.file === file
  useEffect(() => {
    if (file === undefined || known) return undefined
    let stale = false
    void readPictureWords(file)
      // An offer that cannot be made is no message worth.
      .catch(() => undefined)
      .then((words) => {
        if (!stale) setFound({ file, words })
      })
    return () => {
      stale = true
    }
  }, [file, known, readPictureWords])
  return known ? found?.words : undefined
}

function dayIn(locale: string, day: string): string {
  return new Date(`${day}T12:00:00`).toLocaleDateString(locale)
}
