/**
 * In the blocks what holds for plain lines (`inputMethods`, `history`): undo by words however they were typed, words beside
 * bold and links, and Ctrl+B in the middle of a composition.
 */
import { expect, type Hands, test } from './desk'

type Write = (hands: Hands, raw: string, word: string) => Promise<void>

const stages = (word: string) => [...word].map((_letter, index) => word.slice(0, index + 1))

const WAYS: readonly Write[] = [
  (hands, raw, word) => hands.unikey(raw, word),
  (hands, raw, word) => hands.openkey(raw, word),
  (hands, raw, word) => hands.shiftLeft(raw, word),
  (hands, _raw, word) => hands.preedit(stages(word)),
  (hands, _raw, word) => hands.decomposed(word),
]

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
