/** `protocol`: the app's own schemes. Their requests reach the app's handler as real `Request` objects. */
import { ownSchemes } from './addresses.mjs'
import { lifecycle } from './lifecycle.mjs'

/** One session's handlers. */
export class Protocol {
  #handlers = new Map()
  #declared = false

  /** Must come before `ready`, and once: as in Electron, a second call is refused. */
  registerSchemesAsPrivileged(schemes) {
    if (lifecycle.isReady) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    if (this.#declared) throw new Error('protocol.registerSchemesAsPrivileged may be called only once')
    this.#declared = true
    for (const { scheme, privileges = {} } of schemes) {
      if (!privileges.standard || !privileges.secure) {
        throw new Error(`The stand-in serves only standard and secure schemes, and '${scheme}' is not declared so`)
      }
      ownSchemes.add(scheme.toLowerCase())
    }
  }

  /** Answers every request for `scheme` with what `handler(request)` returns: a Response or a promise of one. */
  handle(scheme, handler) {
    if (!lifecycle.isReady) throw new Error('protocol.handle can only be used after app is ready')
    if (this.#handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    ownSchemes.add(scheme.toLowerCase())
    this.#handlers.set(scheme, handler)
  }

  unhandle(scheme) {
    if (!this.#handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`)
  }

  isProtocolHandled(scheme) {
    return this.#handlers.has(scheme)
  }

  /** The handler of `scheme`, for the stand-in itself. */
  handlerOf(scheme) {
    return this.#handlers.get(scheme)
  }
}

/** The default session's protocol. */
export const protocol = new Protocol()
