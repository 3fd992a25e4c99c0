/** The journalist's settings on this computer, kept by electron-store; `core/contract` says what they are. */
import path from 'node:path'
import Store from 'electron-store'
import { type Settings, settingsSchema } from '../../core/contract'
import { readSettings, setAsideDamaged } from './storedSettings'

interface SettingsStore {
  readonly read: () => Settings
  /** Checks, keeps and gives back the whole. Throws where the file cannot be written. */
  readonly update: (change: Partial<Settings>) => Settings
}

/**
 * Opens `settings.json` in the folder. A value that no longer fits falls back to its default and the others stay; a file
 * that is not JSON is set aside under a name that says when, and the app starts as new.
 */
export function openSettings(folder: string, now: string): SettingsStore {
  setAsideDamaged(path.join(folder, 'settings.json'), now)
  const store = new Store<Record<string, unknown>>({
    name: 'settings',
    cwd: folder,
    accessPropertiesByDotNotation: false,
  })
  let settings = readSettings(store.store)
  return {
    read: () => settings,
    update(change) {
      settings = settingsSchema.parse({ ...settings, ...change })
      store.store = settings
      return settings
    },
  }
}
