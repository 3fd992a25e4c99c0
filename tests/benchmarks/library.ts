/**
 * `npm run bench:library`: that a library of years stays instant. It makes a library, reads it for the first time, starts on
 * it again, searches in it as people type, saves a long article with pictures, scrolls, and imports files of every kind, each in a
 * program as it is shipped. `-- --only saves,import` for some of it (first, start, saves, window, import), `--files 1000` for how many.
 * `-- --articles 50000` for the size of the goals (about a gigabyte of disk); `--keep FOLDER` to make it there and keep it.
 * With `--desk FOLDER`, the app's own folder of an earlier run, the first reading is left out.
 */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { makeLibrary } from './library/makeLibrary'
import { measureWindow } from './library/window'

const PARTS = ['first', 'start', 'saves', 'window', 'import']

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '2000' },
    keep: { type: 'string' },
    saves: { type: 'string', default: '200' },
    files: { type: 'string', default: '1000' },
    desk: { type: 'string' },
    only: { type: 'string', default: PARTS.join() },
  },
})
const count = Number(values.articles)
const parts = values.only.split(',')
const unknown = parts.find((part) => !PARTS.includes(part))
if (unknown !== undefined) throw new Error(`--only knows ${PARTS.join(', ')}, not ${unknown}`)
if (!Number.isInteger(count) || count < 1) throw new Error('--articles wants a number')

const root = path.resolve(import.meta.dirname, '../..')
/** Inside the project, where the programs find what is installed. */
const programs = path.join(root, 'node_modules/.cache/bench-library')
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'toasoan-bench-'))

try {
  for (const [name, entry] of [
    ['measure', 'tests/benchmarks/library/measure.ts'],
    ['measuredIndexThread', 'tests/benchmarks/library/measuredIndexThread.ts'],
    ['importMixed', 'tests/benchmarks/library/importMixed.ts'],
  ] as const) {
    await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true, external: ['sharp', 'node-sqlite3-wasm', 'electron-store', 'electron'] },
      build: {
        ssr: path.join(root, entry),
        outDir: programs,
        emptyOutDir: false,
        minify: false,
        rollupOptions: { output: { format: 'es', entryFileNames: `${name}.js`, chunkFileNames: '[name]-[hash].js' } },
      },
    })
  }
  if (parts.some((part) => part !== 'import')) await measureLibrary()
  if (parts.includes('import')) measureImport()
} finally {
  fs.rmSync(work, { recursive: true, force: true })
}

async function measureLibrary(): Promise<void> {
  const library = values.keep === undefined ? path.join(work, 'library') : path.resolve(values.keep)
  if (!fs.existsSync(library)) {
    const started = performance.now()
    makeLibrary(library, count, (done) => {
      if (process.stdout.isTTY) process.stdout.write(`\rwriting ${done} of ${count} articles…`)
    })
    process.stdout.write(
      `\rLibrary of ${count.toLocaleString('en')} articles of 600 words, written in ${((performance.now() - started) / 1000).toFixed(0)} s\n`,
    )
  }
  if (parts.includes('window')) await measureTheWindow(library)
  // The saves and the start need the index that this one makes.
  const isIndexed = values.desk !== undefined
  if (!isIndexed && parts.some((part) => part !== 'window' && part !== 'import'))
    measure('first', 'Opened for the first time', library)
  if (parts.includes('start')) measure('start', 'Opened again', library)
  if (!parts.includes('saves')) return
  const small = path.join(work, 'small')
  makeLibrary(small, 10, () => undefined)
  measure('saves', 'Saved in it, and in a library of 10 articles', library, small)
}

async function measureTheWindow(library: string): Promise<void> {
  process.stdout.write(`The window (load of the machine ${os.loadavg()[0]?.toFixed(1)} on ${os.cpus().length} cores)\n`)
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit', shell: true })
  if (status !== 0) throw new Error('The app could not be built')
  await measureWindow(library, count)
}

function measureImport(): void {
  process.stdout.write(
    `Import of ${values.files} mixed files (load of the machine ${os.loadavg()[0]?.toFixed(1)} on ${os.cpus().length} cores)\n`,
  )
  const fixtures = path.join(root, 'tests/fixtures/exchange')
  const { status } = spawnSync(
    process.execPath,
    [path.join(programs, 'importMixed.js'), path.join(work, 'import'), values.files, fixtures],
    { stdio: 'inherit', timeout: 20 * 60_000 },
  )
  if (status !== 0) process.exitCode = 1
}

function measure(mode: string, title: string, library: string, small = ''): void {
  process.stdout.write(`${title} (load of the machine ${os.loadavg()[0]?.toFixed(1)} on ${os.cpus().length} cores)\n`)
  const { status } = spawnSync(
    process.execPath,
    [path.join(programs, 'measure.js'), mode, values.desk ?? path.join(work, 'desk'), library, values.saves, small],
    { stdio: 'inherit' },
  )
  if (status !== 0) process.exitCode = 1
}
