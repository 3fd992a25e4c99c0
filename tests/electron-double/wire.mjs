/**
 * Writes any value that structured clone can copy as one string, and reads it back, so that IPC carries what real
 * Electron carries: bytes, dates, maps, sets, `undefined`, errors, cycles. The function stands alone, because its text
 * is also run inside the page.
 */
export function createWire({ toBase64, fromBase64 }) {
  const SPECIAL = [undefined, null, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0]
  const refuse = () => {
    throw new TypeError('An object could not be cloned.')
  }
  const tagOf = (value) => Object.prototype.toString.call(value).slice(8, -1)

  function write(root) {
    const places = new Map()
    const table = []
    const put = (value) => {
      const special = SPECIAL.findIndex((one) => Object.is(one, value))
      if (special !== -1) return -1 - special
      const known = places.get(value)
      if (known !== undefined) return known
      const place = table.length
      places.set(value, place)
      table.push(null)
      table[place] = shapeOf(value)
      return place
    }
    const shapeOf = (value) => {
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
      if (typeof value === 'bigint') return ['n', String(value)]
      if (typeof value !== 'object') return refuse()
      if (Array.isArray(value)) return ['a', Array.from(value, put)]
      if (ArrayBuffer.isView(value)) {
        const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
        return ['v', tagOf(value), toBase64(bytes)]
      }
      const tag = tagOf(value)
      if (tag === 'ArrayBuffer' || tag === 'SharedArrayBuffer') return ['b', toBase64(new Uint8Array(value))]
      if (tag === 'Date') return ['d', put(value.getTime())]
      if (tag === 'RegExp') return ['r', value.source, value.flags]
      if (tag === 'Map') return ['m', [...value].map(([key, one]) => [put(key), put(one)])]
      if (tag === 'Set') return ['s', [...value].map(put)]
      if (value instanceof Error || tag === 'Error') return ['e', value.name, value.message, value.stack ?? '']
      // Everything else the platform made (promises, weak maps, nodes, files) is not data.
      if (tag !== 'Object' && !(tag === 'Module' || value[Symbol.toStringTag])) return refuse()
      if (/^(Promise|Weak|Generator|Async|HTML|SVG|Window|File|Blob|Readable|Request|Response)/.test(tag))
        return refuse()
      return ['o', Object.keys(value).map((key) => [key, put(value[key])])]
    }
    const first = put(root)
    return JSON.stringify([first, table])
  }

  function read(text) {
    const [first, table] = JSON.parse(text)
    const made = new Map()
    const get = (place) => {
      if (place < 0) return SPECIAL[-1 - place]
      if (made.has(place)) return made.get(place)
      const entry = table[place]
      if (!Array.isArray(entry)) return entry
      const keep = (value) => {
        made.set(place, value)
        return value
      }
      const [kind, one, two, three] = entry
      if (kind === 'a') {
        const list = keep([])
        for (const item of one) list.push(get(item))
        return list
      }
      if (kind === 'o') {
        const object = keep({})
        for (const [key, item] of one) {
          Object.defineProperty(object, key, { value: get(item), enumerable: true, configurable: true, writable: true })
        }
        return object
      }
      if (kind === 'm') {
        const map = keep(new Map())
        for (const [key, item] of one) map.set(get(key), get(item))
        return map
      }
      if (kind === 's') {
        const set = keep(new Set())
        for (const item of one) set.add(get(item))
        return set
      }
      if (kind === 'd') return keep(new Date(get(one)))
      if (kind === 'n') return keep(BigInt(one))
      if (kind === 'r') return keep(new RegExp(one, two))
      if (kind === 'b') return keep(fromBase64(one).slice().buffer)
      if (kind === 'v') {
        const bytes = fromBase64(two).slice()
        const View = globalThis[one] ?? Uint8Array
        return keep(View === DataView ? new DataView(bytes.buffer) : new View(bytes.buffer))
      }
      const error = keep(new Error(two))
      error.name = one
      error.stack = three
      return error
    }
    return get(first)
  }

  return { write, read }
}
