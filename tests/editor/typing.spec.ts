/** Vietnamese typing, in every place of the sheet and in every way that input methods send it. */
import { expect, test } from './desk'
import { emptyPage } from './emptyPage'

const places = {
  headline: { selector: '[data-head=headline]', read: (text: Text) => text.headline },
  standfirst: { selector: '[data-head=standfirst]', read: (text: Text) => text.standfirst },
  kicker: { selector: '[data-head=kicker]', read: (text: Text) => text.kicker },
  paragraph: { selector: '[data-head=standfirst] + p', read: (text: Text) => wordsOf(text.body.root.children[0]) },
  heading: { selector: 'h2', read: (text: Text) => wordsOf(text.body.root.children[1]) },
  'list item': { selector: 'li', read: (text: Text) => wordsOf(text.body.root.children[2]) },
} as const

type Text = Awaited<ReturnType<import('./desk').Hands['text']>>

function wordsOf(node: unknown): string {
  const { text, children } = node as { text?: string; children?: unknown[] }
  return text ?? (children ?? []).map(wordsOf).join('')
}

for (const [name, { selector, read }] of Object.entries(places)) {
  test.describe(name, () => {
    test.beforeEach(async ({ hands }) => {
      await hands.page.evaluate((text) => window.desk.open(text), emptyPage)
      await hands.page.locator(selector).first().click()
    })

    test('takes letters that come one by one', async ({ hands }) => {
      await hands.type('Tin moi')
      expect(read(await hands.text())).toBe('Tin moi')
    })

    test('takes words that are rubbed out and written anew', async ({ hands }) => {
      await hands.unikey('tieengs', 'tiếng')
      await hands.type(' ')
      await hands.unikey('Vieetj', 'Việt')
      expect(read(await hands.text())).toBe('tiếng Việt')
    })

    test('takes words that are composed', async ({ hands }) => {
      await hands.preedit(['t', 'ti', 'tiê', 'tiên', 'tiêng', 'tiếng'])
      await hands.type(' ')
      await hands.preedit(['V', 'Vi', 'Viê', 'Viêt', 'Việt'])
      await hands.type('.')
      expect(read(await hands.text())).toBe('tiếng Việt.')
    })

    test('takes words that are selected backwards and written over', async ({ hands }) => {
      await hands.shiftLeft('tieengs', 'tiếng')
      await hands.type(' ')
      await hands.shiftLeft('Vieetj', 'Việt')
      expect(read(await hands.text())).toBe('tiếng Việt')
    })
  })
}
