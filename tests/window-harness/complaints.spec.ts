/** The window as its makers run it: React, which says in its development build what is drawn wrongly, has nothing to say. */
import path from 'node:path'
import { chromium, expect, test } from '@playwright/test'
import { build, preview } from 'vite'
import { findChromium } from '../../build/chromium.mjs'
import { goTo } from './screens.mjs'

const configFile = path.join(import.meta.dirname, 'vite.config.ts')
const outDir = path.join(import.meta.dirname, '../../node_modules/.cache/window-harness-development')

test('one article after the other comes to the front, comments begun and all, and nothing is complained of', async () => {
  // The window is built anew for it.
  test.slow()
  const development = {
    configFile,
    logLevel: 'warn',
    mode: 'development',
    define: { 'process.env.NODE_ENV': JSON.stringify('development') },
    build: { outDir, minify: false },
  } as const
  await build(development)
  const server = await preview({ ...development, preview: { port: 0 } })
  const executablePath = findChromium()
  const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath ? { executablePath } : {}) })
  try {
    const window = await browser.newPage({ viewport: { width: 1280, height: 800 }, timezoneId: 'Asia/Ho_Chi_Minh' })
    const complaints: string[] = []
    window.on('console', (message) => {
      // Films are only spoken of in the samples: their files are not there.
      const isMissingFile = message.text().startsWith('Failed to load resource')
      if (message.type() === 'error' && !isMissingFile) complaints.push(message.text())
    })
    window.on('pageerror', (error) => complaints.push(error.message))
    await goTo(window, server.resolvedUrls?.local[0] ?? '', 'comment-draft')
    const draft = window.locator('[role=tabpanel] textarea')
    await draft.fill('Hỏi lại anh Khoát.')

    const rows = window.getByRole('listbox', { name: 'Danh sách bài' })
    const row = (id: string | null) => rows.locator(`[data-id="${id}"]`)
    const first = row(await rows.locator('[aria-selected=true]').getAttribute('data-id'))
    const other = row(await rows.locator('[aria-selected=false]').first().getAttribute('data-id'))
    await other.click()
    await expect(other).toHaveAttribute('aria-selected', 'true')
    await expect(draft).toHaveCount(0)
    await first.click()
    await expect(draft).toHaveValue('Hỏi lại anh Khoát.')
    // Any other build than this one is silent about everything.
    const isDevelopment = await window.evaluate(() =>
      Object.entries(document.querySelector('main') ?? {}).some(
        ([key, fiber]) => key.startsWith('__reactFiber$') && '_debugOwner' in fiber,
      ),
    )
    expect(isDevelopment, 'a development build of React').toBe(true)
    expect(complaints).toEqual([])
  } finally {
    await browser.close()
    await server.close()
  }
})
