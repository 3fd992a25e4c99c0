/** Answers the window's addresses, `app://toasoan/…`: its own files, the pictures of articles, and previews. No other address exists. */
import { createReadStream } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { APP_HOST, APP_SCHEME } from '../../core/contract'
import type { PreviewFile } from '../preview'

export interface AppFiles {
  /** `out/renderer`. */
  readonly rendererFolder: string
  /** `assets/proofing`: what the proofreading worker reads. */
  readonly proofingFolder: string
  readonly findMedia: (id: string, file: string) => Promise<string | undefined>
  readonly readPreview: (id: string, path: string) => Promise<PreviewFile | undefined>
  readonly note: (where: string, error: unknown) => void
}

/** The window runs its own scripts and styles and nothing that arrives later; an article's text can never run. */
const WINDOW_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** A page as published has no script; its JSON-LD is data and is not run. */
const PREVIEW_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ')

export function createAppServer(files: AppFiles): (request: Request) => Promise<Response> {
  return async (request) => {
    const where = locate(request)
    if (where === undefined) return plain(request.method === 'GET' || request.method === 'HEAD' ? 403 : 405)
    try {
      return (await answer(where, request, files)) ?? plain(404)
    } catch (error) {
      files.note(`address ${where[0]}`, error)
      return plain(500)
    }
  }
}

/** The parts of the path, each decoded once and harmless on every system; undefined for what must not be asked. */
function locate(request: Request): readonly string[] | undefined {
  const { protocol, host, pathname } = new URL(request.url)
  if (protocol !== `${APP_SCHEME}:` || host !== APP_HOST) return undefined
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
  try {
    const parts = pathname.slice(1).split('/').map(decodeURIComponent)
    const isHarmless = parts.every((part) => !/[\\/:\0]/.test(part) && part !== '..' && part !== '.')
    return isHarmless ? parts : undefined
  } catch {
    return undefined
  }
}

async function answer(parts: readonly string[], request: Request, files: AppFiles): Promise<Response | undefined> {
  const [room, id = '', ...rest] = parts
  if (room === 'media') {
    const file = rest.length === 1 ? await files.findMedia(id, rest[0] ?? '') : undefined
    return file === undefined ? undefined : sendFile(file, request, { 'cache-control': KEEP })
  }
  if (room === 'preview') {
    // The revision in the address only makes it new; what is shown is what was saved last.
    const preview = await files.readPreview(id, rest.slice(1).join('/'))
    if (preview === undefined) return undefined
    const headers = {
      'content-type': preview.contentType,
      'content-security-policy': PREVIEW_POLICY,
      'cache-control': 'no-store',
    }
    return 'original' in preview ? sendFile(preview.original, request, headers) : send(preview.bytes, headers)
  }
  if (room === 'proofing') {
    return rest.length === 0
      ? sendFile(path.join(files.proofingFolder, id), request, { 'cache-control': 'no-cache' })
      : undefined
  }
  const file = path.join(files.rendererFolder, ...(parts.join('/') === '' ? ['index.html'] : parts))
  return sendFile(file, request, { 'content-security-policy': WINDOW_POLICY, 'cache-control': 'no-cache' })
}

/** An original is named by its content, so it never changes under its name. */
const KEEP = 'max-age=31536000, immutable'

/** The file, or the part of it that was asked for: a film is played from the middle. */
async function sendFile(
  file: string,
  request: Request,
  headers: Readonly<Record<string, string>>,
): Promise<Response | undefined> {
  const found = await fs.stat(file).catch(() => undefined)
  if (!found?.isFile()) return undefined
  const all = { 'content-type': contentTypeOf(file), 'accept-ranges': 'bytes', ...headers }
  const range = parseRange(request.headers.get('range'), found.size)
  if (range === 'impossible') {
    return new Response(null, { status: 416, headers: harden({ ...all, 'content-range': `bytes */${found.size}` }) })
  }
  const { start, end } = range ?? { start: 0, end: found.size - 1 }
  const length = end - start + 1
  const partial = range === undefined ? {} : { 'content-range': `bytes ${start}-${end}/${found.size}` }
  const body =
    request.method === 'HEAD' || length === 0
      ? null
      : range === undefined && length <= STREAM_FROM_BYTES
        ? await fs.readFile(file)
        : (Readable.toWeb(createReadStream(file, { start, end })) as ReadableStream<Uint8Array>)
  return new Response(body, {
    status: range === undefined ? 200 : 206,
    headers: harden({ ...all, ...partial, 'content-length': String(length) }),
  })
}

const STREAM_FROM_BYTES = 1 << 20

/** A single range of bytes (RFC 9110, 14.1.2); undefined where none, or several, were asked for: then all is sent. */
export function parseRange(
  header: string | null,
  size: number,
): { readonly start: number; readonly end: number } | 'impossible' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  const [, first = '', last = ''] = match ?? []
  if (match === null || (first === '' && last === '')) return undefined
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined
  return start >= size || end < start ? 'impossible' : { start, end }
}

function send(bytes: Uint8Array, headers: Readonly<Record<string, string>>): Response {
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: harden({ ...headers, 'content-length': String(bytes.length) }),
  })
}

function plain(status: number): Response {
  return new Response(null, { status, headers: harden({}) })
}

function harden(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return {
    // Also what is not a page: an SVG or a text opened on its own must not run either.
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    ...headers,
  }
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.woff2': 'font/woff2',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.aac': 'audio/aac',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
  '.flac': 'audio/flac',
  '.vtt': 'text/vtt; charset=utf-8',
  '.wasm': 'application/wasm',
}

function contentTypeOf(file: string): string {
  return CONTENT_TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream'
}
