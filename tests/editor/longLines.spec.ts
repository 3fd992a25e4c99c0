/** Whole pages pasted where one line belongs: nothing is lost, nothing is cut without a word, and the window goes on. */
import { expect, type Hands, test } from './desk'

const PAGE = 'Mười chữ một dòng để đếm cho hết. '.repeat(400).trim()
const BOOK = `${PAGE} `.repeat(40).trim()
const withoutSpaces = (words: string) => words.replace(/\s/g, '')
const figure = {
  type: 'figure',
  version: 1,
  picture: {
    file: 'aaaaaaaaaaaaaaaa.png',
    mime: 'image/png',
    sizeBytes: 68,
    name: 'lu.png',
    widthPx: 620,
    heightPx: 349,
  },
  caption: 'Chú thích',
}
const facts = { type: 'fact-list', version: 1, title: 'Con số', items: [{ label: 'Mực nước', children: [] }] }

const open = (hands: Hands, ...children: object[]) =>
  hands.page.evaluate(
    (blocks) =>
      window.desk.open({
        headline: 'Tít bài',
        body: { root: { type: 'root', version: 1, children: blocks } } as never,
      }),
    children,
  )

test('a page pasted into the headline stands below the head, and that is said; one undo', async ({ hands }) => {
  await open(hands, {
    type: 'paragraph',
    version: 1,
    children: [{ type: 'text', version: 1, text: 'Thân', format: 0 }],
  })
  await hands.page.locator('[data-head=headline]').click()
  await hands.press('Home')
  await hands.press('Shift+End')
  await hands.paste({ 'text/plain': `${PAGE}\nDòng hai` })
  await expect.poll(() => hands.body()).toEqual([`paragraph: ${PAGE}`, 'paragraph: Dòng hai', 'paragraph: Thân'])
  expect((await hands.text()).headline).toBe('Tít bài')
  await expect(hands.page.getByText('Phần vừa dán quá dài cho một dòng')).toBeVisible()
  await hands.press('Control+z')
  expect([(await hands.text()).headline, await hands.body()]).toEqual(['Tít bài', ['paragraph: Thân']])
})

test('so does one that is read bit by bit', async ({ hands }) => {
  await open(hands, {
    type: 'paragraph',
    version: 1,
    children: [{ type: 'text', version: 1, text: 'Thân', format: 0 }],
  })
  await hands.page.locator('[data-head=headline]').click()
  await hands.paste({ 'text/plain': BOOK })
  const expected = withoutSpaces(`${BOOK}Thân`)
  await expect
    .poll(async () => withoutSpaces((await hands.body()).join('').replaceAll('paragraph: ', '')) === expected)
    .toBe(true)
  expect((await hands.text()).headline).toBe('Tít bài')
  await hands.press('Control+z')
  expect(await hands.body()).toEqual(['paragraph: Thân'])
})

test('a page pasted into a name or a number of a block stands below the block', async ({ hands }) => {
  await open(hands, facts)
  await hands.caretIn('[data-part="fact-list.label"]')
  await hands.paste({ 'text/plain': PAGE })
  await expect.poll(async () => (await hands.body()).at(-1)).toBe(`paragraph: ${PAGE}`)
  expect((await hands.text()).body.root.children[0]).toMatchObject({ items: [{ label: 'Mực nước' }] })
})

test('a book pasted into a field is refused in words, and the field stays as it was', async ({ hands }) => {
  await hands.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(hands, figure)
  const caption = hands.page.locator('figure textarea').first()
  const paste = async (words: string) => {
    await caption.click()
    await hands.page.evaluate((text) => navigator.clipboard.writeText(text), words)
    await hands.press('Control+v')
  }
  await paste('chữ '.repeat(50_000))
  await expect(hands.page.getByText('Phần vừa dán quá dài cho ô này, chưa dán gì')).toBeVisible()
  await expect(caption).toHaveValue('Chú thích')
  await paste(' thêm')
  await expect(caption).toHaveValue(/thêm/)
})

test('a word of thousands of letters goes without kerning, which would hold the window, until it is gone', async ({
  hands,
}) => {
  await open(hands, { type: 'paragraph', version: 1, children: [] })
  const kerning = () =>
    hands.page.locator('[data-head=standfirst] + p').evaluate((line) => getComputedStyle(line).fontKerning)
  await hands.caretIn('[data-head=standfirst] + p')
  await hands.type('Mã: ')
  expect(await kerning()).toBe('auto')
  const word = 'abcdefgh'.repeat(4000)
  await hands.paste({ 'text/plain': word })
  await expect.poll(async () => (await hands.body()).join('').length).toBeGreaterThan(word.length)
  expect(await kerning()).toBe('none')
  await hands.press('Control+z')
  await hands.type('không có')
  expect(await hands.body()).toEqual(['paragraph: Mã: không có'])
  expect(await kerning()).toBe('auto')
})
