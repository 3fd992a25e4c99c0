/** What the app remembers for this person on this computer, and what kind of computer it is. */
import { create } from 'zustand'
import { createProfile, type Profile } from '../../core/article'
import { type Settings, type StartState, settingsSchema } from '../../core/contract'
import { createTranslate, type Translate } from '../../core/texts'

interface SettingsState {
  readonly settings: Settings
  readonly libraryFolder: string
  readonly platform: StartState['platform']
  readonly appVersion: string
}

export const useSettings = create<SettingsState>(() => ({
  settings: settingsSchema.parse({}),
  libraryFolder: '',
  platform: 'linux',
  appVersion: '',
}))

const nameless = createProfile()

/** The newspaper's profile; until it has been named, one that can make a page all the same. */
export function profileOf(settings: Settings): Profile {
  return settings.profile ?? nameless
}

export function useProfile(): Profile {
  return useSettings(({ settings }) => profileOf(settings))
}

const translators = new Map<Settings['locale'], Translate>()

/** The sentences in the interface's language, for what is not a component. */
export function translate(...args: Parameters<Translate>): string {
  const { locale } = useSettings.getState().settings
  const known = translators.get(locale) ?? createTranslate(locale)
  translators.set(locale, known)
  return known(...args)
}
