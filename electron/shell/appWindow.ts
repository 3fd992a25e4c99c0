/** The one window: how it opens, shows itself, breaks, and closes. */
import { app, BrowserWindow, dialog, Menu, nativeTheme, screen } from 'electron'
import { APP_HOST, APP_SCHEME, type DeskEvents, type EventName, eventChannel } from '../../core/contract'
import type { Translate } from '../../core/texts'
import type { WindowPlaceStore } from '../settings'
import type { BugLog } from './bugLog'
import { createClosing } from './closing'
import { createCrashGuard } from './crashes'

export interface AppWindowOptions {
  readonly preload: string
  readonly place: WindowPlaceStore
  readonly bugs: BugLog
  readonly translate: () => Translate
  /** The journalist chose to stay: a quit is off. */
  readonly onStay: () => void
}

interface AppWindow {
  /** Opens the window, or brings it to the front. */
  readonly open: () => void
  readonly current: () => BrowserWindow | undefined
  readonly tell: <Name extends EventName>(event: Name, detail: DeskEvents[Name]) => void
  /** The page has begun to work: it hears events, and has something to lose. */
  readonly pageStarted: () => void
  readonly flushed: (unsaved: boolean) => void
  /** The window is called after the article in it. */
  readonly showHeadline: (headline: string) => void
  /** Light or dark changed. */
  readonly repaint: () => void
}

/** `--c-page` of the window's style sheet: what is seen before the first paint. */
const GROUND = { light: '#fdfdfc', dark: '#141517' }
const SMALLEST = { width: 960, height: 600 }
const USUAL = { width: 1360, height: 860 }
/** The first paint normally shows the window; a page that never paints must not leave the journalist without one. */
const SHOW_AT_LATEST_MS = 5000

export function createAppWindow({ preload, place, bugs, translate, onStay }: AppWindowOptions): AppWindow {
  let window: BrowserWindow | undefined
  const crashes = createCrashGuard()
  let closing = closingOf()

  function closingOf() {
    return createClosing({
      askPageToSave: () => tell('flush', {}),
      askJournalist,
      leave: () => {
        keepPlace()
        // Not `close`: everybody has been asked, and the page must not be able to hold the window back.
        window?.destroy()
      },
      stay: onStay,
    })
  }

  /** A key of the menu that was pressed before the page could hear of it. */
  let early: readonly (() => void)[] = []
  let isHeard = false

  const tell: AppWindow['tell'] = (event, detail) => {
    if (event === 'command' && !isHeard) early = [...early, () => tell(event, detail)]
    else if (window && !window.isDestroyed()) window.webContents.send(eventChannel(event), detail)
  }

  function pageStarted(): void {
    closing.setPage('alive')
    isHeard = true
    const held = early
    early = []
    for (const tellNow of held) tellNow()
  }

  function open(): void {
    if (window) {
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
      return
    }
    closing = closingOf()
    closing.setPage('loading')
    isHeard = false
    early = []
    const opened = new BrowserWindow({
      ...USUAL,
      ...visiblePlace(place),
      minWidth: SMALLEST.width,
      minHeight: SMALLEST.height,
      show: false,
      title: app.name,
      backgroundColor: ground(),
      titleBarStyle: 'default',
      webPreferences: {
        preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        webviewTag: false,
        // Its dictionaries would come from the internet; the proofreader is our own.
        spellcheck: false,
      },
    })
    window = opened
    const show = () => {
      if (!opened.isDestroyed() && !opened.isVisible()) opened.show()
    }
    opened.once('ready-to-show', show)
    setTimeout(show, SHOW_AT_LATEST_MS).unref()
    opened.on('close', (event) => {
      closing.onClose(event)
      if (!event.defaultPrevented) keepPlace()
    })
    // The title comes from the desk; the page's own would only say the app's name.
    opened.on('page-title-updated', (event) => event.preventDefault())
    opened.on('closed', () => {
      if (window === opened) window = undefined
    })
    opened.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      if (reason !== 'clean-exit') onBroken(opened, `${reason} (${exitCode})`)
    })
    opened.webContents.on('context-menu', (_event, { isEditable, selectionText, editFlags }) => {
      if (isEditable || selectionText !== '') popUpEditMenu(opened, isEditable, editFlags)
    })
    if (place.read()?.maximized) opened.maximize()
    opened.loadURL(`${APP_SCHEME}://${APP_HOST}/`).catch((error: unknown) => {
      closing.setPage('gone')
      bugs.note('open the window', error)
    })
  }

  function onBroken(broken: BrowserWindow, reason: string): void {
    closing.setPage('gone')
    isHeard = false
    bugs.note('window', new Error(`the page is gone: ${reason}`))
    const t = translate()
    if (crashes.note(Date.now()) === 'give-up') {
      dialog.showErrorBox(t('shell.windowLost.title'), t('shell.windowLost.body', { log: bugs.file }))
      broken.destroy()
      return
    }
    if (broken.isDestroyed()) return
    broken.webContents.reload()
    void dialog.showMessageBox(broken, {
      type: 'warning',
      message: t('shell.windowGone.title'),
      detail: t('shell.windowGone.body'),
    })
  }

  async function askJournalist(): Promise<boolean> {
    if (!window) return true
    const t = translate()
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: t('shell.unsaved.title'),
      detail: t('shell.unsaved.body'),
      buttons: [t('shell.unsaved.stay'), t('shell.unsaved.close')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    return response === 1
  }

  function keepPlace(): void {
    if (!window || window.isDestroyed()) return
    try {
      place.keep({ ...window.getNormalBounds(), maximized: window.isMaximized() })
    } catch (error) {
      // A disk that takes no more must not keep the window open.
      bugs.note('keep the place of the window', error)
    }
  }

  function popUpEditMenu(
    parent: BrowserWindow,
    isEditable: boolean,
    { canCut, canCopy, canPaste, canSelectAll }: Electron.EditFlags,
  ): void {
    const t = translate()
    const changing = (item: Electron.MenuItemConstructorOptions) => (isEditable ? [item] : [])
    Menu.buildFromTemplate([
      ...changing({ role: 'cut', label: t('shell.menu.cut'), enabled: canCut }),
      { role: 'copy', label: t('shell.menu.copy'), enabled: canCopy },
      ...changing({ role: 'paste', label: t('shell.menu.paste'), enabled: canPaste }),
      ...changing({ role: 'pasteAndMatchStyle', label: t('shell.menu.pasteAsText'), enabled: canPaste }),
      { type: 'separator' },
      { role: 'selectAll', label: t('shell.menu.selectAll'), enabled: canSelectAll },
    ]).popup({ window: parent })
  }

  return {
    open,
    tell,
    current: () => window,
    pageStarted,
    flushed: (unsaved) => closing.flushed(unsaved),
    showHeadline: (headline) =>
      window?.setTitle(headline.trim() === '' ? app.name : `${headline.trim()} – ${app.name}`),
    repaint: () => window?.setBackgroundColor(ground()),
  }
}

function ground(): string {
  return nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light
}

/** The last place, unless the screen it was on is gone. */
function visiblePlace(place: WindowPlaceStore): Partial<Electron.Rectangle> {
  const last = place.read()
  if (last === undefined) return {}
  const { x, y, width, height } = last
  const { workArea } = screen.getDisplayMatching({ x, y, width, height })
  const seenX = Math.min(x + width, workArea.x + workArea.width) - Math.max(x, workArea.x)
  const seenY = Math.min(y + height, workArea.y + workArea.height) - Math.max(y, workArea.y)
  return seenX > 100 && seenY > 100 ? { x, y, width, height } : { width, height }
}
