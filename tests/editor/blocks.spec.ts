/** What stands on the sheet besides plain lines: signs that become blocks, links, pictures with their fields. */
import { expect, type Hands, test } from './desk'
import { startBody } from './sheet'

for (const [signs, made] of [
  ['## ', 'h2: '],
  ['### ', 'h3: '],
  ['#### ', 'h4: '],
  ['> ', 'quote: '],
  ['- ', 'bullet: '],
  ['1. ', 'number: '],
] as const) {
  test(`"${signs}" at the start of a line becomes ${made}and undo gives the signs back`, async ({ hands }) => {
    await startBody(hands)
    await hands.type(signs)
    expect(await hands.body()).toEqual([made])
    await hands.press('Control+z')
    expect(await hands.body()).toEqual([`paragraph: ${signs}`])
    // An input method that rubs a letter out must not bring the block back.
    await hands.unikey('aa', 'â')
    expect(await hands.body()).toEqual([`paragraph: ${signs}â`])
  })
}

test('commands change blocks and formats by their keys', async ({ hands }) => {
  await startBody(hands)
  await hands.type('Dòng')
  for (const [keys, line] of [
    ['Control+Alt+2', 'h2: Dòng'],
    ['Control+Alt+2', 'paragraph: Dòng'],
    ['Control+Shift+q', 'quote: Dòng'],
    ['Control+Shift+8', 'bullet: Dòng'],
    ['Control+Shift+7', 'number: Dòng'],
    ['Control+Alt+3', 'h3: Dòng'],
    ['Control+Alt+0', 'paragraph: Dòng'],
  ] as const) {
    await hands.press(keys)
    expect(await hands.body(), keys).toEqual([line])
  }
  await hands.press('Shift+Home')
  for (const keys of ['Control+b', 'Control+i', 'Control+Shift+x', 'Control+Shift+h']) await hands.press(keys)
  expect(JSON.stringify((await hands.text()).body)).toContain(`"format":${1 + 2 + 4 + 64}`)
  await hands.press('Control+\\')
  expect(JSON.stringify((await hands.text()).body)).toContain('"format":0')
})

test('Vietnamese words beside bold and after a link stay whole', async ({ hands }) => {
  await startBody(hands)
  await hands.press('Control+b')
  await hands.unikey('ddaamj', 'đậm')
  await hands.press('Control+b')
  await hands.type(' ')
  await hands.unikey('thuwowngf', 'thường')
  await hands.preedit(['t', 'tr', 'trê', 'trên'])
  expect(await hands.body()).toEqual(['paragraph: đậm thườngtrên'])
  await hands.type(' [bản vẽ](baosongtra.vn)')
  await hands.type(' ')
  await hands.unikey('vieetj', 'việt')
  await hands.preedit([' n', ' na', ' nam'])
  expect(await hands.body()).toEqual(['paragraph: đậm thườngtrên <bản vẽ> việt nam'])
  expect(JSON.stringify((await hands.text()).body)).toContain('"url":"https://baosongtra.vn"')
})

test('the link dialog takes what an article may hold and refuses the rest', async ({ hands }) => {
  await startBody(hands)
  await hands.type('xem bản vẽ')
  for (let i = 0; i < 6; i++) await hands.press('Shift+ArrowLeft')
  await hands.press('Control+l')
  const address = hands.page.getByLabel('Địa chỉ')
  await address.fill('javascript:alert(1)')
  await hands.press('Enter')
  await expect(hands.page.getByText('Bài chỉ nhận địa chỉ web')).toBeVisible()
  await address.fill('baosongtra.vn/ban-ve')
  await hands.press('Enter')
  await expect(address).toHaveCount(0)
  expect(await hands.body()).toEqual(['paragraph: xem <bản vẽ>'])
  await hands.page.locator('a').click({ modifiers: ['Control'] })
  expect(await hands.page.evaluate(() => window.desk.opened)).toEqual(['https://baosongtra.vn/ban-ve'])
  await hands.page.locator('a').click()
  await hands.press('Control+l')
  await hands.page.getByRole('button', { name: 'Bỏ liên kết' }).click()
  await expect(address).toHaveCount(0)
  expect(await hands.body()).toEqual(['paragraph: xem bản vẽ'])
  await hands.press('Control+z')
  expect(await hands.body()).toEqual(['paragraph: xem <bản vẽ>'])
})

test('a picture is put below the line, and its fields are part of the same history', async ({ hands }) => {
  await startBody(hands)
  await hands.type('Trước')
  await hands.page.evaluate(() => window.desk.choose(['de.png']))
  await hands.press('Control+Shift+a')
  await expect(hands.page.locator('figure img')).toBeVisible()
  expect(await hands.body()).toEqual(['paragraph: Trước', 'figure: ', 'paragraph: '])
  // Arrows reach it, Enter opens the caption.
  await hands.press('ArrowUp')
  await expect(hands.page.locator('[data-selected]')).toHaveCount(1)
  await hands.press('Enter')
  await hands.unikey('DDoanj', 'Đoạn')
  await hands.type(' ')
  await hands.preedit(['đ', 'đê'])
  await hands.press('Enter')
  await hands.type('Thu Vân')
  expect((await hands.text()).body.root.children[1]).toMatchObject({ caption: 'Đoạn đê', credit: 'Thu Vân' })
  for (const seen of [
    { caption: 'Đoạn đê', credit: 'Thu ' },
    { caption: 'Đoạn đê', credit: '' },
    { caption: 'Đoạn ', credit: '' },
    { caption: '', credit: '' },
  ]) {
    await hands.press('Control+z')
    expect((await hands.text()).body.root.children[1]).toMatchObject(seen)
  }
  await expect(hands.page.locator('[data-field=caption]')).toHaveValue('')
  for (let i = 0; i < 4; i++) await hands.press('Control+Shift+z')
  await expect(hands.page.locator('[data-field=caption]')).toHaveValue('Đoạn đê')
  // Escape goes back to the picture, Delete takes it away, undo brings it back with its words.
  await hands.press('Escape')
  await expect(hands.page.locator('[data-selected]')).toHaveCount(1)
  await hands.press('Delete')
  expect((await hands.body()).some((line) => line.startsWith('figure'))).toBe(false)
  await hands.press('Control+z')
  expect(await hands.body()).toEqual(['paragraph: Trước', 'figure: Đoạn đê', 'paragraph: '])
})

test('Backspace below a picture selects it first', async ({ hands }) => {
  await startBody(hands)
  await hands.page.evaluate(() => window.desk.choose(['de.png']))
  await hands.press('Control+Shift+a')
  await hands.type('Sau')
  await hands.press('Home')
  await hands.press('Backspace')
  expect(await hands.body()).toEqual(['figure: ', 'paragraph: Sau'])
  await hands.press('Backspace')
  expect(await hands.body()).toEqual(['paragraph: Sau'])
})

test('a dropped picture keeps its place while it is taken in; one that is refused goes, and no word with it', async ({
  hands,
}) => {
  await startBody(hands)
  await hands.type('Một')
  await hands.press('Enter')
  await hands.type('Hai')
  await hands.page.evaluate(() => {
    window.desk.setPictureDelay(300)
    window.desk.refused.add('khong-phai-anh.png')
    const transfer = new DataTransfer()
    for (const name of ['khong-phai-anh.png', 'de.png'])
      transfer.items.add(new File(['x'], name, { type: 'image/png' }))
    const first = document.querySelector('[data-head=standfirst] + p')
    const box = first?.getBoundingClientRect()
    const at = { clientX: (box?.left ?? 0) + 5, clientY: (box?.bottom ?? 0) - 2 }
    first?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true, ...at }))
  })
  await expect(hands.page.getByText('Đang chèn de.png…')).toBeVisible()
  await expect(hands.page.locator('figure img')).toBeVisible()
  expect(await hands.body()).toEqual(['paragraph: Một', 'figure: ', 'paragraph: Hai'])
  await hands.press('Control+z')
  expect(await hands.body()).toEqual(['paragraph: Một', 'paragraph: Hai'])
})

test.describe('an article for reading only', () => {
  test.use({ query: '?readonly' })
  test('takes no key', async ({ hands }) => {
    await hands.page.locator('[data-head=headline]').click()
    await hands.type('chữ')
    expect((await hands.text()).headline).toBe('')
    await expect(hands.page.getByRole('button', { name: 'Đậm' })).toBeDisabled()
  })
})

test('changes are told after a pause, and during a long stretch of typing', async ({ hands }) => {
  await startBody(hands)
  const told = () => hands.page.evaluate(() => window.desk.changes.length)
  expect(await told()).toBe(0)
  const since = Date.now()
  await hands.page.keyboard.type('một hai ba bốn năm sáu', { delay: 60 })
  const during = await told()
  expect(during).toBeGreaterThanOrEqual(1)
  // A quarter of a second lies between two, however long a busy machine takes to type this.
  expect(during).toBeLessThanOrEqual(2 + (Date.now() - since) / 250)
  await expect.poll(() => hands.page.evaluate(() => JSON.stringify(window.desk.changes.at(-1)))).toContain('năm sáu')
})

for (const [way, typeWord] of Object.entries({
  'letter by letter': (hands: Hands) => hands.type('tiếng'),
  'through Unikey': (hands: Hands) => hands.unikey('tieengs', 'tiếng'),
  'through OpenKey': (hands: Hands) => hands.openkey('tieengs', 'tiếng'),
  composed: async (hands: Hands) => {
    // The key that begins a composition is seen as one that the input method has taken.
    const cdp = await hands.page.context().newCDPSession(hands.page)
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: 229 })
    await hands.preedit(['t', 'ti', 'tiê', 'tiến', 'tiếng'])
    await cdp.detach()
  },
  'from another program': (hands: Hands) => hands.rewrite(0, 'tiếng'),
  'without a key': (hands: Hands) => hands.page.keyboard.insertText('tiếng'),
})) {
  test(`a word typed ${way} while a picture is selected begins a paragraph behind it`, async ({ hands }) => {
    await hands.page.evaluate((body) => window.desk.open({ body: body as never }), {
      root: {
        type: 'root',
        version: 1,
        children: [
          { type: 'paragraph', version: 1, children: [{ type: 'text', version: 1, text: 'Trước', format: 0 }] },
          { type: 'horizontal-rule', version: 1 },
          { type: 'paragraph', version: 1, children: [{ type: 'text', version: 1, text: 'Sau', format: 0 }] },
        ],
      },
    })
    const before = await hands.body()
    await hands.caretIn('[data-head=standfirst] + p', 'end')
    await hands.press('ArrowRight')
    await typeWord(hands)
    await expect.poll(() => hands.body()).toEqual([before[0], before[1], 'paragraph: tiếng', 'paragraph: Sau'])
    await hands.press('Control+z')
    await hands.press('Control+z')
    expect(await hands.body()).toEqual(before)
  })
}
