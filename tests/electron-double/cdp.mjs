/**
 * Speaks the Chrome DevTools Protocol over a pair of pipes. Pipes, not a socket: when this process dies, however it
 * dies, the pipes close and Chromium closes with them.
 */
import { EventEmitter } from 'node:events'

/** One connection to a Chromium started with `--remote-debugging-pipe`. Emits `closed`. */
export class Connection extends EventEmitter {
  #output
  #waiting = new Map()
  #sessions = new Map()
  #lastId = 0
  #rest = []
  #open = true

  /** The browser as a whole, as opposed to one of its pages. */
  browser = new Session(this, undefined)

  constructor(input, output) {
    super()
    this.#output = output
    input.on('data', (chunk) => this.#receive(chunk))
    input.on('close', () => this.#close())
    input.on('error', () => this.#close())
    output.on('error', () => this.#close())
  }

  /** The session with this id, made on first sight. */
  session(id) {
    let session = this.#sessions.get(id)
    if (!session) {
      session = new Session(this, id)
      this.#sessions.set(id, session)
    }
    return session
  }

  request(sessionId, method, params) {
    if (!this.#open) return Promise.reject(new Error(`Chromium is gone (${method})`))
    this.#lastId += 1
    const id = this.#lastId
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, method, sessionId })
      this.#output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }

  #receive(chunk) {
    // A message ends with a zero byte and may arrive in several pieces.
    let start = 0
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      this.#rest.push(chunk.subarray(start, end))
      const text = Buffer.concat(this.#rest).toString('utf8')
      this.#rest = []
      start = end + 1
      this.#dispatch(JSON.parse(text))
    }
    if (start < chunk.length) this.#rest.push(chunk.subarray(start))
  }

  #dispatch(message) {
    if (message.id !== undefined) {
      const waiting = this.#waiting.get(message.id)
      this.#waiting.delete(message.id)
      if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`))
      else waiting?.resolve(message.result)
      return
    }
    if (message.method === 'Target.detachedFromTarget') this.#forget(message.params.sessionId)
    const session = message.sessionId ? this.session(message.sessionId) : this.browser
    session.emit(message.method, message.params)
  }

  #forget(sessionId) {
    for (const [id, waiting] of this.#waiting) {
      if (waiting.sessionId !== sessionId) continue
      this.#waiting.delete(id)
      waiting.reject(new Error(`the page is gone (${waiting.method})`))
    }
    this.#sessions.get(sessionId)?.emit('detached')
    this.#sessions.delete(sessionId)
  }

  #close() {
    if (!this.#open) return
    this.#open = false
    for (const { reject, method } of this.#waiting.values()) reject(new Error(`Chromium is gone (${method})`))
    this.#waiting.clear()
    this.emit('closed')
  }
}

/** One page, worker or the browser itself: commands out, events in (as an EventEmitter). */
export class Session extends EventEmitter {
  #connection
  constructor(connection, id) {
    super()
    this.#connection = connection
    this.id = id
    this.setMaxListeners(0)
  }

  /** Sends a command; rejects when Chromium refuses it or the page goes away first. */
  send(method, params = {}) {
    return this.#connection.request(this.id, method, params)
  }

  /** Sends a command whose failure means nothing: the page may be gone already. */
  tell(method, params = {}) {
    return this.send(method, params).catch(() => undefined)
  }
}
