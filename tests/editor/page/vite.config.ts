import react from '@vitejs/plugin-react'
import { type Connect, defineConfig } from 'vite'

/** Stands for every picture that the editor asks for under its article's media folder. */
const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="620" height="349"><rect width="620" height="349" fill="#a9b5b4"/><path d="M0 349l260-180 150 90 210-120v210z" fill="#6c7a55"/></svg>'

const serveMedia = ({ middlewares }: { middlewares: Connect.Server }) => {
  middlewares.use('/media', (_request, response) => {
    response.setHeader('content-type', 'image/svg+xml')
    response.end(picture)
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
