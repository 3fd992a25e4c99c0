/** The few facts that the first screen asks for: pen name, newspaper, site and dateline. Kept as soon as they are complete. */
import { useState } from 'react'
import { changeSettings, useSettings } from '../session'
import { Field, TextField, useText } from '../ui'
import { DatelineField } from './DatelineField'
import { draftOf, isUntouched, problemsOf, profileFrom, withSite } from './profileDraft'
import styles from './Settings.module.css'

export function ProfileStart() {
  const t = useText()
  const settings = useSettings((state) => state.settings)
  const [penName, setPenName] = useState(settings.penName)
  const [draft, setDraft] = useState(() => draftOf(settings.profile))
  const [left, setLeft] = useState<readonly string[]>([])
  const problems = isUntouched(draft) ? [] : problemsOf(draft)

  const keep = (field: string) => {
    setLeft([...left, field])
    if (penName.trim() !== settings.penName) void changeSettings({ penName: penName.trim() })
    const profile = profileFrom(draft)
    if (profile && JSON.stringify(profile) !== JSON.stringify(settings.profile)) void changeSettings({ profile })
  }
  // What is missing is said when the field is left, not while it is being filled in.
  const errorOf = (field: 'name' | 'site', text: string) =>
    problems.includes(field) && left.includes(field) ? text : undefined

  return (
    <>
      <div className={styles.two}>
        <Field label={t('app.profile.penName')}>
          <TextField
            value={penName}
            placeholder={t('app.profile.penNamePlaceholder')}
            maxLength={200}
            onChange={setPenName}
            onBlur={() => keep('penName')}
          />
        </Field>
        <Field label={t('app.profile.name')} error={errorOf('name', t('app.profile.nameMissing'))}>
          <TextField
            value={draft.name}
            placeholder={t('app.profile.namePlaceholder')}
            maxLength={200}
            onChange={(name) => setDraft({ ...draft, name })}
            onBlur={() => keep('name')}
          />
        </Field>
      </div>
      <div className={styles.two}>
        <Field label={t('app.profile.site')} error={errorOf('site', t('app.profile.siteWrong'))}>
          <TextField
            mono
            value={draft.site}
            placeholder={t('app.profile.sitePlaceholder')}
            onChange={(site) => setDraft(withSite(draft, site))}
            onBlur={() => keep('site')}
          />
        </Field>
        <DatelineField
          value={draft.datelineText}
          onChange={(datelineText) => setDraft({ ...draft, datelineText })}
          onBlur={() => keep('dateline')}
        />
      </div>
    </>
  )
}
