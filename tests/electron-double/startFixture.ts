/** Starts the fixture app on the stand-in, on a userData folder of its own, for the stand-in's specs. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'

export const executablePath = path.join(import.meta.dirname, 'electron')
export const fixtureApp = path.join(import.meta.dirname, 'fixture-app')

/** What fixture-app/main.js notes down, and what its preload exposes. */
export interface Fixture {
  seen: { events: unknown[][]; requests: unknown[][]; senders: unknown[][] }
  sameModule: boolean
  unsaved: boolean
  desk: {
    version: number
    nested: { invoke(channel: string, ...args: unknown[]): Promise<unknown> }
    note(text: string): void
    onCommand(listener: (command: { id: string }) => void): () => void
    add(one: number, two: number): number
    shout(text: string): void
    call(fn: (n: number) => number): number
    kinds(value: unknown): unknown[]
    pathOf(file: File): string
    facts(): Record<string, unknown>
    read?: unknown
  }
  stopListening(): void
}
declare global {
  // The names above are global both in the fixture's main process and in its page.
  var seen: Fixture['seen']
  var sameModule: boolean
  var unsaved: boolean
  var desk: Fixture['desk']
  var stopListening: () => void
}

export interface Started {
  readonly app: ElectronApplication
  readonly window: Page
  readonly userData: string
}

export async function startFixture(env: Record<string, string> = {}): Promise<Started> {
  const userData = fs.mkdtempSync(path.join(os.tmpdir(), 'ban-thu-'))
  const app = await _electron.launch({
    executablePath,
    args: [fixtureApp, `--user-data-dir=${userData}`],
    env: { ...(process.env as Record<string, string>), ...env },
    // Otherwise the runner's own preference hides what nativeTheme asks for.
    colorScheme: null,
  })
  const window = await app.firstWindow()
  await window.waitForSelector('#log', { state: 'attached' })
  return { app, window, userData }
}

/** The events the fixture's main process noted under `name`, without the name. */
export function eventsOf(app: ElectronApplication, name: string): Promise<unknown[][]> {
  return app.evaluate(
    (_electron, wanted) => seen.events.filter(([one]) => one === wanted).map((event) => event.slice(1)),
    name,
  )
}

/** What the stand-in recorded for `api`: one list of arguments per call. */
export function callsOf(app: ElectronApplication, api: string): Promise<unknown[][]> {
  return app.evaluate((electron, wanted) => {
    const { calls } = (electron as unknown as { __double: { calls: { api: string; args: unknown[] }[] } }).__double
    return calls.filter((call) => call.api === wanted).map(({ args }) => args)
  }, api)
}

/** A test whose `started` is a fresh fixture app, ended afterwards. */
export const test = base.extend<{ started: Started }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the object pattern
  started: async ({}, use) => {
    const started = await startFixture()
    await use(started)
    await started.app
      .evaluate(() => {
        globalThis.unsaved = false
      })
      .catch(() => undefined)
    await started.app.close().catch(() => undefined)
    fs.rmSync(started.userData, { recursive: true, force: true })
  },
})
export { expect } from '@playwright/test'
