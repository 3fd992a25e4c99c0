/** The modules an editor touches only in passing: each remembers what it was told, and none reaches the system. */
import { EventEmitter } from 'node:events'
import { nativeImage } from './nativeImage.mjs'
import { record } from './record.mjs'

/** A module the stand-in does not have: using it says so, instead of passing silently. */
export function notProvided(name) {
  const refuse = () => {
    throw new Error(`The stand-in for Electron has no ${name} yet: add it in tests/electron-double`)
  }
  return new Proxy(class {}, {
    get: (target, key) => (typeof key === 'symbol' || key === 'prototype' ? target[key] : refuse()),
    construct: refuse,
    apply: refuse,
  })
}

let clip = {}
export const clipboard = {
  readText: () => clip.text ?? '',
  writeText: (text) => clipboard.write({ text }),
  readHTML: () => clip.html ?? '',
  writeHTML: (html) => clipboard.write({ html }),
  readRTF: () => clip.rtf ?? '',
  writeRTF: (rtf) => clipboard.write({ rtf }),
  readImage: () => clip.image ?? nativeImage.createEmpty(),
  writeImage: (image) => clipboard.write({ image }),
  write(data) {
    record('clipboard.write', data)
    clip = { ...data }
  },
  availableFormats: () =>
    Object.entries({ text: 'text/plain', html: 'text/html', rtf: 'text/rtf', image: 'image/png' }).flatMap(
      ([key, type]) => (clip[key] ? [type] : []),
    ),
  has: (format) => clipboard.availableFormats().includes(format),
  clear() {
    clip = {}
  },
}

const display = {
  id: 1,
  label: 'stand-in',
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  workArea: { x: 0, y: 0, width: 1920, height: 1040 },
  size: { width: 1920, height: 1080 },
  workAreaSize: { width: 1920, height: 1040 },
  scaleFactor: 1,
  rotation: 0,
  internal: false,
}
export const screen = Object.assign(new EventEmitter(), {
  getAllDisplays: () => [display],
  getPrimaryDisplay: () => display,
  getDisplayMatching: () => display,
  getDisplayNearestPoint: () => display,
  getCursorScreenPoint: () => ({ x: 0, y: 0 }),
})

export const powerMonitor = Object.assign(new EventEmitter(), {
  getSystemIdleState: () => 'active',
  getSystemIdleTime: () => 0,
  isOnBatteryPower: () => false,
  onBatteryPower: false,
})

export const powerSaveBlocker = { start: () => 1, stop: () => true, isStarted: () => false }
export const crashReporter = {
  start: (options) => record('crashReporter.start', options),
  getUploadedReports: () => [],
  getLastCrashReport: () => null,
  addExtraParameter() {},
  removeExtraParameter() {},
  getParameters: () => ({}),
  setUploadToServer() {},
  getUploadToServer: () => false,
}
export const contentTracing = notProvided('contentTracing')
export const Tray = notProvided('Tray')

export class Notification extends EventEmitter {
  static isSupported() {
    return true
  }
  constructor(options = {}) {
    super()
    Object.assign(this, options)
  }
  show() {
    record('Notification.show', { title: this.title, body: this.body })
    this.emit('show', {})
  }
  close() {
    this.emit('close', {})
  }
}

// No update is ever found: the stand-in has no network.
export const autoUpdater = Object.assign(new EventEmitter(), {
  setFeedURL: (options) => record('autoUpdater.setFeedURL', options),
  getFeedURL: () => '',
  checkForUpdates() {
    record('autoUpdater.checkForUpdates')
    setImmediate(() => autoUpdater.emit('update-not-available'))
  },
  quitAndInstall: () => record('autoUpdater.quitAndInstall'),
})

const shortcuts = new Map()
export const globalShortcut = {
  register: (accelerator, callback) => Boolean(shortcuts.set(accelerator, callback)),
  registerAll(list, callback) {
    for (const one of list) shortcuts.set(one, callback)
  },
  isRegistered: (accelerator) => shortcuts.has(accelerator),
  unregister: (accelerator) => shortcuts.delete(accelerator),
  unregisterAll: () => shortcuts.clear(),
}

// Reversible and marked, never secret: it must not be mistaken for a real key store.
const MARK = 'stand-in:'
export const safeStorage = {
  isEncryptionAvailable: () => true,
  getSelectedStorageBackend: () => 'basic_text',
  encryptString: (text) => Buffer.from(MARK + Buffer.from(text).toString('base64')),
  decryptString(bytes) {
    const text = Buffer.from(bytes).toString()
    if (!text.startsWith(MARK))
      throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.')
    return Buffer.from(text.slice(MARK.length), 'base64').toString()
  },
}
