/**
 * Takes pictures of the window for people to look at: every screen and dialog (see screens.mjs).
 * Start the harness first (see harness.ts), then:
 *
 *     node tests/window-harness/look.mjs FOLDER [screen…] [--port 5199] [--widths 1180,960] [--themes light,dark]
 *       [--languages vi,en] [--height 4000]
 *
 * Default: every screen, 1440 and 1180 wide, light and dark, in Vietnamese. `--height` shows a long page whole.
 */
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { screens } from './screens.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    port: { type: 'string', default: '5199' },
    widths: { type: 'string', default: '1440,1180' },
    height: { type: 'string' },
    themes: { type: 'string', default: 'light,dark' },
    languages: { type: 'string', default: 'vi' },
  },
})
const [folder = 'looked-at', ...wanted] = positionals
for (const name of wanted)
  if (!(name in screens)) throw new Error(`no screen "${name}": ${Object.keys(screens).join(', ')}`)

/** The windows people have: a large one, a laptop's, the smallest the app allows. */
const HEIGHTS = { 1440: 900, 1180: 760, 960: 600 }

const browser = await chromium.launch({
  ...(fs.existsSync('/usr/bin/chromium') ? { executablePath: '/usr/bin/chromium' } : {}),
  args: ['--no-sandbox'],
})
fs.mkdirSync(folder, { recursive: true })
for (const name of wanted.length > 0 ? wanted : Object.keys(screens)) {
  for (const width of values.widths.split(',').map(Number)) {
    for (const theme of values.themes.split(',')) {
      for (const language of values.languages.split(',')) await look(name, { width, theme, language })
    }
  }
}
await browser.close()

async function look(name, { width, theme, language }) {
  const [address, prepare] = screens[name]
  const context = await browser.newContext({
    viewport: { width, height: Number(values.height ?? HEIGHTS[width] ?? 760) },
    colorScheme: theme,
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Ho_Chi_Minh',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(8_000)
  page.on('pageerror', ({ message }) => console.error(`${name}: ${message}`))
  const title = [name, theme, width, ...(language === 'vi' ? [] : [language])].join('-')
  try {
    await page.clock.setFixedTime(new Date('2026-11-21T10:00:00+07:00'))
    await page.goto(`http://localhost:${values.port}/?theme=${theme}&locale=${language}&${address}`)
    await page.waitForSelector('main')
    await page.evaluate(() => document.fonts.ready)
    await prepare(page)
    await page.waitForTimeout(400)
  } catch (error) {
    // The picture shows how far it came.
    console.error(`${title}: ${error.message.split('\n')[0]}`)
    process.exitCode = 1
  }
  await page.screenshot({ path: path.join(folder, `${title}.png`) })
  await context.close()
}
