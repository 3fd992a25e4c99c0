/**
 * In the blocks what holds for plain lines (`inputMethods`, `history`): undo by words however they were typed, words beside
 * bold and links, and Ctrl+B in the middle of a composition.
 */
import { expect, type Hands, test } from './desk'
import { INPUT_METHODS } from './waysOfTyping'

const WAYS = Object.values(INPUT_METHODS)

const WORDS = [
  ['Truwowcs', 'Trước'],
  ['muaf', 'mùa'],
  ['lux', 'lũ'],
  ['Caamr', 'Cẩm'],
  ['Luwu', 'Lưu'],
] as const

const SENTENCE = WORDS.map(([, word]) => word).join(' ')

const run = (words: string, format = 0) => ({ type: 'text', version: 1, text: words, format })
const link = () => ({ type: 'link', version: 1, url: 'https://baosongtra.vn', children: [run('tin')] })

/** A list, a table, a box and an interview, the same words in each. */
function bodyOf(words: () => object[]) {
  const cell = { children: words(), header: 'none', colSpan: 1, rowSpan: 1, align: null }
  const line = { type: 'paragraph', version: 1, children: words() }
  const children = [
    { type: 'paragraph', version: 1, children: [] },
    {
      type: 'list',
      version: 1,
      listType: 'bullet',
      start: 1,
      children: [{ type: 'listitem', version: 1, children: words() }],
    },
    { type: 'table', version: 1, caption: '', source: '', rows: [{ cells: [cell] }] },
    { type: 'info-box', version: 1, title: '', align: 'full', children: [line] },
    { type: 'qa', version: 1, asker: '', answerer: '', items: [{ question: words(), answer: [line] }] },
  ]
  return { root: { type: 'root', version: 1, children } }
}

const PLACES = {
  'a list item': 'li',
  'a cell': 'td',
  'a box': '[data-part="info-box.body"] p',
  'an answer': '[data-part="qa.answer"] p',
} as const

const open = (hands: Hands, words: () => object[]) =>
  hands.page.evaluate((body) => window.desk.open({ body: body as never }), bodyOf(words))

const openFigure = async (hands: Hands) => {
  await hands.page.evaluate(() => window.desk.choose(['de.png']))
  await hands.page.locator('[data-head=standfirst] + p').click()
  await hands.press('Control+Shift+a')
  await hands.page.locator('[data-field=caption]').click({ timeout: 5000 })
}

/** Each word in another way; then back to nothing, and forth again. */
async function undoByWords(hands: Hands, read: () => Promise<string>) {
  for (const [index, [raw, word]] of WORDS.entries()) {
    if (index > 0) await hands.type(' ')
    await WAYS[index]?.(hands, raw, word)
  }
  await expect.poll(read).toBe(SENTENCE)
  const seen: string[] = []
  while (seen.length < WORDS.length && (await read()) !== '') {
    await hands.press('Control+z')
    seen.push(await read())
  }
  expect(seen.at(-1)).toBe('')
  // No half words on the way.
  for (const text of seen) expect(`${SENTENCE} `.startsWith(`${text.trimEnd()} `) || text === '', text).toBe(true)
  for (let step = 0; step < seen.length; step++) await hands.press('Control+Shift+z')
  await expect.poll(read).toBe(SENTENCE)
}

for (const [place, selector] of Object.entries(PLACES)) {
  test.describe(`in ${place}`, () => {
    test('undo goes back by words', async ({ hands }) => {
      await open(hands, () => [])
      const target = hands.page.locator(selector).first()
      await target.click()
      await undoByWords(hands, async () => ((await target.textContent()) ?? '').normalize('NFC').replace('\u200B', ''))
    })

    test('words stand beside bold and links, and Ctrl+B waits for the word', async ({ hands }) => {
      await open(hands, () => [run('a '), run('đậm', 1), run(' b '), link(), run(' c')])
      const target = hands.page.locator(selector).first()
      await target.click()
      // Letter by letter: in a narrow cell the line is broken, and Home is not its start.
      for (let i = 0; i < 'a đậm b tin c'.length; i++) await hands.page.keyboard.press('ArrowLeft')
      for (let i = 0; i < 'a đậm'.length; i++) await hands.page.keyboard.press('ArrowRight')
      await hands.press('Shift')
      for (const [index, write] of WAYS.entries()) await write(hands, WORDS[index]?.[0] ?? '', WORDS[index]?.[1] ?? '')
      for (let i = 0; i < ' b tin'.length; i++) await hands.page.keyboard.press('ArrowRight')
      await hands.press('Shift')
      for (const [index, write] of WAYS.entries()) {
        await hands.type(' ')
        await write(hands, WORDS[index]?.[0] ?? '', WORDS[index]?.[1] ?? '')
      }
      await hands.type(' ')
      await hands.preedit(['V', 'Vi', 'Viê'], { commit: false })
      await hands.press('Control+b')
      await hands.preedit(['Viêt', 'Việt'])
      await hands.type(' Nam')
      await expect
        .poll(async () => (await target.textContent())?.normalize('NFC'))
        .toBe(`a đậm${SENTENCE.replaceAll(' ', '')} b tin ${SENTENCE} Việt Nam c`)
      const written = JSON.stringify((await hands.text()).body)
      expect(written).toContain('"text":"tin"')
      expect(written).toContain('"text":" Nam","format":1')
    })
  })
}

const picture = {
  file: 'aaaaaaaaaaaaaaaa.png',
  mime: 'image/png',
  sizeBytes: 68,
  name: 'a.png',
  widthPx: 6,
  heightPx: 3,
}
const line = (words: string) => ({ type: 'paragraph', version: 1, children: [run(words)] })

/** Blocks of several paragraphs, and the line that stands just before a picture: the words go into the middle of the last one. */
const MIDDLES = {
  'the second paragraph of a box': {
    block: { type: 'info-box', version: 1, title: 'Box', align: 'full', children: [line('một'), line('đầu cuối')] },
    selector: '[data-part="info-box.body"] p >> nth=1',
  },
  'the second paragraph of an answer': {
    block: {
      type: 'qa',
      version: 1,
      asker: '',
      answerer: '',
      items: [{ question: [run('Hỏi')], answer: [line('một'), line('đầu cuối')] }],
    },
    selector: '[data-part="qa.answer"] p >> nth=1',
  },
  'an entry of a timeline': {
    block: { type: 'timeline', version: 1, title: '', items: [{ time: '1999', children: [run('đầu cuối')] }] },
    selector: '[data-block=timeline] :text("đầu cuối")',
  },
  'a cell of two lines': {
    block: {
      type: 'table',
      version: 1,
      caption: '',
      source: '',
      rows: [
        {
          cells: [
            {
              children: [run('một'), { type: 'linebreak', version: 1 }, run('đầu cuối')],
              header: 'none',
              colSpan: 1,
              rowSpan: 1,
              align: null,
            },
          ],
        },
      ],
    },
    selector: 'td',
  },
  'the line just before a picture': { block: line('đầu cuối'), selector: '[data-head=standfirst] + p' },
} as const

for (const [place, { block, selector }] of Object.entries(MIDDLES)) {
  test(`in the middle of ${place} every way of typing writes its word`, async ({ hands }) => {
    const figure = { type: 'figure', version: 1, picture, missing: '', caption: '', credit: '', alt: '', width: 'text' }
    await hands.page.evaluate((body) => window.desk.open({ body: body as never }), {
      root: { type: 'root', version: 1, children: [block, figure] },
    })
    await hands.page.locator(selector).first().click()
    await hands.press('End')
    // A cell is as narrow as its words: the click may fall on its first line.
    if (place === 'a cell of two lines') await hands.press('ArrowDown')
    await hands.press('End')
    for (let i = 0; i < ' cuối'.length; i++) await hands.press('ArrowLeft')
    for (const [index, write] of WAYS.entries()) {
      await hands.type(' ')
      await write(hands, WORDS[index]?.[0] ?? '', WORDS[index]?.[1] ?? '')
    }
    await expect
      .poll(async () => JSON.stringify((await hands.text()).body).normalize('NFC'))
      .toContain(`"đầu ${SENTENCE} cuối"`)
  })
}

for (const head of ['headline', 'standfirst'] as const) {
  test(`Ctrl+B in the middle of a composition leaves the word of the ${head} whole, and plain`, async ({ hands }) => {
    await hands.page.locator(`[data-head=${head}]`).click()
    await hands.type('Xin ')
    await hands.preedit(['V', 'Vi', 'Viê'], { commit: false })
    await hands.press('Control+b')
    await hands.preedit(['Viêt', 'Việt'])
    await hands.type(' Nam')
    expect((await hands.text())[head]).toBe('Xin Việt Nam')
    await expect(hands.page.locator(`[data-head=${head}] strong`)).toHaveCount(0)
  })
}

test.describe('in a caption', () => {
  const caption = async (hands: Hands) => {
    const figure = (await hands.text()).body.root.children.find(({ type }) => type === 'figure')
    return ((figure as { caption?: string } | undefined)?.caption ?? '').normalize('NFC')
  }

  test('undo goes back by words', async ({ hands }) => {
    await openFigure(hands)
    await undoByWords(hands, () => caption(hands))
  })

  test('Ctrl+B and Ctrl+Z in the middle of a composition leave the word whole', async ({ hands }) => {
    await openFigure(hands)
    await hands.type('Xin ')
    await hands.preedit(['V', 'Vi', 'Viê'], { commit: false })
    await hands.press('Control+b')
    await hands.press('Control+z')
    await hands.preedit(['Viêt', 'Việt'])
    await hands.type(' Nam')
    expect(await caption(hands)).toBe('Xin Việt Nam')
  })
})
