/** Nothing is lost, and everything comes back: earlier texts, one paragraph of them, both sides of a conflict, the bin, the caret. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, type RunningApp, test } from './launch'

test.describe.configure({ timeout: 90_000 })

/** Two cores may be shared with a whole test run. */
const patient = { timeout: 15_000 }

const MORNING = 'Mặt đê rộng thêm, mái phía sông lát bê tông'

test('an earlier text comes back whole or by the paragraph, and undo takes it out again', async ({ app }) => {
  const page = app.window
  await writeArticle(app, 'Đê Bàu Sen', ['Sáng nay trời quang.', MORNING])
  await app.chooseFromMenu('view.history')
  await page.getByRole('button', { name: 'Giữ bản này…' }).click()
  await page.keyboard.type('Bản gửi biên tập')
  await page.keyboard.press('Enter')
  const kept = page.getByRole('button', { name: /Bản gửi biên tập/ })
  await expect(kept).toBeVisible(patient)

  // The editor rewrites one paragraph and throws the other away.
  await page.getByText(MORNING).click()
  await page.keyboard.press('End')
  await page.keyboard.type(' và trồng cỏ')
  await page.getByText('Sáng nay trời quang.').click({ clickCount: 3 })
  await page.keyboard.type('Hôm nay mưa lớn ngoài dự báo.')
  await expect.poll(() => articleText(app), patient).toContain('Hôm nay mưa lớn')

  await kept.click()
  const comparison = page.getByRole('region', { name: 'So sánh' })
  await expect(comparison.getByRole('insertion').filter({ hasText: 'và trồng cỏ' })).toBeVisible(patient)
  await expect(comparison.getByRole('deletion').filter({ hasText: 'Sáng nay trời quang.' })).toBeVisible(patient)
  await shoot(page, 'history-comparison')

  // F7 walks; the button of the place takes back one paragraph and nothing else.
  await page.keyboard.press('F7')
  await expect(page.locator('[data-difference]:focus')).toHaveCount(1)
  const rewritten = page.getByRole('group', { name: 'Đoạn văn đã sửa' })
  await rewritten.getByRole('button', { name: 'Lấy lại đoạn cũ' }).click()
  await expect.poll(() => articleText(app), patient).not.toContain('và trồng cỏ')
  expect(articleText(app)).toContain('Hôm nay mưa lớn')
  await page.keyboard.press('Control+Z')
  await expect.poll(() => articleText(app), patient).toContain('và trồng cỏ')

  // The whole: what it replaces is kept as a version first.
  await page.getByRole('button', { name: /^Khôi phục bản/ }).click()
  await expect.poll(() => articleText(app), patient).toContain('Sáng nay trời quang.')
  expect(articleText(app)).not.toContain('và trồng cỏ')
  await expect(page.getByRole('textbox', { name: 'Bài viết' })).toBeVisible(patient)
  await expect(page.getByRole('button', { name: /Trước khi khôi phục/ })).toBeVisible(patient)
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).last().click()
  await expect.poll(() => articleText(app), patient).toContain('và trồng cỏ')
})

test('of two texts of one article both are kept, or the one that was chosen, place by place', async ({ app }) => {
  const page = app.window
  await writeArticle(app, 'Đê Bàu Sen', ['Một câu.', MORNING])
  const ask = async (mine: string, theirs: string) => {
    const disk = JSON.parse(readFileSync(articleFile(app), 'utf8'))
    disk.body.root.children[1].children[0].text = theirs
    const bytes = JSON.stringify(disk)
    await page.getByText('Một câu.').first().click()
    await page.keyboard.press('End')
    // In one stroke, and their text on the disk before mine is saved.
    await page.keyboard.insertText(mine)
    writeFileSync(articleFile(app), bytes)
    await expect(page.getByRole('alertdialog', { name: 'Bài đã bị sửa ở nơi khác' })).toBeVisible(patient)
  }

  await ask(' Của tôi.', `${MORNING}, theo xã`)
  const dialog = page.getByRole('alertdialog')
  await expect(dialog.getByRole('deletion').filter({ hasText: 'theo xã' })).toBeVisible(patient)
  await shoot(page, 'conflict')
  // Their paragraph, and my sentence.
  await dialog.getByRole('group', { name: 'Đoạn văn đã sửa' }).last().getByRole('button').click()
  await dialog.getByRole('button', { name: 'Giữ bản đang mở' }).click()
  await expect(dialog).toBeHidden(patient)
  await expect.poll(() => articleText(app), patient).toContain('Của tôi.')
  expect(articleText(app)).toContain('theo xã')
  // The text that was given up is in the history.
  await app.chooseFromMenu('view.history')
  await expect(page.getByRole('button', { name: /Bản gác lại/ }).first()).toBeVisible(patient)

  await ask(' Lại của tôi.', 'Đoạn của người khác.')
  await dialog.getByRole('button', { name: 'Giữ cả hai bản' }).click()
  await expect(dialog).toBeHidden(patient)
  await expect.poll(() => texts(app).length, patient).toBe(2)
  expect(texts(app).some((text) => text.includes('Đoạn của người khác.'))).toBe(true)
  expect(texts(app).some((text) => text.includes('Lại của tôi.'))).toBe(true)
})

test('after the plug was pulled the caret stands where it stood', async ({ app }) => {
  const page = app.window
  await writeArticle(app, 'Đê Bàu Sen', ['Câu đầu.', MORNING, 'Câu cuối.'])
  await page.getByText(MORNING).click()
  await page.keyboard.press('Home')
  for (let step = 0; step < 'Mặt đê'.length; step++) await page.keyboard.press('ArrowRight')
  const carets = path.join(app.userData, 'journal', 'carets.json')
  await expect
    .poll(() => (existsSync(carets) ? readFileSync(carets, 'utf8') : ''), patient)
    .toContain('"block":1,"offset":6')
  await app.kill()

  const again = await app.relaunch()
  await expect(again.window.getByText(MORNING)).toBeVisible(patient)
  await expect(again.window.getByRole('textbox', { name: 'Bài viết' })).toBeFocused(patient)
  await again.window.keyboard.type(' mới')
  await expect(again.window.getByText('Mặt đê mới rộng thêm')).toBeVisible(patient)
  await again.close()
})

test('an article comes back from the bin, and a broken one from its history', async ({ app }) => {
  const page = app.window
  await writeArticle(app, 'Đê Bàu Sen', [MORNING])
  await app.chooseFromMenu('article.bin')
  await page.getByRole('button', { name: 'Bỏ vào thùng rác' }).click()
  await expect(page.getByText('Bài đã nằm trong thùng rác của máy')).toBeVisible(patient)
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).last().click()
  await expect(page.getByText(MORNING)).toBeVisible(patient)
  expect(articleText(app)).toContain(MORNING)
  await app.close()

  writeFileSync(articleFile(app), '{"format":"toas')
  const again = await app.relaunch()
  await again.window
    .getByRole('region', { name: 'Thông báo' })
    .getByRole('button', { name: 'Mở bản tốt mới nhất' })
    .click()
  await expect(again.window.getByText('Mặt đê rộng thêm')).toBeVisible(patient)
  const [folder = ''] = readdirSync(app.library).filter((name) => !name.startsWith('.'))
  expect(readdirSync(path.join(app.library, folder)).some((name) => name.startsWith('article.damaged-'))).toBe(true)
  await again.close()
})

async function writeArticle(app: RunningApp, headline: string, paragraphs: readonly string[]) {
  const { window: page } = app
  await page.getByRole('button', { name: 'Viết bài mới' }).click()
  await page.getByRole('textbox', { name: 'Bài viết' }).waitFor()
  await page.keyboard.type(headline)
  await page.keyboard.press('Enter')
  for (const words of paragraphs) {
    await page.keyboard.press('Enter')
    await page.keyboard.type(words)
  }
  await expect.poll(() => articleText(app), patient).toContain(`"${paragraphs.at(-1)}"`)
}

function articleFile(app: RunningApp): string {
  const [folder] = readdirSync(app.library).filter((name) => !name.startsWith('.'))
  return path.join(app.library, folder ?? '', 'article.json')
}

function articleText(app: RunningApp): string {
  return readFileSync(articleFile(app), 'utf8')
}

function texts(app: RunningApp): string[] {
  return readdirSync(app.library)
    .filter((name) => !name.startsWith('.'))
    .map((name) => readFileSync(path.join(app.library, name, 'article.json'), 'utf8'))
}

async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env.TOASOAN_SCREENSHOTS
  if (folder) await page.screenshot({ path: path.join(folder, `${name}.png`) })
}
