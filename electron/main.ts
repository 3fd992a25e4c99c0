/** The desktop door: the order in which the app wakes, and nothing else. */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, ipcMain, nativeTheme, protocol, session, shell } from 'electron'
import { APP_SCHEME } from '../core/contract'
import { createTranslate } from '../core/texts'
import { localTimestamp } from './clock'
import { createDesk } from './desk'
import { openSettings, openWindowPlace } from './settings'
import {
  collectOpenedFiles,
  createAppMenu,
  createAppServer,
  createAppWindow,
  createDialogs,
  findAppFolders,
  guardPages,
  guardSession,
  openBugLog,
  openExternally,
  registerCalls,
} from './shell'

// 1. Before the app is ready: the log, the scheme of our pages, and the files that it was opened with.
const folders = findAppFolders(path.dirname(fileURLToPath(import.meta.url)))
const bugs = openBugLog(folders.logs)
process.on('uncaughtException', (error) => bugs.note('main process', error))
process.on('unhandledRejection', (error) => bugs.note('main process', error))
protocol.registerSchemesAsPrivileged([
  { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
])
const openExternal = (url: string) => openExternally(shell, url)
guardPages(app, { openExternal, note: bugs.note })
const openedFiles = collectOpenedFiles(app, { words: process.argv, workingFolder: process.cwd() })

// 2. Once only: a second start hands its files to the first and ends.
if (app.requestSingleInstanceLock()) {
  // Not awaited: Electron is ready only after this file has run to its end.
  void app.whenReady().then(wake)
} else {
  app.quit()
}

function wake(): void {
  guardSession(session.defaultSession)

  // 3. What the journalist remembers.
  const settings = openSettings(folders.userData, localTimestamp())
  nativeTheme.themeSource = settings.read().theme
  const translate = () => createTranslate(settings.read().locale)

  // 4. The window and the menu, not shown yet.
  let isQuitting = false
  const window = createAppWindow({
    preload: folders.preload,
    place: openWindowPlace(folders.userData, localTimestamp()),
    bugs,
    translate,
    onStay: () => {
      isQuitting = false
    },
  })
  const menu = createAppMenu({ translate, run: (id) => window.tell('command', { id }), logsFolder: folders.logs })

  // 5. The desk, and its two doors: calls and addresses.
  const { desk, previews, findMedia, openFiles, lookAgain, prepare, close } = createDesk({
    settings,
    dialogs: createDialogs({ window: window.current, translate, folders: folders.forDialogs }),
    moveToBin: (folder) => shell.trashItem(folder),
    reveal: (file) => shell.showItemInFolder(file),
    openExternal,
    disableInMenu: menu.disable,
    applySettings: ({ theme }) => {
      nativeTheme.themeSource = theme
      menu.show()
    },
    flushed: window.flushed,
    showHeadline: window.showHeadline,
    tell: window.tell,
    platform: process.platform,
    appVersion: app.getVersion(),
    defaultLibraryFolder: folders.defaultLibrary,
    givenLibraryFolder: process.env.TOASOAN_LIBRARY,
    journalFolder: folders.journal,
    cacheFolder: folders.cache,
    indexThread: folders.indexThread,
    assetsFolder: folders.assets,
    ownDictionaryFile: folders.ownDictionary,
  })
  registerCalls(ipcMain, {
    note: bugs.note,
    desk: {
      ...desk,
      async start(input) {
        // It listens since before it asked, and may hold letters that were typed before there is a page to show them.
        window.pageStarted()
        const state = await desk.start(input)
        openedFiles.handTo((files) => void openFiles(files).catch((error: unknown) => bugs.note('open files', error)))
        return state
      },
    },
  })
  protocol.handle(
    APP_SCHEME,
    createAppServer({
      rendererFolder: folders.renderer,
      proofingFolder: folders.proofing,
      findMedia,
      readPreview: previews.read,
      note: bugs.note,
    }),
  )

  // 6. The doors open; the library is read while the window is made.
  window.open()
  menu.show()
  void prepare().catch((error: unknown) => bugs.note('prepare', error))
  nativeTheme.on('updated', window.repaint)
  app.on('browser-window-focus', () => void lookAgain().catch((error: unknown) => bugs.note('look again', error)))
  app.on('second-instance', window.open)
  app.on('activate', window.open)
  app.on('open-file', window.open)
  app.on('before-quit', () => {
    isQuitting = true
  })
  app.on('will-quit', () => void close())
  // On a Mac an app stays without windows, unless it was leaving when the last one closed.
  app.on('window-all-closed', () => {
    openedFiles.hold()
    if (process.platform !== 'darwin' || isQuitting) app.quit()
  })
}
