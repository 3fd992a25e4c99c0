/** The built-in input method on the sheet: whole sentences in every method and every place, and everything that comes between two keys. */
import { expect, type Hands, type Sender, test } from './desk'
import { emptyPage } from './emptyPage'
import { startBody } from './sheet'

const SENTENCE = 'Trước mùa lũ, Cẩm Lưu đắp đê; người dân khỏe.'

const KEYS = {
  telex: 'Truowcs muaf lux, Caamr Luwu ddawps ddee; nguwowif daan khoer.',
  telex_simple: 'Truowcs muaf lux, Caamr Luwu ddawps ddee; nguwowif daan khoer.',
  vni: 'Tru7o7c1 mua2 lu4, Ca6m3 Lu7u d9a8p1 d9e6; ngu7o7i2 da6n khoe3.',
  viqr: "Tru+o+'c mu`a lu~, Ca^?m Lu+u dda('p dde^; ngu+o+`i da^n kho?e.",
} as const

const places = {
  kicker: '[data-head=kicker]',
  headline: '[data-head=headline]',
  standfirst: '[data-head=standfirst]',
  paragraph: '[data-head=standfirst] + p',
  heading: 'h2',
  'list item': 'li',
  quote: 'blockquote',
} as const

const words = async (hands: Hands) => (await hands.body()).map((line) => line.replace('paragraph: ', '')).join('¶')

for (const [place, selector] of Object.entries(places)) {
  test.describe(`in a ${place}`, () => {
    for (const [method, keys] of Object.entries(KEYS)) {
      test(`a sentence in ${method}`, async ({ hands }) => {
        await hands.builtIn({ method: method as keyof typeof KEYS })
        await hands.page.evaluate((text) => window.desk.open(text), emptyPage)
        await hands.page.locator(selector).first().click()
        await hands.type(keys)
        await expect(hands.page.locator(selector).first()).toHaveText(SENTENCE)
        const { kicker, headline, standfirst, body } = await hands.text()
        expect(JSON.stringify({ kicker, headline, standfirst, body })).toContain(SENTENCE)
      })
    }
  })
}

test('both styles of tones, as the newsroom chooses', async ({ hands }) => {
  await startBody(hands)
  await hands.builtIn({ toneStyle: 'old' })
  await hands.type('hoaf thuyr ')
  await hands.builtIn({ toneStyle: 'new' })
  await hands.type('hoaf thuyr')
  expect(await words(hands)).toBe('hòa thủy hoà thuỷ')
})

test('is off unless it is chosen', async ({ hands }) => {
  await startBody(hands)
  await hands.type('Truowcs muaf')
  expect(await words(hands)).toBe('Truowcs muaf')
})

test('English comes back at the end of the word, and at the end of the line', async ({ hands }) => {
  await startBody(hands)
  await hands.builtIn()
  await hands.type('Xem website, expert')
  await hands.press('Enter')
  await hands.type('Tin')
  expect(await words(hands)).toBe('Xem website, expert¶Tin')
})

test('words of one’s own are left alone, quick typing and free marking are for those who want them', async ({
  hands,
}) => {
  await startBody(hands)
  await hands.builtIn({ exceptions: ['Gaas'], quickTyping: true })
  await hands.type('Gaas cco nguoiwf ')
  expect(await words(hands)).toBe('Gaas cho người ')
})

test('the caret goes into a word and the word goes on there', async ({ hands }) => {
  await startBody(hands)
  await hands.builtIn()
  await hands.type('nghieng tron')
  for (let i = 0; i < 7; i++) await hands.press('ArrowLeft')
  // ngh i e | ng: the circumflex goes to the letter before the caret.
  await hands.type('e')
  expect(await words(hands)).toBe('nghiêng tron')
  await hands.press('End')
  await hands.type('f')
  expect(await words(hands)).toBe('nghiêng tròn')
  await hands.press('Home')
  await hands.type('ddee ')
  expect(await words(hands)).toBe('đê nghiêng tròn')
})

test('a click elsewhere, a selection written over, and a paste begin anew', async ({ hands }) => {
  await startBody(hands)
  await hands.builtIn()
  await hands.type('hoa')
  await hands.page.locator('[data-head=headline]').click()
  await hands.type('f')
  expect((await hands.text()).headline).toBe('f')
  await startBody(hands)
  await hands.press('End')
  await hands.type('f')
  expect(await words(hands)).toBe('hòa')
  await hands.press('Shift+Home')
  await hands.type('s')
  expect(await words(hands)).toBe('s')
  await hands.press('Shift+Home')
  await hands.type('w')
  expect(await words(hands)).toBe('ư')
  await hands.paste({ 'text/plain': 'ong tien' })
  await hands.type('s')
  expect(await words(hands)).toBe('ưong tién')
})

test('Backspace takes the letter before the caret, and the word goes on', async ({ hands }) => {
  await startBody(hands)
  await hands.builtIn()
  await hands.type('tieengs')
  await hands.press('Backspace')
  expect(await words(hands)).toBe('tiến')
  await hands.type('f')
  expect(await words(hands)).toBe('tiền')
  await hands.type(' vieet')
  await hands.press('Backspace')
  await hands.press('Backspace')
  await hands.type('eetj nam')
  expect(await words(hands)).toBe('tiền việt nam')
})

test('undo goes back by words, and typing goes on from there', async ({ hands }) => {
  await startBody(hands)
  await hands.builtIn()
  const keys = ['Truowcs ', 'muaf ', 'lux ', 'Caamr ', 'Luwu ', 'ddee']
  await hands.type(keys.join(''))
  expect(await words(hands)).toBe('Trước mùa lũ Cẩm Lưu đê')
  const seen: string[] = []
  while ((await words(hands)) !== '' && seen.length < 12) {
    await hands.press('Control+z')
    seen.push(await words(hands))
  }
  expect(seen).toEqual(['Trước mùa lũ Cẩm Lưu ', 'Trước mùa lũ Cẩm ', 'Trước mùa lũ ', 'Trước mùa ', 'Trước ', ''])
  for (let i = 0; i < 3; i++) await hands.press('Control+Shift+z')
  expect(await words(hands)).toBe('Trước mùa lũ ')
  await hands.type('ddee')
  expect(await words(hands)).toBe('Trước mùa lũ đê')
})

test('beside bold and after a link', async ({ hands }) => {
  await startBody(hands)
  await hands.builtIn({ method: 'telex_simple' })
  await hands.press('Control+b')
  await hands.type('ddaamj')
  await hands.press('Control+b')
  await hands.type(' thuwowngf [tin](baosongtra.vn)')
  // The link is not the word's beginning: what follows it is a word of its own.
  await hands.type('s')
  expect(await words(hands)).toBe('đậm thường <tin>s')
  await hands.type(' vieetj')
  expect(await words(hands)).toBe('đậm thường <tin>s việt')
  expect(JSON.stringify((await hands.text()).body)).toContain('"text":"đậm","format":1')
})

test('in a word that is half bold', async ({ hands }) => {
  await startBody(hands)
  await hands.builtIn()
  await hands.type('ng')
  await hands.press('Control+b')
  await hands.type('hieng')
  await hands.type('e')
  expect(await words(hands)).toBe('nghiêng')
})

test('in the fields under a picture, with the sheet’s undo', async ({ hands }) => {
  await startBody(hands)
  await hands.builtIn()
  await hands.page.evaluate(() => window.desk.choose(['de.png']))
  await hands.press('Control+Shift+a')
  await hands.page.locator('[data-field=caption]').click()
  await hands.type('DDoanj ddee Cồn')
  await hands.press('Enter')
  await hands.type('Thu Vaan')
  const figure = async () => (await hands.text()).body.root.children.find(({ type }) => type === 'figure')
  expect(await figure()).toMatchObject({ caption: 'Đoạn đê Cồn', credit: 'Thu Vân' })
  await hands.press('Control+z')
  expect(await figure()).toMatchObject({ credit: 'Thu ' })
})

test('as fast as keys can come', async ({ hands }) => {
  await startBody(hands)
  await hands.builtIn()
  const line = Array.from({ length: 12 }, () => 'Truowcs muaf lux, Caamr Luwu ddawps ddee. ').join('')
  // All at once, without waiting for a frame between two keys.
  await Promise.all([...line].map((key) => hands.page.keyboard.press(key === ' ' ? 'Space' : key)))
  expect(await words(hands)).toBe('Trước mùa lũ, Cẩm Lưu đắp đê. '.repeat(12))
})

test.describe('beside an input method of the computer', () => {
  test.beforeEach(async ({ hands }) => {
    await startBody(hands)
    await hands.builtIn()
  })
  const others = (hands: Hands) => hands.page.evaluate(() => window.desk.others)

  test('keeps out while a word is composed, and says that there is another', async ({ hands }) => {
    await hands.preedit(['t', 'ti', 'tiê', 'tiên', 'tiêng', 'tiếng'])
    await hands.type(' ')
    await hands.preedit(['V', 'Vi', 'Viê', 'Viêt', 'Việt'])
    expect(await words(hands)).toBe('tiếng Việt')
    expect(await others(hands)).toBeGreaterThan(0)
  })

  test('leaves alone what Unikey and OpenKey send', async ({ hands }) => {
    // The keys that change a word never reach the window: Unikey has them.
    await hands.type('tie')
    await hands.rewrite(1, 'ê')
    await hands.type('ng')
    await hands.rewrite(3, 'ếng')
    expect(await words(hands)).toBe('tiếng')
    expect(await others(hands)).toBeGreaterThan(0)
  })

  // Keys that change a word never reach the window; what the program makes of them comes as Backspaces and letters. The
  // letters of a word given back (as, ow, đd) would be composed a second time by whoever took them for keys.
  const sent = async (hands: Hands, sender: Sender) => {
    await hands.type('a')
    await hands.rewrite(1, 'á', sender)
    await hands.rewrite(1, 'as', sender)
    await hands.type(' co')
    await hands.rewrite(1, 'ơ', sender)
    await hands.rewrite(1, 'ow', sender)
    await hands.type(' nuo')
    await hands.rewrite(2, 'ươ', sender)
    await hands.type('c')
    await hands.rewrite(3, 'ước', sender)
    await hands.type(' d')
    await hands.rewrite(1, 'đ', sender)
    await hands.rewrite(1, 'dd ', sender)
    await hands.type('mua')
    await hands.rewrite(2, 'ùa', sender)
  }

  for (const sender of ['packet', 'named', 'process'] as const) {
    test(`composes nothing of what a program sends (${sender}), in the text and in a field`, async ({ hands }) => {
      await sent(hands, sender)
      expect(await words(hands)).toBe('as cow nước dd mùa')
      expect(await others(hands)).toBeGreaterThan(0)
      await hands.type(' ')
      await hands.page.evaluate(() => {
        window.desk.others = 0
        window.desk.choose(['de.png'])
      })
      await hands.press('Control+Shift+a')
      await hands.page.locator('[data-field=caption]').click()
      await sent(hands, sender)
      const blocks = (await hands.text()).body.root.children
      expect(blocks.find(({ type }) => type === 'figure')).toMatchObject({ caption: 'as cow nước dd mùa' })
      expect(await others(hands)).toBeGreaterThan(0)
      // The hand at the keyboard is answered as before.
      await hands.type(' luax')
      await expect(hands.page.locator('[data-field=caption]')).toHaveValue('as cow nước dd mùa lũa')
    })
  }

  test('is not alarmed by a person who rubs out and writes on', async ({ hands }) => {
    await hands.type('tieengs')
    await hands.press('Backspace')
    await hands.page.waitForTimeout(150)
    await hands.type('g vieetj')
    expect(await words(hands)).toBe('tiếng việt')
    expect(await others(hands)).toBe(0)
  })
})
