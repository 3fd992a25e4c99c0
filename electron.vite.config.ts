import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** Everything that is built lands in `out/`: main.js, cli.js, indexThread.js, preload.cjs and renderer/. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out',
      emptyOutDir: false,
      rollupOptions: {
        input: {
          main: 'electron/main.ts',
          cli: 'electron/cli.ts',
          indexThread: 'electron/library/search/indexThread.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out',
      emptyOutDir: false,
      // A sandboxed preload script can require nothing: all of it must be in the one file.
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: 'electron/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      emptyOutDir: true,
      minify: true,
      // The window is read from the disk beside it: one file of this size costs less than several round trips.
      chunkSizeWarningLimit: 4000,
      rollupOptions: { input: 'renderer/index.html' },
      // Fonts and icons stay files: the content security policy allows no font from a data address.
      assetsInlineLimit: 0,
    },
  },
})
