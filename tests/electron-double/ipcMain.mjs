/** The main process's side of IPC: handlers and listeners, refusing what Electron refuses. */
import { EventEmitter } from 'node:events'
import { wire } from './nodeWire.mjs'

class IpcMain extends EventEmitter {
  #handlers = new Map()

  /** Answers `ipcRenderer.invoke(channel, …)`. Throws when the channel is already answered. */
  handle(channel, handler) {
    if (typeof handler !== 'function')
      throw new TypeError(`Expected handler to be a function, but found type '${typeof handler}'`)
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.#handlers.set(channel, handler)
  }

  /** Answers once. */
  handleOnce(channel, handler) {
    this.handle(channel, (...args) => {
      this.removeHandler(channel)
      return handler(...args)
    })
  }

  removeHandler(channel) {
    this.#handlers.delete(channel)
  }

  hasHandler(channel) {
    return this.#handlers.has(channel)
  }

  /** Runs the handler; throws, with Electron's words, when there is none, it fails, or its answer cannot be copied. */
  async answer(channel, event, args) {
    const handler = this.#handlers.get(channel)
    try {
      if (!handler) throw new Error(`No handler registered for '${channel}'`)
      const value = await handler(event, ...args)
      wire.write(value)
      return value
    } catch (error) {
      if (process.env.ELECTRON_DOUBLE_VERBOSE)
        process.stderr.write(`Error occurred in handler for '${channel}': ${error?.stack}\n`)
      throw new Error(`Error invoking remote method '${channel}': ${error}`)
    }
  }
}

export const ipcMain = new IpcMain()

/** A window's own `webContents.ipc`, asked before `ipcMain`. */
export { IpcMain }
