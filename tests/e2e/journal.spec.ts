/** What the journalist sees when the library takes nothing: where the words are, and after the power cut that they are back. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type RunningApp, test } from './launch'

test('words that the library refused survive the power going out, and the window says so', async ({ app }) => {
  await app.window.getByRole('button', { name: 'Viết bài mới' }).click()
  const sheet = app.window.getByRole('textbox', { name: 'Bài viết' })
  await sheet.waitFor()
  await app.window.keyboard.type('Cầu Đò Hạ')
  await expect.poll(() => readFileSync(articleFile(app), 'utf8')).toContain('Cầu Đò Hạ')

  // Where the file stood there is a folder now: nothing can be written in its place.
  const aside = path.join(app.userData, 'article.json')
  await expect.poll(() => moved(articleFile(app), aside)).toBe(true)
  mkdirSync(path.join(articleFile(app), 'x'), { recursive: true })
  await app.window.keyboard.type(' hợp long')
  await expect(app.window.getByText('vẫn còn đủ trong nhật ký trên máy này')).toBeVisible()
  await expect(app.window.getByText('Đã giữ trong nhật ký lúc')).toBeVisible()
  await app.window.keyboard.type(' sáng nay')
  const journal = path.join(app.userData, 'journal')
  await expect
    .poll(() =>
      readdirSync(journal).some((name) => readFileSync(path.join(journal, name), 'utf8').includes('sáng nay')),
    )
    .toBe(true)
  const shot = process.env.TOASOAN_SCREENSHOTS
  if (shot) await app.window.screenshot({ path: path.join(shot, 'journal-failed.png') })
  await app.kill()

  rmSync(articleFile(app), { recursive: true })
  renameSync(aside, articleFile(app))
  const again = await app.relaunch()
  await expect(again.window.getByRole('heading', { name: 'Cầu Đò Hạ hợp long sáng nay', level: 1 })).toBeVisible()
  await expect(again.window.getByText('Đã lấy lại chữ của 1 bài')).toBeVisible()
  if (shot) await again.window.screenshot({ path: path.join(shot, 'journal-recovered.png') })
  await again.close()
})

test('somebody else’s save shows by itself while nothing is being typed', async ({ app }) => {
  await app.window.getByRole('button', { name: 'Viết bài mới' }).click()
  await app.window.getByRole('textbox', { name: 'Bài viết' }).waitFor()
  await app.window.keyboard.type('Của tôi')
  await expect.poll(() => readFileSync(articleFile(app), 'utf8')).toContain('Của tôi')
  await expect(app.window.getByText('Đã lưu lúc')).toBeVisible()
  const theirs = JSON.parse(readFileSync(articleFile(app), 'utf8'))
  const later = new Date(Date.parse(theirs.updatedAt) + 5000).toISOString()
  writeFileSync(articleFile(app), JSON.stringify({ ...theirs, headline: 'Của người khác', updatedAt: later }))
  await expect(app.window.getByRole('heading', { name: 'Của người khác', level: 1 })).toBeVisible()
})

function articleFile(app: RunningApp): string {
  const [folder] = readdirSync(app.library).filter((name) => !name.startsWith('.'))
  return path.join(app.library, folder ?? '', 'article.json')
}

/** False while a save holds its place. */
function moved(from: string, to: string): boolean {
  try {
    renameSync(from, to)
    return true
  } catch {
    return false
  }
}
