import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { articleText } from '../../core/article'
import { countFaults, isLong } from './counts'
import { deskOn, numberOf, textNumber, value } from './newsroom'

const KILLS = Number(process.env.TOASOAN_FAULT_KILLS ?? (isLong ? 500 : 40))
const WRITING_TOGETHER_MS = isLong ? 20_000 : 4000

let root: string
let program: string
const children = new Set<ChildProcess>()

beforeAll(async () => {
  root = await fs.realpath(await fs.mkdtemp(path.join(os.tmpdir(), 'toasoan-')))
  // One file that starts at once: a process for each kill.
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['sharp', 'node-sqlite3-wasm', 'electron-store', 'electron'] },
    build: {
      ssr: path.resolve(import.meta.dirname, 'writer.ts'),
      outDir: path.join(root, 'program'),
      minify: false,
      rollupOptions: { output: { entryFileNames: 'writer.mjs', chunkFileNames: '[name]-[hash].mjs' } },
    },
  })
  // Sharp and the like are found from there.
  await fs.symlink(path.resolve('node_modules'), path.join(root, 'node_modules'))
  program = path.join(root, 'program', 'writer.mjs')
}, 120_000)
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  await fs.rm(root, { recursive: true, force: true })
})

/** A writer at work; `said` grows by each line it says. */
function begin(folder: string, mode: string, argument: string) {
  const child = spawn(process.execPath, [program, folder, mode, argument], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.add(child)
  let output = ''
  let errors = ''
  child.stdout.on('data', (data) => {
    output += String(data)
  })
  child.stderr.on('data', (data) => {
    errors += String(data)
  })
  const ended = new Promise<void>((resolve) =>
    child.on('close', () => {
      children.delete(child)
      resolve()
    }),
  )
  const said = () => output.split('\n').slice(0, -1)
  return {
    said,
    errors: () => errors,
    async ready() {
      for (let waited = 0; waited < 20_000 && !said().includes('ready'); waited += 5) {
        if (child.exitCode !== null) break
        await pause(5)
      }
      if (!said().includes('ready')) throw new Error(`The writer did not begin: ${errors}`)
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
      if (errors !== '') throw new Error(errors)
    },
  }
}

describe('a killed process', () => {
  it(`loses no promised letter: ${KILLS} kills at random moments of real saves`, async () => {
    const folder = path.join(root, 'typed')
    let promised = 0
    let restored = 0
    for (let kill = 0; kill < KILLS; kill++) {
      const writer = begin(folder, 'type', String(kill + 1))
      await writer.ready()
      await pause(Math.random() * 60)
      await writer.kill()
      const last = Number(writer.said().at(-1))
      if (Number.isInteger(last)) promised = last

      const { desk, idle, close } = deskOn(folder)
      const { articles, problems, recovered } = value(await desk.start({}))
      expect(problems).toEqual([])
      // One article: nothing was doubled, nothing is missing.
      expect(articles).toHaveLength(1)
      expect(recovered.every(({ outcome }) => outcome === 'restored')).toBe(true)
      restored += recovered.length
      const { article } = value(await desk.openArticle({ id: articles[0]?.id ?? '' }))
      const there = numberOf(article)
      expect(there).toBeGreaterThanOrEqual(promised)
      expect(there).toBeLessThanOrEqual(promised + 2)
      promised = there
      await idle()
      expect(value(await desk.listVersions({ id: article.id })).problems).toEqual([])
      close()
    }
    countFaults('kills of a process that was saving', KILLS)
    countFaults('texts brought back from the journal', restored)
    // On a busy machine a writer may be killed before it has promised anything; not all of them are.
    expect(promised).toBeGreaterThan(KILLS / 4)
    expect(restored).toBeGreaterThan(0)
  }, 900_000)

  it('leaves nothing behind that grows', async () => {
    const library = path.join(root, 'typed', 'library')
    const [name] = (await fs.readdir(library)).filter((each) => !each.startsWith('.'))
    const old = new Date(Date.now() - 2 * 3_600_000)
    const place = path.join(library, String(name))
    // The last kill may have hit between two saves: a writer that died with its hand on the article is always here.
    const dead = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
    await new Promise((resolve) => dead.on('close', resolve))
    await fs.writeFile(path.join(place, '.article.json.writing'), `${os.hostname()}\n${dead.pid}\nabc\n`)
    for (const each of (await fs.readdir(place)).filter((file) => file.endsWith('.tmp'))) {
      await fs.utimes(path.join(place, each), old, old)
    }
    const { desk, close } = deskOn(path.join(root, 'typed'))
    const [summary] = value(await desk.start({})).articles
    value(await desk.openArticle({ id: summary?.id ?? '' }))
    for (let waited = 0; waited < 3000; waited += 50) {
      if (!(await fs.readdir(place)).some((file) => /\.(tmp|writing)$/.test(file))) break
      await pause(50)
    }
    close()
    expect((await fs.readdir(place)).sort()).toEqual(['.history', 'article.json'])
  })
})

describe('two processes in one article', () => {
  it('overwrite nothing of one another: every promised line of both is in the article', async () => {
    const folder = path.join(root, 'together')
    const first = deskOn(folder)
    value(await first.desk.start({}))
    const made = value(await first.desk.createArticle({ channel: 'news' }))
    value(await first.desk.saveArticle({ article: textNumber(made.article, 1), revision: made.revision }))
    await first.idle()
    first.close()

    const writers = ['A', 'B', 'C'].map((name) => begin(folder, 'append', name))
    await Promise.all(writers.map((writer) => writer.ready()))
    await pause(WRITING_TOGETHER_MS)
    // On a crowded machine one of them may not have had its turn yet.
    const hasWritten = (writer: (typeof writers)[number]) =>
      writer.said().filter((line) => line.endsWith('.')).length > 1
    const hasNoticed = () => writers.some((writer) => writer.said().includes('changed'))
    for (let waited = 0; waited < 60_000 && !(writers.every(hasWritten) && hasNoticed()); waited += 50) await pause(50)
    for (const writer of writers) await writer.kill()

    const { desk, idle, close } = deskOn(folder)
    value(await desk.start({}))
    const words = new Set(articleText(value(await desk.openArticle({ id: made.article.id })).article).split(/\s+/))
    await idle()
    close()
    for (const writer of writers) {
      const lines = writer.said().filter((line) => line.endsWith('.'))
      expect(lines.length).toBeGreaterThan(1)
      expect(lines.filter((line) => !words.has(line))).toEqual([])
      countFaults('lines of processes that wrote into one article', lines.length)
      countFaults(
        'changes of somebody else that were noticed in time',
        writer.said().filter((line) => line === 'changed').length,
      )
    }
    expect(hasNoticed()).toBe(true)
  }, 120_000)
})
