/** Text blocks under the hands of somebody who writes: in by a command, on by Enter and Tab, out by Enter, gone by Backspace. */
import { expect, type Hands, test } from './desk'
import { bodyOf, startBody } from './sheet'

const run = (hands: Hands, command: string) =>
  hands.page.evaluate((id) => window.desk.handle.current?.run(id as never), command)
const line = (words: string) => ({ children: [{ text: words }] })

test('a pull quote: Enter goes on to the name, and from there out', async ({ hands }) => {
  await startBody(hands)
  await run(hands, 'insert.pullQuote')
  await hands.type('Nước lên')
  await hands.press('Enter')
  await hands.type('Bà Tư')
  await hands.press('Enter')
  await hands.type('Sau')
  expect(await bodyOf(hands)).toMatchObject([
    { type: 'pull-quote', ...line('Nước lên'), credit: 'Bà Tư' },
    { type: 'paragraph', ...line('Sau') },
  ])
})

test('an info box: paragraphs and lists inside, an empty last line leads out', async ({ hands }) => {
  await startBody(hands)
  await run(hands, 'insert.infoBox')
  await hands.type('Đê Bàu Sen')
  await hands.press('Enter')
  await hands.type('Dài bốn cây số')
  await hands.press('Enter')
  await hands.type('- một')
  await hands.press('Enter')
  await hands.type('hai')
  await hands.press('Enter')
  await hands.press('Enter')
  await hands.press('Enter')
  await hands.type('Sau')
  expect(await bodyOf(hands)).toMatchObject([
    {
      type: 'info-box',
      title: 'Đê Bàu Sen',
      children: [
        { type: 'paragraph', ...line('Dài bốn cây số') },
        { type: 'list', children: [line('một'), line('hai')] },
      ],
    },
    { type: 'paragraph', ...line('Sau') },
  ])
})

test('a timeline: Enter makes the next entry, on an empty one it leaves', async ({ hands }) => {
  await startBody(hands)
  await run(hands, 'insert.timeline')
  for (const words of ['Lũ về', '5 giờ', 'Nước lên', '6 giờ', 'Vỡ đê']) {
    await hands.type(words)
    await hands.press('Enter')
  }
  await hands.press('Enter')
  await hands.type('Sau')
  expect(await bodyOf(hands)).toMatchObject([
    {
      type: 'timeline',
      title: 'Lũ về',
      items: [
        { time: '5 giờ', ...line('Nước lên') },
        { time: '6 giờ', ...line('Vỡ đê') },
      ],
    },
    { type: 'paragraph', ...line('Sau') },
  ])
})

test('questions and answers: an answer has as many paragraphs as it needs', async ({ hands }) => {
  await startBody(hands)
  await run(hands, 'insert.qa')
  for (const words of [
    'PV',
    'Ông Năm',
    'Bao giờ xong?',
    'Tháng sau.',
    'Nếu không mưa.',
    '',
    'Ai làm?',
    'Dân làm.',
    '',
    '',
  ]) {
    await hands.type(words)
    await hands.press('Enter')
  }
  await hands.type('Sau')
  expect(await bodyOf(hands)).toMatchObject([
    {
      type: 'qa',
      asker: 'PV',
      answerer: 'Ông Năm',
      items: [
        { question: [{ text: 'Bao giờ xong?' }], answer: [line('Tháng sau.'), line('Nếu không mưa.')] },
        { question: [{ text: 'Ai làm?' }], answer: [line('Dân làm.')] },
      ],
    },
    { type: 'paragraph', ...line('Sau') },
  ])
})

test('Tab and Shift+Tab go from part to part and out on either side', async ({ hands }) => {
  await startBody(hands)
  await hands.type('Trước')
  await run(hands, 'insert.factList')
  await hands.type('Tên')
  await hands.press('Tab')
  await hands.type('Dài')
  await hands.press('Tab')
  await hands.type('bốn cây số')
  await hands.press('Tab')
  await hands.type('Sau')
  // Up into the last part, then back through all of them.
  await hands.press('ArrowUp')
  for (let i = 0; i < 3; i++) await hands.press('Shift+Tab')
  await hands.type('!')
  expect(await bodyOf(hands)).toMatchObject([
    line('Trước!'),
    { type: 'fact-list', title: 'Tên', items: [{ label: 'Dài', ...line('bốn cây số') }] },
    line('Sau'),
  ])
})

test('Backspace takes an empty block away, an empty entry too, and joins no two parts', async ({ hands }) => {
  await startBody(hands)
  await run(hands, 'insert.factList')
  await hands.press('Backspace')
  expect(await hands.body()).toEqual(['paragraph: ', 'paragraph: '])
  await hands.press('Control+z')
  expect((await bodyOf(hands))[0]).toMatchObject({ type: 'fact-list' })
  await hands.page.locator('[data-part="fact-list.label"]').click()
  await hands.type('Dài')
  await hands.press('Enter')
  await hands.type('bốn cây số')
  await hands.press('Enter')
  await hands.press('Backspace')
  await hands.type('.')
  await hands.press('Home')
  await hands.press('Backspace')
  await hands.press('Control+Backspace')
  expect((await bodyOf(hands))[0]).toMatchObject({ items: [{ children: [{ text: 'bốn cây số.' }] }] })
})

test('next to a block Backspace and Delete select it first; Escape does, too, and Enter goes in', async ({ hands }) => {
  await startBody(hands)
  await hands.type('Trước')
  await run(hands, 'insert.sourceNote')
  await hands.type('Theo TTXVN')
  await hands.press('Enter')
  await hands.type('Sau')
  await hands.press('Home')
  await hands.press('Backspace')
  await expect(hands.page.locator('[data-block][data-selected]')).toHaveCount(1)
  await hands.press('Enter')
  await hands.type('1')
  await hands.press('Escape')
  await expect(hands.page.locator('[data-block][data-selected]')).toHaveCount(1)
  await hands.press('Delete')
  expect(await hands.body()).toEqual(['paragraph: Trước', 'paragraph: Sau'])
  await hands.press('Control+z')
  expect((await bodyOf(hands))[1]).toMatchObject({ type: 'source-note', children: [{ text: '1Theo TTXVN' }] })
})

test('Ctrl+A takes the part, then the block, then everything', async ({ hands }) => {
  await startBody(hands)
  await run(hands, 'insert.pullQuote')
  await hands.type('Nước lên')
  await hands.press('Tab')
  await hands.type('Bà Tư')
  await hands.press('Control+a')
  await hands.type('Ông Năm')
  expect((await bodyOf(hands))[0]).toMatchObject({ ...line('Nước lên'), credit: 'Ông Năm' })
  await hands.press('Control+a')
  await hands.press('Control+a')
  await hands.type('x')
  expect((await bodyOf(hands))[0]).toMatchObject({ type: 'pull-quote', ...line('x'), credit: '' })
  for (let i = 0; i < 2; i++) await hands.press('Control+a')
  await hands.press('Delete')
  expect(await hands.body()).toEqual(['paragraph: '])
})

test.describe('a table', () => {
  interface Row {
    cells: { children: { text?: string }[]; colSpan: number; rowSpan: number; header: string }[]
  }
  const cells = async (hands: Hands) => {
    const table = (await bodyOf(hands)).find(({ type }) => type === 'table') as { rows: Row[] } | undefined
    return table?.rows.map(({ cells: row }) =>
      row.map(({ children, colSpan, rowSpan }) => {
        const span = colSpan * rowSpan > 1 ? ` ${colSpan}×${rowSpan}` : ''
        return children.map(({ text = '⏎' }) => text).join('') + span
      }),
    )
  }
  const cell = (hands: Hands, index: number) => hands.page.locator('td, th').nth(index)
  const fill = async (hands: Hands) => {
    for (const words of ['a', 'b', 'c', 'd']) {
      await hands.type(words)
      if (words !== 'd') await hands.press('Tab')
    }
  }
  const select = async (hands: Hands, from: number, to: number) => {
    await cell(hands, from).click()
    await cell(hands, to).click({ modifiers: ['Shift'] })
    await expect(hands.page.locator('[data-selected]').first()).toBeVisible()
  }

  test.beforeEach(async ({ hands }) => {
    await startBody(hands)
    await run(hands, 'insert.table')
    await hands.page.getByLabel('Số hàng').fill('2')
    await hands.page.getByLabel('Số cột').fill('2')
    await hands.press('Enter')
    await expect(hands.page.locator('th')).toHaveCount(2)
    await expect(hands.page.getByLabel('Số hàng')).toHaveCount(0)
  })

  test('takes words cell by cell; Tab in the last one makes a row, Enter goes down', async ({ hands }) => {
    for (const words of ['Trạm', 'Mức', 'Cẩm Lưu', '3,2', 'Bàu Sen']) {
      await hands.type(words)
      await hands.press('Tab')
    }
    await hands.type('5,1')
    await hands.press('Enter')
    await hands.type('6')
    await hands.press('Shift+Enter')
    await hands.type('7')
    expect(await cells(hands)).toEqual([
      ['Trạm', 'Mức'],
      ['Cẩm Lưu', '3,2'],
      ['Bàu Sen', '5,1'],
      ['', '6⏎7'],
    ])
    await hands.press('Enter')
    await hands.press('Enter')
    await hands.type('Sau')
    expect((await hands.body()).at(-1)).toBe('paragraph: Sau')
  })

  test('gains and loses rows, columns and heads', async ({ hands }) => {
    await fill(hands)
    await run(hands, 'table.rowAbove')
    await hands.type('mới')
    expect(await cells(hands)).toEqual([
      ['a', 'b'],
      ['mới', ''],
      ['c', 'd'],
    ])
    await run(hands, 'table.columnRight')
    const wide = [
      ['a', '', 'b'],
      ['mới', '', ''],
      ['c', '', 'd'],
    ]
    expect(await cells(hands)).toEqual(wide)
    await expect(hands.page.locator('th')).toHaveCount(3)
    await run(hands, 'table.headerColumn')
    await expect(hands.page.locator('th[scope=row]')).toHaveCount(2)
    await run(hands, 'table.deleteRow')
    await run(hands, 'table.headerRow')
    expect(await cells(hands)).toEqual([
      ['a', '', 'b'],
      ['c', '', 'd'],
    ])
    await run(hands, 'table.deleteColumn')
    expect(await cells(hands)).toEqual([
      ['', 'b'],
      ['', 'd'],
    ])
    for (let i = 0; i < 4; i++) await hands.press('Control+z')
    expect(await cells(hands)).toEqual(wide)
  })

  test('joins cells and takes them apart', async ({ hands }) => {
    await fill(hands)
    await select(hands, 0, 1)
    await run(hands, 'table.merge')
    expect(await cells(hands)).toEqual([['a⏎b 2×1'], ['c', 'd']])
    await run(hands, 'table.columnRight')
    expect(await cells(hands)).toEqual([
      ['a⏎b 2×1', ''],
      ['c', 'd', ''],
    ])
    await cell(hands, 0).click()
    await run(hands, 'table.split')
    expect(await cells(hands)).toEqual([
      ['a⏎b', '', ''],
      ['c', 'd', ''],
    ])
    await select(hands, 0, 3)
    await run(hands, 'table.merge')
    expect(await cells(hands)).toEqual([
      ['a⏎b⏎c 1×2', '', ''],
      ['d', ''],
    ])
    await run(hands, 'table.deleteRow')
    expect((await hands.body()).some((block) => block.startsWith('table'))).toBe(false)
    await hands.press('Control+z')
    expect(await cells(hands)).toEqual([
      ['a⏎b⏎c 1×2', '', ''],
      ['d', ''],
    ])
  })

  test('deleting and typing over several cells empties each, and joins none', async ({ hands }) => {
    await fill(hands)
    await select(hands, 0, 2)
    await hands.press('Delete')
    expect(await cells(hands)).toEqual([
      ['', 'b'],
      ['', 'd'],
    ])
    await select(hands, 1, 3)
    await hands.type('x')
    expect(await cells(hands)).toEqual([
      ['', 'x'],
      ['', ''],
    ])
  })

  test('takes what a spreadsheet copies, and grows for it', async ({ hands }) => {
    await hands.paste({ 'text/plain': 'một\thai\tba\r\n"bốn\nrưỡi"\tnăm\t"sáu ""6"""\r\n1\t2\t3\r\n' })
    expect(await cells(hands)).toEqual([
      ['một', 'hai', 'ba'],
      ['bốn⏎rưỡi', 'năm', 'sáu "6"'],
      ['1', '2', '3'],
    ])
    await hands.press('Control+z')
    expect(await cells(hands)).toEqual([
      ['', ''],
      ['', ''],
    ])
  })

  test('copies some of its cells as a table, and as lines with tabs', async ({ hands }) => {
    await fill(hands)
    await select(hands, 0, 3)
    const copied = await hands.copy()
    expect(copied['text/plain']).toBe('a\tb\nc\td')
    await cell(hands, 3).click()
    await hands.paste({ 'application/x-lexical-editor': copied['application/x-lexical-editor'] ?? '' })
    expect(await cells(hands)).toEqual([
      ['a', 'b', ''],
      ['c', 'a', 'b'],
      ['', 'c', 'd'],
    ])
  })

  test('its tools are there with the caret in it, and the keyboard reaches them', async ({ hands }) => {
    const tools = hands.page.getByRole('toolbar', { name: 'Công cụ: Bảng' })
    await expect(tools).toBeVisible()
    await hands.press('Alt+F10')
    await hands.press('ArrowRight')
    await hands.press('Enter')
    expect(await cells(hands)).toHaveLength(3)
    await hands.press('Escape')
    await hands.press('ArrowDown')
    await expect(tools).toHaveCount(0)
  })
})

test('lines of cells pasted between paragraphs become a table', async ({ hands }) => {
  await startBody(hands)
  await hands.type('Trước')
  await hands.paste({ 'text/plain': 'một\thai\n1\t2' })
  expect((await bodyOf(hands)).map(({ type }) => type)).toEqual(['paragraph', 'table'])
})

test('three hyphens and a space are a line across the column', async ({ hands }) => {
  await startBody(hands)
  await hands.type('--- Sau')
  expect(await hands.body()).toEqual(['horizontal-rule: ', 'paragraph: Sau'])
})

test('paragraphs pasted into a box stay paragraphs, in a line they become one', async ({ hands }) => {
  await startBody(hands)
  await run(hands, 'insert.infoBox')
  await hands.paste({ 'text/html': '<p>Tên</p><p>box</p>' })
  await hands.press('Tab')
  await hands.paste({ 'text/html': '<p>một</p><ul><li>hai</li></ul><blockquote><p>ba</p></blockquote>' })
  expect((await bodyOf(hands))[0]).toMatchObject({
    title: 'Tên box',
    children: [line('một'), { type: 'list' }, line('ba')],
  })
})

test('of a link pasted where only words can be, the words stay', async ({ hands }) => {
  await startBody(hands)
  await run(hands, 'insert.pullQuote')
  await hands.type('Nước lên')
  await hands.press('Enter')
  const html = '<p>Bà Tư, <a href="https://baosongtra.vn/xa">xã <b>Cẩm</b> Lưu</a></p>'
  await hands.paste({ 'text/html': html, 'text/plain': 'Bà Tư, xã Cẩm Lưu' })
  await expect
    .poll(async () => (await bodyOf(hands))[0])
    .toMatchObject({ type: 'pull-quote', ...line('Nước lên'), credit: 'Bà Tư, xã Cẩm Lưu' })
})
