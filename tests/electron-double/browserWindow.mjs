/** `BrowserWindow`: a window's state and its events, around one page. Unsafe windows are refused. */
import { EventEmitter } from 'node:events'
import { toApp } from './addresses.mjs'
import { app } from './app.mjs'
import { browser, onPageOpenedByPage, openPage } from './chromium.mjs'
import { isHeaded } from './commandLine.mjs'
import { eventObject } from './eventObject.mjs'
import { lifecycle } from './lifecycle.mjs'
import { Menu } from './menu.mjs'
import { record } from './record.mjs'
import { WebContents } from './webContents.mjs'
import { makeWindowsWith, openAllowedWindow } from './windowsOpenedByPages.mjs'

const windows = new Map()
let lastId = 0
let focused = null

// What an app for journalists never needs; real Electron would open the door, so the stand-in says no.
const UNSAFE = {
  nodeIntegration: true,
  nodeIntegrationInWorker: true,
  nodeIntegrationInSubFrames: true,
  contextIsolation: false,
  sandbox: false,
  webSecurity: false,
  allowRunningInsecureContent: true,
  experimentalFeatures: true,
  webviewTag: true,
}

export class BrowserWindow extends EventEmitter {
  #options
  #destroyed = false
  #shown = false
  #state = 'normal'
  #fullScreen = false
  #bounds
  #title
  #isShownOnce = false
  #asked = false

  constructor(options = {}) {
    super()
    if (!lifecycle.isReady) throw new Error('Cannot create BrowserWindow before app is ready')
    const preferences = options.webPreferences ?? {}
    for (const [name, value] of Object.entries(UNSAFE)) {
      if (preferences[name] === value) throw new Error(`The stand-in opens no window with ${name}: ${value}`)
    }
    lastId += 1
    this.id = lastId
    this.#options = options
    this.#bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 }
    this.#title = options.title ?? app.name
    this.webContents = new WebContents({ ...preferences, holdsBack: isHeaded }, openPage(this.#bounds))
    windows.set(this.id, this)
    this.#follow(this.webContents)
    app.emit('web-contents-created', eventObject(), this.webContents)
    app.emit('browser-window-created', eventObject(), this)
    if (options.show !== false) this.show()
    this.webContents.whenFurnished().then(
      () => this.#applyBounds(),
      (error) => {
        if (!this.#destroyed) process.stderr.write(`The window could not be opened: ${error.message}\n`)
      },
    )
  }

  #follow(contents) {
    contents.once('did-finish-load', () => {
      if (!this.#isShownOnce && !this.#destroyed) this.emit('ready-to-show', eventObject())
      this.#isShownOnce = true
    })
    contents.on('destroyed', () => this.#gone())
    contents.on('page-title-updated', (event, title, explicitSet) => {
      this.emit('page-title-updated', event, title, explicitSet)
      if (!event.defaultPrevented) this.#title = title
    })
    contents.on('-unload-prevented', () => {
      lifecycle.isQuitting = false
    })
    contents.on('-closed-by-hand', () => this.#closedByHand())
  }

  static getAllWindows() {
    return [...windows.values()]
  }
  static getFocusedWindow() {
    return focused
  }
  static fromId(id) {
    return windows.get(id) ?? null
  }
  static fromWebContents(contents) {
    return [...windows.values()].find((window) => window.webContents === contents) ?? null
  }

  // --- pages -----------------------------------------------------------------------------------------------------------

  loadURL(address, options) {
    return this.webContents.loadURL(address, options)
  }
  loadFile(file, options) {
    return this.webContents.loadFile(file, options)
  }
  reload() {
    this.webContents.reload()
  }
  capturePage(area) {
    return this.webContents.capturePage(area)
  }

  // --- closing ---------------------------------------------------------------------------------------------------------

  /** Asks the app, then the page, and closes when neither objects. */
  close() {
    if (this.#destroyed) return
    if (!this.#mayClose()) return
    void this.webContents.whenFurnished().then(
      () => this.webContents.leave(),
      () => this.#gone(),
    )
  }

  /** Closes without asking anybody. */
  destroy() {
    if (this.#destroyed) return
    this.#asked = true
    void this.webContents.whenFurnished().then(
      () => this.webContents.discard(),
      () => undefined,
    )
    this.webContents.markDestroyed()
  }

  isDestroyed() {
    return this.#destroyed
  }

  #mayClose() {
    this.#asked = true
    const event = eventObject()
    this.emit('close', event)
    // A window that stays open calls off the quitting of the app.
    if (event.defaultPrevented) lifecycle.isQuitting = false
    return !event.defaultPrevented
  }

  // The person pressed the window's own button; Chromium waits for this answer.
  #closedByHand() {
    const accept = this.#mayClose()
    void this.webContents.cdp.tell('Page.handleJavaScriptDialog', { accept })
  }

  #gone() {
    if (this.#destroyed) return
    // Chromium lets a window go at once in which nobody has typed or clicked yet: the app still hears of it.
    if (isHeaded && !this.#asked) this.emit('close', eventObject())
    this.#destroyed = true
    windows.delete(this.id)
    if (focused === this) focused = null
    this.webContents.markDestroyed()
    this.emit('closed')
    app.windowClosed(windows.size)
  }

  // --- showing ---------------------------------------------------------------------------------------------------------

  show() {
    const wasShown = this.#shown
    this.#shown = true
    if (!wasShown) this.emit('show')
    this.focus()
  }
  showInactive() {
    this.#shown = true
    this.emit('show')
  }
  hide() {
    this.#shown = false
    this.emit('hide')
    this.blur()
  }
  isVisible() {
    return this.#shown
  }
  focus() {
    void this.webContents.whenFurnished().then(
      () => this.webContents.cdp.tell('Page.bringToFront'),
      () => undefined,
    )
    this.noteFocus(true)
  }
  blur() {
    this.noteFocus(false)
  }
  isFocused() {
    return focused === this
  }
  moveTop() {
    this.focus()
  }

  /** The window came to the front, or went behind another. */
  noteFocus(isFocused) {
    if (isFocused === (focused === this) || this.#destroyed) return
    if (!isFocused) {
      focused = null
      this.emit('blur', eventObject())
      app.emit('browser-window-blur', eventObject(), this)
      return
    }
    focused?.noteFocus(false)
    focused = this
    this.emit('focus', eventObject())
    app.emit('browser-window-focus', eventObject(), this)
  }

  minimize() {
    this.#become('minimized', 'minimize')
  }
  maximize() {
    this.#become('maximized', 'maximize')
  }
  unmaximize() {
    if (this.#state === 'maximized') this.#become('normal', 'unmaximize')
  }
  restore() {
    this.#become('normal', 'restore')
  }
  isMinimized() {
    return this.#state === 'minimized'
  }
  isMaximized() {
    return this.#state === 'maximized'
  }
  isNormal() {
    return this.#state === 'normal' && !this.#fullScreen
  }
  setFullScreen(flag) {
    if (flag === this.#fullScreen) return
    this.#fullScreen = flag
    this.emit(flag ? 'enter-full-screen' : 'leave-full-screen')
  }
  isFullScreen() {
    return this.#fullScreen
  }
  get fullScreen() {
    return this.#fullScreen
  }
  set fullScreen(flag) {
    this.setFullScreen(flag)
  }

  #become(state, event) {
    if (state === this.#state) return
    this.#state = state
    this.emit(event)
    if (isHeaded) void this.#inWindow({ windowState: state })
  }

  // --- size ------------------------------------------------------------------------------------------------------------

  getBounds() {
    return { ...this.#bounds }
  }
  getNormalBounds() {
    return { ...this.#bounds }
  }
  getContentBounds() {
    return { ...this.#bounds }
  }
  setBounds(bounds) {
    const old = this.#bounds
    this.#bounds = { ...old, ...bounds }
    if (old.width !== this.#bounds.width || old.height !== this.#bounds.height) this.emit('resize')
    if (old.x !== this.#bounds.x || old.y !== this.#bounds.y) this.emit('move')
    void this.webContents.whenFurnished().then(
      () => this.#applyBounds(),
      () => undefined,
    )
  }
  setContentBounds(bounds) {
    this.setBounds(bounds)
  }
  getSize() {
    return [this.#bounds.width, this.#bounds.height]
  }
  setSize(width, height) {
    this.setBounds({ width, height })
  }
  getContentSize() {
    return this.getSize()
  }
  setContentSize(width, height) {
    this.setSize(width, height)
  }
  getPosition() {
    return [this.#bounds.x, this.#bounds.y]
  }
  setPosition(x, y) {
    this.setBounds({ x, y })
  }
  center() {}
  setMinimumSize(width, height) {
    this.minimumSize = [width, height]
  }
  getMinimumSize() {
    return this.minimumSize ?? [this.#options.minWidth ?? 0, this.#options.minHeight ?? 0]
  }
  setMaximumSize() {}
  setAspectRatio() {}

  // Without a screen the page is told its size; with one, the window gets it.
  #applyBounds() {
    const { width, height, x, y } = this.#bounds
    if (!isHeaded)
      return this.webContents.cdp.tell('Emulation.setDeviceMetricsOverride', {
        width,
        height,
        deviceScaleFactor: 0,
        mobile: false,
      })
    return this.#inWindow({ width, height, ...(x || y ? { left: x, top: y } : {}) })
  }

  async #inWindow(bounds) {
    const found = await browser()
      .send('Browser.getWindowForTarget', { targetId: this.webContents.targetId })
      .catch(() => undefined)
    if (found) await browser().tell('Browser.setWindowBounds', { windowId: found.windowId, bounds })
  }

  // --- dress -----------------------------------------------------------------------------------------------------------

  setTitle(title) {
    this.#title = String(title)
  }
  getTitle() {
    return this.#title
  }
  get title() {
    return this.#title
  }
  set title(title) {
    this.setTitle(title)
  }
  setDocumentEdited(edited) {
    this.documentEdited = Boolean(edited)
    record('window.setDocumentEdited', this.id, this.documentEdited)
  }
  isDocumentEdited() {
    return this.documentEdited ?? false
  }
  setRepresentedFilename(file) {
    this.representedFilename = file
    record('window.setRepresentedFilename', this.id, file)
  }
  getRepresentedFilename() {
    return this.representedFilename ?? ''
  }
  setBackgroundColor(colour) {
    record('window.setBackgroundColor', this.id, colour)
  }
  getBackgroundColor() {
    return this.#options.backgroundColor ?? '#FFFFFF'
  }
  setTitleBarOverlay(options) {
    record('window.setTitleBarOverlay', this.id, options)
  }
  setProgressBar(progress) {
    record('window.setProgressBar', this.id, progress)
  }
  flashFrame(flag) {
    record('window.flashFrame', this.id, flag)
  }
  setIcon() {}
  setMenu(menu) {
    this.menu = menu
  }
  removeMenu() {
    this.menu = null
  }
  setMenuBarVisibility() {}
  setAutoHideMenuBar() {}
  isMenuBarVisible() {
    return true
  }
  setWindowButtonVisibility() {}
  setTrafficLightPosition() {}
  setWindowButtonPosition() {}
  setVibrancy() {}
  setAlwaysOnTop(flag) {
    this.alwaysOnTop = flag
  }
  isAlwaysOnTop() {
    return this.alwaysOnTop ?? false
  }
  setResizable() {}
  isResizable() {
    return true
  }
  setMovable() {}
  setMinimizable() {}
  setMaximizable() {}
  setClosable() {}
  setFullScreenable() {}
  setSkipTaskbar() {}
  setContentProtection() {}
  setOpacity() {}
  setParentWindow() {}
  getParentWindow() {
    return this.#options.parent ?? null
  }
  getChildWindows() {
    return BrowserWindow.getAllWindows().filter((window) => window.getParentWindow() === this)
  }
  isModal() {
    return this.#options.modal ?? false
  }
  isEnabled() {
    return true
  }
  setEnabled() {}
  getMediaSourceId() {
    return `window:${this.id}:0`
  }
  getNativeWindowHandle() {
    return Buffer.alloc(8)
  }
}

makeWindowsWith(BrowserWindow)
app.usesWindows(BrowserWindow)

// A new menu has new shortcuts; every page keeps the list so that Chromium's own do not get in first.
Menu.onChange(() => {
  const chords = Menu.chords()
  for (const window of windows.values()) window.webContents.tellPage({ kind: 'accelerators', chords })
})

/** Called once Chromium runs: hears what pages do to their own windows. */
app.whenChromiumRuns(() => {
  void browser().tell('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true })
  browser().on('Browser.downloadWillBegin', ({ frameId, guid, url, suggestedFilename }) => {
    const page = [...windows.values()].find(({ webContents }) => webContents.targetId === frameId)?.webContents
    const event = eventObject()
    const item = {
      getURL: () => toApp(url),
      getFilename: () => suggestedFilename,
      cancel: () => event.preventDefault(),
    }
    record('download', item.getURL(), suggestedFilename)
    page?.session.emit('will-download', event, item, page)
    if (event.defaultPrevented) void browser().tell('Browser.cancelDownload', { guid })
  })
  onPageOpenedByPage(async (openerId, info, session) => {
    const opener = [...windows.values()].find(({ webContents }) => webContents.targetId === openerId)
    await session.tell('Page.close')
    await browser().tell('Target.closeTarget', { targetId: info.targetId })
    if (opener) {
      const details = {
        url: toApp(info.url),
        frameName: '',
        features: '',
        disposition: 'foreground-tab',
        referrer: { url: '', policy: 'default' },
      }
      openAllowedWindow(opener.webContents, details)
    }
  })
})
