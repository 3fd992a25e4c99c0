/** What one key costs the window, counted instead of timed. */
import { expect, test } from './desk'
import { emptyPage } from './emptyPage'

declare global {
  interface Window {
    /** How often Lexical's observer was called for words that changed on the sheet without it. */
    observed: number
    /** How often Lexical was asked for a key that went down, and for the caret. */
    asked: { keys: number; carets: number }
  }
}

// Counted from the page's first script on, so the page is one of its own.
test.use({ query: '?counted' })

test.beforeEach(async ({ hands }) => {
  await hands.page.addInitScript(() => {
    window.observed = 0
    const Native = window.MutationObserver
    window.MutationObserver = class extends Native {
      constructor(callback: MutationCallback) {
        super((records, observer) => {
          const isOnSheet = ({ type, target }: MutationRecord) =>
            type === 'characterData' && target.parentElement?.closest('[data-lexical-editor]') !== null
          if (records.some(isOnSheet)) window.observed++
          callback(records, observer)
        })
      }
    }
  })
  await hands.page.reload()
  await hands.page.waitForFunction(() => window.desk?.handle.current !== null)
  await hands.page.evaluate((text) => window.desk.open(text), emptyPage)
  await hands.page.locator('[data-head=standfirst] + p').click()
})

test('a letter is taken over once: the sheet hears of it before its observer does', async ({ hands }) => {
  await hands.type('Nước lên nhanh')
  await hands.preedit(['t', 'tr', 'tro', 'trong', 'trông'])
  await expect.poll(hands.body).toContain('paragraph: Nước lên nhanhtrông')
  expect(await hands.page.evaluate(() => window.observed)).toBe(0)
  // The counter counts: what is written behind the sheet's back is seen by the observer alone.
  await hands.page.evaluate(() => {
    const words = document.querySelector('[data-head=standfirst] + p span')?.firstChild
    if (words instanceof Text) words.data += '!'
  })
  await expect.poll(() => hands.page.evaluate(() => window.observed)).toBe(1)
})

test('a plain letter asks Lexical neither for its key nor for the caret behind it', async ({ hands }) => {
  await hands.page.evaluate(() => {
    window.asked = { keys: 0, carets: 0 }
    // On its way to the sheet, where Lexical hears every key that has not got its mark of an answered one.
    const count = (event: Event) => {
      if (!('_lexicalHandled' in event)) window.asked.keys++
    }
    document.addEventListener('keydown', count, true)
    document.addEventListener('selectionchange', () => window.asked.carets++)
  })
  const asked = () => hands.page.evaluate(() => window.asked)
  await hands.type('nước')
  await expect.poll(hands.body).toContain('paragraph: nước')
  // The first letter makes the word's node: where the caret stands in it is Lexical's own choice.
  await hands.page.evaluate(() => {
    window.asked = { keys: 0, carets: 0 }
  })
  await hands.type('lenxuong')
  await expect.poll(hands.body).toContain('paragraph: nướclenxuong')
  expect(await asked()).toEqual({ keys: 0, carets: 0 })
  // A caret that the hand has moved is news, and so is a key with a command.
  await hands.press('Home')
  await expect.poll(asked).toEqual({ keys: 1, carets: 1 })
  await hands.type('Mưa')
  await expect.poll(hands.body).toContain('paragraph: Mưanướclenxuong')
})
