/** Words in a cell, in a box and in an interview are words like all others: commented on, found, proofread. */
import { expect, type Hands, test } from './desk'

const text = (words: string) => ({ type: 'text', version: 1, text: words, format: 0 })
const paragraph = (words: string) => ({ type: 'paragraph', version: 1, children: [text(words)] })
const cell = (words: string) => ({ children: [text(words)], header: 'none', colSpan: 1, rowSpan: 1, align: null })

/** A table, a box and an interview with the same words in each: the first cell, a paragraph, an answer. */
const bodyWith = (words: string) => ({
  root: {
    type: 'root',
    version: 1,
    children: [
      paragraph('Trước'),
      {
        type: 'table',
        version: 1,
        caption: '',
        source: '',
        rows: [{ cells: [cell('Trạm'), cell(words)] }, { cells: [cell('Cẩm Lưu'), cell('3,2')] }],
      },
      { type: 'info-box', version: 1, title: 'Tên', align: 'full', children: [paragraph(words)] },
      {
        type: 'qa',
        version: 1,
        asker: '',
        answerer: '',
        items: [{ question: [text('Bao giờ?')], answer: [paragraph('Chưa.'), paragraph(words)] }],
      },
    ],
  },
})

const PLACES = [
  { name: 'a cell', block: 1, field: 'rows:0:1', line: 'td >> nth=1' },
  { name: 'a box', block: 2, field: 'children:0:text', line: '[data-part="info-box.body"] p' },
  { name: 'an answer', block: 3, field: 'items:0:answer:1', line: '[data-part="qa.answer"] p >> nth=1' },
] as const

const open = (hands: Hands, article: object) =>
  hands.page.evaluate((value) => window.desk.open(value as never), article)
const run = (hands: Hands, id: string) =>
  hands.page.evaluate((command) => window.desk.handle.current?.run(command as never), id)

test('a comment stands on its words, follows them, and is made on new ones', async ({ hands }) => {
  await open(hands, {
    body: bodyWith('Đê Bàu Sen dài'),
    comments: PLACES.map(({ block, field }, index) => ({
      id: `comment-${index}`,
      about: 'passage',
      quote: 'Bàu Sen',
      parts: [{ block, field, start: 3, text: 'Bàu Sen', before: '', after: '' }],
      entries: [{ author: 'Vân', at: '2026-11-22T07:40:00+07:00', text: 'Hỏi lại?' }],
      resolved: null,
    })),
  })
  const comments = () => hands.page.evaluate(() => window.desk.comments())
  const all = { 'comment-0': ['Bàu Sen'], 'comment-1': ['Bàu Sen'], 'comment-2': ['Bàu Sen'] }
  expect(await comments()).toEqual(all)
  await expect
    .poll(() => hands.page.evaluate(() => window.desk.marked('comment', 'comment-current')))
    .toEqual(['Bàu Sen', 'Bàu Sen', 'Bàu Sen'])
  for (const { line } of PLACES) {
    await hands.caretIn(line, 'start')
    await hands.unikey('Tuyeens', 'Tuyến')
    await hands.type(' ')
  }
  expect(await comments()).toEqual(all)
  const places = await hands.page.evaluate(() => [...(window.desk.handle.current?.commentPlaces() ?? [])])
  expect(places.map(([, parts]) => parts[0])).toMatchObject(
    PLACES.map(({ block, field }) => ({ block, field, start: 9, text: 'Bàu Sen' })),
  )
  await hands.caretIn(PLACES[0].line)
  await run(hands, 'comment.add')
  expect(await comments()).toMatchObject({ draft: ['dài'] })
})

test('words are found in all of them, and replaced in one step', async ({ hands }) => {
  await open(hands, { body: bodyWith('Đê Bàu Sen dài') })
  await run(hands, 'edit.replace')
  await hands.page.getByRole('textbox', { name: 'Tìm', exact: true }).fill('bau sen')
  await expect(hands.page.locator('[data-find-count]')).toHaveText('1/3')
  await hands.page.getByRole('textbox', { name: 'Thay bằng' }).fill('Cẩm Lưu')
  await hands.page.getByRole('button', { name: 'Thay tất cả', exact: true }).click()
  await expect.poll(async () => (await hands.text()).body).toEqual(bodyWith('Đê Cẩm Lưu dài'))
  await run(hands, 'edit.undo')
  expect((await hands.text()).body).toEqual(bodyWith('Đê Bàu Sen dài'))
})

test('what the proofreader finds is marked in all of them, and gone when it is mended', async ({ hands }) => {
  await open(hands, { body: bodyWith('Đường nét là vô hình chung.') })
  const marked = () => hands.page.evaluate(() => window.desk.marked('issue-sure', 'issue-check'))
  await expect.poll(marked, { timeout: 15_000 }).toEqual(['vô hình chung', 'vô hình chung', 'vô hình chung'])
  await hands.caretIn(PLACES[0].line)
  for (let letter = 0; letter < 'chung.'.length; letter++) await hands.page.keyboard.press('Backspace')
  await hands.type('trung.')
  await expect.poll(marked, { timeout: 15_000 }).toEqual(['vô hình chung', 'vô hình chung'])
})
