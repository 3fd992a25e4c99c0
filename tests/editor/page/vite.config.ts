import fs from 'node:fs'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { type Connect, defineConfig } from 'vite'

/** Stands for every picture that the editor asks for under its article's media folder. */
const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="620" height="349"><rect width="620" height="349" fill="#a9b5b4"/><path d="M0 349l260-180 150 90 210-120v210z" fill="#6c7a55"/></svg>'

const serveMedia = ({ middlewares }: { middlewares: Connect.Server }) => {
  middlewares.use('/media', (request, response) => {
    const name = request.url ?? ''
    // A file that the article names and that is not there.
    if (/\/dead[0-9a-f]+\.\w+$/.test(name)) {
      response.statusCode = 404
      response.end()
    } else if (name.endsWith('.webm') || name.endsWith('.wav')) {
      // The stand-in for every film and every sound: a second and a half of moving colour, made for these specs.
      response.setHeader('content-type', 'video/webm')
      response.end(fs.readFileSync(path.join(import.meta.dirname, 'film.webm')))
    } else if (name.endsWith('.vtt')) {
      response.setHeader('content-type', 'text/vtt')
      response.end('WEBVTT\n\n00:00.000 --> 00:01.000\nNước lên\n')
    } else {
      response.setHeader('content-type', 'image/svg+xml')
      response.end(picture)
    }
  })
}

/** The editor alone, built once and then served: a page that loads in a moment, and that no edit reloads during a spec. */
export default defineConfig({
  root: import.meta.dirname,
  logLevel: 'warn',
  plugins: [react(), { name: 'media', configureServer: serveMedia, configurePreviewServer: serveMedia }],
  build: { emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 4000 },
  preview: { host: '127.0.0.1' },
  server: { host: '127.0.0.1' },
})
