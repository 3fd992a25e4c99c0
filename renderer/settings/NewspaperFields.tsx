/** The newspaper's profile in the preferences: name, site, dateline, logo, channels, sections, the foot of the page. */
import { useRef, useState } from 'react'
import { Button, ChannelIcon, Field, TextArea, TextField, TokenField, useText } from '../ui'
import { DatelineField } from './DatelineField'
import { LimitFields } from './LimitFields'
import { type ProfileDraft, type ProfileProblem, withSite } from './profileDraft'
import styles from './Settings.module.css'

const LOGO_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/svg+xml']
/** As a data address it grows by a third; the profile holds 1,500,000 characters. */
const LOGO_MOST_BYTES = 1_000_000

export interface NewspaperFieldsProps {
  readonly draft: ProfileDraft
  readonly problems: readonly ProfileProblem[]
  readonly onChange: (draft: ProfileDraft) => void
}

export function NewspaperFields({ draft, problems, onChange }: NewspaperFieldsProps) {
  const t = useText()
  const change = (patch: Partial<ProfileDraft>) => onChange({ ...draft, ...patch })
  return (
    <>
      <div className={styles.two}>
        <Field
          label={t('app.profile.name')}
          error={problems.includes('name') ? t('app.profile.nameMissing') : undefined}
        >
          <TextField
            value={draft.name}
            placeholder={t('app.profile.namePlaceholder')}
            maxLength={200}
            onChange={(name) => change({ name })}
          />
        </Field>
        <Field label={t('app.profile.site')} error={problems.includes('site') ? t('app.profile.siteWrong') : undefined}>
          <TextField
            mono
            value={draft.site}
            placeholder={t('app.profile.sitePlaceholder')}
            onChange={(site) => onChange(withSite(draft, site))}
          />
        </Field>
      </div>
      <div className={styles.two}>
        <DatelineField value={draft.datelineText} onChange={(datelineText) => change({ datelineText })} />
        <Field label={t('app.settings.tagline')}>
          <TextField
            value={draft.tagline}
            placeholder={t('app.settings.taglinePlaceholder')}
            maxLength={300}
            onChange={(tagline) => change({ tagline })}
          />
        </Field>
      </div>
      <LogoField logo={draft.logo} onChange={(logo) => change({ logo })} />
      <Field
        label={t('app.settings.channels')}
        group
        error={problems.includes('channels') ? t('app.settings.channelWrong') : undefined}
      >
        <ul className={styles.channels}>
          {draft.channels.map((entry, index) => {
            const channel = t(`article.channel.${entry.channel}`)
            const set = (patch: Partial<typeof entry>) =>
              change({ channels: draft.channels.map((other, at) => (at === index ? { ...other, ...patch } : other)) })
            return (
              <li key={entry.channel} className={styles.channel}>
                <input
                  type="checkbox"
                  className={styles.check}
                  checked={entry.used}
                  aria-label={t('app.settings.channelUsed', { channel })}
                  onChange={(event) => set({ used: event.target.checked })}
                />
                <ChannelIcon channel={entry.channel} />
                <TextField
                  id={`channel-name-${entry.channel}`}
                  aria-label={t('app.settings.channelName', { channel })}
                  value={entry.name}
                  maxLength={100}
                  disabled={!entry.used}
                  onChange={(name) => set({ name })}
                />
                <TextField
                  id={`channel-path-${entry.channel}`}
                  mono
                  aria-label={t('app.settings.channelPath', { channel })}
                  value={entry.path}
                  disabled={!entry.used}
                  onChange={(path) => set({ path })}
                />
              </li>
            )
          })}
        </ul>
      </Field>
      <LimitFields draft={draft} onChange={(limits) => change({ limits })} />
      <Field label={t('app.settings.sections')} help={t('app.settings.sectionsHelp')}>
        <TokenField
          tokens={draft.sections.map((section) => ({ key: section, label: section }))}
          onAdd={(section) =>
            draft.sections.includes(section) ? undefined : change({ sections: [...draft.sections, section] })
          }
          onRemove={(index) => change({ sections: draft.sections.filter((_, at) => at !== index) })}
        />
      </Field>
      <Field label={t('app.settings.imprint')} help={t('app.settings.imprintHelp')}>
        <TextArea rows={3} value={draft.imprint} onChange={(imprint) => change({ imprint })} />
      </Field>
    </>
  )
}

function LogoField({ logo, onChange }: { readonly logo: string; readonly onChange: (logo: string) => void }) {
  const t = useText()
  const input = useRef<HTMLInputElement>(null)
  const [wrong, setWrong] = useState(false)
  const take = async (file: File | undefined) => {
    if (file === undefined) return
    const fits = LOGO_TYPES.includes(file.type) && file.size <= LOGO_MOST_BYTES
    setWrong(!fits)
    if (fits) onChange(await dataAddress(file))
  }
  return (
    <Field label={t('app.settings.logo')} group error={wrong ? t('app.settings.logoWrong') : undefined}>
      <div className={styles.logo}>
        {logo === '' ? (
          <span className={styles.logoNone}>{t('app.settings.logoNone')}</span>
        ) : (
          <img className={styles.logoPicture} src={logo} alt={t('app.settings.logoAlt')} />
        )}
        <Button variant="line" onClick={() => input.current?.click()}>
          {t('app.settings.logoChoose')}
        </Button>
        {logo === '' ? null : <Button onClick={() => onChange('')}>{t('app.settings.logoRemove')}</Button>}
        <input
          ref={input}
          type="file"
          accept={LOGO_TYPES.join(',')}
          hidden
          onChange={(event) => void take(event.target.files?.[0])}
        />
      </div>
    </Field>
  )
}

/** The file as `data:image/png;base64,…`. */
function dataAddress(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
}
