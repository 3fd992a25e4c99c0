/**
 * An article written without a mouse: into each block by its name, through it, out of it, about with it, and away; and
 * whoever stops anywhere sees where. A block that is added to the registry is walked through by itself.
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import {
  type BlockDefinition,
  type BlockType,
  blocks,
  documentSchema,
  documentToHast,
  type KnownBlock,
  proseOf,
} from '../../core/document'
import { fold } from '../../core/vietnamese'
import { expect, type Hands, test } from './desk'
import { bodyOf, layReady } from './sheet'

const names: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../assets/texts/vi/commands.json'), 'utf8'),
)
const definitions = blocks as unknown as readonly BlockDefinition<KnownBlock>[]

interface Stop {
  /** What takes the keys: words of the text, a field of a block, a block as a whole, something to press. */
  readonly kind: 'text' | 'field' | 'block' | 'control' | 'nowhere'
  /** Which block of the body; -1 in the head, or beside the sheet. */
  readonly place: number
  readonly isSeen: boolean
  readonly name: string
}

/** Where the next key would go, and whether a person sees it: a caret, a ring, or another edge or ground. */
const readStop = (hands: Hands): Promise<Stop> =>
  hands.page.evaluate(() => {
    const root = document.querySelector('[data-editor-pane] [contenteditable=true]') as HTMLElement
    const lines = [...root.children].filter((child) => !child.hasAttribute('data-head'))
    const placeOf = (node: Node | null) => lines.findIndex((line) => line.contains(node))
    const hasRing = (element: Element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
    }
    const inSight = (element: Element) => {
      const { width, height } = element.getBoundingClientRect()
      return width > 0 && height > 0
    }
    const active = document.activeElement as HTMLElement
    const name = `${active.localName} ${active.getAttribute('aria-label') ?? active.getAttribute('data-field') ?? ''}`
    if (active === root) {
      const selected = [...root.querySelectorAll('[data-selected]')].find((one) => !one.matches('td, th'))
      if (selected) {
        const isSeen = [selected, ...selected.querySelectorAll('*')].some((one) => hasRing(one) && inSight(one))
        return { kind: 'block' as const, place: placeOf(selected), isSeen, name: 'a selected block' }
      }
      const caret = getSelection()?.focusNode ?? null
      const line = caret instanceof Element ? caret : (caret?.parentElement ?? null)
      const isSeen = line !== null && inSight(line) && getComputedStyle(line).caretColor !== 'rgba(0, 0, 0, 0)'
      if (line === root || line === null)
        return { kind: 'nowhere' as const, place: -1, isSeen: false, name: 'the sheet' }
      return {
        kind: 'text' as const,
        place: placeOf(caret),
        isSeen,
        name: line.closest('[data-part]')?.getAttribute('data-part') ?? line.localName,
      }
    }
    if (active === document.body) return { kind: 'nowhere' as const, place: -1, isSeen: false, name }
    const isField = active.matches('textarea, input:not([type=range], [type=checkbox], [type=radio])')
    return {
      kind: isField ? ('field' as const) : ('control' as const),
      place: placeOf(active),
      isSeen: inSight(active) && (isField || hasRing(active)),
      name,
    }
  })

/** As `readStop`, once the keys that were pressed are done: every stop of the walk goes through here. */
async function stopAt(hands: Hands, isThere: (stop: Stop) => boolean, what: string): Promise<Stop> {
  let stop = await readStop(hands)
  await expect
    .poll(async () => {
      stop = await readStop(hands)
      return isThere(stop) ? 'there' : JSON.stringify(stop)
    }, what)
    .toBe('there')
  expect(stop.isSeen, `${what}: nobody sees where the keys go (${JSON.stringify(stop)})`).toBe(true)
  return stop
}

async function walk(hands: Hands, key: string, isThere: (stop: Stop) => boolean, what: string): Promise<Stop> {
  const way: string[] = []
  for (let step = 0; step < 40; step++) {
    const stop = await readStop(hands)
    if (isThere(stop)) return stop
    expect(stop.isSeen, `${what}, on the way: ${JSON.stringify(stop)}`).toBe(true)
    way.push(`${stop.kind} ${stop.place} ${stop.name}`)
    await hands.press(key)
  }
  throw new Error(`${what}: ${key} never came there. ${way.join(' → ')}`)
}

const types = async (hands: Hands) => (await bodyOf(hands)).map(({ type }) => type)
const words = async (hands: Hands) => JSON.stringify(await bodyOf(hands))
const run = (hands: Hands, id: string) =>
  hands.page.evaluate((command) => window.desk.handle.current?.run(command as never), id)

/** A block that is a kind of line: Enter leaves it, and it has no field of its own. */
const isLine = (type: string) => ['paragraph', 'heading', 'quote', 'list'].includes(type)

/** A new article, its head and a first paragraph; then the block, found by its name without accents. */
async function writeTo(hands: Hands, type: BlockType): Promise<void> {
  const pictures = type === 'gallery' ? ['de.png', 'kenh.png'] : ['de.png']
  await hands.page.evaluate(() => window.desk.open({}))
  await layReady(hands, pictures)
  await hands.page.evaluate(() => window.desk.handle.current?.focus('headline'))
  await stopAt(hands, ({ kind, place }) => kind === 'text' && place === -1, 'the headline')
  await hands.type('Cẩm Lưu')
  await hands.press('Enter')
  await hands.type('Sau lũ.')
  await hands.press('Enter')
  await hands.type('Trước')
  await hands.press('Enter')
  // Every new line is one.
  if (type === 'paragraph') return
  const [command] = (await hands.page.evaluate(() => window.desk.entries()))[type] ?? []
  if (command === undefined) throw new Error(`${type} is in no menu`)
  const name = (names[command] ?? command).replace(/^Chèn /, '').replace(/…$/, '')
  await hands.type(`/${fold(name)}`)
  const choice = hands.page.getByRole('option').first()
  await expect(choice).toHaveAttribute('aria-selected', 'true')
  await expect(choice).toContainText(new RegExp(name, 'i'))
  await hands.press('Enter')
  if (type === 'table') {
    await stopAt(
      hands,
      ({ kind }) => kind !== 'nowhere' && kind !== 'text',
      'the question how large the table shall be',
    )
    await hands.press('Enter')
  }
  await expect.poll(() => types(hands)).toContain(type)
  if (type === 'embed') {
    await stopAt(hands, ({ kind, place }) => kind === 'field' && place === 1, 'the field for the address')
    await hands.type('https://baosongtra.vn/tin')
    await hands.press('Enter')
  }
}

/** Into the block, wherever putting it in has left the caret, and on to where words can be written. */
async function goIn(hands: Hands, type: string, place: number): Promise<void> {
  for (let step = 0; step < 12; step++) {
    const stop = await readStop(hands)
    if (stop.place === place && (stop.kind === 'text' || stop.kind === 'field')) {
      expect(stop.isSeen).toBe(true)
      return
    }
    expect(stop.isSeen, `on the way into ${type}: ${JSON.stringify(stop)}`).toBe(true)
    await hands.press(
      stop.kind === 'control' ? 'Tab' : stop.kind === 'block' ? 'Enter' : stop.place > place ? 'ArrowUp' : 'ArrowDown',
    )
  }
  throw new Error(`No key leads into ${type}: ${JSON.stringify(await readStop(hands))}`)
}

/** A rule has nothing to write in. */
const hasWords = ({ examples }: BlockDefinition<KnownBlock>) => examples.some((example) => proseOf(example).length > 0)

for (const definition of definitions) {
  const { type } = definition
  test.describe(type, () => {
    test('is put in by its name, written in, left, moved, taken away and brought back, all by keys', async ({
      hands,
    }) => {
      await writeTo(hands, type as BlockType)
      if (hasWords(definition)) {
        await goIn(hands, type, 1)
        await hands.unikey('Nuowcs', 'Nước')
        await hands.type(' ')
        await hands.preedit(['l', 'lu', 'lũ'])
        await hands.type(' ')
        await hands.shiftLeft('ddax', 'đã')
        await hands.type(' về')
        await expect.poll(() => words(hands)).toContain('Nước lũ đã về')
      }
      // Out below.
      if (isLine(type)) {
        await hands.press('Enter')
        if (type === 'list') await hands.press('Enter')
      } else await walk(hands, 'ArrowDown', ({ kind, place }) => kind === 'text' && place === 2, 'the line below')
      await stopAt(hands, ({ kind, place }) => kind === 'text' && place === 2, 'the line below')
      await hands.type('Sau')
      const order = await types(hands)
      expect(order).toEqual(['paragraph', type, 'paragraph'])

      // Up, down, up again: the caret goes along.
      await walk(hands, 'ArrowUp', ({ place }) => place === 1, 'the block from below')
      await hands.press('Alt+Shift+ArrowUp')
      await expect
        .poll(() => types(hands))
        .toEqual(isLine(type) && type === 'paragraph' ? order : [type, 'paragraph', 'paragraph'])
      await stopAt(hands, ({ place }) => place === 0, 'the block after it was moved up')
      await hands.press('Alt+Shift+ArrowDown')
      await expect.poll(() => types(hands)).toEqual(order)
      await stopAt(hands, ({ place }) => place === 1, 'the block after it was moved down')
      const before = await bodyOf(hands)

      // Away: a line with its words, a block when it is selected.
      if (isLine(type)) {
        await hands.press('Home')
        await hands.press('Shift+End')
        await hands.press('Delete')
      } else {
        await walk(hands, 'Escape', ({ kind, place }) => kind === 'block' && place === 1, 'the block as a whole')
        await hands.press('Delete')
        expect(await types(hands)).not.toContain(type)
      }
      expect(await words(hands)).not.toContain('Nước lũ đã về')
      await stopAt(hands, ({ kind }) => kind === 'text' || kind === 'block', 'the place that is left')
      await hands.press('Control+z')
      expect(await bodyOf(hands)).toEqual(before)
      await stopAt(hands, ({ kind }) => kind !== 'nowhere', 'the block that came back')
    })

    if (!hasWords(definition)) return
    test('has its words commented on, found, replaced and published, all by keys', async ({ hands }) => {
      await writeTo(hands, type as BlockType)
      await goIn(hands, type, 1)
      await hands.type('Nước lũ về')
      await expect.poll(() => words(hands)).toContain('Nước lũ về')
      await hands.press('Control+Shift+ArrowLeft')
      const first = await readStop(hands)
      await run(hands, 'comment.add')
      expect(await hands.page.evaluate(() => window.desk.comments())).toEqual({ draft: ['về'] })

      await run(hands, 'edit.replace')
      await stopAt(hands, ({ kind, name }) => kind === 'field' && name.startsWith('input'), 'the find bar')
      await hands.press('Control+a')
      await hands.type('nuoc lu')
      await expect(hands.page.locator('[data-find-count]')).toHaveText('1/1')
      await walk(
        hands,
        'Tab',
        ({ kind, name }) => kind === 'field' && name.includes('Thay bằng'),
        'the field for what comes instead',
      )
      await hands.type('Triều cường')
      await hands.press('Enter')
      await expect.poll(() => words(hands)).toContain('Triều cường về')
      await stopAt(
        hands,
        ({ kind, name }) => kind === 'field' && name.includes('Thay bằng'),
        'the find bar, after replacing',
      )
      await hands.press('Escape')
      await expect(hands.page.locator('[data-find-count]')).toHaveCount(0)
      await stopAt(hands, ({ kind }) => kind !== 'nowhere', 'the sheet after searching')

      // A name without anything under it is not published: the other lines get words, too.
      if (first.kind === 'text' && !isLine(type)) {
        await goIn(hands, type, 1)
        for (let line = 0; line < 5; line++) {
          await hands.press('Tab')
          const stop = await readStop(hands)
          if (stop.place !== 1 || stop.kind !== 'text') break
          await hands.type('https://baosongtra.vn/lu')
        }
      }
      const document = documentSchema.parse((await hands.text()).body)
      const html = toHtml({
        type: 'root',
        children: documentToHast(document, {
          renderPicture: ({ file }, alt) => h('img', { src: `media/${file}`, alt }),
          recordingAt: ({ file, mime }) => ({ path: `media/${file}`, contentType: mime }),
          label: (word) => word,
          language: 'vi',
        }),
      })
      const written = document.root.children
        .flatMap(proseOf)
        .flatMap(({ text }) => text.split('\n').filter((line) => line.trim() !== ''))
      expect(written.join()).toContain('Triều cường về')
      for (const line of written) expect(html).toContain(line)
    })
  })
}
