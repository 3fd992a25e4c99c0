/** `webContents`: one page, its messages, its navigations and its commands, over a DevTools session. */
import { EventEmitter } from 'node:events'
import fs from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { toApp, toChromium } from './addresses.mjs'
import { browser } from './chromium.mjs'
import { eventObject } from './eventObject.mjs'
import { IpcMain } from './ipcMain.mjs'
import { nativeImage } from './nativeImage.mjs'
import { nativeTheme } from './nativeTheme.mjs'
import { Navigation } from './navigation.mjs'
import { receive, sendTo } from './pageMessages.mjs'
import { furnishPage } from './pageSetup.mjs'
import { record } from './record.mjs'
import { answerRequest } from './requests.mjs'
import { session as sessions } from './session.mjs'

const all = new Map()
let lastId = 0

export class WebContents extends EventEmitter {
  #ready
  #navigation
  #destroyed = false
  #crashed = false
  #loading = false
  #zoomFactor = 1
  #windowOpenHandler = () => ({ action: 'allow' })
  #title = ''
  #mainFrame

  /** Chromium's session for this page, once it is there. */
  cdp
  /** Chromium's name for the page and for its main frame. */
  targetId = ''
  /** The preload's world in the current document. */
  world = undefined
  ipc = new IpcMain()
  isOffscreen = () => false

  /** `opening` resolves to the page: `{ targetId, session }`. */
  constructor(preferences, opening) {
    super()
    lastId += 1
    this.id = lastId
    this.preferences = preferences
    this.session =
      preferences.session ??
      (preferences.partition ? sessions.fromPartition(preferences.partition) : sessions.defaultSession)
    this.#mainFrame = mainFrameOf(this)
    all.set(this.id, this)
    this.#ready = opening.then((page) => this.#furnish(page))
    this.#ready.catch(() => undefined)
    nativeTheme.on('updated', () => void this.#applyTheme())
  }

  async #furnish({ targetId, session }) {
    this.targetId = targetId
    this.cdp = session
    this.#navigation = new Navigation(this, session)
    session.on('Fetch.requestPaused', (paused) => void this.#onRequest(paused))
    session.on('Runtime.bindingCalled', (call) => void receive(this, call))
    session.on('Page.domContentEventFired', () => this.emit('dom-ready', eventObject()))
    session.on('Page.loadEventFired', () => this.#loaded())
    session.on('Page.frameNavigated', ({ frame }) => frame.parentId || void this.#applyTheme())
    session.on('Page.javascriptDialogOpening', (dialog) => this.#onDialog(dialog))
    session.on('Inspector.targetCrashed', () => this.#onCrash())
    session.on('detached', () => this.markDestroyed())
    await furnishPage(this, session)
    await this.#applyTheme()
    await session.tell('Runtime.runIfWaitingForDebugger')
  }

  /** Resolves when the page can be spoken to. */
  whenFurnished() {
    return this.#ready
  }

  // --- where it is -------------------------------------------------------------------------------------------------

  getURL() {
    const url = toApp(this.#navigation?.url ?? '')
    return url === 'about:blank' ? '' : url
  }

  getTitle() {
    return this.#title
  }

  /** A new title from the page; the window decides whether to show it. */
  noteTitle(title) {
    if (title === this.#title || title === '') return
    this.#title = title
    this.emit('page-title-updated', eventObject(), title, true)
  }

  get mainFrame() {
    return this.#mainFrame
  }

  isDestroyed() {
    return this.#destroyed
  }

  isCrashed() {
    return this.#crashed
  }

  isLoading() {
    return this.#loading
  }

  isLoadingMainFrame() {
    return this.#loading
  }

  // --- going somewhere -----------------------------------------------------------------------------------------------

  /** Opens an address; resolves when it has finished loading, rejects with Chromium's reason. */
  async loadURL(address) {
    await this.#ready
    this.#navigation.order()
    this.#startLoading()
    const loaded = this.#nextLoad()
    const { errorText } = await this.cdp.send('Page.navigate', { url: toChromium(address) })
    if (errorText) {
      // The error page is on its way in; a command sent in between would be lost with the old page.
      if (this.#lastFailure) await this.#settled()
      const failure = this.#lastFailure ?? { code: -2, name: errorText.replace('net::', '') }
      this.#lastFailure = undefined
      this.#loading = false
      const error = new Error(`${failure.name} (${failure.code}) loading '${address}'`)
      throw Object.assign(error, { code: failure.name, errno: failure.code, url: address })
    }
    await loaded
  }

  loadFile(file, { query, hash } = {}) {
    const address = pathToFileURL(file)
    if (query) address.search = new URLSearchParams(query).toString()
    if (hash) address.hash = hash
    return this.loadURL(address.href)
  }

  reload() {
    void this.#ready.then(() => {
      this.#navigation.order()
      this.#startLoading()
      const back = this.#crashed && this.#navigation.url
      this.#crashed = false
      return back ? this.cdp.tell('Page.navigate', { url: back }) : this.cdp.tell('Page.reload')
    })
  }

  reloadIgnoringCache() {
    this.reload()
  }

  stop() {
    void this.cdp?.tell('Page.stopLoading')
  }

  canGoBack() {
    return false
  }

  canGoForward() {
    return false
  }

  /** Decides what becomes of `window.open` and links to another window. */
  setWindowOpenHandler(handler) {
    this.#windowOpenHandler = handler
  }

  /** Asks that decision; whoever opens windows acts on it. */
  decideWindow(details) {
    const decision = this.#windowOpenHandler(details)
    record('windowOpen', details.url, decision?.action ?? 'deny')
    return decision ?? { action: 'deny' }
  }

  #settled() {
    return new Promise((resolve) => {
      this.cdp.once('Page.frameNavigated', resolve)
      setTimeout(resolve, 1_000)
    })
  }

  #startLoading() {
    this.#loading = true
    this.emit('did-start-loading', eventObject())
  }

  #nextLoad() {
    return new Promise((resolve) => this.once('did-finish-load', resolve))
  }

  #loaded() {
    this.#loading = false
    this.emit('did-stop-loading', eventObject())
    if (this.getURL() !== '') this.emit('did-finish-load', eventObject())
  }

  #lastFailure
  #objected = false

  async #onRequest(paused) {
    if (Navigation.concerns(paused) && !this.#navigation.allows(paused)) {
      return this.cdp.tell('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Aborted' })
    }
    const isMainFrame = paused.resourceType === 'Document' && paused.frameId === this.targetId
    await answerRequest(this.cdp, paused, this, (code, name) => {
      if (paused.resourceType !== 'Document') return
      if (isMainFrame) this.#lastFailure = { code, name }
      this.emit('did-fail-load', eventObject(), code, name, toApp(paused.request.url), isMainFrame, 1, 1)
    })
  }

  // --- speaking with it ------------------------------------------------------------------------------------------------

  /** Sends a message to the preload's `ipcRenderer.on`. Throws when the arguments cannot be copied. */
  send(channel, ...args) {
    if (typeof channel !== 'string') throw new TypeError('Missing required channel argument')
    const send = sendTo(this, { kind: 'message', channel, args })
    void this.#ready.then(send).catch(() => undefined)
  }

  /** Sends to the page whatever the stand-in itself has to say. */
  tellPage(message) {
    void this.#ready.then(sendTo(this, message)).catch(() => undefined)
  }

  /** Runs code in the page's own world and gives back its copied result. */
  async executeJavaScript(code, userGesture = false) {
    await this.#ready
    const { result, exceptionDetails } = await this.cdp.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
      userGesture,
      replMode: false,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  async insertCSS(css) {
    await this.executeJavaScript(
      `document.head.append(Object.assign(document.createElement('style'), { textContent: ${JSON.stringify(css)} }))`,
    )
    return 'css'
  }

  async insertText(text) {
    await this.#ready
    await this.cdp.send('Input.insertText', { text })
  }

  /** A picture of the page as it is drawn now. */
  async capturePage(area) {
    await this.#ready
    const clip = area ? { ...area, scale: 1 } : undefined
    const { data } = await this.cdp.send('Page.captureScreenshot', { format: 'png', ...(clip ? { clip } : {}) })
    return nativeImage.createFromBuffer(Buffer.from(data, 'base64'))
  }

  async printToPDF({ landscape = false, printBackground = false, preferCSSPageSize = false } = {}) {
    await this.#ready
    const { data } = await this.cdp.send('Page.printToPDF', { landscape, printBackground, preferCSSPageSize })
    return Buffer.from(data, 'base64')
  }

  print(options) {
    record('webContents.print', options)
  }

  async savePage(file) {
    await fs.writeFile(file, await this.executeJavaScript('document.documentElement.outerHTML'))
  }

  // --- commands of the edit menu -----------------------------------------------------------------------------------------

  undo() {
    this.#edit('Undo')
  }
  redo() {
    this.#edit('Redo')
  }
  cut() {
    this.#edit('Cut')
  }
  copy() {
    this.#edit('Copy')
  }
  paste() {
    this.#edit('Paste')
  }
  pasteAndMatchStyle() {
    this.#edit('PasteAndMatchStyle')
  }
  delete() {
    this.#edit('Delete')
  }
  selectAll() {
    this.#edit('SelectAll')
  }

  #edit(command) {
    // An editing command travels with a key event; this key has no name, so no page takes it for a letter.
    const key = { windowsVirtualKeyCode: 0, key: 'Unidentified', code: '' }
    void this.cdp
      ?.tell('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [command], ...key })
      .then(() => this.cdp.tell('Input.dispatchKeyEvent', { type: 'keyUp', ...key }))
  }

  // --- looks and tools -----------------------------------------------------------------------------------------------------

  setZoomFactor(factor) {
    this.#zoomFactor = factor
    record('webContents.setZoomFactor', factor)
  }
  getZoomFactor() {
    return this.#zoomFactor
  }
  setZoomLevel(level) {
    this.setZoomFactor(1.2 ** level)
  }
  getZoomLevel() {
    return Math.log(this.#zoomFactor) / Math.log(1.2)
  }
  get zoomFactor() {
    return this.#zoomFactor
  }
  set zoomFactor(factor) {
    this.setZoomFactor(factor)
  }
  get zoomLevel() {
    return this.getZoomLevel()
  }
  set zoomLevel(level) {
    this.setZoomLevel(level)
  }
  async setVisualZoomLevelLimits() {}
  setBackgroundThrottling() {}
  setIgnoreMenuShortcuts(ignore) {
    this.ignoresMenu = ignore
  }
  setUserAgent() {}
  getUserAgent() {
    return ''
  }
  setAudioMuted() {}
  openDevTools(options) {
    record('webContents.openDevTools', options)
  }
  closeDevTools() {}
  toggleDevTools() {
    record('webContents.toggleDevTools')
  }
  isDevToolsOpened() {
    return false
  }
  inspectElement() {}
  focus() {
    void this.cdp?.tell('Page.bringToFront')
  }
  isFocused() {
    return false
  }
  replaceMisspelling(word) {
    this.insertText(word)
  }
  getProcessId() {
    return 1
  }
  getOSProcessId() {
    return process.pid
  }
  getType() {
    return 'window'
  }
  get navigationHistory() {
    return { canGoBack: () => false, canGoForward: () => false, clear() {}, getActiveIndex: () => 0, length: () => 1 }
  }

  // --- its end ---------------------------------------------------------------------------------------------------------------

  forcefullyCrashRenderer() {
    void this.#ready.then(() => this.cdp.tell('Page.crash'))
  }

  /** Closes the page as if it had called `window.close()`. */
  close({ waitForBeforeUnload = false } = {}) {
    void this.#ready.then(() => (waitForBeforeUnload ? this.leave() : this.discard()))
  }

  /** Asks the page to end; it may still object, unless a person's window asked the app already. */
  async leave() {
    this.isLeaving = Boolean(this.preferences.holdsBack)
    await this.cdp.tell('Page.close')
    // A page on its way elsewhere forgets that it was asked.
    setTimeout(() => {
      if (!this.#destroyed && !this.#objected) void browser().tell('Target.closeTarget', { targetId: this.targetId })
    }, 2_000).unref()
  }

  /** Ends the page without asking it. */
  discard() {
    this.isLeaving = true
    return browser().tell('Target.closeTarget', { targetId: this.targetId })
  }

  markDestroyed() {
    if (this.#destroyed) return
    this.#destroyed = true
    all.delete(this.id)
    this.emit('destroyed')
  }

  #onCrash() {
    this.#crashed = true
    this.world = undefined
    this.emit('render-process-gone', eventObject(), { reason: 'crashed', exitCode: 5 })
  }

  // A page that wants to hold back its end asks with a dialog in Chromium, and never in Electron.
  #onDialog({ type, message }) {
    if (type !== 'beforeunload') {
      record(`window.${type}`, message)
      return this.cdp.tell('Page.handleJavaScriptDialog', { accept: type === 'alert' })
    }
    if (this.isLeaving || (this.preferences.holdsBack && this.#navigation.isUnderWay)) {
      return this.cdp.tell('Page.handleJavaScriptDialog', { accept: true })
    }
    if (this.preferences.holdsBack) return this.emit('-closed-by-hand')
    const event = eventObject()
    this.emit('will-prevent-unload', event)
    this.#objected = !event.defaultPrevented
    if (this.#objected) this.emit('-unload-prevented')
    return this.cdp.tell('Page.handleJavaScriptDialog', { accept: event.defaultPrevented })
  }

  // Again after every navigation: a test runner sets its own preference when it attaches.
  #applyTheme() {
    const value =
      nativeTheme.themeSource === 'system' && !nativeTheme.shouldUseDarkColors
        ? ''
        : nativeTheme.shouldUseDarkColors
          ? 'dark'
          : 'light'
    return this.cdp?.tell('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] })
  }
}

export const webContents = {
  getAllWebContents: () => [...all.values()],
  getFocusedWebContents: () => [...all.values()][0] ?? null,
  fromId: (id) => all.get(id),
  fromDevToolsTargetId: (targetId) => [...all.values()].find((one) => one.targetId === targetId),
  fromFrame: (frame) => [...all.values()].find((one) => one.mainFrame === frame),
}

/** The main frame as `senderFrame` shows it; one object per page, so that it can be compared. */
function mainFrameOf(owner) {
  const frame = {
    parent: null,
    frames: [],
    framesInSubtree: [],
    name: '',
    osProcessId: process.pid,
    processId: 1,
    routingId: 1,
    frameTreeNodeId: owner.id,
    detached: false,
    get url() {
      return owner.getURL()
    },
    get origin() {
      return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(owner.getURL())?.[0] ?? 'null'
    },
    visibilityState: 'visible',
    isDestroyed: () => owner.isDestroyed(),
    send: (channel, ...args) => owner.send(channel, ...args),
    executeJavaScript: (code) => owner.executeJavaScript(code),
    reload: () => owner.reload(),
  }
  return Object.assign(frame, { top: frame })
}
