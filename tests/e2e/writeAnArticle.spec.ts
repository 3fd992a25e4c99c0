/** The main road through the app: an article is written with a picture, the app closes in mid-sentence, and nothing is lost. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { expect, type RunningApp, test } from './launch'

const HEADLINE = 'Trước mùa lũ, Cẩm Lưu hoàn tất gia cố tuyến đê Bàu Sen'
const STANDFIRST = 'Sau bốn tháng thi công, 2,4 km đê qua xã Cẩm Lưu đã được đắp cao thêm 0,8 m.'
const OPENING = 'Sáng 21/11, những xe đất cuối cùng đổ xuống đoạn đê qua thôn Đông Ải.'
const CAPTION = 'Đoạn đê qua thôn Đông Ải được lát mái bê tông.'
const CLOSING = 'Theo kế hoạch, giai đoạn hai kéo dài thêm 1,1 km về phía Quế Ổ'

/** As it stands in the text: number and unit are kept together while they are typed. */
const kept = (typed: string) => typed.replace(/(?<=\d) (?=k?m\b)/g, '\u00a0')

test('an article survives being closed in the middle of a sentence, and becomes a page', { tag: '@packaged' }, async ({
  app,
}) => {
  const picture = await drawPicture()
  await writeArticle(app, picture)
  // No pause: the last words are younger than the autosave when the window goes.
  await app.close()

  const again = await app.relaunch()
  const sheet = again.window.getByRole('textbox', { name: 'Bài viết' })
  for (const words of [HEADLINE, STANDFIRST, OPENING, CLOSING]) await expect(sheet).toContainText(words)
  await expect(sheet.locator('figure img')).toBeVisible()
  await expect(sheet.getByRole('textbox', { name: 'Chú thích ảnh' })).toHaveValue(CAPTION)

  const to = mkdtempSync(path.join(tmpdir(), 'toasoan-page-'))
  await again.willOpen(to)
  await again.chooseFromMenu('article.export')
  const folder = path.join(to, 'truoc-mua-lu-cam-luu-hoan-tat-gia-co-tuyen-de-bau-sen')
  await expect.poll(() => existsSync(path.join(folder, 'index.html')), { timeout: 15_000 }).toBe(true)
  const page = readFileSync(path.join(folder, 'index.html'), 'utf8')
  // Words of a headline may stand in elements that do not break; its letters are the headline's.
  const headline = /<h1>(.*?)<\/h1>/.exec(page)?.[1]
  expect(headline?.replaceAll(/<\/?span[^>]*>/g, '')).toBe(HEADLINE)
  expect(page).toContain(`<p class="standfirst">${kept(STANDFIRST)}</p>`)
  expect(page).toContain(CAPTION)
  const body = [OPENING, CLOSING].map((words) => page.indexOf(`<p>${kept(words)}</p>`))
  expect(body[0]).toBeGreaterThan(0)
  expect(body[1]).toBeGreaterThan(body[0] ?? 0)
  expect(readdirSync(path.join(folder, 'media')).some((name) => name.endsWith('.jpg'))).toBe(true)
  await again.close()
})

test('an article survives the power going out, up to a second before', async ({ app }) => {
  await startArticle(app)
  await app.window.keyboard.type('Cầu Đò Hạ hợp long')
  await expect
    .poll(() => articleFiles(app).some((text) => text.includes('Cầu Đò Hạ hợp long')), { timeout: 5000 })
    .toBe(true)
  await app.kill()

  const again = await app.relaunch()
  await expect(again.window.getByRole('heading', { name: 'Cầu Đò Hạ hợp long', level: 1 })).toBeVisible()
  await again.close()
})

test('a file that is no picture is refused by its content, and the text stays', async ({ app }) => {
  await startArticle(app)
  await app.window.keyboard.type('Bài có ảnh giả')
  await app.willOpen(path.join(import.meta.dirname, 'launch.ts'))
  await app.window.getByRole('button', { name: 'Chèn ảnh…' }).click()
  await expect(app.window.getByText('Tệp không phải ảnh')).toBeVisible()
  await expect(app.window.getByRole('heading', { name: 'Bài có ảnh giả' })).toBeVisible()
})

async function startArticle(app: RunningApp): Promise<void> {
  await app.window.getByRole('button', { name: /Viết bài mới/ }).click()
  await expect(app.window.getByRole('textbox', { name: 'Bài viết' })).toBeFocused()
}

async function writeArticle(app: RunningApp, picture: string): Promise<void> {
  const { window } = app
  await startArticle(app)
  await window.keyboard.type(HEADLINE)
  await window.keyboard.press('Enter')
  await window.keyboard.type(STANDFIRST)
  await window.keyboard.press('Enter')
  await window.keyboard.type(OPENING)
  await app.willOpen(picture)
  await window.getByRole('button', { name: 'Chèn ảnh…' }).click()
  const caption = window.getByPlaceholder(/[Cc]hú thích/).first()
  await expect(caption).toBeVisible()
  await caption.fill(CAPTION)
  // Below a picture there is always a line to go on in.
  await window.getByText(OPENING).click()
  await window.keyboard.press('Control+End')
  await expect.poll(() => window.evaluate(() => document.getSelection()?.anchorNode?.textContent)).toBe('')
  await window.keyboard.type(CLOSING)
}

function articleFiles(app: RunningApp): string[] {
  return readdirSync(app.library)
    .map((folder) => path.join(app.library, folder, 'article.json'))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8'))
}

async function drawPicture(): Promise<string> {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'toasoan-picture-')), 'de-bau-sen.jpg')
  await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#8ea3a6' } })
    .jpeg()
    .toFile(file)
  return file
}

test('the first letters after Ctrl+N belong to the new article, however quick the hand', async ({ app }) => {
  const headlines = ['Tuyến đê mới', 'Cầu Đò Hạ hợp long']
  await expect(app.window.getByRole('main')).toBeVisible()
  for (const headline of headlines) {
    await app.window.keyboard.press('Control+n')
    // The stand-in carries a menu shortcut to the main process and back more slowly than Electron does.
    await app.window.waitForTimeout(150)
    await app.window.keyboard.type(headline)
    await expect(app.window.getByRole('heading', { name: headline, level: 1 })).toBeVisible()
  }
  const saved = () => articleFiles(app).map((text) => JSON.parse(text).headline)
  await expect.poll(() => saved().sort(), { timeout: 5000 }).toEqual([...headlines].sort())
})

test('a damaged article is named at the start, and its file is kept as it was', async ({ app }) => {
  await startArticle(app)
  await app.window.keyboard.type('Bài sẽ hỏng')
  await expect.poll(() => articleFiles(app).some((text) => text.includes('Bài sẽ hỏng'))).toBe(true)
  await app.close()
  const folder = readdirSync(app.library).find((name) => existsSync(path.join(app.library, name, 'article.json')))
  const file = path.join(app.library, folder ?? '', 'article.json')
  const damaged = readFileSync(file, 'utf8').slice(0, 100)
  writeFileSync(file, damaged)

  const again = await app.relaunch()
  // Told in a message, and named in the list with its folder.
  await expect(again.window.getByText('Tệp bài bị hỏng', { exact: true })).toBeVisible()
  await expect(again.window.getByRole('region', { name: 'Không đọc được (1)' })).toContainText(folder ?? '')
  const kept = readdirSync(path.dirname(file)).filter((name) => name.startsWith('article.'))
  expect(kept.map((name) => readFileSync(path.join(path.dirname(file), name), 'utf8'))).toContain(damaged)
  await again.close()
})
