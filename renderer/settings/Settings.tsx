/** Preferences: what is this person's, and what is the newspaper's. Nothing changes until it is saved. */
import { useState } from 'react'
import type { Settings as SettingsValue } from '../../core/contract'
import { changeSettings, returnFocus, runCommand, show, useSettings, useView } from '../session'
import { Button, Dialog, Field, Segmented, TextField, useText } from '../ui'
import { NewspaperFields } from './NewspaperFields'
import { ProofingFields } from './ProofingFields'
import { draftOf, isUntouched, problemsOf, profileFrom } from './profileDraft'
import styles from './Settings.module.css'
import { TypingFields } from './TypingFields'

export function Settings() {
  const isOpen = useView(({ settings }) => settings)
  // Drawn anew each time it is opened: it starts from what holds now.
  return isOpen ? <OpenSettings /> : null
}

function OpenSettings() {
  const t = useText()
  const settings = useSettings((state) => state.settings)
  const libraryFolder = useSettings((state) => state.libraryFolder)
  const version = useSettings((state) => state.appVersion)
  const [person, setPerson] =
    useState<Pick<SettingsValue, 'locale' | 'theme' | 'penName' | 'proofing' | 'typing'>>(settings)
  const [draft, setDraft] = useState(() => draftOf(settings.profile))
  const [tried, setTried] = useState(false)
  const problems = tried && !isUntouched(draft) ? problemsOf(draft) : []

  const save = async () => {
    setTried(true)
    const profile = isUntouched(draft) ? settings.profile : profileFrom(draft)
    if (profile === undefined) return
    const { locale, theme, proofing, typing } = person
    if (await changeSettings({ locale, theme, proofing, typing, penName: person.penName.trim(), profile }))
      show({ settings: false })
  }

  return (
    <Dialog
      open
      onOpenChange={(settings) => show({ settings })}
      title={t('app.settings.title')}
      width={620}
      finalFocus={returnFocus}
      leading={<span className={styles.version}>{t('app.settings.version', { version })}</span>}
      actions={
        <>
          <Button variant="line" onClick={() => show({ settings: false })}>
            {t('app.cancel')}
          </Button>
          <Button variant="main" onClick={() => void save()}>
            {t('app.settings.save')}
          </Button>
        </>
      }
    >
      <div className={`${styles.scroll} scrolls`}>
        <section aria-labelledby="settings-person">
          <h3 id="settings-person" className={styles.heading}>
            {t('app.settings.person')}
          </h3>
          <div className={styles.two}>
            <Field label={t('app.settings.locale')} group>
              <Segmented
                value={person.locale}
                onChange={(locale) => setPerson({ ...person, locale })}
                options={[
                  { value: 'vi', label: t('app.settings.vi') },
                  { value: 'en', label: t('app.settings.en') },
                ]}
              />
            </Field>
            <Field label={t('app.settings.theme')} group>
              <Segmented
                value={person.theme}
                onChange={(theme) => setPerson({ ...person, theme })}
                options={[
                  { value: 'system', label: t('app.settings.system') },
                  { value: 'light', label: t('app.settings.light') },
                  { value: 'dark', label: t('app.settings.dark') },
                ]}
              />
            </Field>
          </div>
          <Field label={t('app.profile.penName')}>
            <TextField
              value={person.penName}
              placeholder={t('app.profile.penNamePlaceholder')}
              maxLength={200}
              onChange={(penName) => setPerson({ ...person, penName })}
            />
          </Field>
          <Field label={t('app.settings.library')}>
            <div className={styles.folder}>
              <TextField readOnly value={libraryFolder} title={libraryFolder} />
              <Button variant="line" onClick={() => runCommand('app.chooseLibrary')}>
                {t('app.settings.chooseLibrary')}
              </Button>
            </div>
          </Field>
        </section>
        <section aria-labelledby="settings-typing">
          <h3 id="settings-typing" className={styles.heading}>
            {t('typing.settings.title')}
          </h3>
          <TypingFields value={person.typing} onChange={(typing) => setPerson({ ...person, typing })} />
        </section>
        <section aria-labelledby="settings-proofing">
          <h3 id="settings-proofing" className={styles.heading}>
            {t('proofing.settings.title')}
          </h3>
          <ProofingFields value={person.proofing} onChange={(proofing) => setPerson({ ...person, proofing })} />
        </section>
        <section aria-labelledby="settings-newspaper">
          <h3 id="settings-newspaper" className={styles.heading}>
            {t('app.settings.newspaper')}
          </h3>
          <NewspaperFields draft={draft} problems={problems} onChange={setDraft} />
        </section>
      </div>
    </Dialog>
  )
}
