/** `net.fetch`: files from the disk, with byte ranges; everything else is out of reach. */
import fs from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { record } from './record.mjs'

const TYPES = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  mjs: 'text/javascript',
  json: 'application/json',
  txt: 'text/plain',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
  woff2: 'font/woff2',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  mp4: 'video/mp4',
  webm: 'video/webm',
  wasm: 'application/wasm',
}

export const net = {
  /** Reads a `file:` address into a Response. Rejects with Chromium's words when it is missing or on the network. */
  async fetch(input, init = {}) {
    const address = new URL(typeof input === 'string' ? input : (input.url ?? String(input)))
    if (address.protocol !== 'file:') {
      record('network', address.href)
      throw new Error('net::ERR_INTERNET_DISCONNECTED')
    }
    const file = fileURLToPath(address)
    const bytes = await fs.readFile(file).catch(() => {
      throw new Error('net::ERR_FILE_NOT_FOUND')
    })
    const type = TYPES[file.split('.').at(-1).toLowerCase()] ?? 'application/octet-stream'
    const range = /^bytes=(\d*)-(\d*)$/.exec(new Headers(init.headers ?? input.headers).get('range') ?? '')
    if (!range)
      return new Response(bytes, { headers: { 'content-type': type, 'content-length': String(bytes.length) } })
    const start = range[1] === '' ? Math.max(0, bytes.length - Number(range[2])) : Number(range[1])
    const end = range[1] === '' || range[2] === '' ? bytes.length - 1 : Math.min(Number(range[2]), bytes.length - 1)
    return new Response(bytes.subarray(start, end + 1), {
      status: 206,
      headers: {
        'content-type': type,
        'content-range': `bytes ${start}-${end}/${bytes.length}`,
        'accept-ranges': 'bytes',
      },
    })
  },
  isOnline: () => false,
  get online() {
    return false
  },
  request() {
    throw new Error('The stand-in is offline by design: net.request reaches nothing')
  },
}
