/** A long paste inside a block: into an entry of a list, a box, an answer, a cell. It comes a little at a time there too. */
import { expect, type Hands, test } from './desk'

const COUNT = 2500
const numbers = (write: (index: number) => string) => Array.from({ length: COUNT }, (_, index) => write(index)).join('')
const PARAGRAPHS = numbers((index) => `<p>Đoạn <b>số ${index}</b></p>`)
const LIST = `<ul>${numbers((index) => `<li>Đoạn số ${index}</li>`)}</ul>`

const words = (text: string) => ({ type: 'text', version: 1, text, format: 0 })
const paragraph = (text: string) => ({ type: 'paragraph', version: 1, children: [words(text)] })
const item = (...children: object[]) => ({ type: 'listitem', version: 1, children })
const list = (...children: object[]) => ({ type: 'list', version: 1, listType: 'bullet', start: 1, children })
const cell = (text: string) => ({ children: [words(text)], header: 'none', colSpan: 1, rowSpan: 1, align: null })

const open = (hands: Hands, block: object) =>
  hands.page.evaluate(
    (children) =>
      window.desk.open({ headline: 'Tít', body: { root: { type: 'root', version: 1, children } } as never }),
    [paragraph('Trên'), block, paragraph('Dưới')],
  )

/** The caret between the two words of a place. */
async function caretAt(hands: Hands, selector: string): Promise<void> {
  await hands.caretIn(selector)
  for (let letter = 0; letter < 4; letter++) await hands.press('ArrowLeft')
}

const PLACES = {
  'an entry of a list': { block: list(item(words('Trước sau')), item(words('Hai'))), at: 'li' },
  'an entry inside another': {
    block: list(item(words('Ngoài')), item(list(item(words('Trước sau')), item(words('Hai')))), item(words('Ba'))),
    at: 'li li',
  },
  'a quotation': { block: { type: 'quote', version: 1, children: [words('Trước sau')] }, at: 'blockquote' },
  'an info box': {
    block: {
      type: 'info-box',
      version: 1,
      title: 'Hộp',
      align: 'full',
      children: [paragraph('Trước sau'), paragraph('Hai')],
    },
    at: '[data-block=info-box] p:has-text("Trước sau")',
  },
  'an answer': {
    block: { type: 'qa', version: 1, asker: '', answerer: '', items: [] },
    at: '[data-part="qa.answer"] p',
  },
  'a cell': {
    block: {
      type: 'table',
      version: 1,
      caption: '',
      source: '',
      rows: [{ cells: [cell('Trước sau'), cell('b')] }, { cells: [cell('c'), cell('d')] }],
    },
    at: 'td',
  },
} as const

type PlaceName = keyof typeof PLACES

async function goTo(hands: Hands, name: PlaceName): Promise<void> {
  const { block, at } = PLACES[name]
  await open(hands, block)
  if (name === 'an answer') {
    await hands.page.locator(at).first().click()
    await hands.type('Trước sau')
  }
  await caretAt(hands, at)
}

const everyWord = async (hands: Hands) => JSON.stringify((await hands.text()).body)
const bodyOf = async (hands: Hands) => (await hands.text()).body

/** Pastes, and does something at the moment when some of it stands in the sheet and most of it does not. */
const pasteAnd = (
  hands: Hands,
  html: string,
  act: 'Escape' | 'type and Escape' | 'type on and Escape' | 'put away' | 'nothing',
) =>
  hands.page.evaluate(
    ([html, act]) =>
      new Promise<void>((resolve, reject) => {
        const root = document.querySelector('[contenteditable=true]') as HTMLElement
        const pressEscape = () =>
          root.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true, cancelable: true }),
          )
        const observer = new MutationObserver(() => {
          if (!/số 30\D/.test(`${root.textContent} `)) return
          observer.disconnect()
          if (/số 2400/.test(`${root.textContent}`)) return reject(new Error('It came all at once'))
          if (act === 'type and Escape') {
            window.desk.handle.current?.focus('headline')
            queueMicrotask(() => window.desk.handle.current?.type(' mới'))
          }
          if (act === 'type on and Escape') queueMicrotask(() => window.desk.handle.current?.type('thêm '))
          queueMicrotask(() => {
            if (act === 'put away') {
              window.desk.handle.current?.finishPaste()
              window.desk.kept = window.desk.handle.current?.flush()
              window.desk.open({ headline: 'Bài khác' })
            } else if (act !== 'nothing') pressEscape()
            resolve()
          })
        })
        observer.observe(root, { childList: true, subtree: true, characterData: true })
        const transfer = new DataTransfer()
        transfer.setData('text/html', html)
        document.activeElement?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
        )
      }),
    [html, act] as const,
  )

for (const name of Object.keys(PLACES) as PlaceName[]) {
  test(`into ${name}: bit by bit, between the words, and one undo takes it away`, async ({ hands }) => {
    await goTo(hands, name)
    const before = await bodyOf(hands)
    await pasteAnd(hands, PARAGRAPHS, 'nothing')
    await expect.poll(() => everyWord(hands)).toContain(`số ${COUNT - 1}`)
    await expect.poll(async () => (await hands.text()).body).not.toEqual(before)
    const found = [...(await everyWord(hands)).matchAll(/số (\d+)/g)].map(([, number]) => Number(number))
    expect(found).toEqual(Array.from({ length: COUNT }, (_, index) => index))
    await hands.press('Control+z')
    expect(await bodyOf(hands)).toEqual(before)
  })

  test(`into ${name}: Esc takes back what stands there already, and only that`, async ({ hands }) => {
    await goTo(hands, name)
    const before = await bodyOf(hands)
    await pasteAnd(hands, PARAGRAPHS, 'Escape')
    await expect.poll(() => bodyOf(hands)).toEqual(before)
    // With something written elsewhere meanwhile, which stays.
    await goTo(hands, name)
    await pasteAnd(hands, PARAGRAPHS, 'type and Escape')
    await expect.poll(() => bodyOf(hands)).toEqual(before)
    expect((await hands.text()).headline).toBe('Tít mới')
  })
}

for (const name of ['an answer', 'a cell'] as const) {
  test(`into ${name}: letters typed into the same line meanwhile stay where they were typed when Esc takes the rest`, async ({
    hands,
  }) => {
    await goTo(hands, name)
    await pasteAnd(hands, PARAGRAPHS, 'type on and Escape')
    await expect.poll(() => everyWord(hands)).not.toContain('số 1')
    expect(await everyWord(hands)).toMatch(/"Trước ?thêm +sau"/)
    await hands.press('Control+z')
    expect(await everyWord(hands)).toContain('"Trước sau"')
  })
}

test('a long list put into a list goes on with it, at the level of the caret', async ({ hands }) => {
  await goTo(hands, 'an entry inside another')
  const before = await bodyOf(hands)
  await pasteAnd(hands, LIST, 'nothing')
  await expect.poll(async () => (await hands.body())[1]?.slice(-43)).toBe('Đoạn số 2498 • Đoạn số 2499 sau • Hai] • Ba')
  expect((await hands.body()).map((line) => line.slice(0, 50))).toEqual([
    'paragraph: Trên',
    'bullet: Ngoài • [Trước • Đoạn số 0 • Đoạn số 1 • Đ',
    'paragraph: Dưới',
  ])
  await hands.press('Control+z')
  expect(await bodyOf(hands)).toEqual(before)
})

test('paragraphs put into a list part it: above, between and below stand as they did', async ({ hands }) => {
  await goTo(hands, 'an entry of a list')
  await pasteAnd(hands, PARAGRAPHS, 'nothing')
  await expect.poll(async () => (await hands.body()).at(-2)).toBe('bullet: Hai')
  const body = await hands.body()
  expect([...body.slice(0, 3), ...body.slice(-3)]).toEqual([
    'paragraph: Trên',
    'bullet: TrướcĐoạn số 0',
    'paragraph: Đoạn số 1',
    'paragraph: Đoạn số 2499 sau',
    'bullet: Hai',
    'paragraph: Dưới',
  ])
})

test('a list of thousands of entries comes bit by bit too, and is one list', async ({ hands }) => {
  await hands.page.locator('[data-head=standfirst] + p').click()
  await pasteAnd(hands, LIST, 'Escape')
  await expect.poll(() => hands.body()).toEqual(['paragraph: '])
  await pasteAnd(hands, LIST, 'nothing')
  await expect.poll(() => everyWord(hands)).toContain(`số ${COUNT - 1}`)
  const blocks = (await bodyOf(hands)).root.children as unknown as { type: string; children: unknown[] }[]
  expect(blocks.map(({ type, children }) => [type, children.length])).toEqual([['list', COUNT]])
})

test('a table of thousands of cells is one table, with its joined cells; too large to be read at once, it is still one', async ({
  hands,
}) => {
  const rows = numbers((index) =>
    index % 10 === 0 ? `<tr><td rowspan="10">Trạm</td><td>số ${index}</td></tr>` : `<tr><td>số ${index}</td></tr>`,
  )
  for (const html of [`<table>${rows}</table>`, `<!--${'x'.repeat(3_000_000)}--><table>${rows}</table>`]) {
    await open(hands, paragraph('Giữa'))
    await hands.caretIn('p:has-text("Giữa")')
    await pasteAnd(hands, html, 'nothing')
    await expect.poll(() => everyWord(hands), { timeout: 20_000 }).toContain(`số ${COUNT - 1}`)
    const tables = (await bodyOf(hands)).root.children.filter(({ type }) => type === 'table') as unknown as {
      rows: { cells: { rowSpan: number }[] }[]
    }[]
    expect(tables.map(({ rows: found }) => found.length)).toEqual([COUNT])
    const spans = tables[0]?.rows.map(({ cells }) => cells.map(({ rowSpan }) => rowSpan).join())
    expect(spans).toEqual(Array.from({ length: COUNT }, (_, index) => (index % 10 === 0 ? '10,1' : '1')))
  }
})

test('an article that is put away meanwhile has all of it, and the next one nothing', async ({ hands }) => {
  await hands.page.locator('[data-head=standfirst] + p').click()
  await hands.type('Trước')
  await pasteAnd(hands, PARAGRAPHS, 'put away')
  const kept = await hands.page.evaluate(() => JSON.stringify(window.desk.kept?.body))
  expect(kept).toContain('Trước')
  expect([...kept.matchAll(/số (\d+)/g)].map(([, number]) => Number(number))).toEqual(
    Array.from({ length: COUNT }, (_, index) => index),
  )
  await expect.poll(async () => (await hands.text()).headline).toBe('Bài khác')
  expect(await hands.body()).toEqual(['paragraph: '])
  // The sheet that is gone has nothing more to put in.
  await hands.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)))
  expect(await hands.body()).toEqual(['paragraph: '])
})
