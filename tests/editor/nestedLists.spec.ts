/** Lists inside lists: what is seen is what the file holds, and what comes back when the article is opened again. */
import { expect, type Hands, test } from './desk'

const words = (text: string) => ({ type: 'text', version: 1, text, format: 0 })
const item = (...children: object[]) => ({ type: 'listitem', version: 1, children })
const list = (...children: object[]) => ({ type: 'list', version: 1, listType: 'bullet', start: 1, children })
const numbers = (...children: object[]) => ({ type: 'list', version: 1, listType: 'number', start: 1, children })

const open = (hands: Hands, ...children: object[]) =>
  hands.page.evaluate((body) => window.desk.open({ body: body as never }), {
    root: { type: 'root', version: 1, children: [...children, { type: 'paragraph', version: 1, children: [] }] },
  })

/** Entries of a list inside another stand in brackets. */
const shown = async (hands: Hands) => (await hands.body()).slice(0, -1)

async function openAgain(hands: Hands): Promise<void> {
  const text = await hands.text()
  await hands.page.evaluate((article) => window.desk.open(article as never), text as never)
  expect((await hands.text()).body).toEqual(text.body)
}

for (const [what, block, expected] of [
  ['with its words', list(item(words('a'), list(item(words('b')))), item(words('c'))), 'bullet: a • [b] • c'],
  [
    'beside one of its kind',
    list(item(words('a')), item(list(item(words('b')))), item(list(item(words('c'))))),
    'bullet: a • [b • c]',
  ],
  [
    'beside one of its kind, in one entry',
    list(item(words('a')), item(list(item(words('b'))), list(item(words('c'))))),
    'bullet: a • [b • c]',
  ],
  [
    'beside one of another kind',
    list(item(words('a')), item(list(item(words('b')))), item(numbers(item(words('c'))))),
    'bullet: a • [b] • [c]',
  ],
  [
    'above every entry',
    list(item(list(item(words('a')), item(list(item(words('b')))))), item(words('c'))),
    'bullet: a • [b] • c',
  ],
  ['without entries', list(item(words('a')), item(list()), item(words('c'))), 'bullet: a • c'],
] as const) {
  test(`a list inside a list, ${what}, is written in and opened again as it is seen`, async ({ hands }) => {
    await open(hands, block)
    expect(await shown(hands)).toEqual([expected])
    await openAgain(hands)
    await hands.caretIn('li:last-child')
    await hands.type('!')
    expect((await shown(hands)).join().replace('!', '')).toBe(expected)
    await openAgain(hands)
  })
}

test('the entry between two lists joins the one above, and they are one, in the file too', async ({ hands }) => {
  await open(
    hands,
    list(item(words('a')), item(list(item(words('b')))), item(words('x')), item(list(item(words('c'))))),
  )
  await hands.caretIn('li li')
  await hands.press('Delete')
  await expect.poll(() => shown(hands)).toEqual(['bullet: a • [bx • c]'])
  await openAgain(hands)
})

test('a list that is parted above its nested entries keeps those side by side that were', async ({ hands }) => {
  await open(
    hands,
    list(
      item(words('a')),
      item(list(item(words('b')), item(numbers(item(words('c')), item(words('d')))), item(words('e')))),
      item(words('f')),
    ),
  )
  await hands.caretIn('li:has-text("a")')
  await hands.press('Enter')
  await hands.press('Enter')
  await expect.poll(() => shown(hands)).toEqual(['bullet: a', 'paragraph: ', 'bullet: b • [c • d] • e • f'])
  await openAgain(hands)
})
