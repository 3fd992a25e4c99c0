/** Watches where a window's pages want to go, asks the app as Electron does, and holds them when it says no. */
import { toApp } from './addresses.mjs'
import { eventObject } from './eventObject.mjs'

const INTERCEPTED = /^https?:/i

/** Follows one window's navigations. `webContents` hears of them; its own `loadURL` and `reload` are not asked about. */
export class Navigation {
  #webContents
  #session
  /** True from a `loadURL`, `reload` or history step of the main process until its document is requested. */
  #ordered = false
  /** The address the main process navigated to, in Chromium's terms. */
  url = ''

  constructor(webContents, session) {
    this.#webContents = webContents
    this.#session = session
    session.on('Page.frameRequestedNavigation', (event) => this.#requested(event))
    session.on('Page.frameNavigated', ({ frame }) => this.#arrived(frame))
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === this.#webContents.targetId) this.url = url
      webContents.emit('did-navigate-in-page', eventObject(), toApp(url), frameId === this.#webContents.targetId, 1, 1)
    })
  }

  /** True while a document of the main frame is on its way. */
  isUnderWay = false

  /** The next document of the main frame was ordered by the main process. */
  order() {
    this.#ordered = true
    this.isUnderWay = true
  }

  /** Asks about a document's request. Answers false when the page must stay where it is. */
  allows({ frameId, request, redirectedRequestId }) {
    const isMainFrame = frameId === this.#webContents.targetId
    const url = toApp(request.url)
    if (redirectedRequestId) return !this.#ask('will-redirect', url, isMainFrame)
    if (isMainFrame && this.#ordered) {
      this.#ordered = false
      return true
    }
    return this.#mayGo(url, isMainFrame)
  }

  /** True when a request is for a document of this window's frames. */
  static concerns({ resourceType, request, frameId }) {
    return resourceType === 'Document' && Boolean(frameId) && INTERCEPTED.test(request.url)
  }

  #mayGo(url, isMainFrame) {
    if (this.#ask('will-frame-navigate', url, isMainFrame)) return false
    return !(isMainFrame && this.#ask('will-navigate', url, true))
  }

  #ask(name, url, isMainFrame) {
    const webContents = this.#webContents
    const event = eventObject({
      url,
      isMainFrame,
      isSameDocument: false,
      frame: isMainFrame ? webContents.mainFrame : null,
      initiator: webContents.mainFrame,
    })
    webContents.emit(name, event, url, false, isMainFrame, 1, 1)
    return event.defaultPrevented
  }

  // Addresses that never become a request (about:, blob:, mailto:) can only be stopped when the page asks.
  #requested({ frameId, url }) {
    if (frameId === this.#webContents.targetId) this.isUnderWay = true
    if (INTERCEPTED.test(url) || url.startsWith('javascript:')) return
    const isMainFrame = frameId === this.#webContents.targetId
    if (!isMainFrame) {
      this.#ask('will-frame-navigate', toApp(url), false)
      return
    }
    if (!this.#mayGo(toApp(url), true)) this.#session.tell('Page.stopLoading')
  }

  #arrived(frame) {
    if (frame.parentId) return
    this.#ordered = false
    this.isUnderWay = false
    this.url = frame.url + (frame.urlFragment ?? '')
    if (frame.unreachableUrl) return
    this.#webContents.emit('did-navigate', eventObject(), toApp(this.url), 200, 'OK')
  }
}
