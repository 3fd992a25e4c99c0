/**
 * The window before a library of years: the memory of the whole main process while it reads it for the first time, beside
 * the same with an empty library, and what a frame costs while somebody scrolls. Electron where it is there, the stand-in
 * otherwise: that keeps Chromium's driver in the same process, which is why the empty one is measured too.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { _electron, type ElectronApplication } from '@playwright/test'
import { findElectron } from '../../../build/electronBinary.mjs'
import { measureScrolling } from './scrolling'

const root = path.resolve(import.meta.dirname, '../../..')
const LOOK_EVERY_MS = 100
const QUIET_MS = 10_000

const print = (line: string) => process.stdout.write(`  ${line}\n`)
const mb = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`

export async function measureWindow(library: string, count: number): Promise<void> {
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'toasoan-bench-window-'))
  try {
    const empty = path.join(work, 'empty')
    fs.mkdirSync(empty)
    const without = await inApp(work, empty, async (app) => highestUntil(app, pause(QUIET_MS)))
    await inApp(work, library, async (app) => {
      const window = await app.firstWindow()
      const begun = performance.now()
      const isRead = window
        .locator('progress, [role="progressbar"]')
        .first()
        .waitFor({ timeout: 60_000 })
        .then(() => window.locator('progress, [role="progressbar"]').first().waitFor({ state: 'detached', timeout: 0 }))
      const highest = await highestUntil(app, isRead)
      print(`first indexing in the app: ${((performance.now() - begun) / 1000).toFixed(0)} s`)
      print(
        `the whole main process meanwhile, at the highest: ${mb(highest.rss)}, with an empty library ${mb(without.rss)}: ` +
          `${mb(highest.rss - without.rss)} for ${count.toLocaleString('en')} articles`,
      )
      print(
        `  its main thread: ${mb(highest.heapTotal)} of heap and ${mb(highest.external)} beside it; with an empty library ${mb(without.heapTotal)} and ${mb(without.external)}`,
      )
      for (const line of await measureScrolling(window)) print(line)
    })
  } finally {
    fs.rmSync(work, { recursive: true, force: true })
  }
}

async function inApp<Value>(
  work: string,
  library: string,
  job: (app: ElectronApplication) => Promise<Value>,
): Promise<Value> {
  const app = await _electron.launch({
    executablePath: findElectron() ?? path.join(root, 'tests/electron-double/electron'),
    args: [root, `--user-data-dir=${fs.mkdtempSync(path.join(work, 'user-'))}`],
    env: { ...(process.env as Record<string, string>), TOASOAN_LIBRARY: library },
  })
  try {
    return await job(app)
  } finally {
    await app.close()
  }
}

async function highestUntil(app: ElectronApplication, end: Promise<unknown>): Promise<NodeJS.MemoryUsage> {
  let isOver = false
  const over = end.finally(() => {
    isOver = true
  })
  let highest = await app.evaluate(() => process.memoryUsage())
  while (!isOver) {
    await Promise.race([over, pause(LOOK_EVERY_MS)])
    const now = await app.evaluate(() => process.memoryUsage())
    if (now.rss > highest.rss) highest = now
  }
  await over
  return highest
}
