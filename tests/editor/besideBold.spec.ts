/**
 * What a word typed beside bold words becomes, in every way of typing: as in Word, the format of the letter before it, and
 * what Ctrl+B says from there on. An input method that rubs out the bold letters and writes them anew changes nothing.
 */
import { expect, type Hands, test } from './desk'
import { WAYS_OF_TYPING, type Write } from './waysOfTyping'

const WAYS: Readonly<Record<string, Write>> = {
  ...WAYS_OF_TYPING,
  'with the built-in Telex': async (hands, raw) => {
    await hands.builtIn()
    await hands.type(raw)
  },
}

const run = (words: string, format = 0) => ({ type: 'text', version: 1, text: words, format })

async function open(hands: Hands, ...children: object[]): Promise<void> {
  const body = { root: { type: 'root', version: 1, children: [{ type: 'paragraph', version: 1, children }] } }
  await hands.page.evaluate((given) => window.desk.open({ body: given as never }), body)
  await hands.caretIn('[data-head=standfirst] + p')
}

/** Bold words between stars. */
const words = async (hands: Hands) => {
  const [line] = (await hands.text()).body.root.children as unknown as {
    children: { text: string; format: number }[]
  }[]
  return (line?.children ?? [])
    .map(({ text, format }) => (format === 1 ? `*${text}*` : format === 0 ? text : `${format}(${text})`))
    .join('')
    .normalize('NFC')
}

const left = async (hands: Hands, letters: number) => {
  for (let letter = 0; letter < letters; letter++) await hands.press('ArrowLeft')
}

for (const [way, write] of Object.entries(WAYS)) {
  test.describe(`a word ${way}`, () => {
    test('right behind bold, at the end of the line and before plain words, is bold', async ({ hands }) => {
      // A dash: the built-in Telex reads a whole word.
      await open(hands, run('Rất '), run('đậm-', 1))
      await write(hands, 'tieengs', 'tiếng')
      await expect.poll(() => words(hands)).toBe('Rất *đậm-tiếng*')
      await open(hands, run('Rất '), run('đậm-', 1), run(' thường'))
      await left(hands, ' thường'.length)
      await write(hands, 'tieengs', 'tiếng')
      await expect.poll(() => words(hands)).toBe('Rất *đậm-tiếng* thường')
    })

    test('right before bold is as the letter before it; at the start of a line as the one behind', async ({
      hands,
    }) => {
      await open(hands, run('Rất '), run('đậm', 1))
      await left(hands, 'đậm'.length)
      await write(hands, 'tieengs', 'tiếng')
      await expect.poll(() => words(hands)).toBe('Rất tiếng*đậm*')
      await open(hands, run('đậm', 1), run(' thường'))
      await hands.press('Home')
      await write(hands, 'tieengs', 'tiếng')
      await expect.poll(() => words(hands)).toBe('*tiếngđậm* thường')
    })

    test('goes by Ctrl+B, on and off', async ({ hands }) => {
      await open(hands)
      await hands.press('Control+b')
      await write(hands, 'tieengs', 'tiếng')
      await hands.press('Control+b')
      await hands.type(' ')
      await write(hands, 'tieengs', 'tiếng')
      await hands.type(' ')
      await hands.press('Control+b')
      await write(hands, 'Vieetj', 'Việt')
      await hands.press('Control+b')
      await hands.type('-')
      await write(hands, 'Nams', 'Nám')
      await expect.poll(() => words(hands)).toBe('*tiếng* tiếng *Việt*-Nám')
    })

    test('whose letters are all rubbed out and written anew stays bold, or plain', async ({ hands }) => {
      await open(hands, run('a '))
      await hands.press('Control+b')
      await write(hands, 'dd', 'đ')
      await hands.type(' ')
      await hands.press('Control+b')
      await write(hands, 'dd', 'đ')
      await expect.poll(() => words(hands)).toBe('a *đ *đ')
      await open(hands)
      await hands.press('Control+b')
      await write(hands, 'awns', 'ắn')
      await expect.poll(() => words(hands)).toBe('*ắn*')
      await open(hands, run('đậm', 1), run(' '))
      await write(hands, 'dd', 'đ')
      await expect.poll(() => words(hands)).toBe('*đậm* đ')
    })
  })
}

test('a bold word that is rewritten to its first letter by its input method stays bold', async ({ hands }) => {
  for (const sender of ['packet', 'named', 'process'] as const) {
    await open(hands, run('Rất '), run('dam', 1))
    await hands.rewrite(3, 'đậm', sender)
    await expect.poll(() => words(hands), sender).toBe('Rất *đậm*')
    await open(hands, run('dam', 1), run(' thường'))
    await left(hands, ' thường'.length)
    await hands.rewrite(3, 'đậm', sender)
    await expect.poll(() => words(hands), sender).toBe('*đậm* thường')
    await open(hands, run('dam', 1))
    await hands.rewrite(3, 'đậm', sender)
    await expect.poll(() => words(hands), sender).toBe('*đậm*')
  }
})
