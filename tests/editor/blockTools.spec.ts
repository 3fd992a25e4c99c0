/** What can be done with a text block beyond writing in it: how it stands, the order of its entries, articles of the library. */
import { expect, type Hands, test } from './desk'
import { bodyOf, cell, openTable, startBody } from './sheet'

const run = (hands: Hands, command: string) =>
  hands.page.evaluate((id) => window.desk.handle.current?.run(id as never), command)
const line = (words: string) => ({ children: [{ text: words }] })
const tool = (hands: Hands, name: string) => hands.page.getByRole('button', { name, exact: true })

/** The text block of the article, as it is saved. */
const block = async (hands: Hands, type: string) => (await bodyOf(hands)).find((one) => one.type === type)

async function fill(hands: Hands, words: readonly string[]) {
  for (const [index, word] of words.entries()) {
    if (index > 0) await hands.press('Tab')
    await hands.type(word)
  }
}

const words = async (hands: Hands) =>
  ((await block(hands, 'table')) as { rows: { cells: { children: { text?: string }[] }[] }[] } | undefined)?.rows.map(
    ({ cells }) => cells.map(({ children }) => children.map(({ text = '⏎' }) => text).join('')).join(' '),
  )

test('a box stands beside the text and is as narrow there as on the page', async ({ hands }) => {
  await startBody(hands)
  await run(hands, 'insert.infoBox')
  await hands.type('Đê Bàu Sen')
  const box = hands.page.locator('[data-block=info-box]')
  const full = await box.boundingBox()
  await tool(hands, 'Box bên lề bài').click()
  await expect(tool(hands, 'Box bên lề bài')).toHaveAttribute('aria-pressed', 'true')
  const side = await box.boundingBox()
  expect(side?.width).toBeLessThan((full?.width ?? 0) * 0.7)
  await hands.type('!')
  expect(await block(hands, 'info-box')).toMatchObject({ align: 'side', title: 'Đê Bàu Sen!' })
  await hands.press('Control+z')
  await hands.press('Control+z')
  expect(await block(hands, 'info-box')).toMatchObject({ align: 'full', title: 'Đê Bàu Sen' })
  expect((await box.boundingBox())?.width).toBe(full?.width)
})

test('a source line becomes a note, and is called one', async ({ hands }) => {
  await startBody(hands)
  await run(hands, 'insert.sourceNote')
  await hands.type('Tên đã đổi.')
  await expect(hands.page.getByRole('group', { name: 'Dòng nguồn' })).toHaveCount(1)
  await run(hands, 'part.note')
  await expect(hands.page.getByRole('group', { name: 'Ghi chú', exact: true })).toHaveCount(1)
  expect(await block(hands, 'source-note')).toMatchObject({ kind: 'note' })
  await run(hands, 'part.note')
  expect(await block(hands, 'source-note')).toMatchObject({ kind: 'source', ...line('Tên đã đổi.') })
})

test('the tools of a table close below a heading stand under the table, and cover no word', async ({ hands }) => {
  await hands.page.evaluate(
    (children) => window.desk.open({ body: { root: { type: 'root', version: 1, children } } as never }),
    [
      { type: 'heading', version: 1, tag: 'h2', children: [{ type: 'text', version: 1, text: 'Mực nước', format: 0 }] },
      { type: 'table', version: 1, caption: 'Ba trạm', source: '', rows: [{ cells: [cell('a'), cell('b')] }] },
    ] as never,
  )
  await hands.page.locator('td').first().click()
  const bar = hands.page.locator('[data-part-tools]')
  const [tools, table] = [await bar.boundingBox(), await hands.page.locator('[data-block=table]').boundingBox()]
  expect(tools?.y).toBeGreaterThan((table?.y ?? 0) + (table?.height ?? 0))
})

test('a block put in at the end of the window comes into sight as a whole', async ({ hands }) => {
  const line = { type: 'paragraph', version: 1, children: [{ type: 'text', version: 1, text: 'Nước lên.', format: 0 }] }
  await hands.page.evaluate(
    (children) => window.desk.open({ body: { root: { type: 'root', version: 1, children } } as never }),
    Array.from({ length: 40 }, () => line) as never,
  )
  // In the last line that is in sight, whatever the window's height.
  const inSight = await hands.page.locator('[contenteditable=true] > p').evaluateAll((lines) => {
    const end = document.querySelector('[data-editor-pane]')?.getBoundingClientRect().bottom ?? innerHeight
    return lines.filter((one) => one.getBoundingClientRect().bottom < end).length - 1
  })
  await hands.page.locator('[contenteditable=true] > p').nth(inSight).click()
  await run(hands, 'insert.timeline')
  await expect(hands.page.locator('[data-block=timeline]')).toBeInViewport({ ratio: 1 })
  await expect(hands.page.locator('[data-part-tools]')).toBeInViewport({ ratio: 1 })
})

test('the tools stay in sight at the last row of a table longer than the window', async ({ hands }) => {
  await openTable(
    hands,
    Array.from({ length: 50 }, (_, row) => [cell(`hàng ${row + 1}`), cell('')]),
  )
  await hands.page.locator('td', { hasText: 'hàng 50' }).click()
  await expect(tool(hands, 'Thêm hàng bên dưới')).toBeInViewport({ ratio: 1 })
})

test('cells stand left, in the middle or right; pressed again they stand as usual', async ({ hands }) => {
  await openTable(hands, [
    [cell('a'), cell('1')],
    [cell('b'), cell('2')],
  ])
  await hands.page.locator('td').nth(1).click()
  await hands.page
    .locator('td')
    .nth(3)
    .click({ modifiers: ['Shift'] })
  await tool(hands, 'Căn phải ô').click()
  await expect(hands.page.locator('td').nth(3)).toHaveCSS('text-align', 'right')
  const aligns = async () =>
    ((await block(hands, 'table')) as { rows: { cells: { align: unknown }[] }[] }).rows.map(({ cells }) =>
      cells.map(({ align }) => align),
    )
  expect(await aligns()).toEqual([
    [null, 'right'],
    [null, 'right'],
  ])
  await hands.page.locator('td').nth(3).click()
  await run(hands, 'table.alignCenter')
  await expect(hands.page.locator('td').nth(3)).toHaveCSS('text-align', 'center')
  await run(hands, 'table.alignCenter')
  expect(await aligns()).toEqual([
    [null, 'right'],
    [null, null],
  ])
})

const ENTRIES: Record<
  string,
  { insert: string; words: readonly string[]; items: (block: never) => readonly string[] }
> = {
  qa: {
    insert: 'insert.qa',
    words: ['PV', 'Ông Năm', 'Một?', 'Rồi.'],
    items: (qa: { items: { question: { text: string }[] }[] }) =>
      qa.items.map(({ question }) => question[0]?.text ?? ''),
  },
  timeline: {
    insert: 'insert.timeline',
    words: ['Lũ', '5 giờ', 'Một?'],
    items: (made: { items: { children: { text: string }[] }[] }) =>
      made.items.map(({ children }) => children[0]?.text ?? ''),
  },
  'fact-list': {
    insert: 'insert.factList',
    words: ['Đê', 'Dài', 'Một?'],
    items: (made: { items: { children: { text: string }[] }[] }) =>
      made.items.map(({ children }) => children[0]?.text ?? ''),
  },
  related: {
    insert: 'insert.related',
    words: ['Đọc thêm', 'Một?', 'https://baosongtra.vn/1'],
    items: (made: { articles: { headline: string }[] }) => made.articles.map(({ headline }) => headline),
  },
} as never

for (const [type, { insert, words: first, items }] of Object.entries(ENTRIES)) {
  test(`${type}: an entry moves up and down with the caret in it, and the block only as a whole`, async ({ hands }) => {
    await startBody(hands)
    await hands.type('Trước')
    await run(hands, insert)
    await fill(hands, first)
    await run(hands, 'part.addItem')
    await fill(hands, type === 'timeline' || type === 'fact-list' ? ['x', 'Hai?'] : ['Hai?'])
    const order = async () => items((await block(hands, type)) as never)
    expect(await order()).toEqual(['Một?', 'Hai?'])
    await hands.press('Alt+Shift+ArrowUp')
    expect(await order()).toEqual(['Hai?', 'Một?'])
    // At the upper end it stays, and so does the block.
    await hands.press('Alt+Shift+ArrowUp')
    expect((await bodyOf(hands)).findIndex((one) => one.type === type)).toBe(1)
    await hands.type('!')
    expect(await order()).toEqual(['Hai?!', 'Một?'])
    await expect(tool(hands, 'Chuyển mục lên')).toBeDisabled()
    await tool(hands, 'Chuyển mục xuống').click()
    expect(await order()).toEqual(['Một?', 'Hai?!'])
    await hands.press('Control+z')
    expect(await order()).toEqual(['Hai?!', 'Một?'])
    await hands.press('Escape')
    await hands.press('Alt+Shift+ArrowUp')
    expect((await bodyOf(hands)).findIndex((one) => one.type === type)).toBe(0)
  })
}

test('a paragraph of a box moves inside the box', async ({ hands }) => {
  await startBody(hands)
  await run(hands, 'insert.infoBox')
  await fill(hands, ['Tên', 'Một'])
  await hands.press('Enter')
  await hands.type('Hai')
  await hands.press('Alt+Shift+ArrowUp')
  await hands.type('!')
  expect(await block(hands, 'info-box')).toMatchObject({ children: [line('Hai!'), line('Một')] })
})

test('rows move, joined ones together, and the head stays above them', async ({ hands }) => {
  await openTable(hands, [
    [cell('Trạm', { header: 'column' }), cell('Mức', { header: 'column' })],
    [cell('a'), cell('1')],
    [cell('b', { rowSpan: 2 }), cell('2')],
    [cell('3')],
    [cell('c'), cell('4')],
  ])
  await hands.page.locator('td', { hasText: '3' }).click()
  await hands.press('Alt+Shift+ArrowUp')
  expect(await words(hands)).toEqual(['Trạm Mức', 'b 2', '3', 'a 1', 'c 4'])
  await hands.press('Alt+Shift+ArrowUp')
  expect(await words(hands)).toEqual(['Trạm Mức', 'b 2', '3', 'a 1', 'c 4'])
  await hands.page.locator('td', { hasText: 'c' }).click()
  await hands.press('Alt+Shift+ArrowUp')
  await hands.press('Alt+Shift+ArrowUp')
  await hands.type('!')
  expect(await words(hands)).toEqual(['Trạm Mức', 'c! 4', 'b 2', '3', 'a 1'])
  await hands.press('Alt+Shift+ArrowDown')
  expect(await words(hands)).toEqual(['Trạm Mức', 'b 2', '3', 'c! 4', 'a 1'])
  for (let i = 0; i < 2; i++) await hands.press('Control+z')
  expect(await words(hands)).toEqual(['Trạm Mức', 'c 4', 'b 2', '3', 'a 1'])
})

test('an article of the library fills an empty entry, then stands below; by hand works as before', async ({
  hands,
}) => {
  await startBody(hands)
  await run(hands, 'insert.related')
  const choose = (headline: string, url: string) =>
    hands.page.evaluate((article) => window.desk.chooseArticle(article), { headline, url })
  await choose('Nước lên', 'https://baosongtra.vn/nuoc-len')
  await tool(hands, 'Chọn bài trong thư viện…').click()
  const articles = async () => (await block(hands, 'related')) as unknown as { articles: object[] }
  await expect
    .poll(async () => (await articles()).articles)
    .toEqual([{ headline: 'Nước lên', url: 'https://baosongtra.vn/nuoc-len' }])
  await choose('Đê vỡ', '')
  await run(hands, 'part.pickArticle')
  await expect.poll(async () => (await articles()).articles.length).toBe(2)
  await hands.press('Tab')
  await hands.type('https://baosongtra.vn/de-vo')
  expect((await articles()).articles).toEqual([
    { headline: 'Nước lên', url: 'https://baosongtra.vn/nuoc-len' },
    { headline: 'Đê vỡ', url: 'https://baosongtra.vn/de-vo' },
  ])
  // Nothing chosen: nothing changes, and the caret is where it was.
  await hands.page.evaluate(() => window.desk.chooseArticle(undefined))
  await run(hands, 'part.pickArticle')
  await hands.type('.html')
  expect((await articles()).articles[1]).toMatchObject({ url: 'https://baosongtra.vn/de-vo.html' })
})

test('empty lines have names, and are told when the caret comes into them', async ({ hands }) => {
  await startBody(hands)
  await run(hands, 'insert.qa')
  for (const name of ['Người hỏi', 'Người trả lời', 'Câu hỏi', 'Câu trả lời']) {
    await expect(hands.page.getByRole('group', { name, exact: true })).toHaveCount(1)
    await expect(hands.page.locator('[role=status]', { hasText: `${name}, còn trống` })).toHaveCount(1)
    await hands.type('x')
    await expect(hands.page.locator('[role=status]', { hasText: 'còn trống' })).toHaveCount(0)
    await hands.press('Tab')
  }
  await openTable(hands, [
    [cell('a'), cell('1')],
    [cell('b'), cell('')],
  ])
  await hands.page.locator('td').nth(3).click()
  await expect(hands.page.locator('[role=status]', { hasText: 'Ô ở hàng 2, cột 2, còn trống' })).toHaveCount(1)
})
