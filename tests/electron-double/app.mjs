/** `app`: the life of the application, its folders, and the lock that keeps it single. */
import { EventEmitter } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { onChromiumGone } from './chromium.mjs'
import { appPath, isPackaged, manifest, switches } from './commandLine.mjs'
import { eventObject } from './eventObject.mjs'
import { lifecycle } from './lifecycle.mjs'
import { appActions } from './menuRoles.mjs'
import { record } from './record.mjs'
import { lockInstance, unlockInstance } from './singleInstance.mjs'

class App extends EventEmitter {
  #name = manifest.productName ?? manifest.name ?? 'Electron'
  #paths = new Map(switches.get('user-data-dir') ? [['userData', path.resolve(switches.get('user-data-dir'))]] : [])
  #whenReady
  #resolveReady
  #runs = []
  #windows
  #locked = false

  isPackaged = isPackaged
  userAgentFallback = ''
  accessibilitySupportEnabled = false
  applicationMenu = null

  commandLine = {
    appendSwitch: (name, value = '') => void switches.set(name, value),
    appendArgument() {},
    hasSwitch: (name) => switches.has(name),
    getSwitchValue: (name) => switches.get(name) ?? '',
    removeSwitch: (name) => void switches.delete(name),
  }

  constructor() {
    super()
    this.#whenReady = new Promise((resolve) => {
      this.#resolveReady = resolve
    })
  }

  // --- names and folders ---------------------------------------------------------------------------------------------

  get name() {
    return this.#name
  }
  set name(name) {
    this.#name = name
  }
  getName() {
    return this.#name
  }
  setName(name) {
    this.#name = name
  }
  getVersion() {
    return manifest.version ?? '0.0.0'
  }
  getAppPath() {
    return appPath
  }
  getLocale() {
    return lifecycle.isReady ? switches.get('lang') || process.env.ELECTRON_DOUBLE_LOCALE || 'vi' : ''
  }
  getSystemLocale() {
    return process.env.ELECTRON_DOUBLE_LOCALE || 'vi-VN'
  }
  getPreferredSystemLanguages() {
    return [this.getSystemLocale()]
  }
  getLocaleCountryCode() {
    return 'VN'
  }

  getPath(name) {
    const known = this.#paths.get(name) ?? this.#defaultPath(name)
    if (!known) throw new Error(`Failed to get '${name}' path`)
    if (name === 'userData' || name === 'sessionData' || name === 'logs') fs.mkdirSync(known, { recursive: true })
    return known
  }

  setPath(name, folder) {
    if (!path.isAbsolute(folder)) throw new Error('Path must be absolute')
    if (!this.#paths.has(name) && !this.#defaultPath(name)) throw new Error(`Failed to set path for '${name}'`)
    this.#paths.set(name, folder)
  }

  setAppLogsPath(folder) {
    this.#paths.set('logs', folder ?? path.join(this.getPath('userData'), 'logs'))
  }

  #defaultPath(name) {
    const home = os.homedir()
    const inHome = {
      home: '',
      desktop: 'Desktop',
      documents: 'Documents',
      downloads: 'Downloads',
      music: 'Music',
      pictures: 'Pictures',
      videos: 'Videos',
    }
    if (name in inHome) return path.join(home, inHome[name])
    if (name === 'appData') return process.env.XDG_CONFIG_HOME ?? path.join(home, '.config')
    if (name === 'userData') return path.join(this.getPath('appData'), this.#name)
    if (name === 'sessionData') return this.getPath('userData')
    if (name === 'logs') return path.join(this.getPath('userData'), 'logs')
    if (name === 'crashDumps') return path.join(this.getPath('userData'), 'Crashpad')
    if (name === 'temp') return os.tmpdir()
    if (name === 'exe' || name === 'module') return process.execPath
    return name === 'assets' ? process.resourcesPath : undefined
  }

  // --- beginning -------------------------------------------------------------------------------------------------------

  isReady() {
    return lifecycle.isReady
  }
  whenReady() {
    return this.#whenReady
  }

  /** The stand-in's own: Chromium runs and the main module has finished loading. */
  becomeReady() {
    lifecycle.isReady = true
    onChromiumGone(() => {
      process.stderr.write('Chromium ended by itself, and the app with it.\n')
      this.exit(1)
    })
    for (const run of this.#runs) run()
    fs.mkdirSync(this.getPath('userData'), { recursive: true })
    this.emit('will-finish-launching')
    this.emit('ready', eventObject(), {})
    this.#resolveReady()
  }

  /** The stand-in's own: `listener` is called when Chromium runs, before `ready`. */
  whenChromiumRuns(listener) {
    this.#runs.push(listener)
  }

  /** The stand-in's own: told which class makes the windows, without importing it in a circle. */
  usesWindows(BrowserWindow) {
    this.#windows = BrowserWindow
  }

  // --- ending ------------------------------------------------------------------------------------------------------------

  /** Asks the app and every window; ends when nobody objects. */
  quit() {
    if (lifecycle.isQuitting) return
    lifecycle.isQuitting = true
    const event = eventObject()
    this.emit('before-quit', event)
    if (event.defaultPrevented) {
      lifecycle.isQuitting = false
      return
    }
    const open = this.#windows?.getAllWindows() ?? []
    if (open.length === 0) return this.#leave()
    for (const window of open) if (lifecycle.isQuitting) window.close()
  }

  /** The stand-in's own: a window closed, and so many are left. */
  windowClosed(left) {
    if (left > 0) return
    if (lifecycle.isQuitting) this.#leave()
    else if (!this.emit('window-all-closed')) this.quit()
  }

  #leave() {
    const event = eventObject()
    this.emit('will-quit', event)
    if (event.defaultPrevented) {
      lifecycle.isQuitting = false
      return
    }
    this.exit(0)
  }

  /** Ends at once: no window is asked. */
  exit(code = 0) {
    this.emit('quit', eventObject(), code)
    this.releaseSingleInstanceLock()
    process.exit(code)
  }

  relaunch(options) {
    record('app.relaunch', options)
  }

  // --- one at a time -----------------------------------------------------------------------------------------------------

  /** True when this is the only one running on its userData folder; the other one hears `second-instance` otherwise. */
  requestSingleInstanceLock(additionalData) {
    if (this.#locked) return true
    this.#locked = lockInstance(
      this.getPath('userData'),
      additionalData,
      ({ argv, workingDirectory, additionalData: data }) => {
        this.emit('second-instance', eventObject(), argv, workingDirectory, data)
      },
    )
    return this.#locked
  }

  hasSingleInstanceLock() {
    return this.#locked
  }

  releaseSingleInstanceLock() {
    if (this.#locked) unlockInstance(this.getPath('userData'))
    this.#locked = false
  }

  // --- the rest: remembered, no effect -------------------------------------------------------------------------------------

  focus() {
    this.#windows?.getAllWindows()[0]?.focus()
  }
  hide() {}
  show() {}
  isHidden() {
    return false
  }
  isActive() {
    return true
  }
  disableHardwareAcceleration() {}
  enableSandbox() {}
  setAppUserModelId(id) {
    record('app.setAppUserModelId', id)
  }
  setAboutPanelOptions(options) {
    record('app.setAboutPanelOptions', options)
  }
  showAboutPanel() {
    record('app.showAboutPanel')
  }
  addRecentDocument(file) {
    record('app.addRecentDocument', file)
  }
  clearRecentDocuments() {
    record('app.clearRecentDocuments')
  }
  getRecentDocuments() {
    return []
  }
  setAsDefaultProtocolClient(scheme) {
    record('app.setAsDefaultProtocolClient', scheme)
    return true
  }
  isDefaultProtocolClient() {
    return false
  }
  removeAsDefaultProtocolClient() {
    return true
  }
  setLoginItemSettings(settings) {
    record('app.setLoginItemSettings', settings)
  }
  getLoginItemSettings() {
    return { openAtLogin: false }
  }
  setBadgeCount() {
    return true
  }
  setJumpList() {
    return 'ok'
  }
  setUserTasks() {
    return true
  }
  getAppMetrics() {
    return []
  }
  getGPUFeatureStatus() {
    return {}
  }
  setAccessibilitySupportEnabled(flag) {
    this.accessibilitySupportEnabled = flag
  }
  isAccessibilitySupportEnabled() {
    return this.accessibilitySupportEnabled
  }
  isInApplicationsFolder() {
    return true
  }
  async getFileIcon() {
    throw new Error('The stand-in has no file icons')
  }
}

export const app = new App()
appActions.quit = () => app.quit()
appActions.about = () => app.showAboutPanel()
