/** For tests of the desk: one on folders of its own, for a journalist who chooses what the test says. */
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { type Outcome, type Settings, settingsSchema } from '../core/contract'
import { createDesk, type OpenDesk } from './desk'
import type { Dialogs, Surroundings } from './surroundings'

/** New before each test. */
export interface DeskRig {
  /** A folder that is gone after the test. */
  root: string
  /** What the window was told, in order. */
  told: [string, unknown][]
  revealed: string[]
  /** Names that the window was given. */
  titles: string[]
  settings: Settings
  /** What the journalist will choose. */
  choice: { -readonly [Name in keyof Dialogs]: Awaited<ReturnType<Dialogs[Name]>> }
  readonly at: (...parts: string[]) => string
  /** A desk that is put to bed after the test. */
  readonly wake: (more?: Partial<Surroundings>) => OpenDesk
}

export function value<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}

export function present<Value>(found: Value | null | undefined): Value {
  if (found === null || found === undefined) throw new Error('Nothing was found')
  return found
}

/** For all tests of a file. */
export function withDesk(): DeskRig {
  const at = (...parts: string[]) => path.join(rig.root, ...parts)
  let awake: OpenDesk[] = []
  function wake(more: Partial<Surroundings> = {}): OpenDesk {
    const desk = createDesk({
      settings: {
        read: () => rig.settings,
        update: (change) => {
          rig.settings = settingsSchema.parse({ ...rig.settings, ...change })
          return rig.settings
        },
      },
      dialogs: {
        chooseLibraryFolder: async () => rig.choice.chooseLibraryFolder,
        chooseArticleFiles: async () => rig.choice.chooseArticleFiles,
        choosePictureFiles: async () => rig.choice.choosePictureFiles,
        chooseMediaFile: async () => rig.choice.chooseMediaFile,
        chooseWordListFile: async () => rig.choice.chooseWordListFile,
        chooseExportFolder: async () => rig.choice.chooseExportFolder,
        chooseExportFile: async () => rig.choice.chooseExportFile,
      },
      moveToBin: (folder) => fs.rm(folder, { recursive: true }),
      reveal: (file) => rig.revealed.push(file),
      openExternal: async () => undefined,
      disableInMenu: () => undefined,
      applySettings: () => undefined,
      flushed: () => undefined,
      showHeadline: (headline) => rig.titles.push(headline),
      tell: (event, detail) => rig.told.push([event, detail]),
      platform: 'linux',
      appVersion: '0.1.0',
      defaultLibraryFolder: at('Tài liệu', 'Tòa Soạn'),
      journalFolder: at('journal'),
      cacheFolder: at('cache'),
      assetsFolder: path.resolve(import.meta.dirname, '../assets'),
      ownDictionaryFile: at('tu-dien.txt'),
      ...more,
    })
    awake.push(desk)
    return desk
  }

  const rig = { at, wake } as DeskRig
  beforeEach(async () => {
    rig.root = await fs.realpath(await fs.mkdtemp(path.join(os.tmpdir(), 'toasoan-')))
    rig.told = []
    rig.revealed = []
    rig.titles = []
    rig.settings = settingsSchema.parse({})
    rig.choice = {
      chooseLibraryFolder: undefined,
      chooseArticleFiles: [],
      choosePictureFiles: [],
      chooseMediaFile: undefined,
      chooseWordListFile: undefined,
      chooseExportFolder: undefined,
      chooseExportFile: undefined,
    }
  })
  afterEach(async () => {
    for (const { idle, close } of awake) {
      await idle()
      close()
    }
    awake = []
    await fs.rm(rig.root, { recursive: true })
  })
  return rig
}
