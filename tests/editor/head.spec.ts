/** Kicker, headline, standfirst and body are one page: Enter and Backspace walk through it, and no line swallows another. */
import { expect, type Hands, test } from './desk'

const article = {
  kicker: 'Phòng lũ',
  headline: 'Tít bài',
  standfirst: 'Câu mở đầu.',
  body: {
    root: {
      type: 'root' as const,
      version: 1 as const,
      children: [
        {
          type: 'paragraph' as const,
          version: 1 as const,
          children: [{ type: 'text' as const, version: 1 as const, text: 'Đoạn một.', format: 0 }],
        },
        {
          type: 'paragraph' as const,
          version: 1 as const,
          children: [{ type: 'text' as const, version: 1 as const, text: 'Đoạn hai.', format: 0 }],
        },
      ],
    },
  },
}

test('Enter goes from the kicker to the body', async ({ hands }) => {
  await hands.page.locator('[data-head=kicker]').click()
  for (const line of ['A', 'B', 'C', 'D']) {
    await hands.type(line)
    if (line !== 'D') await hands.press('Enter')
  }
  expect(await hands.text()).toMatchObject({ kicker: 'A', headline: 'B', standfirst: 'C' })
  expect(await hands.body()).toEqual(['paragraph: D'])
})

test.describe('with a whole article', () => {
  test.beforeEach(async ({ hands }) => hands.page.evaluate((text) => window.desk.open(text), article))

  const unchanged = { kicker: 'Phòng lũ', headline: 'Tít bài', standfirst: 'Câu mở đầu.' }

  for (const place of [
    '[data-head=kicker]',
    '[data-head=headline]',
    '[data-head=standfirst]',
    '[data-head=standfirst] + p',
  ]) {
    test(`Backspace at the start of ${place} takes nothing away`, async ({ hands }) => {
      await hands.caretIn(place, 'start')
      await hands.press('Backspace')
      await hands.press('Control+Backspace')
      expect((await hands.text()).headline.length).toBeGreaterThan(0)
      await hands.press('Control+z')
      expect(await hands.text()).toMatchObject(unchanged)
      expect(await hands.body()).toEqual(['paragraph: Đoạn một.', 'paragraph: Đoạn hai.'])
    })
  }

  test('Backspace at the start of the body goes to the end of the standfirst', async ({ hands }) => {
    await hands.caretIn('[data-head=standfirst] + p', 'start')
    await hands.press('Backspace')
    await hands.type('!')
    expect((await hands.text()).standfirst).toBe('Câu mở đầu.!')
    expect(await hands.body()).toEqual(['paragraph: Đoạn một.', 'paragraph: Đoạn hai.'])
  })

  test('an empty first paragraph goes away', async ({ hands }) => {
    await hands.caretIn('[data-head=standfirst]', 'end')
    await hands.press('Enter')
    expect(await hands.body()).toEqual(['paragraph: ', 'paragraph: Đoạn một.', 'paragraph: Đoạn hai.'])
    await hands.press('Backspace')
    await hands.type('!')
    expect((await hands.text()).standfirst).toBe('Câu mở đầu.!')
    expect(await hands.body()).toEqual(['paragraph: Đoạn một.', 'paragraph: Đoạn hai.'])
  })

  test('Enter in the middle of the headline takes the rest along', async ({ hands }) => {
    await hands.caretIn('[data-head=headline]', 'start')
    for (let i = 0; i < 4; i++) await hands.press('ArrowRight')
    await hands.press('Enter')
    expect(await hands.text()).toMatchObject({ headline: 'Tít', standfirst: 'bài Câu mở đầu.' })
  })

  test('deleting across lines leaves each what was not selected', async ({ hands }) => {
    await hands.caretIn('[data-head=headline]', 'start')
    for (let i = 0; i < 4; i++) await hands.press('ArrowRight')
    await hands.page.evaluate(() => {
      const selection = getSelection()
      const paragraph = document.querySelector('[data-head=standfirst] + p')?.querySelector('span')?.firstChild
      if (paragraph && selection) selection.extend(paragraph, 5)
    })
    await hands.press('Backspace')
    expect(await hands.text()).toMatchObject({ kicker: 'Phòng lũ', headline: 'Tít ', standfirst: '' })
    expect(await hands.body()).toEqual(['paragraph: một.', 'paragraph: Đoạn hai.'])
    await hands.press('Control+z')
    expect(await hands.text()).toMatchObject(unchanged)
  })

  test('typing over the whole article begins a new one in the headline', async ({ hands }) => {
    await hands.caretIn('[data-head=headline]')
    await hands.press('Control+a')
    await hands.type('Mới')
    expect(await hands.text()).toMatchObject({ kicker: '', headline: 'Mới', standfirst: '' })
    expect(await hands.body()).toEqual(['paragraph: '])
    await hands.press('Control+z')
    await hands.press('Control+z')
    expect(await hands.text()).toMatchObject(unchanged)
  })

  const figure = {
    type: 'figure',
    version: 1,
    picture: null,
    missing: 'a.jpg',
    caption: '',
    credit: '',
    alt: '',
    width: 'text',
    focus: null,
  } as const

  for (const [way, type] of [
    ['letters', (hands: Hands) => hands.type('Mới')],
    ['a composed word', (hands: Hands) => hands.preedit(['M', 'Mơ', 'Mới'])],
    ['a paste', (hands: Hands) => hands.paste({ 'text/plain': 'Mới' })],
    ['nothing', (hands: Hands) => hands.press('Delete')],
  ] as const) {
    test(`everything, a picture at the end included, gives way to ${way}`, async ({ hands }) => {
      const children = [...article.body.root.children, figure]
      const whole = { ...article, body: { root: { ...article.body.root, children } } }
      await hands.page.evaluate((text) => window.desk.open(text), whole)
      await hands.caretIn('[data-head=headline]')
      await hands.press('Control+a')
      await type(hands)
      expect(await hands.text()).toMatchObject({ kicker: '', headline: way === 'nothing' ? '' : 'Mới', standfirst: '' })
      expect(await hands.body()).toEqual(['paragraph: '])
      for (let step = 0; step < 3; step++) await hands.press('Control+z')
      expect(await hands.text()).toMatchObject(unchanged)
      expect(await hands.body()).toEqual(['paragraph: Đoạn một.', 'paragraph: Đoạn hai.', 'figure: '])
    })
  }

  test('the head takes no format and no kind of block', async ({ hands }) => {
    await hands.caretIn('[data-head=headline]')
    await hands.press('Shift+Home')
    await hands.press('Control+b')
    await hands.press('Control+Alt+2')
    await hands.press('Control+Shift+8')
    await hands.press('Control+l')
    await hands.press('End')
    await hands.type(' **đậm** ## ')
    expect((await hands.text()).headline).toBe('Tít bài **đậm** ## ')
    expect(await hands.page.locator('[data-head=headline] strong').count()).toBe(0)
  })

  test('arrows walk through head and body without a stop', async ({ hands }) => {
    await hands.caretIn('[data-head=kicker]', 'end')
    await hands.press('ArrowRight')
    await hands.type('1')
    expect((await hands.text()).headline).toBe('1Tít bài')
    await hands.press('ArrowDown')
    await hands.press('ArrowDown')
    await hands.press('End')
    await hands.type('2')
    expect(await hands.body()).toEqual(['paragraph: Đoạn một.2', 'paragraph: Đoạn hai.'])
  })
})

test.describe('at the start of the body', () => {
  test.beforeEach(async ({ hands }) => {
    await hands.caretIn('[data-head=standfirst]')
    await hands.type('Sapo')
    await hands.press('Enter')
  })

  for (const [signs, after] of [
    ['- ', ['paragraph: một']],
    ['> ', ['paragraph: một']],
    ['## ', ['h2: một']],
  ] as const) {
    test(`Backspace before "${signs}một" does not pull it into the standfirst`, async ({ hands }) => {
      await hands.type(`${signs}một`)
      await hands.press('Home')
      await hands.press('Backspace')
      expect(await hands.body()).toEqual(after)
      expect((await hands.text()).standfirst).toBe('Sapo')
    })
  }

  test('Delete at the end of the standfirst pulls nothing up', async ({ hands }) => {
    await hands.type('một')
    await hands.caretIn('[data-head=standfirst]', 'end')
    await hands.press('Delete')
    await hands.press('Control+Delete')
    expect((await hands.text()).standfirst).toBe('Sapo')
    expect(await hands.body()).toEqual(['paragraph: một'])
  })
})

test.describe('pasting into the head', () => {
  test('a whole page fills the headline with its first line and the body with the rest', async ({ hands }) => {
    await hands.page.locator('[data-head=headline]').click()
    await hands.paste({ 'text/plain': 'Tít bài\n\nĐoạn một\nĐoạn hai' })
    expect(await hands.text()).toMatchObject({ headline: 'Tít bài', standfirst: '' })
    expect(await hands.body()).toEqual(['paragraph: Đoạn một', 'paragraph: Đoạn hai'])
  })

  test('a line with formats comes as plain words', async ({ hands }) => {
    await hands.page.locator('[data-head=headline]').click()
    await hands.type('Trước ')
    await hands.paste({ 'text/html': '<h1>mùa <b>lũ</b><br>Cẩm Lưu</h1>', 'text/plain': 'mùa lũ\nCẩm Lưu' })
    expect((await hands.text()).headline).toBe('Trước mùa lũ Cẩm Lưu')
  })

  test('a copied article fills an empty one', async ({ hands }) => {
    await hands.page.evaluate((text) => window.desk.open(text), article)
    await hands.caretIn('[data-head=headline]')
    await hands.press('Control+a')
    const copied = await hands.copy()
    await hands.page.evaluate(() => window.desk.open({}))
    await hands.page.locator('[data-head=headline]').click()
    await hands.paste(copied)
    expect(await hands.text()).toMatchObject({ kicker: 'Phòng lũ', headline: 'Tít bài', standfirst: 'Câu mở đầu.' })
    expect(await hands.body()).toEqual(['paragraph: Đoạn một.', 'paragraph: Đoạn hai.'])
  })
})
