/** Every screen, dialog, menu and notice can be read and used by everybody: axe finds nothing, in light and in dark. */
import path from 'node:path'
import { test as base, chromium, expect, type Page } from '@playwright/test'
import { build, preview } from 'vite'
import { findChromium } from '../../build/chromium.mjs'
import { findFaults } from '../axe'
import { goTo, screens } from './screens.mjs'

const configFile = path.join(import.meta.dirname, 'vite.config.ts')

/** The window, built once and served while the specs run. */
const test = base.extend<{ window: Page }, { desk: { page: Page; address: string } }>({
  desk: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
    async ({}, use) => {
      await build({ configFile, logLevel: 'warn' })
      const server = await preview({ configFile, logLevel: 'warn', preview: { port: 0 } })
      const executablePath = findChromium()
      const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath ? { executablePath } : {}) })
      // One page for all: what the first screen has loaded, the next ones have at hand.
      const page = await browser.newPage({
        viewport: { width: 1280, height: 800 },
        reducedMotion: 'reduce',
        timezoneId: 'Asia/Ho_Chi_Minh',
      })
      await use({ page, address: server.resolvedUrls?.local[0] ?? '' })
      await browser.close()
      await server.close()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  window: async ({ desk }, use) => {
    const errors: string[] = []
    const listen = (error: Error) => errors.push(error.message)
    desk.page.on('pageerror', listen)
    await use(desk.page)
    desk.page.off('pageerror', listen)
    expect(errors).toEqual([])
  },
})

/** What stands over the window, and has it out of reach meanwhile. */
const OVER = '[role=dialog], [role=alertdialog], [role=menu], [data-raised]:has([role=listbox])'

/** Screens that are read whole; of the others only the part that is theirs, since axe takes a second for a window. */
const WHOLE = [
  'page',
  'rich',
  'first-run',
  'nothing-open',
  'unreadable',
  'tabs',
  'preview',
  'comparison',
  'importing',
  'drop-hint',
]
const IN_LIBRARY = ['search']
const IN_INSPECTOR =
  /^(video|podcast|emagazine|publish|proofing|history|comparison-previous|name-version|notes|comments|comment-draft)$/

async function partOf(window: Page, name: string): Promise<string> {
  if (await window.locator(OVER).first().isVisible()) return OVER
  if (WHOLE.includes(name)) return 'html'
  if (IN_LIBRARY.includes(name)) return '[data-pane=library]'
  return IN_INSPECTOR.test(name) ? '[data-pane=inspector]' : 'main'
}

for (const name of Object.keys(screens)) {
  test(`${name}: nothing that axe can see`, async ({ desk, window }) => {
    await goTo(window, desk.address, name)
    const within = await partOf(window, name)
    expect(await findFaults(window, { within })).toEqual([])
    // What the themes do not share are the colours.
    await window.evaluate(() => {
      document.documentElement.dataset.theme = 'dark'
    })
    expect(await findFaults(window, { within, rules: ['color-contrast'] }), 'dark').toEqual([])
  })
}
