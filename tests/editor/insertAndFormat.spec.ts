/** Ways to put in a block, to move one, and to format: the slash menu, the bar over selected words, the handle, the keys. */
import { expect, type Hands, test } from './desk'
import { startBody } from './sheet'

const bodyLine = (words: string) => `[data-head=standfirst] ~ p:has-text("${words}")`
const menu = (hands: Hands) => hands.page.getByRole('listbox', { name: 'Chèn vào đây' })
const options = (hands: Hands) => menu(hands).getByRole('option')

function paragraph(words: string) {
  return {
    type: 'paragraph' as const,
    version: 1 as const,
    children: words === '' ? [] : [{ type: 'text' as const, version: 1 as const, text: words, format: 0 }],
  }
}

function articleOf(...words: readonly string[]) {
  return { body: { root: { type: 'root' as const, version: 1 as const, children: words.map(paragraph) } } }
}

test.describe('the slash menu', () => {
  test.beforeEach(async ({ hands }) => startBody(hands))

  for (const query of ['anh', 'ảnh', 'Ảnh']) {
    test(`"/${query}" finds the picture and puts it in the place of the line`, async ({ hands }) => {
      await hands.page.evaluate(() => window.desk.choose(['de.png']))
      await hands.type('/')
      expect(await options(hands).count()).toBeGreaterThan(5)
      await hands.type(query)
      await expect(options(hands).first()).toContainText('Ảnh')
      await hands.press('Enter')
      await expect(menu(hands)).toHaveCount(0)
      await expect(hands.page.locator('figure img')).toBeVisible()
      expect(await hands.body()).toEqual(['figure: ', 'paragraph: '])
    })
  }

  test('letters of every input method are understood', async ({ hands }) => {
    await hands.type('/')
    await hands.unikey('tieeu', 'tiêu')
    await expect(options(hands).first()).toContainText('Tiêu đề')
    await hands.type(' ')
    await hands.preedit(['m', 'mu', 'mục'])
    await expect(options(hands).first()).toContainText('Tiêu đề mục')
    await hands.press('Enter')
    expect(await hands.body()).toEqual(['h2: '])
    await hands.press('Control+z')
    expect(await hands.body()).toEqual(['paragraph: /tiêu mục'])
    await hands.press('Control+a')
    await hands.press('Control+z')
  })

  test('the built-in input method writes in it, too', async ({ hands }) => {
    await hands.builtIn()
    await hands.type('/trichs')
    expect(await hands.body()).toEqual(['paragraph: /trích'])
    await expect(options(hands).first()).toContainText('Trích')
  })

  test('arrows choose, the mouse chooses, and the caret never leaves the text', async ({ hands }) => {
    await hands.type('/')
    const first = await options(hands).first().textContent()
    await hands.press('ArrowDown')
    await expect(menu(hands).getByRole('option', { selected: true })).not.toHaveText(first ?? '')
    await hands.press('ArrowUp')
    await expect(menu(hands).getByRole('option', { selected: true })).toHaveText(first ?? '')
    await expect(hands.page.locator('[contenteditable=true][aria-activedescendant]')).toBeFocused()
    await hands.type('tieu de')
    await options(hands).filter({ hasText: 'Tiêu đề mục' }).click()
    await hands.type('Góp đất')
    expect(await hands.body()).toEqual(['h2: Góp đất'])
  })

  test('Escape leaves what was typed, and the menu does not come back for it', async ({ hands }) => {
    await hands.type('/an')
    await hands.press('Escape')
    await expect(menu(hands)).toHaveCount(0)
    await hands.type('h')
    await expect(menu(hands)).toHaveCount(0)
    expect(await hands.body()).toEqual(['paragraph: /anh'])
    await expect(hands.page.locator('[contenteditable=true]').first()).toBeFocused()
  })

  test('Enter without a match is just Enter', async ({ hands }) => {
    await hands.type('/xyzq')
    await expect(options(hands)).toHaveCount(0)
    await hands.press('Enter')
    expect(await hands.body()).toEqual(['paragraph: /xyzq', 'paragraph: '])
  })

  test('opens at the start of a line only, and never in the head', async ({ hands }) => {
    await hands.type('km')
    await hands.type('/')
    await expect(menu(hands)).toHaveCount(0)
    await hands.press('Enter')
    await hands.type(' /')
    await expect(menu(hands)).toBeVisible()
    await hands.press('Backspace')
    await expect(menu(hands)).toHaveCount(0)
    await hands.page.locator('[data-head=headline]').click()
    await hands.type('/')
    await expect(menu(hands)).toHaveCount(0)
  })
})

test.describe('signs as one types', () => {
  test.beforeEach(async ({ hands }) => startBody(hands))

  test('quotes, ellipsis, dash and the space before a unit', async ({ hands }) => {
    await hands.type('"Dài 2,4 km," ông nói... năm 2024--2026')
    expect(await hands.body()).toEqual(['paragraph: “Dài 2,4\u00a0km,” ông nói… năm 2024–2026'])
  })

  for (const [typed, made, undone] of [
    ['Ông nói "', 'Ông nói “', 'Ông nói "'],
    ['Chờ...', 'Chờ…', 'Chờ...'],
    ['2024--', '2024–', '2024--'],
    ['dài 5 km ', 'dài 5\u00a0km ', 'dài 5 km '],
  ] as const) {
    test(`one undo gives back what was typed: ${typed}`, async ({ hands }) => {
      await hands.type(typed)
      expect(await hands.body()).toEqual([`paragraph: ${made}`])
      await hands.press('Control+z')
      expect(await hands.body()).toEqual([`paragraph: ${undone}`])
      await hands.type('a')
      expect(await hands.body()).toEqual([`paragraph: ${undone}a`])
    })
  }

  test('in the headline, with the built-in input method, and over a selection', async ({ hands }) => {
    await hands.builtIn({ method: 'viqr' })
    await hands.page.locator('[data-head=headline]').click()
    await hands.type('"Mu`a lu~"')
    expect((await hands.text()).headline).toBe('“Mùa lũ”')
    await hands.press('Shift+Home')
    await hands.type('"')
    expect((await hands.text()).headline).toBe('“')
  })

  test('not in an address, not in a link, not while composing, not where it is switched off', async ({ hands }) => {
    await hands.type("https://a.vn/x--y'z ")
    expect(await hands.body()).toEqual(["paragraph: https://a.vn/x--y'z "])
    await hands.preedit(['"', '"a'])
    expect(await hands.body()).toEqual(['paragraph: https://a.vn/x--y\'z "a'])
    await hands.builtIn({ on: false, signs: false, hardSpaces: false })
    await hands.type(' "5 km "')
    expect((await hands.body())[0]).toContain(' "5 km "')
  })

  test('a space that no line breaks at, by hand', async ({ hands }) => {
    await hands.type('Điều')
    await hands.press('Control+Shift+Space')
    await hands.type('5')
    expect(await hands.body()).toEqual(['paragraph: Điều\u00a05'])
  })
})

test.describe('moving blocks', () => {
  test('Alt+Shift+Up and Down move paragraphs, alone and together, and stop at the head', async ({ hands }) => {
    await hands.page.evaluate((text) => window.desk.open(text), articleOf('Một', 'Hai', 'Ba'))
    await hands.caretIn(bodyLine('Ba'))
    await hands.press('Alt+Shift+ArrowUp')
    expect(await hands.body()).toEqual(['paragraph: Một', 'paragraph: Ba', 'paragraph: Hai'])
    await expect(hands.page.getByText('Đã chuyển đến vị trí 2 trong 3')).toHaveAttribute('role', 'status')
    await hands.type('!')
    await hands.press('Shift+ArrowUp')
    await hands.press('Alt+Shift+ArrowDown')
    expect(await hands.body()).toEqual(['paragraph: Hai', 'paragraph: Một', 'paragraph: Ba!'])
    for (let i = 0; i < 3; i++) await hands.press('Alt+Shift+ArrowUp')
    expect(await hands.body()).toEqual(['paragraph: Một', 'paragraph: Ba!', 'paragraph: Hai'])
    await hands.press('Control+z')
    expect(await hands.body()).toEqual(['paragraph: Hai', 'paragraph: Một', 'paragraph: Ba!'])
    await hands.page.locator('[data-head=standfirst]').click()
    await hands.press('Alt+Shift+ArrowDown')
    expect((await hands.body()).length).toBe(3)
  })

  test('a picture moves as a whole', async ({ hands }) => {
    await startBody(hands)
    await hands.type('Trước')
    await hands.page.evaluate(() => window.desk.choose(['de.png']))
    await hands.press('Control+Shift+a')
    await hands.type('Sau')
    await hands.page.locator('figure img').click()
    await hands.press('Alt+Shift+ArrowDown')
    expect(await hands.body()).toEqual(['paragraph: Trước', 'paragraph: Sau', 'figure: '])
    await expect(hands.page.locator('[data-selected]')).toHaveCount(1)
    await hands.press('Alt+Shift+ArrowUp')
    await hands.press('Alt+Shift+ArrowUp')
    expect(await hands.body()).toEqual(['figure: ', 'paragraph: Trước', 'paragraph: Sau'])
  })

  test('an item moves in its list, with the list that hangs on it; a whole list moves as one', async ({ hands }) => {
    await startBody(hands)
    await hands.type('- một')
    await hands.press('Enter')
    await hands.press('Tab')
    await hands.type('trong')
    await hands.press('Enter')
    await hands.press('Shift+Tab')
    await hands.type('hai')
    expect(await hands.body()).toEqual(['bullet: một • [trong] • hai'])
    await hands.press('Alt+Shift+ArrowUp')
    expect(await hands.body()).toEqual(['bullet: hai • một • [trong]'])
    await hands.press('Alt+Shift+ArrowUp')
    expect(await hands.body()).toEqual(['bullet: hai • một • [trong]'])
    await hands.press('Alt+Shift+ArrowDown')
    expect(await hands.body()).toEqual(['bullet: một • [trong] • hai'])
  })

  test('the handle pulls a block to where the line shows', async ({ hands }) => {
    await hands.page.evaluate((text) => window.desk.open(text), articleOf('Một', 'Hai', 'Ba'))
    const { page } = hands
    await page.locator(bodyLine('Ba')).hover()
    const handle = page.locator('[data-drag-handle]')
    await expect(handle).toHaveAttribute('data-shown')
    const from = await handle.boundingBox()
    const to = await page.locator(bodyLine('Một')).boundingBox()
    if (from === null || to === null) throw new Error('Nothing to pull')
    await page.mouse.move(from.x + 8, from.y + 8)
    await page.mouse.down()
    await page.mouse.move(from.x + 8, to.y + 4, { steps: 4 })
    await expect(page.locator('[data-drop-line]')).toBeVisible()
    await page.mouse.up()
    await expect(page.locator('[data-drop-line]')).toHaveCount(0)
    expect(await hands.body()).toEqual(['paragraph: Ba', 'paragraph: Một', 'paragraph: Hai'])
    await hands.press('Control+z')
    expect(await hands.body()).toEqual(['paragraph: Một', 'paragraph: Hai', 'paragraph: Ba'])
  })

  test('Escape lets a pulled block go back, and a press selects it', async ({ hands }) => {
    await hands.page.evaluate((text) => window.desk.open(text), articleOf('Một', 'Hai'))
    const { page } = hands
    await page.locator(bodyLine('Hai')).hover()
    const box = await page.locator('[data-drag-handle]').boundingBox()
    if (box === null) throw new Error('Nothing to pull')
    await page.mouse.move(box.x + 8, box.y + 8)
    await page.mouse.down()
    await page.mouse.move(box.x + 8, box.y - 60, { steps: 4 })
    await page.keyboard.press('Escape')
    await page.mouse.up()
    expect(await hands.body()).toEqual(['paragraph: Một', 'paragraph: Hai'])
    await page.locator(bodyLine('Hai')).hover()
    await page.mouse.move(box.x + 8, box.y + 8)
    await page.mouse.down()
    await page.mouse.up()
    await hands.type('Ba')
    expect(await hands.body()).toEqual(['paragraph: Một', 'paragraph: Ba'])
  })
})

test.describe('the bar over selected words', () => {
  test('comes for the mouse, formats, and goes', async ({ hands }) => {
    await startBody(hands)
    await hands.type('Đoạn một')
    const bar = hands.page.getByRole('toolbar', { name: 'Định dạng chữ đang chọn' })
    await hands.press('Shift+Home')
    await expect(bar).toHaveCount(0)
    await hands.page.locator(bodyLine('Đoạn một')).dblclick({ position: { x: 20, y: 12 } })
    await expect(bar).toBeVisible()
    await bar.getByRole('button', { name: 'Đậm' }).click()
    await expect(bar.getByRole('button', { name: 'Đậm' })).toHaveAttribute('aria-pressed', 'true')
    expect(JSON.stringify((await hands.text()).body)).toContain('"format":1')
    await bar.getByRole('button', { name: 'Tiêu đề mục' }).click()
    expect(await hands.body()).toEqual(['h2: Đoạn một'])
    await hands.press('ArrowRight')
    await expect(bar).toHaveCount(0)
  })

  test('does not come in the head', async ({ hands }) => {
    await hands.page.locator('[data-head=headline]').click()
    await hands.type('Tít bài')
    await hands.page.locator('[data-head=headline]').dblclick({ position: { x: 20, y: 20 } })
    await hands.page.waitForTimeout(100)
    await expect(hands.page.getByRole('toolbar', { name: 'Định dạng chữ đang chọn' })).toHaveCount(0)
  })
})

test.describe('clear formatting', () => {
  test('takes the kind of the block along where a block is selected whole, and only then', async ({ hands }) => {
    await startBody(hands)
    await hands.type('## Mục [tin](baosongtra.vn) lớn')
    await hands.press('Control+Shift+ArrowLeft')
    await hands.press('Control+\\')
    expect(await hands.body()).toEqual(['h2: Mục <tin> lớn'])
    await hands.press('End')
    await hands.press('Shift+Home')
    await hands.press('Control+\\')
    expect(await hands.body()).toEqual(['paragraph: Mục tin lớn'])
    await hands.press('End')
    await hands.press('Enter')
    await hands.type('> trích')
    await hands.press('Control+\\')
    expect(await hands.body()).toEqual(['paragraph: Mục tin lớn', 'paragraph: trích'])
  })
})

test('Ctrl+Shift+V pastes words without their formats', async ({ hands }) => {
  await startBody(hands)
  const { page } = hands
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(() =>
    navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob(['<h2><b>Góp đất</b></h2>'], { type: 'text/html' }),
        'text/plain': new Blob(['Góp đất'], { type: 'text/plain' }),
      }),
    ]),
  )
  await hands.press('Control+v')
  await expect.poll(() => hands.body()).toEqual(['h2: Góp đất'])
  await hands.press('Control+z')
  await hands.press('Control+Shift+v')
  await expect.poll(() => hands.body()).toEqual(['paragraph: Góp đất'])
  expect(JSON.stringify((await hands.text()).body)).not.toContain('"format":1')
})

test('Enter a moment after End breaks the line at its end', async ({ hands }) => {
  await hands.page.evaluate((text) => window.desk.open(text), articleOf('Một hai ba'))
  await hands.caretIn(bodyLine('Một hai ba'), 'start')
  await Promise.all([hands.page.keyboard.press('End'), hands.page.keyboard.press('Enter')])
  await hands.type('x')
  expect(await hands.body()).toEqual(['paragraph: Một hai ba', 'paragraph: x'])
  await Promise.all([
    hands.page.keyboard.press('ArrowUp'),
    hands.page.keyboard.press('Home'),
    hands.page.keyboard.press('Enter'),
  ])
  expect(await hands.body()).toEqual(['paragraph: ', 'paragraph: Một hai ba', 'paragraph: x'])
})
