/** The outline: every subhead in its place, filtered without marks, walked through by keys, jumped to. */
import { expect, test } from './desk'

const text = (words: string) => ({ type: 'text' as const, version: 1 as const, text: words, format: 0 })
const paragraph = (words: string) => ({ type: 'paragraph' as const, version: 1 as const, children: [text(words)] })
const heading = (tag: 'h2' | 'h3', words: string) => ({ type: 'heading', version: 1, tag, children: [text(words)] })
const filler = Array.from({ length: 12 }, (_, i) => paragraph(`Đoạn ${i}. `.repeat(30)))
const article = {
  headline: 'Gia cố đê',
  body: {
    root: {
      type: 'root',
      version: 1,
      children: [
        ...filler,
        heading('h2', 'Mùa lũ năm ngoái'),
        ...filler,
        heading('h3', 'Đường đê mới'),
        paragraph('Ở đây.'),
        heading('h2', ''),
      ],
    },
  },
}

test.beforeEach(async ({ hands }) => {
  await hands.page.evaluate((value) => window.desk.open(value as never), article)
})

test('lists headline and subheads, and marks where the caret is', async ({ hands }) => {
  await hands.page.locator('p', { hasText: 'Ở đây.' }).click()
  await hands.page.evaluate(() => window.desk.handle.current?.run('view.outline'))
  const entries = hands.page.getByRole('option')
  await expect(entries).toHaveText(['Gia cố đê', 'Mùa lũ năm ngoái', 'Đường đê mới', '(chưa có chữ)'])
  await expect(hands.page.locator('[role=option][aria-current]')).toHaveText('Đường đê mới')
  await expect(hands.page.locator('[role=option][aria-selected=true]')).toHaveText('Đường đê mới')
  await hands.press('Escape')
  await expect(entries).toHaveCount(0)
  await hands.type('!')
  expect((await hands.body()).at(-2)).toBe('paragraph: Ở đây.!')
})

test('is filtered without marks, and Enter goes there', async ({ hands }) => {
  await hands.caretIn('[data-head=headline]')
  await hands.page.evaluate(() => window.desk.handle.current?.run('view.outline'))
  await expect(hands.page.getByRole('combobox')).toBeFocused()
  await hands.type('mua lu')
  await expect(hands.page.getByRole('option')).toHaveText(['Mùa lũ năm ngoái'])
  await hands.press('Enter')
  const subhead = hands.page.getByRole('heading', { name: 'Mùa lũ năm ngoái' })
  await expect(subhead).toBeInViewport()
  await expect(hands.page.getByRole('combobox')).toHaveCount(0)
  await hands.type('— ')
  expect(await hands.body()).toContain('h2: — Mùa lũ năm ngoái')
})

test('is walked through by keys, round the ends, and a press goes there', async ({ hands }) => {
  await hands.caretIn('[data-head=headline]')
  await hands.page.getByRole('button', { name: 'Dàn ý của bài' }).click()
  await hands.press('ArrowUp')
  await expect(hands.page.locator('[role=option][aria-selected=true]')).toHaveText('(chưa có chữ)')
  await hands.page.getByRole('option', { name: 'Đường đê mới' }).click()
  await expect(hands.page.getByRole('heading', { name: 'Đường đê mới' })).toBeInViewport()
})
