/** The page while one writes: limits of the head, focus, the line in the middle, larger words, what is selected. */
import { expect, type Hands, test } from './desk'

const text = (words: string) => ({ type: 'text' as const, version: 1 as const, text: words, format: 0 })
const paragraph = (words: string) => ({ type: 'paragraph' as const, version: 1 as const, children: [text(words)] })
const article = {
  headline: 'Gia cố đê',
  standfirst: 'Tuyến đê dài 2,4 km.',
  body: {
    root: {
      type: 'root',
      version: 1,
      children: [
        paragraph('Câu một ở đây. Câu hai ở đây.'),
        ...Array.from({ length: 40 }, (_, i) => paragraph(`Đoạn ${i}.`)),
      ],
    },
  },
}

const open = (hands: Hands) => hands.page.evaluate((value) => window.desk.open(value as never), article)
const look = (hands: Hands, view: object) => hands.page.evaluate((value) => window.desk.look(value), view)
const marked = (hands: Hands, name: string) =>
  hands.page.evaluate((highlight) => [...(CSS.highlights.get(highlight) ?? [])].map(String), name)
const headline = (hands: Hands) => hands.page.locator('[data-head=headline]')

test.describe('the limit of the headline', () => {
  test.beforeEach(async ({ hands }) => {
    await open(hands)
    await look(hands, { limits: { headline: 12, standfirst: null } })
    await hands.caretIn('[data-head=headline]')
  })

  test('is quiet until it comes near, and marks what is too much', async ({ hands }) => {
    await expect(headline(hands)).not.toHaveAttribute('data-count')
    await hands.type(' cũ')
    await expect(headline(hands)).toHaveAttribute('data-count', '12/12')
    expect(await marked(hands, 'over-limit')).toEqual([])
    await hands.type(' kỹ')
    await expect(headline(hands)).toHaveAttribute('data-count', '15/12')
    expect(await marked(hands, 'over-limit')).toEqual([' kỹ'])
    // Said aloud once; the document itself knows nothing of it.
    await expect(hands.page.getByRole('status').filter({ hasText: 'quá giới hạn 12' })).toHaveCount(1)
    expect((await hands.text()).headline).toBe('Gia cố đê cũ kỹ')
    await hands.press('Control+z')
    await expect(headline(hands)).not.toHaveAttribute('data-over')
    expect(await marked(hands, 'over-limit')).toEqual([])
  })

  test('counts a word while an input method writes it, and leaves the word alone', async ({ hands }) => {
    await hands.type(' ')
    await hands.preedit(['v', 'vi', 'viê', 'việ', 'việt'], { commit: false })
    await expect(headline(hands)).toHaveAttribute('data-count', '14/12')
    await hands.preedit(['việt'])
    expect((await hands.text()).headline).toBe('Gia cố đê việt')
  })
})

test('focus lets the paragraph of the caret stand out, and goes with it', async ({ hands }) => {
  await open(hands)
  await look(hands, { focusMode: 'paragraph' })
  await hands.caretIn('[data-head=standfirst]')
  const focused = hands.page.locator('[data-focused]')
  await expect(focused).toHaveText('Tuyến đê dài 2,4 km.')
  await hands.press('Enter')
  await hands.type('Mới.')
  await expect(focused).toHaveText('Mới.')
  await hands.press('Control+z')
  await expect(focused).toHaveCount(1)
  await look(hands, {})
  await expect(focused).toHaveCount(0)
  await expect(hands.page.locator('[data-focus-mode]')).toHaveCount(0)
})

test('focus on a sentence follows the caret and the typing', async ({ hands }) => {
  await open(hands)
  await look(hands, { focusMode: 'sentence' })
  await hands.caretIn('[data-head=standfirst] + p', 'start')
  await expect.poll(() => marked(hands, 'focus-sentence')).toEqual(['Câu một ở đây. '])
  await hands.press('End')
  await hands.type(' Câu ba')
  await expect.poll(() => marked(hands, 'focus-sentence')).toEqual(['Câu ba'])
})

test('the line that is written stays in the middle; the mouse moves nothing', async ({ hands }) => {
  await open(hands)
  await look(hands, { typewriter: true })
  const away = () =>
    hands.page.evaluate(() => {
      const pane = document.querySelector('[data-editor-pane] > div:has([contenteditable])') as HTMLElement
      const view = pane.getBoundingClientRect()
      const selection = getSelection() as Selection
      const range = document.createRange()
      range.setStart(selection.focusNode as Node, selection.focusOffset)
      const box = range.getClientRects()[0] ?? (selection.focusNode as Element).getBoundingClientRect()
      return Math.abs((box.top + box.bottom) / 2 - (view.top + view.bottom) / 2)
    })
  await hands.caretIn('[data-head=headline]')
  await hands.press('Home')
  await expect.poll(away).toBeLessThan(4)
  for (let i = 0; i < 8; i++) await hands.press('ArrowDown')
  await expect.poll(away).toBeLessThan(4)
  await hands.press('Enter')
  await hands.type('Đoạn mới')
  await expect.poll(away).toBeLessThan(4)
  await hands.page.locator('p', { hasText: 'Đoạn 1.' }).first().click()
  await hands.page.waitForTimeout(100)
  expect(await away()).toBeGreaterThan(20)
})

test('larger words are the words of the page alone', async ({ hands }) => {
  await open(hands)
  const size = (selector: string) =>
    hands.page
      .locator(selector)
      .first()
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
  const [body, tool] = [await size('[data-head=standfirst] + p'), await size('[role=toolbar] button')]
  await look(hands, { textZoom: 150 })
  expect(await size('[data-head=standfirst] + p')).toBeCloseTo(body * 1.5)
  expect(await size('[role=toolbar] button')).toBe(tool)
})

test('what is selected is counted, and no longer when it is not', async ({ hands }) => {
  await open(hands)
  await hands.caretIn('[data-head=standfirst]', 'start')
  await hands.press('Shift+End')
  await expect.poll(() => hands.page.evaluate(() => window.desk.selected()?.syllables)).toBe(5)
  await hands.press('ArrowLeft')
  await expect.poll(() => hands.page.evaluate(() => window.desk.selected())).toBeUndefined()
})
