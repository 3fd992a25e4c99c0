/** Serves the window with the harness, the samples' pictures, and the page as the publishing code makes it. */
import fs from 'node:fs'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { type Connect, createServer, defineConfig, type Plugin, type ViteDevServer } from 'vite'

const here = import.meta.dirname
const root = path.resolve(here, '../..')

const alias = { '/electron': path.join(root, 'electron'), '/core': path.join(root, 'core') }

/** The previews that the main process would serve, for the window as it is edited and for the window built. */
function desk(): Plugin {
  const posted = new Map<string, { article: never; profile: never }>()
  const serve = (middlewares: Connect.Server, load: () => Promise<Pick<ViteDevServer, 'ssrLoadModule'>>) => {
    const pageOf = async (id: string) => {
      const given = posted.get(id)
      if (given === undefined) return undefined
      const server = await load()
      const { renderPage } = await server.ssrLoadModule('/electron/publishing/index.ts')
      const { createTranslate } = await server.ssrLoadModule('/core/texts/index.ts')
      return renderPage({
        ...given,
        mediaFolder: path.join(here, 'media'),
        assetsFolder: path.join(root, 'assets'),
        now: '2026-11-21T09:42:00+07:00',
        translate: createTranslate('vi'),
      })
    }
    middlewares.use(async (request, response, next) => {
      const url = decodeURIComponent((request.url ?? '').split('?')[0] ?? '')
      try {
        if (url === '/harness/page') {
          const chunks: Buffer[] = []
          for await (const chunk of request) chunks.push(chunk as Buffer)
          const given = JSON.parse(Buffer.concat(chunks).toString('utf8'))
          posted.set(given.article.id, given)
          response.end('{}')
        } else if (url.startsWith('/harness/measure/')) {
          const page = await pageOf(url.slice('/harness/measure/'.length))
          const files = []
          for (const file of page?.files ?? []) {
            const sizeBytes = file.original ? fs.statSync(file.original).size : (await file.read()).length
            files.push({ path: file.path, sizeBytes })
          }
          response.setHeader('content-type', 'application/json')
          response.end(JSON.stringify({ files, warnings: page?.warnings ?? [] }))
        } else if (url.startsWith('/proofing/')) {
          const file = path.join(root, 'assets/proofing', path.basename(url))
          response.statusCode = fs.existsSync(file) ? 200 : 404
          response.end(fs.existsSync(file) ? fs.readFileSync(file) : '')
        } else if (url.startsWith('/media/')) {
          // Films and sounds are only spoken of: the window shows how it looks without their files.
          const wanted = path.join(here, 'media', path.basename(url))
          response.statusCode = fs.existsSync(wanted) ? 200 : 404
          response.setHeader('content-type', 'image/jpeg')
          response.end(fs.existsSync(wanted) ? fs.readFileSync(wanted) : '')
        } else if (url.startsWith('/preview/')) {
          const [, , id = '', , ...rest] = url.split('/')
          const page = await pageOf(id)
          const file = page?.files.find((candidate: { path: string }) => candidate.path === rest.join('/'))
          response.statusCode = file ? 200 : 404
          response.setHeader('content-type', file?.contentType ?? 'text/plain')
          const known = file && (!file.original || fs.existsSync(file.original))
          response.end(known ? (file.original ? fs.readFileSync(file.original) : await file.read()) : '')
        } else next()
      } catch (error) {
        next(error)
      }
    })
  }
  return {
    name: 'window-harness-desk',
    configureServer: (server) => serve(server.middlewares, async () => server),
    configurePreviewServer(server) {
      let publishing: Promise<ViteDevServer> | undefined
      const load = () => {
        publishing ??= createServer({
          configFile: false,
          root,
          appType: 'custom',
          server: { middlewareMode: true, ws: false },
          optimizeDeps: { noDiscovery: true },
          resolve: { alias },
        })
        return publishing
      }
      serve(server.middlewares, load)
      server.httpServer.on('close', () => void publishing?.then((one) => one.close()))
    },
  }
}

export default defineConfig({
  root: here,
  plugins: [react(), desk()],
  resolve: { alias },
  server: { hmr: { overlay: false }, port: 5199, strictPort: true, fs: { allow: [root] } },
  cacheDir: path.join(root, 'node_modules/.cache/window-harness'),
  build: {
    outDir: path.join(root, 'node_modules/.cache/window-harness-page'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 8000,
    reportCompressedSize: false,
  },
  preview: { host: '127.0.0.1' },
})
