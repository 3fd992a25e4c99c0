/**
 * Every way in which Vietnamese input methods send a word, in every kind of line, at its start, in its middle and at its end,
 * and beside what is not plain text. The event sequences are those of the programs named in `desk.ts`.
 */
import { expect, type Hands, test } from './desk'
import { INPUT_METHODS } from './waysOfTyping'

const run = (words: string, format = 0) => ({ type: 'text' as const, version: 1 as const, text: words, format })
const line = <Type extends string>(type: Type, ...children: readonly object[]) => ({
  type,
  version: 1 as const,
  children,
})

function articleOf(...blocks: readonly object[]) {
  const body = { root: { type: 'root' as const, version: 1 as const, children: blocks } }
  return { headline: 'một hai', standfirst: 'một hai', kicker: 'một hai', body } as never
}

const lines = articleOf(
  line('paragraph', run('một hai')),
  { ...line('heading', run('một hai')), tag: 'h2' },
  { ...line('list', line('listitem', run('một hai'))), listType: 'bullet', start: 1 },
  line('quote', run('một hai')),
)

const places = {
  kicker: '[data-head=kicker]',
  headline: '[data-head=headline]',
  standfirst: '[data-head=standfirst]',
  paragraph: '[data-head=standfirst] + p',
  heading: 'h2',
  'list item': 'li',
  quote: 'blockquote',
} as const

const right = async (hands: Hands, count: number) => {
  for (let i = 0; i < count; i++) await hands.page.keyboard.press('ArrowRight')
  await hands.page.waitForTimeout(30)
}

for (const [way, write] of Object.entries(INPUT_METHODS)) {
  test.describe(`a word ${way}`, () => {
    for (const [place, selector] of Object.entries(places)) {
      test(`at the start, in the middle and at the end of a ${place}`, async ({ hands }) => {
        await hands.page.evaluate((text) => window.desk.open(text), lines)
        await hands.caretIn(selector, 'start')
        await write(hands, 'Tieengs', 'Tiếng')
        await hands.type(' ')
        await right(hands, 3)
        await hands.type(' ')
        await write(hands, 'vieetj', 'việt')
        await hands.press('End')
        await hands.type(' ')
        await write(hands, 'nuwowcs', 'nước')
        await hands.type('.')
        const text = await hands.text()
        const shown = 'Tiếng một việt hai nước.'
        // On the sheet the letters stay as the input method has sent them; what is handed on is composed.
        const onSheet = await hands.page.locator(selector).first().textContent()
        expect(onSheet?.normalize('NFC')).toBe(shown)
        expect(JSON.stringify(text).split(JSON.stringify(shown)).length - 1).toBe(1)
      })
    }

    test('beside bold, beside a link, beside a picture', async ({ hands }) => {
      const link = { type: 'link', version: 1, url: 'https://baosongtra.vn', children: [run('tin')] }
      await hands.page.evaluate(
        (text) => window.desk.open(text),
        articleOf(line('paragraph', run('a '), run('đậm', 1), run(' b '), link, run(' c'))),
      )
      await hands.caretIn('[data-head=standfirst] + p', 'end')
      await hands.page.evaluate(() => window.desk.choose(['de.png']))
      await hands.press('Control+Shift+a')
      await expect(hands.page.locator('figure img')).toBeVisible()
      // Below the picture, in a line that is still empty.
      await write(hands, 'cuoois', 'cuối')
      await hands.caretIn('[data-head=standfirst] + p', 'start')
      // Right behind the bold word, then right behind the link.
      await right(hands, 5)
      await write(hands, 'tieengs', 'tiếng')
      await right(hands, 6)
      await hands.type(' ')
      await write(hands, 'vieetj', 'việt')
      await hands.press('End')
      await write(hands, 'ddee', 'đê')
      expect(await hands.body()).toEqual(['paragraph: a đậmtiếng b <tin> việt cđê', 'figure: ', 'paragraph: cuối'])
    })

    test('the first letters of an empty article, and of a line that Enter has opened', async ({ hands }) => {
      await hands.page.locator('[data-head=headline]').click()
      await write(hands, 'ddee', 'đê')
      await hands.press('Enter')
      await write(hands, 'owr', 'ở')
      await hands.press('Enter')
      await write(hands, 'ddaauf', 'đầu')
      await hands.press('Enter')
      await write(hands, 'awn', 'ăn')
      expect(await hands.text()).toMatchObject({ headline: 'đê', standfirst: 'ở' })
      expect(await hands.body()).toEqual(['paragraph: đầu', 'paragraph: ăn'])
    })

    // https://github.com/facebook/lexical/issues/5877: the last composed letter was lost.
    test('a digit or a sign right behind the word', async ({ hands }) => {
      await hands.page.locator('[data-head=standfirst] + p').click()
      for (const sign of ['1', '%', ')', ':']) {
        await write(hands, 'vieetj', 'việt')
        await hands.type(sign)
      }
      expect(await hands.body()).toEqual(['paragraph: việt1việt%việt)việt:'])
    })

    test('over selected words', async ({ hands }) => {
      await hands.page.evaluate((text) => window.desk.open(text), lines)
      await hands.caretIn('[data-head=standfirst] + p', 'end')
      await hands.press('Shift+Home')
      await write(hands, 'vieetj', 'việt')
      expect((await hands.body())[0]).toBe('paragraph: việt')
    })
  })
}

test.describe('a word that stands there is taken up again', () => {
  test.beforeEach(async ({ hands }) => {
    await hands.page.locator('[data-head=standfirst] + p').click()
    await hands.type('xin hoan toan')
  })

  test('by Backspaces and letters', async ({ hands }) => {
    await hands.rewrite(3, 'oàn')
    expect(await hands.body()).toEqual(['paragraph: xin hoan toàn'])
    // It was one word in one go: undo takes it back as one.
    await hands.press('Control+z')
    expect(await hands.body()).toEqual(['paragraph: xin hoan '])
  })

  test('in the middle of the line', async ({ hands }) => {
    for (let i = 0; i < 5; i++) await hands.press('ArrowLeft')
    await hands.rewrite(2, 'àn')
    expect(await hands.body()).toEqual(['paragraph: xin hoàn toan'])
  })

  test('by a composition that covers it', async ({ hands }) => {
    const cdp = await hands.page.context().newCDPSession(hands.page)
    await cdp.send('Input.imeSetComposition', {
      text: 'toàn',
      selectionStart: 4,
      selectionEnd: 4,
      // Counted from the start of the sheet, with a line end for each of the three empty lines of the head.
      replacementStart: 3 + 9,
      replacementEnd: 3 + 13,
    })
    await cdp.send('Input.insertText', { text: 'toàn' })
    await cdp.detach()
    expect(await hands.body()).toEqual(['paragraph: xin hoan toàn'])
  })
})
