/** Undo goes back by words, through head and body alike, however the words were typed. */
import { expect, test } from './desk'
import { WAYS_OF_TYPING } from './waysOfTyping'

const words = [
  ['Trwowcs', 'Trước'],
  ['muaf', 'mùa'],
  ['luxx', 'lũ'],
  ['Caamr', 'Cẩm'],
  ['Luwuu', 'Lưu'],
  ['ddee', 'đê'],
] as const

const sentence = words.map(([, word]) => word).join(' ')

for (const [way, typeWord] of Object.entries(WAYS_OF_TYPING)) {
  for (const place of ['[data-head=headline]', '[data-head=standfirst] + p']) {
    test(`six words ${way} are six steps in ${place}`, async ({ hands }) => {
      await hands.page.locator(place).click()
      for (const [index, [raw, word]] of words.entries()) {
        if (index > 0) await hands.type(' ')
        await typeWord(hands, raw, word)
      }
      const read = async () => {
        const text = await hands.text()
        return text.headline + (await hands.body()).map((line) => line.replace('paragraph: ', '')).join('')
      }
      expect(await read()).toBe(sentence)
      const seen: string[] = []
      for (let step = 0; step < 12 && (await read()) !== ''; step++) {
        await hands.press('Control+z')
        seen.push(await read())
      }
      expect(seen.length).toBeLessThanOrEqual(6)
      expect(seen.length).toBeGreaterThanOrEqual(3)
      // No half words on the way.
      for (const text of seen) expect(`${sentence} `.startsWith(`${text.trimEnd()} `) || text === '').toBe(true)
      for (let step = 0; step < seen.length; step++) await hands.press('Control+Shift+z')
      expect(await read()).toBe(sentence)
    })
  }
}

test('undo walks from the body back into the head', async ({ hands }) => {
  await hands.caretIn('[data-head=headline]')
  await hands.type('Một')
  await hands.press('Enter')
  await hands.type('Hai')
  await hands.press('Enter')
  await hands.type('Ba')
  await hands.press('Control+z')
  expect(await hands.text()).toMatchObject({ headline: 'Một', standfirst: 'Hai' })
  expect(await hands.body()).toEqual(['paragraph: '])
  await hands.press('Control+z')
  expect(await hands.text()).toMatchObject({ headline: 'Một', standfirst: '' })
  await hands.press('Control+z')
  expect(await hands.text()).toMatchObject({ headline: '' })
  await hands.press('Control+Shift+z')
  expect(await hands.text()).toMatchObject({ headline: 'Một' })
})

test('bold and undo in the middle of a composition leave the word whole', async ({ hands }) => {
  await hands.page.locator('[data-head=standfirst] + p').click()
  await hands.type('Xin ')
  await hands.preedit(['V', 'Vi', 'Viê'], { commit: false })
  await hands.press('Control+b')
  await hands.press('Control+z')
  await hands.preedit(['Viêt', 'Việt'])
  expect(await hands.body()).toEqual(['paragraph: Xin Việt'])
  // The format waited for the word to be finished.
  await hands.type(' Nam')
  const { body } = await hands.text()
  expect(JSON.stringify(body)).toContain('" Nam","format":1')
})

test('the text can be fetched while a word is being composed', async ({ hands }) => {
  await hands.page.locator('[data-head=standfirst] + p').click()
  await hands.preedit(['t', 'ti', 'tiê', 'tiên'], { commit: false })
  expect(await hands.body()).toEqual(['paragraph: tiên'])
})

test('letters that arrive decomposed leave composed', async ({ hands }) => {
  await hands.page.locator('[data-head=headline]').click()
  await hands.type('Việt'.normalize('NFD'))
  expect((await hands.text()).headline).toBe('Việt'.normalize('NFC'))
})
