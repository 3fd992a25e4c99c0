/** Comments stay with their words, whatever is done to the text, and typing never notices them. */
import { expect, type Hands, test } from './desk'
import { WAYS_OF_TYPING } from './waysOfTyping'

const at = '2026-11-22T07:40:00+07:00'
const paragraph = (text: string) => ({
  type: 'paragraph',
  version: 1,
  children: [{ type: 'text', version: 1, text, format: 0 }],
})

/** `[` and `]` stand round the words of comment 1, comment 2 and so on, in the order of the paragraphs. */
async function open(hands: Hands, lines: readonly string[], headline = 'Cẩm Lưu xong đê') {
  const comments = lines.flatMap((line, block) => {
    const start = line.indexOf('[')
    if (start < 0) return []
    const text = line.slice(start + 1, line.indexOf(']'))
    return [{ block, field: 'text', start, text, before: '', after: '' }]
  })
  await hands.page.evaluate((article) => window.desk.open(article as never), {
    headline,
    body: { root: { type: 'root', version: 1, children: lines.map((line) => paragraph(line.replace(/[[\]]/g, ''))) } },
    comments: comments.map((part, index) => ({
      id: `comment-${index + 1}`,
      about: 'passage',
      quote: part.text,
      parts: [part],
      entries: [{ author: 'Vân', at, text: 'Hỏi lại?' }],
      resolved: null,
    })),
  } as never)
}

const comments = (hands: Hands) => hands.page.evaluate(() => window.desk.comments())
/** On the sheet the letters stay as the input method has sent them. */
const marked = async (hands: Hands) =>
  (await hands.page.evaluate(() => window.desk.marked('comment', 'comment-current'))).map((words) =>
    words.normalize('NFC'),
  )

/** Puts the caret so many letters behind the start of a paragraph. */
async function caretAt(hands: Hands, block: number, letters: number) {
  await hands.caretIn(`[data-head=standfirst] ~ p >> nth=${block}`, 'start')
  for (let step = 0; step < letters; step++) await hands.press('ArrowRight')
}

for (const [way, typeWord] of Object.entries(WAYS_OF_TYPING)) {
  test(`a word ${way} before, in and after commented words is right, and so is the comment`, async ({ hands }) => {
    await open(hands, ['Đê [Bàu Sen] dài 2,4 km.'])
    await caretAt(hands, 0, 3)
    await typeWord(hands, 'Trwowcs', 'Trước')
    await hands.type(' ')
    expect(await hands.body()).toEqual(['paragraph: Đê Trước Bàu Sen dài 2,4 km.'])
    expect(await comments(hands)).toEqual({ 'comment-1': ['Bàu Sen'] })
    await caretAt(hands, 0, 13)
    await typeWord(hands, 'luxx', 'lũ')
    await hands.type(' ')
    expect(await hands.body()).toEqual(['paragraph: Đê Trước Bàu lũ Sen dài 2,4 km.'])
    expect(await comments(hands)).toEqual({ 'comment-1': ['Bàu lũ Sen'] })
    await caretAt(hands, 0, 19)
    await hands.type(' ')
    await typeWord(hands, 'muaf', 'mùa')
    expect(await hands.body()).toEqual(['paragraph: Đê Trước Bàu lũ Sen mùa dài 2,4 km.'])
    expect(await comments(hands)).toEqual({ 'comment-1': ['Bàu lũ Sen'] })
    await expect.poll(() => marked(hands)).toEqual(['Bàu lũ Sen'])
  })
}

test('the last commented word keeps its comment when a tone is put on it', async ({ hands }) => {
  await open(hands, ['Nói [tiêng] Việt.'])
  await caretAt(hands, 0, 9)
  // As Unikey does: three letters rubbed out, then written with their tone.
  for (let step = 0; step < 3; step++) await hands.page.keyboard.press('Backspace')
  await hands.type('ếng')
  expect(await hands.body()).toEqual(['paragraph: Nói tiếng Việt.'])
  expect(await comments(hands)).toEqual({ 'comment-1': ['tiếng'] })
})

test('Enter and Backspace carry comments over paragraphs and bring them back', async ({ hands }) => {
  await open(hands, ['Sáng nay, [đoạn đê] cuối cùng.', 'Đê dài [2,4 km].'])
  await caretAt(hands, 0, 10)
  await hands.press('Enter')
  expect(await hands.body()).toEqual([
    'paragraph: Sáng nay, ',
    'paragraph: đoạn đê cuối cùng.',
    'paragraph: Đê dài 2,4 km.',
  ])
  expect(await comments(hands)).toEqual({ 'comment-1': ['đoạn đê'], 'comment-2': ['2,4 km'] })
  for (let step = 0; step < 4; step++) await hands.page.keyboard.press('ArrowRight')
  await hands.press('Enter')
  expect(await comments(hands)).toMatchObject({ 'comment-1': ['đoạn', ' đê'] })
  await hands.press('Backspace')
  await hands.press('Home')
  await hands.press('Backspace')
  expect(await hands.body()).toEqual(['paragraph: Sáng nay, đoạn đê cuối cùng.', 'paragraph: Đê dài 2,4 km.'])
  expect(await comments(hands)).toEqual({ 'comment-1': ['đoạn đê'], 'comment-2': ['2,4 km'] })
  await expect.poll(() => marked(hands)).toEqual(['2,4 km', 'đoạn đê'])
})

test('words that are rubbed out leave their comment behind, and undo brings them together again', async ({ hands }) => {
  await open(hands, ['Một đoạn [đê Bàu Sen] nữa.', 'Đê dài [2,4 km].', 'Hết.'])
  await caretAt(hands, 0, 4)
  await hands.page.keyboard.down('Shift')
  await hands.page.keyboard.press('ArrowDown')
  await hands.page.keyboard.press('End')
  await hands.page.keyboard.up('Shift')
  await hands.press('Delete')
  expect(await hands.body()).toEqual(['paragraph: Một ', 'paragraph: Hết.'])
  expect(await comments(hands)).toEqual({ 'comment-1': [], 'comment-2': [] })
  await expect.poll(() => marked(hands)).toEqual([])
  await hands.press('Control+z')
  expect(await comments(hands)).toEqual({ 'comment-1': ['đê Bàu Sen'], 'comment-2': ['2,4 km'] })
  await expect.poll(() => marked(hands)).toEqual(['2,4 km', 'đê Bàu Sen'])
  await hands.press('Control+Shift+z')
  expect(await comments(hands)).toEqual({ 'comment-1': [], 'comment-2': [] })
  await hands.press('Control+z')
  expect(await comments(hands)).toEqual({ 'comment-1': ['đê Bàu Sen'], 'comment-2': ['2,4 km'] })
})

test('half of the words rubbed out and undone are whole again', async ({ hands }) => {
  await open(hands, ['Một đoạn [đê Bàu Sen] nữa.'])
  await caretAt(hands, 0, 19)
  await hands.press('Control+Backspace')
  expect(await comments(hands)).toEqual({ 'comment-1': ['đê Bàu '] })
  await hands.press('Control+z')
  expect(await comments(hands)).toEqual({ 'comment-1': ['đê Bàu Sen'] })
})

test('words that are cut and pasted elsewhere take their comment along', async ({ hands }) => {
  await open(hands, ['Một đoạn [đê Bàu Sen] nữa.', 'Chỗ khác: '])
  await caretAt(hands, 0, 9)
  await hands.page.keyboard.down('Shift')
  for (let step = 0; step < 10; step++) await hands.page.keyboard.press('ArrowRight')
  await hands.page.keyboard.up('Shift')
  const clip = await hands.copy()
  await hands.press('Delete')
  expect(await comments(hands)).toEqual({ 'comment-1': [] })
  await caretAt(hands, 1, 10)
  await hands.paste(clip)
  expect(await hands.body()).toEqual(['paragraph: Một đoạn  nữa.', 'paragraph: Chỗ khác: đê Bàu Sen'])
  expect(await comments(hands)).toEqual({ 'comment-1': ['đê Bàu Sen'] })
})

test('a paragraph that becomes a subhead, a quote or a list keeps its comment', async ({ hands }) => {
  await open(hands, ['[Dân góp] đất'])
  await caretAt(hands, 0, 0)
  for (const command of ['block.heading2', 'block.quote', 'block.bulletList'] as const) {
    await hands.page.evaluate((id) => window.desk.handle.current?.run(id), command)
    expect(await comments(hands), command).toEqual({ 'comment-1': ['Dân góp'] })
  }
  expect(await hands.body()).toEqual(['bullet: Dân góp đất'])
  const places = await hands.page.evaluate(() => [...(window.desk.handle.current?.commentPlaces() ?? [])])
  expect(places[0]?.[1][0]).toMatchObject({ block: 0, field: 'item:0', start: 0 })
})

test('bold, links and formats inside the words change nothing', async ({ hands }) => {
  await open(hands, ['Đê [Bàu Sen] dài'])
  await caretAt(hands, 0, 3)
  await hands.page.keyboard.down('Shift')
  for (let step = 0; step < 3; step++) await hands.page.keyboard.press('ArrowRight')
  await hands.page.keyboard.up('Shift')
  await hands.press('Control+b')
  expect(await comments(hands)).toEqual({ 'comment-1': ['Bàu Sen'] })
  await expect.poll(() => marked(hands)).toEqual(['Bàu Sen'])
})

test('a caption is commented on as a whole field, and followed as it is written', async ({ hands }) => {
  await hands.page.evaluate(() =>
    window.desk.open({
      body: {
        root: {
          children: [
            {
              type: 'figure',
              version: 1,
              picture: null,
              missing: 'de.jpg',
              caption: 'Mặt đê mới đắp',
              credit: '',
              alt: '',
              width: 'text',
            },
          ],
        },
      },
      comments: [
        {
          id: 'comment-1',
          about: 'passage',
          quote: 'đê mới',
          parts: [{ block: 0, field: 'caption', start: 4, text: 'đê mới', before: '', after: '' }],
          entries: [{ author: 'Vân', at: '2026-11-22T07:40:00+07:00', text: 'Đê nào?' }],
          resolved: null,
        },
      ],
    } as never),
  )
  const caption = hands.page.locator('textarea[data-field=caption]')
  await expect(caption).toHaveAttribute('data-commented', /.*/)
  await caption.click()
  await hands.press('Home')
  await hands.type('Trên ')
  expect(await comments(hands)).toEqual({ 'comment-1': ['đê mới'] })
  const places = await hands.page.evaluate(() => [...(window.desk.handle.current?.commentPlaces() ?? [])])
  expect(places[0]?.[1][0]).toMatchObject({ block: 0, field: 'caption', start: 9 })
})

test('words over two paragraphs and in the headline can be chosen for a comment', async ({ hands }) => {
  await open(hands, ['Đê dài 2,4 km.', 'Dân góp đất.'])
  await caretAt(hands, 0, 7)
  await hands.page.keyboard.down('Shift')
  await hands.page.keyboard.press('ArrowDown')
  await hands.page.keyboard.press('Home')
  for (let step = 0; step < 2; step++) await hands.page.keyboard.press('ArrowRight')
  await hands.page.keyboard.up('Shift')
  await hands.page.evaluate(() => {
    // The last letter as on a busy machine: the command comes before the browser has told of the longer selection.
    getSelection()?.modify('extend', 'forward', 'character')
    window.desk.handle.current?.run('comment.add')
  })
  expect(await comments(hands)).toEqual({ draft: ['2,4 km.', 'Dân'] })
  await hands.caretIn('[data-head=headline]')
  await hands.page.evaluate(() => window.desk.handle.current?.run('comment.add'))
  // Without a selection: the word at the caret.
  expect(await comments(hands)).toEqual({ draft: ['đê'] })
})
