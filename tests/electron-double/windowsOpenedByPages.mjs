/** Windows that a page asks for: the app's window-open handler decides, and what it allows becomes a BrowserWindow. */

let BrowserWindow

/** Told once by browserWindow.mjs, which cannot be imported from here without going in a circle. */
export function makeWindowsWith(windowClass) {
  BrowserWindow = windowClass
}

/** The window that shows this page, or undefined. */
export function BrowserWindowOf(webContents) {
  return BrowserWindow.fromWebContents(webContents) ?? undefined
}

/** Asks the handler about `details` (Electron's HandlerDetails) and opens the window when it is allowed. */
export function openAllowedWindow(webContents, details) {
  const decision = webContents.decideWindow(details)
  if (decision.action !== 'allow') return
  const { overrideBrowserWindowOptions: options = {} } = decision
  const child = new BrowserWindow({
    ...options,
    webPreferences: { ...webContents.preferences, ...options.webPreferences },
  })
  webContents.emit('did-create-window', child, details)
  child.loadURL(details.url).catch(() => undefined)
}
