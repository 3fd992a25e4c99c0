/** Printed signs for typed ones wherever words are written: the head, cells and boxes, captions and all other fields. */
import { expect, type Hands, test } from './desk'

const text = (words: string) => ({ type: 'text', version: 1, text: words, format: 0 })
const line = (type: string, words = '') => ({ type, version: 1, children: words === '' ? [] : [text(words)] })
const cell = () => ({ children: [], header: 'none', colSpan: 1, rowSpan: 1, align: null })

const body = {
  root: {
    type: 'root',
    version: 1,
    children: [
      line('paragraph', 'Trước'),
      { type: 'list', version: 1, listType: 'bullet', start: 1, children: [line('listitem')] },
      { type: 'table', version: 1, caption: '', source: '', rows: [{ cells: [cell(), cell()] }] },
      { type: 'info-box', version: 1, title: '', align: 'full', children: [line('paragraph')] },
      { type: 'qa', version: 1, asker: '', answerer: '', items: [{ question: [], answer: [line('paragraph')] }] },
    ],
  },
}

const SHEET = {
  kicker: '[data-head=kicker]',
  headline: '[data-head=headline]',
  standfirst: '[data-head=standfirst]',
  'a list item': 'li',
  'a cell': 'td >> nth=1',
  'the title of a box': '[data-part="info-box.title"]',
  'a box': '[data-part="info-box.body"] p',
  'an answer': '[data-part="qa.answer"] p',
} as const

const FIELDS = { 'a caption': 'caption', 'a credit': 'credit', 'a description': 'alt' } as const

const TYPED = 'Ông "Tư" đi 5 km...'
const PRINTED = 'Ông “Tư” đi 5\u00a0km…'

/** Types the line, then takes back sign by sign what was made of it; `read` is what stands in the line. */
async function typeAndUndo(hands: Hands, read: () => Promise<string | undefined>) {
  await hands.type(TYPED)
  await expect.poll(read).toBe(PRINTED)
  await hands.press('Control+z')
  await expect.poll(read).toBe('Ông “Tư” đi 5\u00a0km...')
  await hands.press('Control+Shift+z')
  await expect.poll(read).toBe(PRINTED)
  await hands.press('Control+z')
  await hands.type('a')
  await expect.poll(read).toBe('Ông “Tư” đi 5\u00a0km...a')
  await hands.type(' --')
  await hands.press('Control+z')
  await expect.poll(read).toBe('Ông “Tư” đi 5\u00a0km...a --')
  await hands.press('Control+Shift+Space')
  await expect.poll(read).toBe('Ông “Tư” đi 5\u00a0km...a --\u00a0')
}

for (const [place, selector] of Object.entries(SHEET)) {
  test(`in ${place}`, async ({ hands }) => {
    await hands.page.evaluate((value) => window.desk.open({ body: value as never }), body)
    const target = hands.page.locator(selector).first()
    await target.click()
    await typeAndUndo(hands, async () => (await target.textContent()) ?? '')
    const { kicker, headline, standfirst, body: written } = await hands.text()
    expect(JSON.stringify({ kicker, headline, standfirst, written })).toContain('Ông “Tư” đi 5\u00a0km...a --\u00a0')
  })
}

const figure = async (hands: Hands) =>
  (await hands.text()).body.root.children.find(({ type }) => type === 'figure') as Record<string, string> | undefined

const openFigure = async (hands: Hands) => {
  await hands.page.evaluate(() => window.desk.choose(['de.png']))
  await hands.page.locator('[data-head=standfirst] + p').click()
  await hands.press('Control+Shift+a')
  await expect(hands.page.locator('figure img')).toBeVisible()
}

for (const [place, field] of Object.entries(FIELDS)) {
  test(`in ${place} of a picture, with the sheet’s undo`, async ({ hands }) => {
    await openFigure(hands)
    // The credit and the description come into sight once somebody is at work on the picture.
    await hands.page.locator('[data-field=caption]').click()
    await hands.page.locator(`[data-field=${field}]`).click({ timeout: 5000 })
    await typeAndUndo(hands, async () => (await figure(hands))?.[field])
  })
}

test('in the middle of a caption, over a selection, and with the built-in input method', async ({ hands }) => {
  await openFigure(hands)
  const caption = async () => (await figure(hands))?.caption
  await hands.page.locator('[data-field=caption]').click()
  await hands.builtIn({ method: 'viqr' })
  await hands.type('Ba.n Tu+ ')
  await hands.press('Home')
  await hands.type('"')
  expect(await caption()).toBe('“Bạn Tư ')
  await hands.press('Control+z')
  expect(await caption()).toBe('"Bạn Tư ')
  // The caret stays where the change was.
  await hands.type('-')
  expect(await caption()).toBe('"-Bạn Tư ')
  await hands.press('Shift+End')
  await hands.type("'")
  expect(await caption()).toBe('"-‘')
})

test('not in an address, not while composing, not where it is switched off', async ({ hands }) => {
  await openFigure(hands)
  const caption = async () => (await figure(hands))?.caption
  await hands.page.locator('[data-field=caption]').click()
  await hands.type('https://a.vn/x--y ')
  await hands.preedit(['"', '"a'])
  expect(await caption()).toBe('https://a.vn/x--y "a')
  await hands.builtIn({ on: false, signs: false, hardSpaces: false })
  await hands.type(' "5 km "')
  expect(await caption()).toBe('https://a.vn/x--y "a "5 km "')
})
