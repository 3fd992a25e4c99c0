/** What is still to be filled in is marked in the text, and the next one is a key away. */
import { expect, type Hands, test } from './desk'

const marked = (hands: Hands) => hands.page.evaluate(() => window.desk.marked('placeholder'))
const next = (hands: Hands) => hands.page.evaluate(() => window.desk.handle.current?.run('placeholder.next'))

test('a placeholder is marked as it is finished, and not any more when it is filled in', async ({ hands }) => {
  await hands.caretIn('[data-head=standfirst] + p')
  await hands.type('Đê dài [chờ số liệu')
  expect(await marked(hands)).toEqual([])
  await hands.type('] km, [1].')
  await expect.poll(() => marked(hands)).toEqual(['[chờ số liệu]'])
  await next(hands)
  await hands.type('2,4')
  expect(await hands.body()).toEqual(['paragraph: Đê dài 2,4 km, [1].'])
  await expect.poll(() => marked(hands)).toEqual([])
  await hands.press('Control+z')
  await expect.poll(() => marked(hands)).toEqual(['[chờ số liệu]'])
})

test('the next one is selected from headline to caption, and round the end', async ({ hands }) => {
  await hands.page.evaluate(() =>
    window.desk.open({
      headline: 'Cẩm Lưu [chờ tít]',
      body: {
        root: {
          children: [
            {
              type: 'paragraph',
              version: 1,
              children: [{ type: 'text', version: 1, text: 'Có [cần hỏi] và TODO.', format: 0 }],
            },
            {
              type: 'figure',
              version: 1,
              picture: null,
              missing: 'de.jpg',
              caption: 'Ảnh [chờ tên]',
              credit: '',
              alt: '',
              width: 'text',
            },
          ],
        },
      },
    } as never),
  )
  const selected = () =>
    hands.page.evaluate(() => {
      const field = document.activeElement
      return field instanceof HTMLTextAreaElement
        ? field.value.slice(field.selectionStart, field.selectionEnd)
        : String(window.getSelection())
    })
  for (const words of ['[chờ tít]', '[cần hỏi]', 'TODO', '[chờ tên]', '[chờ tít]']) {
    await next(hands)
    await expect.poll(selected).toBe(words)
  }
})
