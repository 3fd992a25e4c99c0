/**
 * Takes pictures of the window for people to look at: every screen, light and dark, large and small.
 * Start the harness first (see harness.ts), then: node tests/window-harness/look.mjs FOLDER [screen…]
 */
import fs from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'

const [folder = 'looked-at', ...wanted] = process.argv.slice(2)

/** The menu's part: sends a command to the window. */
const command = (page, id) => page.evaluate((name) => window.harness.emit('command', { id: name }), id)

const write = async (page) => {
  await page.getByText('Theo kế hoạch, giai đoạn hai').click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Thêm một câu.')
  await page.waitForTimeout(1_500)
}

/** Screen → its address, and what is done before the picture is taken. */
const screens = {
  page: ['', () => {}],
  publish: ['', (page) => command(page, 'view.publish')],
  history: ['', (page) => command(page, 'view.history')],
  comparison: [
    '',
    async (page) => {
      await command(page, 'view.history')
      await page.getByRole('button', { name: /08:55/ }).click()
      await page.waitForTimeout(300)
      await command(page, 'history.next')
    },
  ],
  preview: [
    '',
    async (page) => {
      await command(page, 'article.preview')
      await page.waitForTimeout(5_000)
    },
  ],
  'first-run': ['library=empty', () => {}],
  'nothing-open': ['library=60', () => {}],
  palette: [
    '',
    async (page) => {
      await command(page, 'view.palette')
      await page.keyboard.type('xuat ban')
    },
  ],
  settings: ['', (page) => command(page, 'app.settings')],
  search: [
    '',
    async (page) => {
      await command(page, 'view.search')
      await page.keyboard.type('xuat ban')
    },
  ],
  'not-saved': [
    '',
    async (page) => {
      const busy = { code: 'write-refused', file: 'article.json', reason: 'busy' }
      await page.evaluate((problem) => window.harness.failSaves(problem, problem, problem), busy)
      await write(page)
    },
  ],
  conflict: [
    '',
    async (page) => {
      await page.evaluate(() =>
        window.harness.changeOnDisk('de-bau-sen-01', (article) => ({
          ...article,
          standfirst: article.standfirst.replace('0,8 m', '0,6 m'),
        })),
      )
      await write(page)
    },
  ],
  video: ['open=cho-phien-que-o-01', () => {}],
  podcast: ['open=trong-chau-dong-ai', () => {}],
  emagazine: ['open=mua-muoi-bach-lac', () => {}],
}

const browser = await chromium.launch({
  ...(fs.existsSync('/usr/bin/chromium') ? { executablePath: '/usr/bin/chromium' } : {}),
  args: ['--no-sandbox'],
})
fs.mkdirSync(folder, { recursive: true })
for (const [name, [address, prepare]] of Object.entries(screens)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  for (const [width, height] of [
    [1440, 900],
    [1180, 760],
  ]) {
    for (const theme of ['light', 'dark']) {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: theme,
        reducedMotion: 'reduce',
        timezoneId: 'Asia/Ho_Chi_Minh',
      })
      const page = await context.newPage()
      await page.clock.setFixedTime(new Date('2026-11-21T10:00:00+07:00'))
      await page.goto(`http://localhost:5199/?theme=${theme}&${address}`)
      await page.waitForSelector('main')
      await page.evaluate(() => document.fonts.ready)
      await prepare(page)
      await page.waitForTimeout(400)
      await page.screenshot({ path: path.join(folder, `${name}-${theme}-${width}.png`) })
      await context.close()
    }
  }
}
await browser.close()
