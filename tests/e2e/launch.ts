/**
 * Opens the app for a spec, on folders of its own, and plays the journalist's part outside the window: answering dialogs,
 * choosing from the menu, pulling the plug. The same code drives the stand-in and real Electron.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { findElectron } from '../../build/electronBinary.mjs'
import { unpackedApp } from '../packaging/unpackedApp'

const root = path.resolve(import.meta.dirname, '../..')
const standIn = path.join(root, 'tests/electron-double/electron')

/** What the app asked of the system instead of doing it: `{ api: 'shell.openExternal', args }`, in order. */
export interface Call {
  readonly api: string
  readonly args: unknown[]
}

/** The harness's own notes inside the main process. */
interface Desk {
  calls: { api: string; args: unknown[] }[]
  open: string[][]
  save: string[]
  message: number[]
}

export interface LaunchOptions {
  /** 'electron' runs real Electron; anything else the stand-in. */
  readonly project: string
  /** The app: a folder with a package.json. Default: this repository. */
  readonly appFolder?: string
  /** Where the app keeps its own data, and where the articles are. Default: new temporary folders. */
  readonly userData?: string
  readonly library?: string
  /** More arguments, such as a file to open. */
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Done as soon as the window's page is on its way, before it has drawn anything. */
  readonly atOnce?: ((window: Page, electron: ElectronApplication) => Promise<void>) | undefined
}

/** The running app in the hands of a spec. */
export class RunningApp {
  private constructor(
    readonly electron: ElectronApplication,
    /** The first window, once it has loaded. */
    readonly window: Page,
    readonly userData: string,
    readonly library: string,
    private readonly options: LaunchOptions,
  ) {}

  static async launch(options: LaunchOptions): Promise<RunningApp> {
    const userData = options.userData ?? temporaryFolder('toasoan-userdata-')
    const library = options.library ?? temporaryFolder('toasoan-library-')
    const isPackaged = options.project === 'packaged'
    const appFolder = options.appFolder ?? (isPackaged ? unpackedApp() : root)
    const isReal = options.project === 'electron'
    const electron = await _electron.launch({
      executablePath: isReal ? (findElectron() ?? 'electron') : standIn,
      args: [appFolder, `--user-data-dir=${userData}`, ...(options.args ?? [])],
      cwd: root,
      env: {
        ...(process.env as Record<string, string>),
        TOASOAN_LIBRARY: library,
        ...(isPackaged ? { ELECTRON_DOUBLE_PACKAGED: '1' } : {}),
        ...options.env,
      },
      // The app's own choice of light or dark is to be seen, not the test runner's.
      colorScheme: null,
    })
    await electron.evaluate(takeTheSystemsPlace, path.join(userData, 'spec-bin'))
    const window = await electron.firstWindow()
    // A window is there before its page is.
    await window.waitForURL((url) => url.protocol !== 'about:', { waitUntil: 'commit' })
    await options.atOnce?.(window, electron)
    await window.waitForLoadState()
    return new RunningApp(electron, window, userData, library, { ...options, atOnce: undefined, userData, library })
  }

  /** Closes the app as the menu's Quit does. Dialogs it opens get the answers laid ready. */
  async close(): Promise<void> {
    await this.electron.close().catch(() => undefined)
  }

  /** Pulls the plug: nothing in the app gets a chance to save. */
  async kill(): Promise<void> {
    const { pid } = this.electron.process()
    const gone = new Promise((resolve) => this.electron.process().once('exit', resolve))
    if (pid !== undefined) process.kill(pid, 'SIGKILL')
    await gone
  }

  /** Opens the app again on the same folders, after `close` or `kill`. */
  relaunch(changes: Partial<LaunchOptions> = {}): Promise<RunningApp> {
    return RunningApp.launch({ ...this.options, ...changes })
  }

  /** The next open dialog answers with these files; no files cancels it. */
  async willOpen(...files: string[]): Promise<void> {
    await this.lay('open', files)
  }

  /** The next save dialog answers with this file; '' cancels it. */
  async willSave(file: string): Promise<void> {
    await this.lay('save', file)
  }

  /** The next question is answered with this button, counted from 0. */
  async willAnswer(button: number): Promise<void> {
    await this.lay('message', button)
  }

  /** What the app asked of the system, of one kind (`'shell.openExternal'`, `'dialog.showMessageBox'`) or all. */
  calls(api?: string): Promise<Call[]> {
    return this.electron.evaluate((_electron, wanted) => {
      const { calls } = (globalThis as unknown as { specDesk: Desk }).specDesk
      return calls.filter((call) => wanted === undefined || call.api === wanted)
    }, api)
  }

  /**
   * Chooses an item of the application menu by its id. The menu learns a moment after the window what makes sense now,
   * so a greyed-out item is waited for, as a hand would wait. Throws when it is missing, or still grey after `patienceMs`.
   */
  async chooseFromMenu(id: string, patienceMs = 5000): Promise<void> {
    const deadline = Date.now() + patienceMs
    for (;;) {
      const result = await this.electron.evaluate(({ BrowserWindow, Menu }, wanted) => {
        const item = Menu.getApplicationMenu()?.getMenuItemById(wanted)
        if (!item) return 'missing'
        if (!item.enabled || !item.visible) return 'grey'
        const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
        item.click({}, window, window?.webContents)
        return 'chosen'
      }, id)
      if (result === 'chosen') return
      if (result === 'missing') throw new Error(`The menu has no item '${id}'`)
      if (Date.now() > deadline) throw new Error(`The menu's item '${id}' cannot be chosen now`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  private lay(kind: 'open' | 'save' | 'message', answer: string[] | string | number): Promise<void> {
    return this.electron.evaluate(
      (_electron, [list, one]) => {
        const desk = (globalThis as unknown as { specDesk: Record<string, unknown[]> }).specDesk
        desk[list as string]?.push(one)
      },
      [kind, answer] as const,
    )
  }
}

/** `app`: a fresh app on fresh folders, closed after the spec. `appFolder` and `appEnv` can be set with `test.use`. */
export const test = base.extend<{ app: RunningApp; appFolder: string | undefined; appEnv: Record<string, string> }>({
  appFolder: [undefined, { option: true }],
  appEnv: [{}, { option: true }],
  app: async ({ appFolder, appEnv }, use, info) => {
    const app = await RunningApp.launch({
      project: info.project.name,
      env: appEnv,
      ...(appFolder ? { appFolder } : {}),
    })
    await use(app)
    await app.close()
    for (const folder of [app.userData, app.library]) fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  },
})

export { expect } from '@playwright/test'

// Runs in the main process: dialogs and the shell answer to the spec from here on.
function takeTheSystemsPlace({ dialog, shell }: typeof import('electron'), bin: string): void {
  const desk: Desk = { calls: [], open: [], save: [], message: [] }
  Object.assign(globalThis, { specDesk: desk })
  const note = (api: string, args: unknown[]) => {
    // Windows cannot be copied to the spec; the options are what it wants to see.
    desk.calls.push({
      api,
      args: JSON.parse(JSON.stringify(args.filter((one) => !(one as { webContents?: unknown })?.webContents))),
    })
  }
  const cautious = (args: unknown[]) => (args.at(-1) as { cancelId?: number }).cancelId ?? 0
  dialog.showOpenDialog = async (...args: unknown[]) => {
    note('dialog.showOpenDialog', args)
    const filePaths = desk.open.shift() ?? []
    return { canceled: filePaths.length === 0, filePaths }
  }
  dialog.showSaveDialog = async (...args: unknown[]) => {
    note('dialog.showSaveDialog', args)
    const filePath = desk.save.shift() ?? ''
    return { canceled: filePath === '', filePath }
  }
  dialog.showMessageBox = async (...args: unknown[]) => {
    note('dialog.showMessageBox', args)
    return { response: desk.message.shift() ?? cautious(args), checkboxChecked: false }
  }
  dialog.showMessageBoxSync = (...args: unknown[]) => {
    note('dialog.showMessageBoxSync', args)
    return desk.message.shift() ?? cautious(args)
  }
  dialog.showErrorBox = (...args: unknown[]) => note('dialog.showErrorBox', args)
  shell.openExternal = async (...args: unknown[]) => note('shell.openExternal', args)
  shell.showItemInFolder = (...args: unknown[]) => note('shell.showItemInFolder', args)
  shell.openPath = async (...args: unknown[]) => {
    note('shell.openPath', args)
    return ''
  }
  shell.trashItem = async (target: string) => {
    note('shell.trashItem', [target])
    const files = process.getBuiltinModule('node:fs')
    files.mkdirSync(bin, { recursive: true })
    files.renameSync(
      target,
      process
        .getBuiltinModule('node:path')
        .join(bin, `${Date.now()} ${process.getBuiltinModule('node:path').basename(target)}`),
    )
  }
}

/** The folder `shell.trashItem` moves to while a spec runs. */
export function binOf(app: RunningApp): string {
  return path.join(app.userData, 'spec-bin')
}

function temporaryFolder(prefix: string): string {
  return fs.mkdtempSync(path.join(os.tmpdir(), prefix))
}
