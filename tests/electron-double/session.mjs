/** `session`: permissions and request listeners. They are kept, consulted where the app relies on them, and recorded. */
import { EventEmitter } from 'node:events'
import { lifecycle } from './lifecycle.mjs'
import { Protocol, protocol } from './protocol.mjs'
import { record } from './record.mjs'

class WebRequest {
  #listeners = new Map()

  onBeforeRequest(...args) {
    this.#keep('onBeforeRequest', args)
  }
  onBeforeSendHeaders(...args) {
    this.#keep('onBeforeSendHeaders', args)
  }
  onHeadersReceived(...args) {
    this.#keep('onHeadersReceived', args)
  }
  onCompleted(...args) {
    this.#keep('onCompleted', args)
  }
  onErrorOccurred(...args) {
    this.#keep('onErrorOccurred', args)
  }

  /** Asks the listener of `name`, if one wants this address, and gives its answer (`{}` when nobody was asked). */
  ask(name, details) {
    const known = this.#listeners.get(name)
    if (!known?.wants(details.url)) return Promise.resolve({})
    return new Promise((resolve) => known.listener(details, (answer) => resolve(answer ?? {})))
  }

  #keep(name, args) {
    const listener = args.at(-1)
    record(`session.webRequest.${name}`, args.length > 1 ? args[0] : undefined)
    if (typeof listener !== 'function') this.#listeners.delete(name)
    else this.#listeners.set(name, { listener, wants: wantsOf(args.length > 1 ? args[0] : undefined) })
  }
}

/** A session: the default one, or one per partition name. */
export class Session extends EventEmitter {
  #requestHandler
  #checkHandler
  webRequest = new WebRequest()

  constructor(ownProtocol) {
    super()
    this.protocol = ownProtocol
  }

  setPermissionRequestHandler(handler) {
    record('session.setPermissionRequestHandler')
    this.#requestHandler = handler
  }

  setPermissionCheckHandler(handler) {
    record('session.setPermissionCheckHandler')
    this.#checkHandler = handler
  }

  setDevicePermissionHandler() {
    record('session.setDevicePermissionHandler')
  }
  setDisplayMediaRequestHandler() {
    record('session.setDisplayMediaRequestHandler')
  }
  setCertificateVerifyProc() {
    record('session.setCertificateVerifyProc')
  }
  setSpellCheckerEnabled(enabled) {
    record('session.setSpellCheckerEnabled', enabled)
  }
  setSpellCheckerLanguages(languages) {
    record('session.setSpellCheckerLanguages', languages)
  }
  setSpellCheckerDictionaryDownloadURL(address) {
    record('session.setSpellCheckerDictionaryDownloadURL', address)
  }
  setUserAgent(agent) {
    record('session.setUserAgent', agent)
  }
  setProxy(options) {
    record('session.setProxy', options)
    return Promise.resolve()
  }
  enableNetworkEmulation(options) {
    record('session.enableNetworkEmulation', options)
  }
  clearCache() {
    return Promise.resolve()
  }
  clearStorageData() {
    return Promise.resolve()
  }
  flushStorageData() {}
  isPersistent() {
    return true
  }

  /** Asks the app whether a page may have `permission`. Electron says yes when the app never took a stand. */
  permit(webContents, permission, details) {
    record('session.permissionRequest', permission, details)
    const handler = this.#requestHandler
    if (!handler) return Promise.resolve(true)
    return new Promise((resolve) => {
      handler(webContents, permission, (granted) => resolve(Boolean(granted)), details)
    })
  }

  /** Asks the app whether a page already has `permission`. */
  check(webContents, permission, origin, details) {
    return this.#checkHandler ? Boolean(this.#checkHandler(webContents, permission, origin, details)) : true
  }
}

const partitions = new Map()

const defaultSession = new Session(protocol)

export const session = {
  get defaultSession() {
    if (!lifecycle.isReady) throw new Error('Session can only be received when app is ready')
    return defaultSession
  },
  /** The session of a partition, made on first use; '' is the default one. */
  fromPartition(name) {
    if (name === '') return session.defaultSession
    if (!partitions.has(name)) partitions.set(name, new Session(new Protocol()))
    return partitions.get(name)
  },
}

function wantsOf(filter) {
  if (!filter?.urls?.length) return () => true
  const patterns = filter.urls.map((pattern) =>
    pattern === '<all_urls>'
      ? /.*/
      : new RegExp(
          `^${pattern
            .split('*')
            .map((part) => part.replace(/[.?+^$|()[\]{}\\]/g, '\\$&'))
            .join('.*')}$`,
        ),
  )
  return (address) => patterns.some((pattern) => pattern.test(address))
}
