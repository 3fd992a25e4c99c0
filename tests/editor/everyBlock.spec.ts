/**
 * What holds for every block there is: it survives the file, copying, undo; the keyboard goes in and out; and every line of
 * it takes Vietnamese, however it is typed. A block that is added to the registry is in this table by itself.
 */
import { type BlockDefinition, blocks, type KnownBlock, text } from '../../core/document'
import { expect, type Hands, test } from './desk'

const definitions = blocks as unknown as readonly BlockDefinition<KnownBlock>[]

const paragraph = (words: string): KnownBlock => ({ type: 'paragraph', version: 1, children: [text(words)] })

const open = (hands: Hands, children: readonly KnownBlock[]) =>
  hands.page.evaluate((body) => window.desk.open({ body: body as never }), {
    root: { type: 'root', version: 1, children },
  })

const bodyOf = async (hands: Hands) => (await hands.text()).body.root.children

/** Where words can be written in the block: the lines of a text block, the fields of a picture. */
const LINES =
  '[data-block] [data-part]:not(:has([data-part], p, li, h2, h3, h4)), [data-block] p[dir]:not([data-part]), [data-block] li, textarea:visible'

/** A rule has no words; an empty gallery and an empty embed show their fields once there is something in them. */
const WITHOUT_LINES = new Set(['horizontal-rule', 'gallery', 'embed'])

for (const { type, examples, empty } of definitions) {
  test.describe(type, () => {
    test('stays as it is in the file, on the clipboard, and through undo and redo', async ({ hands }) => {
      const before = [paragraph('Trước'), ...examples, paragraph('Sau')]
      await open(hands, before)
      expect(await bodyOf(hands)).toEqual(before)

      await hands.caretIn('[data-head=standfirst] + p', 'start')
      await hands.press('Control+Shift+End')
      const copied = await hands.copy()
      await hands.press('Delete')
      expect((await bodyOf(hands)).map((block) => block.type)).toEqual(['paragraph'])
      await hands.press('Control+z')
      expect(await bodyOf(hands)).toEqual(before)
      await hands.press('Control+Shift+z')
      await hands.paste({ 'application/x-lexical-editor': copied['application/x-lexical-editor'] ?? '' })
      const pasted = await bodyOf(hands)
      expect(pasted.slice(0, before.length)).toEqual(before)
      expect(copied['text/html']).not.toBe('')
    })

    test('is gone into by arrows from above and from below, and left again', async ({ hands }) => {
      await open(hands, [paragraph('Trước'), examples[0] ?? empty(), paragraph('Sau')])
      const walk = async (key: string, until: string) => {
        for (let step = 0; step < 60; step++) {
          await hands.press(key)
          const words = await hands.page.evaluate(() => {
            const node = document.activeElement instanceof HTMLTextAreaElement ? null : getSelection()?.anchorNode
            return (node instanceof Element ? node : node?.parentElement)?.closest('[contenteditable] > p')?.textContent
          })
          if (words === until) return
        }
        throw new Error(`${key} never came to "${until}"`)
      }
      await hands.caretIn('[data-head=standfirst] + p')
      await walk('ArrowDown', 'Sau')
      await walk('ArrowUp', 'Trước')
      await hands.type('!')
      expect((await bodyOf(hands))[0]).toMatchObject({ children: [{ text: expect.stringContaining('!') }] })
    })

    test('takes Vietnamese in every line, at its start, in its middle and at its end', async ({ hands }) => {
      const isText = ['paragraph', 'heading', 'quote', 'list'].includes(type)
      await open(hands, isText ? [empty()] : [paragraph('Trước'), empty(), paragraph('Sau')])
      const lines = hands.page.locator(isText ? '[data-head=standfirst] ~ *' : LINES)
      const count = await lines.count()
      let written = 0
      // Of a table's cells the first two and the last stand for all.
      for (let index = 0; index < count; index++) {
        if (index > 2 && index < count - 2) continue
        const line = lines.nth(index)
        await line.click()
        await hands.press('End')
        await hands.unikey('tieengs', 'tiếng')
        await hands.type(' ')
        await hands.openkey('Vieetj', 'Việt')
        await hands.type(' ')
        await hands.shiftLeft('muwowif', 'mười')
        await hands.type(' ')
        await hands.preedit(['n', 'ng', 'nga', 'ngay', 'ngày'])
        await hands.type(' ')
        await hands.decomposed('đẹp')
        // Letter by letter: in a narrow cell the line is broken, and Home is not its start.
        for (let i = 0; i < 'tiếng Việt mười ngày đẹp'.length; i++) await hands.page.keyboard.press('ArrowLeft')
        await hands.press('Shift')
        await hands.preedit(['N', 'Nư', 'Nươ', 'Nước'])
        await hands.type(' ')
        // Back to a word that stands there: "lên" is written over "tiếng".
        await hands.unikey('leenf', 'lền')
        await hands.rewrite(2, 'ên')
        await hands.type(' ')
        written += 1
        const phrases = JSON.stringify(await bodyOf(hands)).split('"Nước lên tiếng Việt mười ngày đẹp"').length - 1
        expect(phrases, `line ${index + 1} of ${count}`).toBe(written)
      }
      if (!WITHOUT_LINES.has(type)) expect(count).toBeGreaterThan(0)
    })
  })
}
