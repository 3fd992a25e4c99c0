/** Asks for the address of what is to be embedded, and says so where it is none. */
import { useEffect, useRef, useState } from 'react'
import { type EmbedAddress as Address, parseEmbed } from '../../../../core/document'
import { Button, Field, TextField, useText } from '../../../ui'
import styles from './embed.module.css'

export function EmbedAddress({
  url,
  onTake,
  onCancel,
}: {
  readonly url: string
  readonly onTake: (found: Address) => void
  /** Left out where there is nothing to go back to. */
  readonly onCancel: (() => void) | undefined
}) {
  const t = useText()
  const [draft, setDraft] = useState(url)
  const [refused, setRefused] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const isNew = onCancel === undefined

  // Whoever changes an address wants to write at once; a new embed is entered by the command that made it.
  useEffect(() => {
    if (!isNew) place.current?.querySelector('input')?.select()
  }, [isNew])

  const take = () => {
    const found = parseEmbed(draft)
    if (found === undefined) setRefused(true)
    else onTake(found)
  }
  return (
    <div ref={place} className={styles.ask}>
      <Field
        label={t('media.embed.address')}
        {...(refused ? { error: t('media.embed.refused') } : { help: t('media.embed.help') })}
      >
        <TextField
          value={draft}
          data-way-in
          inputMode="url"
          placeholder="https://"
          onChange={(value) => {
            setDraft(value)
            setRefused(false)
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            take()
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button variant="line" onClick={take}>
          {t('media.embed.take')}
        </Button>
        {onCancel === undefined ? null : <Button onClick={onCancel}>{t('editor.link.cancel')}</Button>}
      </div>
    </div>
  )
}
