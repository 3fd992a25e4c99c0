/** Exports articles for the tests, and serves them as a newspaper's server would. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import type { Article, Profile } from '../../core/article'
import { createTranslate } from '../../core/texts'
import { exportPage } from '../../electron/publishing'

export const assetsFolder = join(import.meta.dirname, '../../assets')
export const now = '2026-11-22T15:00:00+07:00'

export interface PublishedPage {
  readonly folder: string
  readonly html: string
  readonly warnings: readonly string[]
}

export async function makeTemporaryFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'toasoan-pages-'))
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}

/** Exports into `to`; rejects where that fails. */
export async function publish(
  article: Article,
  profile: Profile,
  { mediaFolder, to }: { mediaFolder: string; to: string },
): Promise<PublishedPage> {
  const translate = createTranslate('vi')
  const outcome = await exportPage({ article, profile, mediaFolder, assetsFolder, now, to, translate })
  if (!outcome.ok) throw new Error(`The export failed: ${JSON.stringify(outcome.problem)}`)
  return { folder: to, html: await readFile(join(to, 'index.html'), 'utf8'), warnings: outcome.value.warnings }
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.avif': 'image/avif',
  '.mp4': 'video/mp4',
  '.wav': 'audio/wav',
  '.vtt': 'text/vtt; charset=utf-8',
}

/** Serves a folder on this machine, with the policy that a preview in the window has where `policy` says so. */
export async function serve(folder: string, policy?: string): Promise<{ address: string; stop: () => Promise<void> }> {
  const server: Server = createServer(async (request, response) => {
    // Browsers ask for it of their own accord; a newspaper's server has one.
    if (request.url === '/favicon.ico') return response.writeHead(204).end()
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname))
    try {
      const bytes = await readFile(join(folder, path))
      const headers: Record<string, string> = { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }
      if (policy !== undefined) headers['content-security-policy'] = policy
      response.writeHead(200, headers).end(bytes)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
