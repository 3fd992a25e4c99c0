/** Find and replace: every line and every field, marks or none, patterns, one step to undo, and never a letter too many. */
import { expect, type Hands, test } from './desk'

const text = (words: string, format = 0) => ({ type: 'text' as const, version: 1 as const, text: words, format })
const paragraph = (...children: object[]) => ({ type: 'paragraph' as const, version: 1 as const, children })
const link = (...children: object[]) => ({ type: 'link', version: 1, url: 'https://baosongtra.vn', children })
const bodyOf = (...children: object[]) => ({ root: { type: 'root', version: 1, children } })

const picture = {
  file: 'aaaaaaaaaaaaaaaa.png',
  mime: 'image/png',
  sizeBytes: 68,
  name: 'de.png',
  widthPx: 620,
  heightPx: 349,
}

const article = {
  kicker: 'Đê Bàu Sen',
  headline: 'Gia cố đê trước mùa lũ',
  standfirst: 'Tuyến đê dài 2,4 km.',
  body: bodyOf(
    paragraph(text('Mặt đê còn thơm mùi đất.')),
    { type: 'heading', version: 1, tag: 'h2', children: [text('Con đê cũ')] },
    { type: 'quote', version: 1, children: [text('Giữ đê như giữ nhà')] },
    {
      type: 'list',
      version: 1,
      listType: 'bullet',
      start: 1,
      children: [{ type: 'listitem', version: 1, children: [text('Chân đê')] }],
    },
    {
      type: 'figure',
      version: 1,
      picture,
      missing: '',
      caption: 'Đoạn đê mới',
      credit: 'Đê Vân',
      alt: 'Con đê',
      width: 'text',
    },
    paragraph(link(text('Kè và đê'))),
  ),
}

const run = (hands: Hands, id: 'edit.find' | 'edit.replace' | 'edit.findNext' | 'edit.findPrevious' | 'edit.undo') =>
  hands.page.evaluate((command) => window.desk.handle.current?.run(command), id)
const open = (hands: Hands, content: object) =>
  hands.page.evaluate((value) => window.desk.open(value as never), content)
const query = (hands: Hands) => hands.page.getByRole('textbox', { name: 'Tìm', exact: true })
const instead = (hands: Hands) => hands.page.getByRole('textbox', { name: 'Thay bằng' })
const press = (hands: Hands, name: string) => hands.page.getByRole('button', { name, exact: true }).click()
const count = (hands: Hands) => hands.page.locator('[data-find-count]')
/** The words that are shown as found, the one at hand in brackets. */
const shown = (hands: Hands) =>
  hands.page.evaluate(() => {
    const words = (name: string) => [...(CSS.highlights.get(name) ?? [])].map((range) => String(range))
    return [...words('find-hit'), ...words('find-current').map((word) => `[${word}]`)]
  })

async function find(hands: Hands, words: string, { replace = false } = {}) {
  await run(hands, replace ? 'edit.replace' : 'edit.find')
  await query(hands).fill(words)
}

test('words are found in every line and every field, marks or none', async ({ hands }) => {
  await open(hands, article)
  await find(hands, 'de')
  await expect(count(hands)).toHaveText('1/11')
  expect(await shown(hands)).toEqual(['đê', 'đê', 'đê', 'đê', 'đê', 'đê', 'đê', '[Đê]'])
  await expect(hands.page.locator('textarea[data-find]')).toHaveCount(2)
  // Whoever types the marks means them.
  await query(hands).fill('dê')
  await expect(count(hands)).toHaveText('Không có')
  await press(hands, 'Phân biệt dấu')
  await expect(count(hands)).toHaveText('1/11')
  expect(await hands.text()).toMatchObject({ headline: article.headline })
})

test('Enter goes on, Shift+Enter goes back, Escape puts the caret on what was found', async ({ hands }) => {
  await open(hands, article)
  await hands.caretIn('[data-head=headline]')
  await find(hands, 'đê')
  await expect(count(hands)).toHaveText('3/11')
  await hands.press('Enter')
  await expect(count(hands)).toHaveText('4/11')
  await hands.press('Shift+Enter')
  await hands.press('Shift+Enter')
  await expect(count(hands)).toHaveText('2/11')
  await hands.press('Escape')
  await hands.type('kè')
  expect((await hands.text()).headline).toBe('Gia cố kè trước mùa lũ')
  // The next one is found without the bar, from the caret.
  await run(hands, 'edit.findNext')
  await expect.poll(() => hands.page.evaluate(() => String(getSelection()))).toBe('đê')
  await hands.type('kè')
  expect((await hands.text()).standfirst).toBe('Tuyến kè dài 2,4 km.')
})

test('a place in a field is gone to, the words for those who cannot see it too', async ({ hands }) => {
  await open(hands, article)
  await find(hands, 'Con đê')
  await hands.press('Enter')
  await expect(count(hands)).toHaveText('2/2')
  await expect(hands.page.locator('textarea[data-field=alt][data-find=current]')).toBeVisible()
  await hands.press('Escape')
  await hands.type('Kè')
  expect(JSON.stringify(await hands.text())).toContain('"alt":"Kè"')
})

test('replacing all is one step to undo, in lines and fields alike', async ({ hands }) => {
  await open(hands, article)
  const before = await hands.text()
  await find(hands, 'đê', { replace: true })
  await instead(hands).fill('kè')
  await press(hands, 'Giữ chữ hoa như chỗ được thay')
  await expect(count(hands)).toHaveText('1/11')
  await press(hands, 'Thay tất cả')
  await expect(hands.page.getByRole('status')).toContainText(['Đã thay 11 chỗ.'])
  const after = await hands.text()
  expect(after).toMatchObject({
    kicker: 'Kè Bàu Sen',
    headline: 'Gia cố kè trước mùa lũ',
    standfirst: 'Tuyến kè dài 2,4 km.',
  })
  expect(JSON.stringify(after)).toContain('"caption":"Đoạn kè mới","credit":"Kè Vân","alt":"Con kè"')
  expect(await hands.body()).toContain('paragraph: <Kè và kè>')
  await run(hands, 'edit.undo')
  expect(await hands.text()).toEqual(before)
})

test('a list item keeps its place and a link its address', async ({ hands }) => {
  await open(hands, { body: bodyOf(...article.body.root.children.filter((_, index) => index === 3 || index === 5)) })
  await find(hands, 'đê', { replace: true })
  await instead(hands).fill('kè')
  await press(hands, 'Thay tất cả')
  await expect.poll(() => hands.body()).toEqual(['bullet: Chân kè', 'paragraph: <Kè và kè>'])
})

test('formats stay where words are replaced across them', async ({ hands }) => {
  await open(hands, { body: bodyOf(paragraph(text('ở Hà '), text('Nội', 1), text(' và HÀ NỘI'))) })
  await find(hands, 'hà nội', { replace: true })
  await press(hands, 'Giữ chữ hoa như chỗ được thay')
  await instead(hands).fill('nam định')
  await press(hands, 'Thay tất cả')
  await expect.poll(() => hands.body()).toEqual(['paragraph: ở Nam Định và NAM ĐỊNH'])
  expect((await hands.text()).body.root.children[0]).toMatchObject({
    children: [text('ở Nam '), text('Định', 1), text(' và NAM ĐỊNH')],
  })
})

test('one after the other is replaced, and what is not meant is passed over', async ({ hands }) => {
  await open(hands, { body: bodyOf(paragraph(text('đê một, đê hai, đê ba'))) })
  await find(hands, 'đê', { replace: true })
  await expect(count(hands)).toHaveText('1/3')
  await instead(hands).fill('con đê')
  await hands.press('Enter')
  await expect(count(hands)).toHaveText('2/3')
  await run(hands, 'edit.findNext')
  await expect(count(hands)).toHaveText('3/3')
  await instead(hands).press('Enter')
  await expect.poll(() => hands.body()).toEqual(['paragraph: con đê một, đê hai, con đê ba'])
})

test('groups of a pattern are filled in', async ({ hands }) => {
  await open(hands, { body: bodyOf(paragraph(text('Ngày 22/11 và 3/12.'))) })
  await find(hands, '(\\d+)/(\\d+)', { replace: true })
  await press(hands, 'Biểu thức chính quy')
  await expect(count(hands)).toHaveText('1/2')
  await instead(hands).fill('$1 tháng $2')
  await press(hands, 'Thay tất cả')
  await expect.poll(() => hands.body()).toEqual(['paragraph: Ngày 22 tháng 11 và 3 tháng 12.'])
})

test('a wrong pattern and one without an end are told, and the window stays awake', async ({ hands }) => {
  await open(hands, { body: bodyOf(paragraph(text(`${'a'.repeat(60)}!`))) })
  await find(hands, '(a')
  await press(hands, 'Biểu thức chính quy')
  const bar = hands.page.getByRole('search')
  await expect(bar).toContainText('dấu ngoặc')
  await query(hands).fill('(a+)+$')
  await query(hands).press('End')
  await expect(bar).toContainText('đã dừng', { timeout: 8000 })
  // The worker that was ended has a successor.
  await query(hands).fill('a+')
  await expect(count(hands)).toHaveText('1/1')
})

test('the count follows the writing, and the marks their words', async ({ hands }) => {
  await open(hands, { body: bodyOf(paragraph(text('Con đê cũ.'))) })
  await find(hands, 'đê')
  await expect(count(hands)).toHaveText('1/1')
  await hands.caretIn('[data-head=standfirst] + p')
  await hands.type(' Thêm một con đê.')
  await expect(count(hands)).toHaveText('1/2')
  await expect.poll(() => shown(hands)).toEqual(['đê', '[đê]'])
})

test('the word that an input method is writing is left alone', async ({ hands }) => {
  await open(hands, { body: bodyOf(paragraph(text('Con đê cũ. '))) })
  await find(hands, 'đê', { replace: true })
  await instead(hands).fill('kè')
  await expect(count(hands)).toHaveText('1/1')
  await hands.caretIn('[data-head=standfirst] + p')
  await hands.preedit(['đ', 'đê'], { commit: false })
  // From the menu, with the caret in the text: what is being written waits, and is whole in the end.
  await hands.page.evaluate(() =>
    [...document.querySelectorAll<HTMLButtonElement>('[role=search] button')]
      .find((button) => button.textContent === 'Thay tất cả')
      ?.click(),
  )
  await hands.preedit(['đêm'])
  const [line] = await hands.body()
  expect(line).toMatch(/^paragraph: Con (đê|kè) cũ\. đêm$/)
})

test('decomposed text, as some systems type it, is found and replaced whole', async ({ hands }) => {
  await open(hands, { headline: 'Tiếng Việt và chữ Việt'.normalize('NFD') })
  await find(hands, 'viet', { replace: true })
  await expect(count(hands)).toHaveText('1/2')
  await instead(hands).fill('Nôm')
  await press(hands, 'Thay tất cả')
  await expect.poll(async () => (await hands.text()).headline.normalize('NFC')).toBe('Tiếng Nôm và chữ Nôm')
})

test('several selected lines are where to search', async ({ hands }) => {
  await open(hands, {
    body: bodyOf(paragraph(text('Đê một')), paragraph(text('Đê hai, đê ba')), paragraph(text('Đê bốn'))),
  })
  await hands.page.locator('p', { hasText: 'Đê hai' }).click()
  await hands.press('Home')
  await hands.press('Shift+ArrowDown')
  await hands.press('Shift+End')
  await find(hands, 'đê', { replace: true })
  await expect(count(hands)).toHaveText('1/3')
  await instead(hands).fill('Con đê lớn')
  await press(hands, 'Thay tất cả')
  await expect
    .poll(() => hands.body())
    .toEqual(['paragraph: Đê một', 'paragraph: Con đê lớn hai, Con đê lớn ba', 'paragraph: Con đê lớn bốn'])
})

test('selected words are what to search', async ({ hands }) => {
  await open(hands, article)
  await hands.caretIn('[data-head=standfirst]', 'start')
  for (let i = 0; i < 5; i++) await hands.press('Shift+ArrowRight')
  await run(hands, 'edit.find')
  await expect(query(hands)).toHaveValue('Tuyến')
  await expect(count(hands)).toHaveText('1/1')
})

test.describe('an article that is open for reading', () => {
  test.use({ query: '?readonly' })

  test('is searched, and nothing can be replaced', async ({ hands }) => {
    await open(hands, article)
    await find(hands, 'de')
    await expect(count(hands)).toHaveText('1/11')
    await expect(hands.page.getByRole('button', { name: 'Tìm và thay…' })).toHaveCount(0)
    await hands.press('Enter')
    await expect(count(hands)).toHaveText('2/11')
  })
})
