/** What the desk needs from the desktop around it: given by the shell in the app, and by the tests in a test. */
import type { CommandId, DeskEvents, EventName, ExportFormat, Settings } from '../core/contract'
import type { MediaKind } from './library'

/** What the journalist remembers between starts, wherever it is kept. */
interface SettingsKeeper {
  readonly read: () => Settings
  readonly update: (change: Partial<Settings>) => Settings
}

/** Questions only a desktop can ask; an empty answer where the journalist thought better of it. */
export interface Dialogs {
  readonly chooseLibraryFolder: (current: string) => Promise<string | undefined>
  readonly chooseArticleFiles: () => Promise<readonly string[]>
  readonly choosePictureFiles: (multiple: boolean) => Promise<readonly string[]>
  /** A CSV file. */
  readonly chooseWordListFile: () => Promise<string | undefined>
  readonly chooseMediaFile: (kind: MediaKind) => Promise<string | undefined>
  /** `current`: where the last page went. */
  readonly chooseExportFolder: (current: string | undefined) => Promise<string | undefined>
  /** Full path, in one of the formats or without an extension. Whoever names a file that is there is asked before this answers. */
  readonly chooseExportFile: (name: string, formats: readonly ExportFormat[]) => Promise<string | undefined>
}

export interface Surroundings {
  readonly settings: SettingsKeeper
  readonly dialogs: Dialogs
  readonly moveToBin: (folder: string) => Promise<void>
  /** Shows the file or folder in the system's own file manager. */
  readonly reveal: (file: string) => void
  /** Rejects addresses that are neither https nor mailto. */
  readonly openExternal: (url: string) => Promise<void>
  readonly disableInMenu: (commands: readonly CommandId[]) => void
  /** The settings changed: menu and colours follow. */
  readonly applySettings: (settings: Settings) => void
  /** The window answered `flush`. */
  readonly flushed: (unsaved: boolean) => void
  /** Which article the window shows now, for its title; empty: none, or one without a headline. */
  readonly showHeadline: (headline: string) => void
  readonly tell: <Name extends EventName>(event: Name, detail: DeskEvents[Name]) => void
  readonly platform: NodeJS.Platform
  readonly appVersion: string
  /** Used while no other was chosen, and made if it is not there. */
  readonly defaultLibraryFolder: string
  /** Wins over the setting and is not remembered: for tests and for trying things out. */
  readonly givenLibraryFolder?: string | undefined
  /** Where what was typed is kept until it is safe in the library: on this computer's own disk. */
  readonly journalFolder: string
  /** Where what can be rebuilt is kept. */
  readonly cacheFolder: string
  /** The built program of the search index's thread; undefined: it works in the main thread. */
  readonly indexThread?: string | undefined
  readonly assetsFolder: string
  /** This person's dictionary; the newsroom's lies in the library. */
  readonly ownDictionaryFile: string
}
