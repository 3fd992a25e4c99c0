/**
 * Work at random, always the same for the same number: words in every way of typing, keys, commands, the clipboard, clicks.
 * Whatever came of it, nothing failed, undo leads back to the first letter and redo to the last, and the file holds it all.
 * `RANDOM_DAYS=1-200 npx playwright test randomDay` looks further than the days that always run.
 */
import { type CommandId, commandIds } from '../../core/contract'
import { type BlockDefinition, blocks, type KnownBlock, text } from '../../core/document'
import { expect, type Hands, test } from './desk'
import { stagesOf } from './waysOfTyping'

const STEPS = 60
const [FIRST = 1, LAST = FIRST] = (process.env.RANDOM_DAYS ?? '13-15').split('-').map(Number)

const KEYS = [
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'Control+ArrowLeft', 'Control+Home'],
  ...['Shift+ArrowLeft', 'Shift+ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowUp', 'Control+Shift+ArrowRight'],
  ...['Enter', 'Enter', 'Shift+Enter', 'Backspace', 'Backspace', 'Delete', 'Control+Backspace', 'Control+Delete'],
  ...['Tab', 'Shift+Tab', 'Control+a', 'Control+End', 'Escape', 'Control+b', 'Control+i', 'Control+x', 'Control+c'],
  ...['Alt+Shift+ArrowUp', 'Alt+Shift+ArrowDown', 'Control+z', 'Control+Shift+z'],
]
/** Those that ask in a dialog are left out: a person would answer. */
const COMMANDS = commandIds.filter(
  (id) => /^(format|block|insert|part|table|comment)\./.test(id) && !/link|embed|table$|pickArticle/.test(id),
)
const WORDS = [
  ['tieengs', 'tiếng'],
  ['truwowcs', 'trước'],
  ['nguwowif', 'người'],
] as const
const PAGE =
  '<p>Một <a href="https://baosongtra.vn/xa">xã</a></p><ul><li>hai<ul><li>ba</li></ul></li></ul><table><tr><td>a</td><td>b</td></tr></table>'

const definitions = blocks as unknown as readonly BlockDefinition<KnownBlock>[]
const paragraph = (...words: ReturnType<typeof text>[]): KnownBlock => ({
  type: 'paragraph',
  version: 1,
  children: words,
})

/** Whole numbers below the given one; the same ones for the same day. */
function dice(day: number): (below: number) => number {
  let state = day * 2_654_435_761
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const run = (hands: Hands, id: CommandId) =>
  hands.page.evaluate((command) => window.desk.handle.current?.run(command), id)

/** More often than there are steps. */
const walkHistory = (hands: Hands, id: 'edit.undo' | 'edit.redo') =>
  hands.page.evaluate((command) => {
    for (let step = 0; step < 300; step++) window.desk.handle.current?.run(command)
  }, id)

for (let day = FIRST; day <= LAST; day++) {
  test(`day ${day}: nothing fails, and every step can be taken back and done again`, async ({ hands }) => {
    // Seconds where the machine is free; on a crowded one two of 150 days once took more than a minute.
    test.slow()
    const throwDice = dice(day)
    const one = <T>(list: readonly T[]) => list[throwDice(list.length)] as T
    const body = [paragraph(text('Trước đó, đê Bàu Sen dài 2,4 km.'))]
    for (let count = 0; count < 3; count++) {
      const { examples, empty } = one(definitions)
      body.push(one([empty(), ...examples]), paragraph(text('Dân góp '), text('rất nhiều'), text(' ngày.')))
    }
    await hands.page.evaluate((children) => {
      window.desk.open({
        headline: 'Đê mới',
        standfirst: 'Xong',
        body: { root: { type: 'root', version: 1, children } } as never,
      })
      window.desk.choose(['de.png', 'kenh.png'])
      const film = { file: 'bbbbbbbbbbbbbbbb.webm', mime: 'video/webm', sizeBytes: 4, name: 'lu.webm' }
      window.desk.chooseMedia(film as never)
    }, body as never)
    const first = await hands.text()
    await hands.caretIn('[data-head=standfirst] + p')

    let clipboard: Record<string, string> = { 'text/html': PAGE, 'text/plain': 'Một xã' }
    const doings: string[] = []
    const doSomething = async () => {
      const kind = throwDice(12)
      if (kind < 3) {
        const [raw, word] = one(WORDS)
        const way = one(['type', 'unikey', 'preedit', 'shiftLeft', 'openkey', 'decomposed'] as const)
        doings.push(`${way} ${word}`)
        if (way === 'type' || way === 'decomposed') await hands[way](word)
        else if (way === 'preedit') await hands.preedit(stagesOf(word))
        else await hands[way](raw, word)
        await hands.type(' ')
      } else if (kind < 8) {
        const key = one(KEYS)
        doings.push(key)
        await hands.press(key)
      } else if (kind < 10) {
        const command = one(COMMANDS)
        doings.push(command)
        await run(hands, command)
      } else if (kind === 10) {
        const copies = throwDice(2) === 0
        doings.push(copies ? 'copy' : 'paste')
        if (!copies) await hands.paste(clipboard)
        else {
          const copied = await hands.copy()
          if (Object.keys(copied).length > 0) clipboard = copied
        }
      } else {
        const sheet = await hands.page.locator('[contenteditable=true]').first().boundingBox()
        const at = { x: (sheet?.x ?? 0) + throwDice(sheet?.width ?? 1), y: 100 + throwDice(700) }
        doings.push(`click ${Math.round(at.x)}, ${at.y}`)
        await hands.page.mouse.click(at.x, at.y)
      }
    }
    for (let step = 0; step < STEPS; step++) await doSomething()
    const story = doings.join(' · ')

    await walkHistory(hands, 'edit.redo')
    const last = await hands.text()
    await walkHistory(hands, 'edit.undo')
    expect((await hands.text()).body, story).toEqual(first.body)
    expect((await hands.text()).headline, story).toBe(first.headline)
    await walkHistory(hands, 'edit.redo')
    expect((await hands.text()).body, story).toEqual(last.body)
    expect(last.body, story).not.toEqual(first.body)

    await hands.page.evaluate((article) => window.desk.open(article as never), last as never)
    expect((await hands.text()).body, story).toEqual(last.body)
    await hands.caretIn('[data-head=headline]', 'end')
    await hands.type(' nữa')
    expect((await hands.text()).headline, story).toContain('nữa')
  })
}
