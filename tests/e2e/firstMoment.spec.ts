/** Keys that come before the window can show what they do: at the very start, and while an article is on its way. */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { DeskClient } from '../../core/contract'
import { expect, type RunningApp, test } from './launch'

test('what is typed from the first moment on goes where the caret was', async ({ app }) => {
  // Four starts of the app.
  test.slow()
  await begin(app, 'Đê Bàu Sen')
  await expect.poll(() => headlines(app)).toEqual(['Đê Bàu Sen'])
  await app.close()

  // The library answers late, as one on a network drive does.
  const again = await app.relaunch({
    atOnce: async (window, electron) => {
      await keepBusy(electron, 700)
      await typeFrom(window, ' trước mùa lũ')
    },
  })
  await expect(sheet(again)).toContainText('Đê Bàu Sen trước mùa lũ')
  await again.window.keyboard.type(' năm nay')
  await expect.poll(() => headlines(again)).toEqual(['Đê Bàu Sen trước mùa lũ năm nay'])
  await again.close()

  // Typed, and the app is left before a second has gone by.
  const short = await app.relaunch({ atOnce: (window) => typeFrom(window, ', dân góp đất') })
  await short.close()

  // Whether the page was there in time or not, not a letter is lost. A new article is asked for before the old one is there: each has its own words.
  const third = await app.relaunch({
    atOnce: async (window) => {
      await typeFrom(window, '!')
      // A key that is a command needs the window's script.
      await window.waitForFunction(() => document.readyState === 'complete')
      await window.keyboard.press('Control+t')
      await window.keyboard.type('Bài thứ hai')
    },
  })
  await expect(sheet(third)).toContainText('Bài thứ hai')
  await expect.poll(() => headlines(third)).toEqual(['Bài thứ hai', 'Đê Bàu Sen trước mùa lũ năm nay, dân góp đất!'])
  await third.close()
})

test('what waited for its page when the power went out is on it at the next start, once', async ({ app }) => {
  // Three starts of the app.
  test.slow()
  await begin(app, 'Đê Bàu Sen')
  await expect.poll(() => headlines(app)).toEqual(['Đê Bàu Sen'])
  await app.close()

  // As the window keeps them while it is being drawn.
  const again = await app.relaunch()
  await expect(sheet(again)).toContainText('Đê Bàu Sen')
  await again.window.evaluate(async () => {
    const { toasoan: desk } = window as unknown as { toasoan: DeskClient }
    const started = await desk.start({})
    const id = started.ok ? started.value.settings.lastArticle : null
    if (id === null) throw new Error('no article was open last')
    const opened = await desk.openArticle({ id })
    if (!opened.ok) throw new Error(opened.problem.code)
    await desk.keepFirstLetters({ id, revision: opened.value.revision, letters: ', dân góp đất' })
  })
  await again.kill()

  const third = await app.relaunch({ atOnce: (window) => typeFrom(window, ' đắp đê') })
  await expect(sheet(third)).toContainText('Đê Bàu Sen, dân góp đất đắp đê')
  await expect.poll(() => headlines(third)).toEqual(['Đê Bàu Sen, dân góp đất đắp đê'])
  await third.close()
  const fourth = await app.relaunch()
  await expect(sheet(fourth).locator('h1')).toHaveText('Đê Bàu Sen, dân góp đất đắp đê')
  await fourth.close()
})

test('what is typed behind Ctrl+W is in the neighbour, and nothing of it in the text that was put away', async ({
  app,
}) => {
  const { window } = app
  await begin(app, 'Bài một')
  await begin(app, 'Bài hai', 'Control+t')
  await keepBusy(app.electron, 700)
  await window.keyboard.type(' xong')
  await window.keyboard.press('Control+w')
  await window.keyboard.type(', viết tiếp')
  await expect(sheet(app)).toContainText('Bài một, viết tiếp')
  await expect.poll(() => headlines(app)).toEqual(['Bài hai xong', 'Bài một, viết tiếp'])
})

test('two new articles in one breath each get their own words', async ({ app }) => {
  const { window } = app
  await begin(app, 'Bài một')
  await keepBusy(app.electron, 700)
  await window.keyboard.press('Control+t')
  await window.keyboard.type('Bài hai')
  await window.keyboard.press('Control+t')
  await window.keyboard.type('Bài ba')
  await expect(sheet(app)).toContainText('Bài ba')
  await window.keyboard.type(' nữa')
  await expect.poll(() => headlines(app)).toEqual(['Bài ba nữa', 'Bài hai', 'Bài một'])
})

for (const place of ['Enter', 'Control+Enter'] as const) {
  test(`what is typed right behind ${place} in the palette is in the article chosen there, and nothing of it in the one before`, async ({
    app,
  }) => {
    const { window } = app
    await begin(app, 'Chợ nổi')
    await begin(app, 'Bài hai')
    await expect.poll(() => headlines(app)).toEqual(['Bài hai', 'Chợ nổi'])
    await seek(app, 'cho noi')
    await keepBusy(app.electron, 700)
    await window.keyboard.press(place)
    await window.keyboard.type(', viết tiếp')
    await expect(sheet(app)).toContainText('viết tiếp')
    await expect(sheet(app).locator('h1')).toContainText('Chợ nổi')
    await window.keyboard.type(' nữa')
    await expect.poll(() => wordsOf(app, 'Chợ nổi')).toContain('viết tiếp nữa')
    expect(wordsOf(app, 'Bài hai')).not.toContain('viết tiếp')
  })
}

test('what is typed behind an article that does not come is in no other one', async ({ app }) => {
  const { window } = app
  await begin(app, 'Chợ nổi')
  await begin(app, 'Bài hai')
  await expect.poll(() => headlines(app)).toEqual(['Bài hai', 'Chợ nổi'])
  await seek(app, 'cho noi')
  // The window hears late that the article is gone.
  await keepBusy(app.electron, 1500)
  rmSync(articles(app).find(({ headline }) => headline === 'Chợ nổi')?.folder ?? '', { recursive: true })
  await window.keyboard.press('Enter')
  await window.keyboard.type('xyz')
  await expect(window.getByText('Không tìm thấy bài')).toBeVisible()
  await window.keyboard.type('!')
  await expect(sheet(app).locator('h1')).toHaveText('Bài hai!')
  await expect.poll(() => headlines(app)).toEqual(['Bài hai!'])
})

/** In the palette, which shows the article first. */
async function seek(app: RunningApp, words: string): Promise<void> {
  await app.chooseFromMenu('view.palette')
  const palette = app.window.locator('[data-raised]').filter({ has: app.window.getByRole('combobox') })
  await expect(palette.getByRole('combobox')).toBeFocused()
  await app.window.keyboard.type(words)
  await expect(palette.getByRole('option').first()).toContainText('Chợ nổi')
}

async function begin({ window }: RunningApp, headline: string, key = 'Control+n'): Promise<void> {
  await window.keyboard.press(key)
  await expect(window.getByRole('textbox', { name: 'Bài viết' }).locator('h1')).toHaveText('')
  await window.keyboard.type(headline)
  await expect(window.getByRole('heading', { name: headline, level: 1 })).toBeVisible()
}

/** The main process hears of nothing for a while. */
async function keepBusy(electron: ElectronApplication, forMs: number): Promise<void> {
  await electron.evaluate((_electron, ms) => {
    setTimeout(() => {
      for (const end = Date.now() + ms; Date.now() < end; );
    })
  }, forMs)
}

/** From the moment in which the window shows its ground: nobody types at nothing. */
async function typeFrom(window: Page, words: string): Promise<void> {
  await window.waitForFunction(() => document.hasFocus() && performance.getEntriesByName('first-paint').length > 0)
  await window.keyboard.type(words)
}

const sheet = ({ window }: RunningApp) => window.getByRole('textbox', { name: 'Bài viết' })

const articles = (app: RunningApp): { folder: string; headline: string }[] =>
  readdirSync(app.library)
    .filter((name) => !name.startsWith('.'))
    .map((name) => {
      const folder = path.join(app.library, name)
      return {
        folder,
        headline: JSON.parse(readFileSync(path.join(folder, 'article.json'), 'utf8')).headline as string,
      }
    })

/** The whole file. */
const wordsOf = (app: RunningApp, headline: string) =>
  readFileSync(
    path.join(articles(app).find((one) => one.headline.startsWith(headline))?.folder ?? '', 'article.json'),
    'utf8',
  )

const headlines = (app: RunningApp) =>
  articles(app)
    .map(({ headline }) => headline)
    .sort()
