/** A paste too large to be read at once: the window goes on, it can be stopped, and one step takes it back. */
import { expect, type Hands, test } from './desk'

const PARAGRAPHS = 3000
const large = `<!--${'x'.repeat(3_000_000)}-->${Array.from({ length: PARAGRAPHS }, (_, index) => `<p>Đoạn <b>số ${index}</b></p>`).join('')}`
/** Blocks without words count for nothing: there is no end to it before its end. */
const endless = `<p>chữ</p>${'<p></p>'.repeat(1_500_000)}`

/** Pastes, and does something at the moment when some of it stands in the sheet and most of it does not. */
async function pasteAnd(hands: Hands, act: 'Escape' | 'type' | 'undo', then?: 'Escape'): Promise<void> {
  await hands.page.evaluate(
    ([html, act, then]) =>
      new Promise<void>((resolve) => {
        const root = document.querySelector('[contenteditable=true]') as HTMLElement
        const press = (init: KeyboardEventInit) =>
          root.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }))
        new MutationObserver((_changes, observer) => {
          if (root.querySelectorAll('p').length < 100) return
          observer.disconnect()
          if (act === 'type') {
            window.desk.handle.current?.focus('headline')
            queueMicrotask(() => window.desk.handle.current?.type('Tít'))
          }
          queueMicrotask(() => {
            if (act === 'Escape' || then === 'Escape') press({ key: 'Escape', code: 'Escape' })
            if (act === 'undo') press({ key: 'z', code: 'KeyZ', ctrlKey: true })
            resolve()
          })
        }).observe(root, { childList: true })
        const transfer = new DataTransfer()
        transfer.setData('text/html', html)
        document.activeElement?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
        )
      }),
    [large, act, then ?? ''] as const,
  )
}

test.beforeEach(async ({ hands }) => hands.page.locator('[data-head=standfirst] + p').click())

test('it is read bit by bit and lands where it was asked for, in one step of undo', async ({ hands }) => {
  await hands.type('Trước')
  await hands.paste({ 'text/html': large, 'text/plain': 'chữ' })
  await expect.poll(async () => (await hands.body())[0], { timeout: 20_000 }).toBe('paragraph: TrướcĐoạn số 0')
  const body = await hands.body()
  expect(body).toHaveLength(PARAGRAPHS)
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
  // The first letter comes before anything can be read.
  await hands.page.evaluate((html) => {
    const transfer = new DataTransfer()
    transfer.setData('text/html', html)
    transfer.setData('text/plain', 'chỉ chữ')
    const target = document.activeElement ?? document.body
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }))
    window.desk.handle.current?.type('Gõ')
  }, large)
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
  await expect.poll(async () => (await hands.body())[0], { timeout: 20_000 }).toBe('paragraph: TrướcĐoạn số 0')
  expect((await hands.text()).headline).toBe('Tít')
})

test('what is put in already is taken back by Esc: the sheet is as it was, and undo knows of nothing', async ({
  hands,
}) => {
  await hands.type('Trước sau')
  for (let i = 0; i < 4; i++) await hands.press('ArrowLeft')
  await pasteAnd(hands, 'Escape')
  await expect.poll(() => hands.body()).toEqual(['paragraph: Trước sau'])
  await hands.type('x')
  expect(await hands.body()).toEqual(['paragraph: Trướcx sau'])
  for (let i = 0; i < 3; i++) await hands.press('Control+z')
  expect(await hands.body()).toEqual(['paragraph: '])
})

test('and so it is by undo, which waits for nothing', async ({ hands }) => {
  await hands.type('Trước')
  await pasteAnd(hands, 'undo')
  await expect.poll(() => hands.body()).toEqual(['paragraph: Trước'])
})

test('words that are selected come back with it', async ({ hands }) => {
  await hands.type('Trước sau')
  for (let i = 0; i < 4; i++) await hands.press('Shift+ArrowLeft')
  await pasteAnd(hands, 'Escape')
  await expect.poll(() => hands.body()).toEqual(['paragraph: Trước sau'])
})

test('what is typed elsewhere while it is put in stays where it was typed, and stays when the paste is stopped', async ({
  hands,
}) => {
  await hands.type('Trước sau')
  for (let i = 0; i < 4; i++) await hands.press('ArrowLeft')
  await pasteAnd(hands, 'type', 'Escape')
  await expect.poll(async () => (await hands.body()).join()).toBe('paragraph: Trước sau')
  expect((await hands.text()).headline).toBe('Tít')
  await hands.type('!')
  expect((await hands.text()).headline).toBe('Tít!')
})

test('the caret stays with the one who types elsewhere; the words around the place are joined', async ({ hands }) => {
  await hands.type('Trước sau')
  for (let i = 0; i < 4; i++) await hands.press('ArrowLeft')
  await pasteAnd(hands, 'type')
  await expect
    .poll(async () => (await hands.body()).filter((_line, index, all) => index === 0 || index === all.length - 1))
    .toEqual(['paragraph: TrướcĐoạn số 0', `paragraph: Đoạn số ${PARAGRAPHS - 1} sau`])
  await hands.type('!')
  expect((await hands.text()).headline).toBe('Tít!')
})

test('a field beside the sheet keeps the letters of the one who writes in it', async ({ hands }) => {
  await hands.paste({ 'text/html': large, 'text/plain': 'chữ' })
  await hands.page.evaluate(() => {
    const field = document.createElement('input')
    field.id = 'beside'
    document.body.append(field)
    field.focus()
  })
  await expect.poll(async () => (await hands.body())[0], { timeout: 20_000 }).toBe('paragraph: Đoạn số 0')
  expect(await hands.body()).toHaveLength(PARAGRAPHS)
  await hands.type('Ghi')
  expect(await hands.page.locator('#beside').inputValue()).toBe('Ghi')
  await hands.page.evaluate(() => document.querySelector('#beside')?.remove())
})

test('into the headline: its first line, and the others below the head', async ({ hands }) => {
  await hands.page.locator('[data-head=headline]').click()
  await hands.paste({ 'text/html': large, 'text/plain': 'chữ' })
  await expect.poll(async () => (await hands.text()).headline, { timeout: 20_000 }).toBe('Đoạn số 0')
  expect(await hands.body()).toHaveLength(PARAGRAPHS - 1)
  expect((await hands.body())[0]).toBe('paragraph: Đoạn số 1')
  await hands.press('Control+z')
  expect([(await hands.text()).headline, await hands.body()]).toEqual(['', ['paragraph: ']])
})

test('plain text of any length is taken as far as an article goes', async ({ hands }) => {
  await hands.page.evaluate(() => {
    const transfer = new DataTransfer()
    transfer.setData('text/plain', `${'Mười chữ một dòng để đếm cho hết hai triệu '.repeat(20)}\r\n`.repeat(3000))
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
    )
  })
  await expect(hands.page.getByText(/Đã dán 2\d{3} khối đầu/)).toBeVisible({ timeout: 30_000 })
  expect((await hands.body()).length).toBeGreaterThan(2000)
})

test('blocks of our own that are too many are read from the HTML beside them', async ({ hands }) => {
  await hands.page.evaluate(() => {
    const transfer = new DataTransfer()
    const row = '{"cells":[{"children":[]},{"children":[]}]}'
    const table = `{"type":"table","rows":[${Array.from({ length: 60_000 }, () => row).join(',')}]}`
    transfer.setData('application/x-lexical-editor', `{"nodes":[${table}],"article":"article-0001"}`)
    transfer.setData('text/html', '<p>Từ HTML</p><p>hai</p>')
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
    )
  })
  await expect.poll(() => hands.body()).toEqual(['paragraph: Từ HTML', 'paragraph: hai'])
})

test('pictures that stand beside the page, in RTF, come with it', async ({ hands }) => {
  const hex = '89504e470d0a1a0a0000000d49484452'
  await hands.paste({
    'text/html': `<!--${'x'.repeat(3_000_000)}--><p>Trước</p><p><img src="file:///C:/Temp/clip_image001.png"></p><p>Sau</p>`,
    'text/rtf': `{\\rtf1{\\pict\\pngblip ${hex}}}`,
  })
  await expect(hands.page.locator('figure img')).toHaveCount(1, { timeout: 20_000 })
  expect((await hands.text()).body.root.children).toMatchObject([
    { type: 'paragraph' },
    { type: 'figure', picture: { name: 'anh-1.png' }, missing: '' },
    { type: 'paragraph' },
  ])
})

test('so do pictures of tens of megabytes beside a short page', async ({ hands }) => {
  await hands.page.evaluate(() => {
    const transfer = new DataTransfer()
    transfer.setData('text/html', '<p>Trước</p><p><img src="file:///C:/Temp/clip_image001.png"></p><p>Sau</p>')
    transfer.setData('text/rtf', `{\\rtf1{\\pict\\pngblip ${'89504e470d0a1a0a'.repeat(1_500_000)}}}`)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
    )
  })
  await expect(hands.page.locator('figure img')).toHaveCount(1, { timeout: 20_000 })
  expect((await hands.text()).body.root.children.map(({ type }) => type)).toEqual(['paragraph', 'figure', 'paragraph'])
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
