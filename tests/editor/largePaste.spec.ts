/** A paste too large to be read at once: the window goes on, it can be stopped, and one step takes it back. */
import { expect, test } from './desk'

const PARAGRAPHS = 3000
const large = `<!--${'x'.repeat(3_000_000)}-->${Array.from({ length: PARAGRAPHS }, (_, index) => `<p>Đoạn <b>số ${index}</b></p>`).join('')}`
/** Blocks without words count for nothing: there is no end to it before its end. */
const endless = `<p>chữ</p>${'<p></p>'.repeat(1_500_000)}`

test.beforeEach(async ({ hands }) => hands.page.locator('[data-head=standfirst] + p').click())

test('it is read bit by bit and lands where it was asked for, in one step of undo', async ({ hands }) => {
  await hands.type('Trước')
  await hands.paste({ 'text/html': large, 'text/plain': 'chữ' })
  await expect.poll(async () => (await hands.body()).length, { timeout: 20_000 }).toBe(PARAGRAPHS)
  const body = await hands.body()
  expect([body[0], body[1], body.at(-1)]).toEqual([
    'paragraph: TrướcĐoạn số 0',
    'paragraph: Đoạn số 1',
    `paragraph: Đoạn số ${PARAGRAPHS - 1}`,
  ])
  await hands.press('Control+z')
  expect(await hands.body()).toEqual(['paragraph: Trước'])
})

test('Esc stops it and the sheet stays as it was', async ({ hands }) => {
  await hands.type('Trước')
  await hands.paste({ 'text/html': endless, 'text/plain': 'chữ' })
  await expect(hands.page.getByRole('button', { name: 'Dừng' })).toBeVisible()
  await hands.press('Escape')
  await expect(hands.page.getByRole('button', { name: 'Dừng' })).toHaveCount(0)
  await hands.page.waitForTimeout(500)
  expect(await hands.body()).toEqual(['paragraph: Trước'])
})

test('so does the button', async ({ hands }) => {
  await hands.paste({ 'text/html': endless, 'text/plain': 'chữ' })
  await hands.page.getByRole('button', { name: 'Dừng' }).click()
  await expect(hands.page.getByRole('button', { name: 'Dừng' })).toHaveCount(0)
  expect(await hands.body()).toEqual(['paragraph: '])
})

test('what is typed at that place meanwhile is kept, and the words are offered instead', async ({ hands }) => {
  await hands.paste({ 'text/html': large, 'text/plain': 'chỉ chữ' })
  await hands.type('Gõ')
  await expect(hands.page.getByText('Chỗ dán đã đổi')).toBeVisible({ timeout: 20_000 })
  expect(await hands.body()).toEqual(['paragraph: Gõ'])
  await hands.page.getByRole('button', { name: 'Dán riêng chữ' }).click()
  await expect.poll(() => hands.body()).toEqual(['paragraph: Gõchỉ chữ'])
})

test('typing elsewhere goes on, and the paste still lands where it was asked for', async ({ hands }) => {
  await hands.type('Trước')
  await hands.paste({ 'text/html': large, 'text/plain': 'chữ' })
  await hands.page.locator('[data-head=headline]').click()
  await hands.type('Tít')
  await expect.poll(async () => (await hands.body()).length, { timeout: 20_000 }).toBe(PARAGRAPHS)
  expect((await hands.text()).headline).toBe('Tít')
  expect((await hands.body())[0]).toBe('paragraph: TrướcĐoạn số 0')
})

test('a sheet that is closed meanwhile takes nothing, and neither does the next one', async ({ hands }) => {
  await hands.paste({ 'text/html': large, 'text/plain': 'chữ' })
  await hands.page.evaluate(() => window.desk.open({}))
  await hands.page.waitForTimeout(1500)
  expect(await hands.body()).toEqual(['paragraph: '])
})

test('what is longer than any article is put in as far as it goes, and that is said', async ({ hands }) => {
  await hands.paste({ 'text/html': '<p>chữ</p>'.repeat(60_000), 'text/plain': '' })
  await expect(hands.page.getByText('Đã dán 4000 khối đầu')).toBeVisible({ timeout: 30_000 })
  expect(await hands.body()).toHaveLength(4000)
})

test('a picture of thirty megabytes in letters is decoded and stands in its place', async ({ hands }) => {
  await hands.page.evaluate(() => {
    const transfer = new DataTransfer()
    transfer.setData('text/html', `<p>Trước</p><img src="data:image/png;base64,${'A'.repeat(30_000_000)}"><p>Sau</p>`)
    const target = document.activeElement ?? document.body
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }))
  })
  await expect(hands.page.locator('figure img')).toHaveCount(1, { timeout: 20_000 })
  expect((await hands.text()).body.root.children.map(({ type }) => type)).toEqual(['paragraph', 'figure', 'paragraph'])
})
