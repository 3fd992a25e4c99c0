/**
 * Takes pictures of the window for people to look at: every screen and dialog (see screens.mjs).
 *
 *     node tests/window-harness/look.mjs FOLDER [screen…] [--widths 1180,960] [--themes light,dark]
 *       [--languages vi,en] [--height 4000] [--port 5199]
 *
 * Default: every screen, 1440 and 1180 wide, light and dark, in Vietnamese. `--height` shows a long page whole. The window
 * is built and served for the while; with `--port`, a harness that is running already (see harness.ts) is looked at.
 */
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { build, preview } from 'vite'
import { goTo, screens } from './screens.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    port: { type: 'string' },
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

const configFile = path.join(import.meta.dirname, 'vite.config.ts')
if (values.port === undefined) await build({ configFile, logLevel: 'warn' })
const server = values.port === undefined ? await preview({ configFile, preview: { port: 0 } }) : undefined
const harness = server?.resolvedUrls?.local[0] ?? `http://localhost:${values.port}/`

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
await server?.close()

async function look(name, { width, theme, language }) {
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
    await goTo(page, harness, name, { theme, language })
    await page.waitForTimeout(400)
  } catch (error) {
    // The picture shows how far it came.
    console.error(`${title}: ${error.message.split('\n')[0]}`)
    process.exitCode = 1
  }
  await page.screenshot({ path: path.join(folder, `${title}.png`) })
  await context.close()
}
