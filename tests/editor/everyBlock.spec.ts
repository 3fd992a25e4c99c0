/**
 * What holds for every block there is: it survives the file, copying, undo; the keyboard goes in and out; and every line of
 * it takes Vietnamese, however it is typed. A block that is added to the registry is in this table by itself.
 */

import type { CommandId } from '../../core/contract'
import { type BlockDefinition, blocks, type KnownBlock, text } from '../../core/document'
import { expect, type Hands, test } from './desk'
import { bodyOf, layReady } from './sheet'

const definitions = blocks as unknown as readonly BlockDefinition<KnownBlock>[]

const paragraph = (words: string): KnownBlock => ({ type: 'paragraph', version: 1, children: [text(words)] })

const open = (hands: Hands, children: readonly KnownBlock[]) =>
  hands.page.evaluate((body) => window.desk.open({ body: body as never }), {
    root: { type: 'root', version: 1, children },
  })

/** Where words can be written in the block: the lines of a text block, the fields of a picture. */
const LINES =
  '[data-block] [data-part]:not(:has([data-part], p, li, h2, h3, h4)), [data-block] p[dir]:not([data-part]), [data-block] li, textarea:visible'

/** All that is written in a block, in its order, whatever it stands in. */
function wordsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'string' ? (WRITTEN.has(name) && inner !== '' ? [inner] : []) : wordsOf(inner),
  )
}

const WRITTEN = new Set(
  'text title label caption credit alt asker answerer time headline url source longDescription'.split(' '),
)

/** A rule has no words; an empty gallery and an empty embed show their fields once there is something in them. */
const WITHOUT_LINES = new Set(['horizontal-rule', 'gallery', 'embed'])

/** What puts the block in. A picture and its like come from a file: the desk's stand-in has one. */
const COMMANDS: Readonly<Record<string, CommandId>> = {
  heading: 'block.heading2',
  quote: 'block.quote',
  list: 'block.bulletList',
  figure: 'insert.picture',
  gallery: 'insert.gallery',
  video: 'insert.video',
  audio: 'insert.audio',
  infographic: 'insert.infographic',
  embed: 'insert.embed',
  'pull-quote': 'insert.pullQuote',
  'info-box': 'insert.infoBox',
  table: 'insert.table',
  qa: 'insert.qa',
  timeline: 'insert.timeline',
  'fact-list': 'insert.factList',
  related: 'insert.related',
  'source-note': 'insert.sourceNote',
  'horizontal-rule': 'insert.horizontalRule',
}

for (const { type, examples, empty } of definitions) {
  test.describe(type, () => {
    test('is put in by its command, undone, and done again', async ({ hands }) => {
      await open(hands, [paragraph('Trước')])
      const command = COMMANDS[type] ?? 'block.paragraph'
      await layReady(hands, ['de.png', 'kenh.png'])
      await hands.caretIn('[data-head=standfirst] + p')
      await hands.page.evaluate((id) => window.desk.handle.current?.run(id), command)
      // A table asks how large it shall be.
      if (type === 'table') await hands.press('Enter')
      const types = async () => (await bodyOf(hands)).map((block) => block.type)
      await expect.poll(types).toContain(type)
      if (type === 'paragraph') return
      await hands.page.waitForTimeout(50)
      const made = await types()
      await hands.page.evaluate(() => window.desk.handle.current?.focus())
      for (let step = 0; step < 3 && (await types()).includes(type); step++) {
        await hands.page.evaluate(() => window.desk.handle.current?.run('edit.undo'))
      }
      expect(await bodyOf(hands)).toEqual([paragraph('Trước')])
      for (let step = 0; step < 3 && (await types()).join() !== made.join(); step++) {
        await hands.page.evaluate(() => window.desk.handle.current?.run('edit.redo'))
      }
      expect(await types()).toEqual(made)
    })

    test('comes back from its own HTML', async ({ hands }) => {
      const [example] = examples
      if (example === undefined) throw new Error(`${type} has no example`)
      await open(hands, [paragraph('Trước'), example, paragraph('Sau')])
      await hands.caretIn('[data-head=standfirst] + p', 'start')
      await hands.press('Control+Shift+End')
      const { 'text/html': html = '' } = await hands.copy()
      await open(hands, [paragraph('')])
      await hands.caretIn('[data-head=standfirst] + p')
      await hands.paste({ 'text/html': html })
      const pasted = await bodyOf(hands)
      expect(pasted.map((block) => block.type)).toEqual(['paragraph', type, 'paragraph'])
      expect(wordsOf(pasted[1])).toEqual(wordsOf(example))
    })

    test('takes letters in the middle of a word, rubbed out and composed', async ({ hands }) => {
      const isText = ['paragraph', 'heading', 'quote', 'list'].includes(type)
      await open(hands, isText ? [empty()] : [paragraph('Trước'), empty(), paragraph('Sau')])
      const lines = hands.page.locator(isText ? '[data-head=standfirst] ~ *' : LINES)
      if (WITHOUT_LINES.has(type)) return
      await lines.first().click()
      await hands.type('nươc')
      await hands.press('ArrowLeft')
      await hands.press('ArrowLeft')
      // "nư|ơc": a letter is put in, and taken out again as an input method does.
      await hands.unikey('aa', 'â')
      await hands.rewrite(1, '')
      await hands.preedit(['e', 'ê', 'ế'])
      await hands.type('-')
      await expect.poll(async () => JSON.stringify(await bodyOf(hands))).toContain('"nưế-ơc"')
    })

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

test.describe('an article that is only read', () => {
  test.use({ query: '?readonly' })

  test('shows no tools, asks for nothing, and has nothing to write in', async ({ hands }) => {
    const filled = definitions.flatMap(({ examples }) => examples.slice(0, 1))
    const all = [paragraph('Trước'), ...filled, ...definitions.map(({ empty }) => empty()), paragraph('Sau')]
    await open(hands, all)
    const sheet = hands.page.locator('[data-editor-pane] [contenteditable]').first()
    await expect(sheet).toHaveAttribute('contenteditable', 'false')
    const before = await bodyOf(hands)
    expect(before).toHaveLength(all.length)
    await expect(sheet.locator(':is(textarea, input):not([readonly], [disabled])')).toHaveCount(0)
    const lines = sheet.locator('[data-block] [data-part]:not(:has([data-part])):visible')
    expect(await lines.count()).toBeGreaterThan(10)
    for (const line of await lines.all()) await line.click()
    await hands.type('x')
    await expect(hands.page.locator('[data-part-tools], [data-drag-handle]')).toHaveCount(0)
    expect(await bodyOf(hands)).toEqual(before)
  })
})
