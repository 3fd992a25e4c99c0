/** A large table pasted at a cell of another one: it comes a few cells at a time, and all that holds for a long paste holds. */
import { expect, type Hands, test } from './desk'
import { bodyOf, cell, openTable } from './sheet'

const ROWS = 400
/** Ten rows with one station each; its cell runs over them. */
const JOINED = `<table>${Array.from({ length: ROWS }, (_, row) =>
  row % 10 === 0 ? `<tr><td rowspan="10">Trạm ${row / 10}</td><td>số ${row}</td></tr>` : `<tr><td>số ${row}</td></tr>`,
).join('')}</table>`
/** Wide enough to be many cells. */
const LINES = Array.from({ length: ROWS }, (_, row) => [`số ${row}`, 'hai', 'ba'].join('\t')).join('\n')

interface Cell {
  children: { text?: string }[]
  colSpan: number
  rowSpan: number
}

/** Row by row; a joined cell with the columns and rows that it runs over. */
const rowsOf = async (hands: Hands): Promise<string[]> => {
  const [table] = (await bodyOf(hands)) as unknown as [{ rows: { cells: Cell[] }[] }]
  return table.rows.map(({ cells }) =>
    cells
      .map(({ children, colSpan, rowSpan }) =>
        [
          children.map(({ text = '⏎' }) => text).join(''),
          ...(colSpan * rowSpan > 1 ? [`${colSpan}×${rowSpan}`] : []),
        ].join(' '),
      )
      .join(' | '),
  )
}

/** Pastes, and does something at the moment when some of it stands in the table and most of it does not. */
const pasteAnd = (
  hands: Hands,
  flavours: Readonly<Record<string, string>>,
  act: 'nothing' | 'Escape' | 'write elsewhere and Escape' | 'write here and Escape' | 'write below',
) =>
  hands.page.evaluate(
    ([data, act]) =>
      new Promise<void>((resolve, reject) => {
        const root = document.querySelector('[contenteditable=true]') as HTMLElement
        const { current: sheet } = window.desk.handle
        const pressEscape = () =>
          root.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true, cancelable: true }),
          )
        const observer = new MutationObserver(() => {
          if (!/số 20\D/.test(`${root.textContent} `)) return
          observer.disconnect()
          if (/số 390/.test(`${root.textContent}`)) return reject(new Error('It came all at once'))
          if (act === 'write elsewhere and Escape') {
            sheet?.focus('headline')
            queueMicrotask(() => sheet?.type(' mới'))
          }
          if (act === 'write below') {
            const last = [...root.querySelectorAll('td')].findLast(({ textContent }) => textContent?.startsWith('x'))
            if (last !== undefined) getSelection()?.setPosition(last.lastChild?.lastChild ?? last, 1)
            getSelection()?.modify('move', 'forward', 'lineboundary')
            document.execCommand('insertText', false, ' mới')
          }
          if (act === 'write here and Escape') queueMicrotask(() => sheet?.type(' thêm'))
          queueMicrotask(() => {
            if (act.endsWith('Escape')) pressEscape()
            resolve()
          })
        })
        observer.observe(root, { childList: true, subtree: true, characterData: true })
        const transfer = new DataTransfer()
        for (const [type, value] of Object.entries(data)) transfer.setData(type, value)
        document.activeElement?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
        )
      }),
    [flavours, act] as const,
  )

const SMALL = [
  [cell('a'), cell('b'), cell('c')],
  [cell('d'), cell('e', { colSpan: 2 })],
  [cell('f'), cell('g'), cell('h')],
]
const BEFORE = ['a | b | c', 'd | e 2×1', 'f | g | h']

test.beforeEach(async ({ hands }) => {
  await openTable(hands, SMALL)
  await hands.caretIn('td:has-text("b")')
})

test('it fills the cells from there, bit by bit; rows and columns are made, joined cells stay joined; one undo', async ({
  hands,
}) => {
  await pasteAnd(hands, { 'text/html': JOINED }, 'nothing')
  await expect.poll(async () => (await rowsOf(hands)).length).toBe(ROWS)
  const rows = await rowsOf(hands)
  // The joined cell of the old table reaches out of the room for the new one: both stay as they are.
  expect(rows.slice(0, 4)).toEqual(['a | Trạm 0 | số 0', 'd | số 1 2×1', 'f | g | số 2', ' |  | số 3'])
  expect(rows.slice(10, 13)).toEqual([' | Trạm 1 1×10 | số 10', ' | số 11', ' | số 12'])
  expect(rows.at(-1)).toBe(` | số ${ROWS - 1}`)
  // The caret goes there when all is put in.
  await expect.poll(() => hands.page.evaluate(() => getSelection()?.anchorNode?.textContent)).toBe(`số ${ROWS - 1}`)
  await hands.type('!')
  expect((await rowsOf(hands)).at(-1)).toBe(` | số ${ROWS - 1}!`)
  for (let step = 0; step < 2; step++) await hands.press('Control+z')
  expect(await rowsOf(hands)).toEqual(BEFORE)
})

test('joined cells of its first rows are joined in the old table too', async ({ hands }) => {
  await hands.caretIn('td:has-text("f")')
  await pasteAnd(hands, { 'text/html': JOINED }, 'nothing')
  await expect.poll(async () => (await rowsOf(hands)).length).toBe(ROWS + 2)
  await expect.poll(async () => (await rowsOf(hands))[2]).toBe('Trạm 0 1×10 | số 0 | h')
  expect((await rowsOf(hands)).slice(0, 5)).toEqual([
    'a | b | c',
    'd | e 2×1',
    'Trạm 0 1×10 | số 0 | h',
    'số 1 | ',
    'số 2 | ',
  ])
})

test('a table that is long already grows wider by it', async ({ hands }) => {
  await openTable(
    hands,
    Array.from({ length: ROWS + 1 }, (_, row) => [cell(`x${row}`), cell('y')]),
  )
  await hands.caretIn('td:has-text("y")')
  await pasteAnd(hands, { 'text/plain': LINES }, 'nothing')
  await expect.poll(async () => (await rowsOf(hands)).at(-2)).toBe(`x${ROWS - 1} | số ${ROWS - 1} | hai | ba`)
  const rows = await rowsOf(hands)
  expect([rows.length, rows[0], rows.at(-1)]).toEqual([ROWS + 1, 'x0 | số 0 | hai | ba', `x${ROWS} | y |  | `])
})

test('Esc takes it back whole, with what was written elsewhere meanwhile kept', async ({ hands }) => {
  await pasteAnd(hands, { 'text/plain': LINES }, 'Escape')
  await expect.poll(() => rowsOf(hands)).toEqual(BEFORE)
  await pasteAnd(hands, { 'text/html': JOINED }, 'write elsewhere and Escape')
  await expect.poll(() => rowsOf(hands)).toEqual(BEFORE)
  expect((await hands.text()).headline).toBe(' mới')
})

test('letters typed into a cell that is written over are still there after Esc', async ({ hands }) => {
  await pasteAnd(hands, { 'text/plain': LINES }, 'write here and Escape')
  await expect.poll(() => rowsOf(hands)).toEqual(['a | b thêm | c', 'd | e 2×1', 'f | g | h'])
})

test('letters typed into a cell before the paste has come so far stay above what comes', async ({ hands }) => {
  await openTable(
    hands,
    Array.from({ length: ROWS }, (_, row) => [cell(`x${row}`), cell('y')]),
  )
  await hands.caretIn('td:has-text("x0")')
  await pasteAnd(hands, { 'text/plain': LINES }, 'write below')
  await expect.poll(async () => (await rowsOf(hands)).at(-1)).toBe(`x${ROWS - 1} mới⏎số ${ROWS - 1} | hai | ba`)
  expect((await rowsOf(hands)).at(-2)).toBe(`số ${ROWS - 2} | hai | ba`)
  await hands.press('Control+z')
  expect((await rowsOf(hands)).at(-1)).toBe(`x${ROWS - 1} | y`)
})
