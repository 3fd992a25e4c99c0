import fs from 'node:fs'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { type Connect, defineConfig } from 'vite'

const root = path.resolve(import.meta.dirname, '../../..')
const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="620" height="349"><rect width="620" height="349" fill="#a9b5b4"/></svg>'

/** The pictures of the article, and the proofreader's model: what the main process serves in the app. */
const serve = ({ middlewares }: { middlewares: Connect.Server }) => {
  middlewares.use('/media', (_request, response) => {
    response.setHeader('content-type', 'image/svg+xml')
    response.end(picture)
  })
  middlewares.use('/proofing/model.bin', (_request, response) => {
    response.setHeader('content-type', 'application/octet-stream')
    fs.createReadStream(path.join(root, 'assets/proofing/model.bin')).pipe(response)
  })
}

/** All editors in one page, built as they would ship. */
export default defineConfig({
  root: import.meta.dirname,
  logLevel: 'error',
  plugins: [react(), { name: 'desk', configurePreviewServer: serve }],
  build: {
    outDir: path.join(root, 'node_modules/.cache/typing-bench'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 9000,
  },
  preview: { host: '127.0.0.1', port: 0 },
})
