/** Snippets: what is selected leaves as blocks, and comes in where the caret is, in one step. */
import { expect, test } from './desk'

test('selected words over two paragraphs are blocks, and a caret is none', async ({ hands }) => {
  await hands.caretIn('[data-head=standfirst] + p')
  await hands.type('Đường dây nóng')
  const selected = () => hands.page.evaluate(() => window.desk.handle.current?.selectedBlocks())
  expect(await selected()).toEqual([])
  await hands.press('Enter')
  await hands.type('0239 3 000 111')
  await hands.press('Control+a')
  expect(JSON.stringify(await selected())).toMatch(/Đường dây nóng.*0239 3 000 111/)
})

test('a snippet joins the line or stands below it, and one undo takes it out again', async ({ hands }) => {
  const insert = (...texts: string[]) =>
    hands.page.evaluate(
      (words) =>
        window.desk.handle.current?.insertBlocks(
          words.map((text) => ({
            type: 'paragraph',
            version: 1,
            children: [{ type: 'text', version: 1, text, format: 0 }],
          })),
        ),
      texts,
    )
  await hands.caretIn('[data-head=standfirst] + p')
  await hands.type('Gọi ')
  await insert('[chờ số]')
  await expect.poll(hands.body).toEqual(['paragraph: Gọi [chờ số]'])
  await hands.press('Control+z')
  expect(await hands.body()).toEqual(['paragraph: Gọi '])
  await insert('Một.', 'Hai.')
  await expect.poll(hands.body).toEqual(['paragraph: Gọi Một.', 'paragraph: Hai.'])
  await hands.press('Control+z')
  expect(await hands.body()).toEqual(['paragraph: Gọi '])
})
