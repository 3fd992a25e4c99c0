/**
 * How quick a key is: our writing desk beside bare contenteditable, bare Lexical, TipTap, Quill, Slate and CKEditor 5, on
 * one page, on the same text, in turn, so that a busy machine is busy for all of them.
 * Run: npm run bench:typing [-- --rounds 3] [--sizes 50,300,2000] [--only "Lexical,Tòa Soạn"] [--skip keys,undo,open,paste,hour]
 */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type CDPSession, chromium, type Page } from '@playwright/test'
import { build, preview } from 'vite'
import { findChromium } from '../../build/chromium.mjs'
import { median, percentile, printTable } from './figures'
import type { TypingBench } from './peers/peer'
import { wordDocument } from './wordDocument'

declare global {
  interface Window {
    bench: TypingBench
  }
}

const OURS = 'Tòa Soạn'
const BARE = 'Lexical'
const PLACES = ['end', 'middle', 'start'] as const
type Place = (typeof PLACES)[number]

const KEYS = 60
const BETWEEN_KEYS_MS = 40
/** After each word or two the hand rests: long enough for what an editor puts off to be done, and counted. */
const KEYS_IN_A_RUN = 12
const REST_MS = 600
const SENTENCE = 'nguoi dan hai ben song '

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    sizes: { type: 'string', default: '50,300,2000' },
    only: { type: 'string' },
    skip: { type: 'string', default: '' },
  },
})

interface Measured {
  /** Script time on the main thread for each key, what was put off until the rest included. */
  readonly scriptMs: number
  /** Script, style and layout together. */
  readonly workMs: number
  readonly toPaintMs: readonly number[]
}

interface Stage {
  readonly page: Page
  readonly cdp: CDPSession
}

const folder = path.join(import.meta.dirname, 'peers')
const skipped = new Set(options.skip.split(','))

async function main(): Promise<void> {
  installPeers()
  const configFile = path.join(folder, 'vite.config.ts')
  await build({ configFile })
  const server = await preview({ configFile })
  const address = server.resolvedUrls?.local[0] ?? ''
  const executablePath = findChromium()
  const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath ? { executablePath } : {}) })
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  const stage = { page, cdp }
  const open = async (name: string, paragraphs: number) => {
    await page.goto(address)
    await page.evaluate(([peer, count]) => window.bench.mount(peer, count), [name, paragraphs] as const)
    await page.waitForTimeout(500)
  }
  await page.goto(address)
  const wanted = options.only?.split(',')
  const names = (await page.evaluate(() => window.bench.names)).filter((name) => wanted?.includes(name) ?? true)
  console.log(
    `${new Date().toISOString().slice(0, 10)}, Chromium ${browser.version()}, ${os.cpus().length} × ${os.cpus()[0]?.model}`,
  )
  try {
    if (!skipped.has('keys')) await compareKeys(stage, names, open)
    if (!skipped.has('undo')) await compareUndo(stage, names, open)
    if (!skipped.has('open')) await measureOpening(stage, names, address)
    if (!skipped.has('paste')) await measurePaste(stage, names, open)
    if (!skipped.has('hour')) await measureHour(stage, names, open)
  } finally {
    await browser.close()
    await server.close()
  }
}

/** Their own `package.json` and lock file: nothing of them comes near what ships. */
function installPeers(): void {
  const isInstalled = fs.existsSync(path.join(folder, 'node_modules/.package-lock.json'))
  if (isInstalled) return
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('The editors to compare with could not be installed: npm ci failed')
}

type Open = (name: string, paragraphs: number) => Promise<void>

async function compareKeys(stage: Stage, names: readonly string[], open: Open): Promise<void> {
  const sizes = options.sizes.split(',').map(Number)
  const found = new Map<string, Measured[]>()
  for (let round = 0; round < Number(options.rounds); round++) {
    for (const size of sizes) {
      for (const place of PLACES) {
        // Another order each time: whoever comes first is not always the same.
        for (const name of [...names.slice(round % names.length), ...names.slice(0, round % names.length)]) {
          await open(name, size)
          const measured = await typeIn(stage, size, place)
          const key = `${size} ${place} ${name}`
          found.set(key, [...(found.get(key) ?? []), measured])
        }
      }
    }
  }
  for (const size of sizes) {
    for (const place of PLACES) {
      const of = (name: string) => found.get(`${size} ${place} ${name}`) ?? []
      const scriptOf = (name: string) => median(of(name).map(({ scriptMs }) => scriptMs))
      const floor = scriptOf(BARE)
      printTable(
        `Typing at the ${place} of ${size} paragraphs`,
        ['', 'script ms/key', '× Lexical', 'script+layout ms/key', 'key to paint p50 ms', 'p95 ms'],
        names.map((name) => {
          const toPaint = of(name).flatMap(({ toPaintMs }) => toPaintMs)
          return [
            name,
            scriptOf(name).toFixed(2),
            (scriptOf(name) / floor).toFixed(2),
            median(of(name).map(({ workMs }) => workMs)).toFixed(2),
            percentile(toPaint, 0.5).toFixed(1),
            percentile(toPaint, 0.95).toFixed(1),
          ]
        }),
      )
    }
  }
}

async function typeIn({ page, cdp }: Stage, size: number, place: Place): Promise<Measured> {
  const number = place === 'end' ? size : place === 'start' ? 1 : Math.ceil(size / 2)
  await page.evaluate(([at, where]) => window.bench.caretIn(at, where), [
    number,
    place === 'end' ? 'end' : 'middle',
  ] as const)
  await page.waitForTimeout(300)
  for (const letter of 'xin ') await press(cdp, letter)
  await page.waitForTimeout(REST_MS)
  await page.evaluate(() => {
    window.bench.keyToPaintMs.length = 0
  })
  const before = await metrics(cdp)
  for (let key = 0; key < KEYS; key++) {
    await press(cdp, SENTENCE[key % SENTENCE.length] ?? ' ')
    await page.waitForTimeout(key % KEYS_IN_A_RUN === KEYS_IN_A_RUN - 1 ? REST_MS : BETWEEN_KEYS_MS)
  }
  const after = await metrics(cdp)
  const written = `xin ${SENTENCE.repeat(3).slice(0, KEYS)}`
  const text = (await page.evaluate(() => window.bench.text())).replaceAll('\u00a0', ' ')
  if (!text.includes(written.trim())) throw new Error('What was typed is not in the text')
  const spent = (...kinds: string[]) =>
    (kinds.reduce((sum, kind) => sum + (after.get(kind) ?? 0) - (before.get(kind) ?? 0), 0) * 1000) / KEYS
  return {
    scriptMs: spent('ScriptDuration'),
    workMs: spent('ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'),
    toPaintMs: await page.evaluate(() => [...window.bench.keyToPaintMs]),
  }
}

async function metrics(cdp: CDPSession): Promise<Map<string, number>> {
  const answer = await cdp.send('Performance.getMetrics')
  return new Map(answer.metrics.map(({ name, value }) => [name, value]))
}

async function press(cdp: CDPSession, letter: string): Promise<void> {
  const key = { key: letter, text: letter, windowsVirtualKeyCode: letter.toUpperCase().charCodeAt(0) }
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key })
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
}

/** As Unikey types: the letters, then Backspaces and the word as it should be. */
async function unikey(cdp: CDPSession, raw: string, word: string): Promise<void> {
  const typed = raw.slice(0, -1)
  for (const letter of typed) await press(cdp, letter)
  let kept = 0
  while (kept < typed.length && typed[kept] === word[kept]) kept++
  for (let count = kept; count < typed.length; count++) {
    const key = { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 }
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key })
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
  }
  for (const letter of word.slice(kept)) {
    const key = { key: letter, windowsVirtualKeyCode: 231 }
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key, text: letter })
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
  }
}

const SIX_WORDS = [
  ['Trwowcs', 'Trước'],
  ['muaf', 'mùa'],
  ['luxx', 'lũ'],
  ['Caamr', 'Cẩm'],
  ['Luwuu', 'Lưu'],
  ['ddee', 'đê'],
] as const

async function compareUndo({ page, cdp }: Stage, names: readonly string[], open: Open): Promise<void> {
  const rows: string[][] = []
  for (const name of names) {
    await open(name, 1)
    await page.evaluate(() => window.bench.caretIn(1, 'end'))
    await page.waitForTimeout(300)
    const text = () => page.evaluate(() => window.bench.text().normalize('NFC').trim())
    const before = await text()
    for (const [raw, word] of SIX_WORDS) {
      await press(cdp, ' ')
      await unikey(cdp, raw, word)
    }
    await page.waitForTimeout(300)
    const isRight = (await text()).endsWith(SIX_WORDS.map(([, word]) => word).join(' '))
    let steps = 0
    while (steps < 60 && (await text()) !== before) {
      await page.evaluate(() => void window.bench.undo())
      await page.waitForTimeout(30)
      steps++
    }
    rows.push([name, isRight ? 'yes' : 'no', steps === 60 ? 'never empty' : String(steps)])
  }
  printTable('Undo of six words typed as Unikey types them', ['', 'text right', 'steps'], rows)
}

/** From asking for a long article to the paint of its first letter. Our own also waits for no proofreader. */
async function measureOpening({ page, cdp }: Stage, names: readonly string[], address: string): Promise<void> {
  const rows: string[][] = []
  for (const name of names) {
    const times: number[] = []
    for (let round = 0; round < Number(options.rounds); round++) {
      await page.goto(address)
      await page.evaluate((peer) => window.bench.load(peer), name)
      await page.waitForTimeout(300)
      const started = performance.now()
      await page.evaluate(([peer]) => window.bench.mount(peer, 667, false), [name] as const)
      await page.evaluate(() => {
        window.bench.keyToPaintMs.length = 0
        window.bench.caretIn(1, 'end')
      })
      await press(cdp, 'x')
      await page.waitForFunction(() => window.bench.keyToPaintMs.length > 0)
      times.push(performance.now() - started)
    }
    rows.push([name, median(times).toFixed(0)])
  }
  printTable('Opening 20,000 words until the first letter is painted', ['', 'ms, median'], rows)
}

async function measurePaste({ page }: Stage, names: readonly string[], open: Open): Promise<void> {
  const html = wordDocument(5000)
  const rows: string[][] = []
  for (const name of names.filter((one) => one !== 'contenteditable')) {
    const times: number[] = []
    let words = 0
    for (let round = 0; round < Number(options.rounds); round++) {
      await open(name, 1)
      await page.evaluate(() => window.bench.caretIn(1, 'end'))
      await page.waitForTimeout(300)
      times.push(
        await page.evaluate(async (given) => {
          const started = performance.now()
          window.bench.paste(given)
          await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
          return performance.now() - started
        }, html),
      )
      await page.waitForTimeout(500)
      // The dot that Word writes before an item of a list is no word, whether an editor keeps it or makes a list of it.
      words = (await page.evaluate(() => window.bench.text()))
        .split(/\s+/)
        .filter((word) => /[\p{L}\p{N}]/u.test(word)).length
    }
    rows.push([name, median(times).toFixed(0), String(words)])
  }
  printTable('Pasting 5,000 words from Word', ['', 'ms, median', 'words there'], rows)
}

/** Five keys a second for an hour, without the waiting. */
const KEYS_IN_AN_HOUR = 18_000

async function measureHour({ page, cdp }: Stage, names: readonly string[], open: Open): Promise<void> {
  const rows: string[][] = []
  for (const name of names.filter((one) => one === OURS || one === BARE)) {
    await open(name, 300)
    await page.evaluate(() => window.bench.caretIn(150, 'end'))
    const heaps: string[] = []
    for (let quarter = 0; quarter <= 4; quarter++) {
      // The words that were typed are the writer's; what is looked for is what grows beside them.
      for (let key = 0; quarter > 0 && key < KEYS_IN_AN_HOUR / 4; key++) {
        if (key % 150 === 149) {
          const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' }
          await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...enter })
          await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter })
        } else await press(cdp, SENTENCE[key % SENTENCE.length] ?? ' ')
      }
      await page.waitForTimeout(2000)
      await cdp.send('HeapProfiler.collectGarbage')
      heaps.push((((await metrics(cdp)).get('JSHeapUsedSize') ?? 0) / 1e6).toFixed(1))
    }
    rows.push([name, ...heaps])
  }
  printTable(`Heap in MB over an hour of typing (${KEYS_IN_AN_HOUR} keys)`, ['', '0', '15', '30', '45', '60 min'], rows)
}

await main()
