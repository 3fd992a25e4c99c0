/**
 * Lets the page's world and the preload's world call one another's functions, as `contextBridge` does, over events that
 * Chromium copies from one world to the other. Runs inside the page, once in each world; the function stands alone.
 */
export function createBridge({ sends, hears }) {
  const functions = new Map()
  const names = new WeakMap()
  const pending = new Map()
  let lastName = 0
  let answer

  const refuse = () => {
    throw new Error('An object could not be cloned.')
  }
  const nameOf = (fn) => {
    if (!names.has(fn)) {
      lastName += 1
      names.set(fn, `f${lastName}`)
      functions.set(`f${lastName}`, fn)
    }
    return names.get(fn)
  }
  const isPlain = (value) => {
    const prototype = Object.getPrototypeOf(value)
    return prototype === null || prototype === Object.prototype || !('constructor' in prototype) || Array.isArray(value)
  }
  const isLive = (value, seen = new Set()) => {
    if (typeof value === 'function') return true
    if (typeof value !== 'object' || value === null || seen.has(value)) return false
    seen.add(value)
    if (value instanceof Promise || value instanceof Error) return true
    return isPlain(value) && Object.values(value).some((one) => isLive(one, seen))
  }

  const pack = (value) => {
    if (typeof value === 'symbol') return refuse()
    if (!isLive(value)) return { value: typeof value === 'object' && value !== null ? copy(value) : value }
    if (typeof value === 'function') return { call: nameOf(value) }
    if (value instanceof Error) return { error: value.message, name: value.name }
    if (value instanceof Promise) {
      lastName += 1
      const id = `p${lastName}`
      value.then(
        (result) => fire({ settle: id, ...outcome(() => result) }),
        (error) => fire({ settle: id, failed: String(error?.message ?? error) }),
      )
      return { promise: id }
    }
    if (Array.isArray(value)) return { list: value.map(pack) }
    return { object: Object.keys(value).map((key) => [key, pack(value[key])]) }
  }
  const copy = (value) => {
    try {
      return structuredClone(value)
    } catch {
      return refuse()
    }
  }

  const unpack = (packed) => {
    if ('value' in packed) return packed.value
    if ('list' in packed) return packed.list.map(unpack)
    if ('object' in packed) return Object.fromEntries(packed.object.map(([key, one]) => [key, unpack(one)]))
    if ('error' in packed)
      return Object.assign(new Error(packed.error), packed.name === 'Error' ? {} : { name: packed.name })
    if ('call' in packed) return (...args) => call(packed.call, args)
    return new Promise((resolve, reject) => pending.set(packed.promise, { resolve, reject }))
  }

  const outcome = (work) => {
    try {
      return { result: pack(work()) }
    } catch (error) {
      return { failed: String(error?.message ?? error) }
    }
  }
  const open = (message) => {
    if ('failed' in message) throw new Error(message.failed)
    return unpack(message.result)
  }
  const fire = (detail) => window.dispatchEvent(new CustomEvent(sends, { detail }))
  const call = (name, args) => {
    answer = undefined
    fire({ call: name, args: args.map(pack) })
    const received = answer
    answer = undefined
    if (!received) throw new Error(`Nothing answers to ${name}`)
    return open(received)
  }

  window.addEventListener(hears, (event) => {
    event.stopImmediatePropagation()
    const message = event.detail
    if ('call' in message) {
      const result = outcome(() => {
        const fn = functions.get(message.call)
        if (!fn) throw new Error(`Nothing answers to ${message.call}`)
        return fn(...message.args.map(unpack))
      })
      fire({ answers: true, ...result })
    } else if ('answers' in message) answer = message
    else if ('settle' in message) {
      const waiting = pending.get(message.settle)
      pending.delete(message.settle)
      try {
        waiting?.resolve(open(message))
      } catch (error) {
        waiting?.reject(error)
      }
    }
  })

  return {
    /** Makes `fn` callable from the other world under a fixed name. */
    provide: (name, fn) => functions.set(name, fn),
    /** Calls what the other world provides under `name`; returns what it returns. */
    call: (name, ...args) => call(name, args),
  }
}
