/** What one key costs the window, counted instead of timed. */
import { expect, test } from './desk'
import { emptyPage } from './emptyPage'

declare global {
  interface Window {
    /** How often Lexical's observer was called for words that changed on the sheet without it. */
    observed: number
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
