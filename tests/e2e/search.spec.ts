/** Looking for an article as a journalist does: without marks, with them, by a filter, and on to the place in its text. */
import fs from 'node:fs'
import path from 'node:path'
import { createArticle, serializeArticle } from '../../core/article'
import { createDocument, text } from '../../core/document'
import { expect, test } from './launch'

const paragraph = (words: string) => ({ type: 'paragraph' as const, version: 1 as const, children: [text(words)] })
const base = createArticle({ id: 'bai-viet-000001', now: '2026-11-20T07:40:00+07:00' })

/** More than the list asks for at once. */
const MANY = 620

const ARTICLES = [
  { ...base, headline: 'Đêm giữ đê Bàu Sen', body: createDocument([paragraph('Nước lên từ chiều, cả xã ra đê.')]) },
  {
    ...base,
    id: 'bai-viet-000002',
    headline: 'Mùa muối cuối',
    workflow: 'published' as const,
    body: createDocument([paragraph('Chuyện của diêm dân.'), paragraph('Người gác đê ở Bàu Sen kể lại trận lũ.')]),
  },
  { ...base, id: 'bai-viet-000003', headline: 'Cậu bé bên chiếc cầu mới', body: createDocument([paragraph('Vui.')]) },
]

test('an article is found, filtered and opened at the words that were sought', async ({ app }) => {
  const { window } = app
  for (const article of ARTICLES) {
    const folder = path.join(app.library, `2026-11-20 ${article.id}`)
    fs.mkdirSync(folder)
    fs.writeFileSync(path.join(folder, 'article.json'), serializeArticle(article))
  }
  const list = window.getByRole('listbox', { name: 'Danh sách bài' })
  const rows = list.getByRole('option')
  const field = window.getByRole('textbox', { name: 'Tìm bài, có dấu hay không' })
  await window.evaluate(() => globalThis.dispatchEvent(new Event('focus')))
  await expect(rows).toHaveCount(3, { timeout: 20_000 })

  await test.step('every row says the days it stands under', async () => {
    await expect(rows.first()).toHaveAccessibleName(/^(Hôm nay|Hôm qua|Tuần này|Tuần trước|Tháng 11)/)
  })

  await test.step('words without marks find those with them, the headline first', async () => {
    await field.fill('bau sen')
    await expect(rows).toHaveCount(2)
    await expect(rows.first()).toContainText('Đêm giữ đê Bàu Sen')
    await expect(rows.first().locator('mark')).toHaveText(['Bàu', 'Sen'])
    await expect(rows.last().locator('mark')).toHaveText(['Bàu', 'Sen'])
    await expect(rows.last()).toContainText('Người gác đê ở Bàu Sen')
  })

  await test.step('a filter leaves those of one state', async () => {
    const published = window.getByRole('button', { name: /^Đã xuất bản, 1 bài/ })
    await published.click()
    await expect(rows).toHaveCount(1)
    await expect(rows).toContainText('Mùa muối cuối')
    await published.click()
    await expect(rows).toHaveCount(2)
  })

  await test.step('inside quotation marks the marks count', async () => {
    await field.fill('"cậu"')
    await expect(rows).toHaveCount(1)
    await expect(rows.locator('mark')).toHaveText(['Cậu'])
    await field.fill('"cẩu"')
    await expect(window.getByText('Không có bài nào khớp với “"cẩu"”')).toBeVisible()
    await expect(rows).toHaveCount(0)
  })

  await test.step('Enter opens the article with the words in the find bar', async () => {
    await field.fill('"trận lũ"')
    await expect(rows).toHaveCount(1)
    await expect(rows.locator('mark')).toHaveText(['trận lũ'])
    await field.press('ArrowDown')
    await expect(rows.first()).toBeFocused()
    await window.keyboard.press('Enter')
    await expect(window.locator('[contenteditable="true"]')).toContainText('Người gác đê ở Bàu Sen')
    await expect(window.locator('input[aria-label^="Tìm"]').last()).toHaveValue('trận lũ')
  })

  await test.step('the filters count every answer, also those that the list has not reached', async () => {
    for (let number = 0; number < MANY; number++) {
      const folder = path.join(app.library, `2026-11-19 ${number}`)
      const article = { ...base, id: `bai-moi-${String(number).padStart(6, '0')}`, headline: 'Tin diêm dân' }
      fs.mkdirSync(folder)
      fs.writeFileSync(path.join(folder, 'article.json'), serializeArticle(article))
    }
    await window.evaluate(() => globalThis.dispatchEvent(new Event('focus')))
    await field.fill('diem dan')
    // Their drafts, and the one of the first three that is published.
    await expect(window.getByRole('button', { name: `Nháp, ${MANY} bài` })).toBeVisible({ timeout: 30_000 })
    await expect(window.getByRole('button', { name: 'Đã xuất bản, 1 bài' })).toBeVisible()
  })
})
