/**
 * Every screen, dialog, menu and notice can be read and used by everybody: axe finds nothing, in light and in dark; and what
 * axe cannot see: the keyboard's place, the smallest window, 200 %, the system's own colours.
 */
import path from 'node:path'
import { test as base, chromium, expect, type Locator, type Page } from '@playwright/test'
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

/** The screen in a window of this size, as the system draws it; put back as it was when the look is over. */
async function inWindow(
  { desk, window }: { readonly desk: { readonly address: string }; readonly window: Page },
  {
    name,
    width,
    height,
    colours = 'none',
  }: { name: string; width: number; height: number; colours?: 'active' | 'none' },
  look: () => Promise<void>,
) {
  await window.setViewportSize({ width, height })
  await window.emulateMedia({ forcedColors: colours })
  try {
    await goTo(window, desk.address, name)
    await look()
  } finally {
    await window.setViewportSize({ width: 1280, height: 800 })
    await window.emulateMedia({ forcedColors: 'none' })
  }
}

test.describe('the smallest window', () => {
  for (const name of ['page', 'pull-quote', 'fact-list', 'table'])
    test(`${name}: no name is cut in the toolbar, and every tool is in the middle pane`, async ({ desk, window }) => {
      await inWindow({ desk, window }, { name, width: 960, height: 600 }, async () => {
        const kind = window.locator('main [role=toolbar]').first().locator('[class*=_kind_] .cut')
        await expect.poll(() => kind.evaluate((word) => word.scrollWidth - word.clientWidth)).toBe(0)
        const pane = (await window.locator('main').boundingBox()) ?? { x: 0, width: 0 }
        const edges = () =>
          window
            .locator('main [role=toolbar] button:visible')
            .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().right))
        await expect.poll(async () => Math.max(...(await edges()))).toBeLessThanOrEqual(pane.x + pane.width)
      })
    })

  test('the menu of "/" is whole in the window', async ({ desk, window }) => {
    await inWindow({ desk, window }, { name: 'slash', width: 960, height: 600 }, async () => {
      const menu = window.locator('[data-raised]', { has: window.getByRole('listbox') })
      await expect.poll(async () => ((await menu.boundingBox())?.y ?? -1) >= 0).toBe(true)
      const box = await menu.boundingBox()
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(600)
    })
  })

  test('the Tab key walks through the library and the tools, and is seen at every stop', async ({ desk, window }) => {
    await inWindow({ desk, window }, { name: 'page', width: 960, height: 600 }, async () => {
      const stops: string[] = []
      for (let key = 0; key < 40; key++) {
        await window.keyboard.press('Tab')
        const stop = await window.evaluate(() => {
          const at = document.activeElement as HTMLElement
          // A field's ring is round its frame.
          const frames = [at, at.parentElement, at.parentElement?.parentElement].filter((one) => one instanceof Element)
          const hasRing = frames.some((one) => getComputedStyle(one).outlineStyle !== 'none')
          const { x, y, right, bottom } = at.getBoundingClientRect()
          return {
            name: at.ariaLabel ?? at.textContent,
            isSheet: at.isContentEditable,
            isSeen: hasRing && x >= 0 && y >= 0 && right <= innerWidth && bottom <= innerHeight,
          }
        })
        if (stop.isSheet) break
        expect(stop, stop.name ?? '').toMatchObject({ isSeen: true })
        stops.push(stop.name ?? '')
      }
      expect(stops.length).toBeGreaterThan(15)
      expect(new Set(stops).size).toBe(stops.length)
    })
  })
})

test.describe('at 200 % of a small screen', () => {
  for (const name of ['settings', 'table-dialog', 'conflict', 'import-report', 'templates'])
    test(`${name}: the whole question is in the window, with its answers`, async ({ desk, window }) => {
      await inWindow({ desk, window }, { name, width: 640, height: 400 }, async () => {
        const dialog = window.locator('[role=dialog], [role=alertdialog]')
        await dialog.getByRole('button').last().scrollIntoViewIfNeeded()
        await expect(dialog.getByRole('button').last()).toBeInViewport({ ratio: 1 })
        const box = await dialog.boundingBox()
        expect(box?.x).toBeGreaterThanOrEqual(0)
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(640)
      })
    })

  test('there is room to write, and the library comes with the keyboard', async ({ desk, window }) => {
    await inWindow({ desk, window }, { name: 'page', width: 640, height: 400 }, async () => {
      const widthOf = async (pane: string) => Math.round((await window.locator(pane).boundingBox())?.width ?? 0)
      await expect.poll(() => widthOf('main')).toBeGreaterThanOrEqual(340)
      await window.keyboard.press('Tab')
      await expect(window.locator('[data-pane=library] :focus')).toBeInViewport({ ratio: 1 })
    })
  })

  test('the mouse brings the library and puts it away, and the inspector is as it was', async ({ desk, window }) => {
    await inWindow({ desk, window }, { name: 'page', width: 640, height: 400 }, async () => {
      const [library, inspector] = ['library', 'inspector'].map((pane) => window.locator(`[data-pane=${pane}]`))
      const toggle = window.locator('main').getByRole('button', { name: 'Ẩn, hiện thư viện' })
      await expect(library as Locator).not.toBeInViewport()
      await toggle.click()
      await expect(library as Locator).toBeInViewport({ ratio: 1 })
      await expect(inspector as Locator).not.toBeInViewport()
      // Its own menu, and its empty ground, keep it there.
      await window.getByRole('button', { name: 'Trình đơn', exact: true }).click()
      await expect(window.getByRole('menu')).toBeVisible()
      await expect(library as Locator).toBeInViewport({ ratio: 1 })
      await window.keyboard.press('Escape')
      await (library as Locator).click({ position: { x: 90, y: 20 } })
      await expect(library as Locator).toBeInViewport({ ratio: 1 })
      await toggle.click()
      await expect(library as Locator).not.toBeInViewport()
      await expect(inspector as Locator).toBeInViewport({ ratio: 1 })
    })
  })
})

test.describe('where motion is unwelcome', () => {
  const inMotion = () =>
    [...document.querySelectorAll('*')].flatMap((element) =>
      [null, '::before', '::after'].flatMap((part) => {
        const style = getComputedStyle(element, part)
        const durations = `${style.transitionDuration}, ${style.animationDuration}, ${style.transitionDelay}`
        const longestMs = Math.max(
          ...[...durations.matchAll(/([\d.]+)(ms|s)/g)].map(
            ([, time, unit]) => Number(time) * (unit === 's' ? 1000 : 1),
          ),
        )
        const moves = longestMs > 1 || style.scrollBehavior === 'smooth'
        return moves ? [`${element.tagName}.${element.className}${part ?? ''} ${durations}`] : []
      }),
    )

  for (const name of [
    'page',
    'rich',
    'slash',
    'selection-bar',
    'suggestions',
    'palette',
    'settings',
    'app-menu',
    'tooltip',
    'find',
    'comparison',
    'importing',
    'first-run',
  ])
    test(`${name}: nothing takes longer than a moment to move`, async ({ desk, window }) => {
      await goTo(window, desk.address, name)
      expect(await window.evaluate(inMotion)).toEqual([])
    })

  test('where it is welcome, panes take their time', async ({ desk, window }) => {
    await window.emulateMedia({ reducedMotion: 'no-preference' })
    try {
      await goTo(window, desk.address, 'page')
      expect((await window.evaluate(inMotion)).length).toBeGreaterThan(0)
    } finally {
      await window.emulateMedia({ reducedMotion: 'reduce' })
    }
  })
})

test.describe('in the colours of the system', () => {
  const colours = 'active' as const
  const size = { width: 1180, height: 760, colours }

  test('the chosen tab has an edge, the others have none', async ({ desk, window }) => {
    await inWindow({ desk, window }, { name: 'publish', ...size }, async () => {
      const outline = (tab: string) =>
        window
          .locator(`[data-pane=inspector] ${tab}`)
          .first()
          .evaluate((one) => getComputedStyle(one).outlineStyle)
      expect(await outline('[role=tab][aria-selected=true]')).not.toBe('none')
      expect(await outline('[role=tab][aria-selected=false]')).toBe('none')
    })
  })

  test('an error waves and advice is dotted, and neither looks like selected words', async ({ desk, window }) => {
    await inWindow({ desk, window }, { name: 'proofing', ...size }, async () => {
      const words = window.locator('main [contenteditable=true] p').first()
      // Where the system has its way, it draws every mark as if it were selected (Chromium, CSS Color Adjust 1).
      await expect(words).toHaveCSS('forced-color-adjust', 'none')
      const line = (mark: string) =>
        words.evaluate((one, name) => getComputedStyle(one, `::highlight(${name})`).textDecorationStyle, mark)
      expect(await line('issue-sure')).toBe('wavy')
      expect(await line('issue-check')).toBe('dotted')
    })
  })

  test('what matched in the palette can be read', async ({ desk, window }) => {
    await inWindow({ desk, window }, { name: 'palette', ...size }, async () => {
      const colour = (one: Element) => getComputedStyle(one).color
      const mark = window.locator('[role=option] mark').first()
      expect(await mark.evaluate(colour)).toBe(await window.locator('body').evaluate(colour))
    })
  })

  test('signs have the colour of words', async ({ desk, window }) => {
    await inWindow({ desk, window }, { name: 'app-menu', ...size }, async () => {
      const colour = (one: Element) => getComputedStyle(one).color
      const sign = window.locator('[role=menuitem] svg').nth(2)
      expect(await sign.evaluate(colour)).toBe(await window.locator('body').evaluate(colour))
    })
  })
})
