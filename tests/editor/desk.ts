/** Hands at the editor's page: keys as a person, an input method and a clipboard send them. */
import { resolve } from 'node:path'
import { type Browser, test as base, type CDPSession, chromium, expect, type Page } from '@playwright/test'
import { build, preview } from 'vite'
import { findChromium } from '../../build/chromium.mjs'
import type { TestDesk } from './page/main'

declare global {
  interface Window {
    desk: TestDesk
  }
}

/**
 * How a program's letters look in the window: `packet` a key without a name (Windows, VK_PACKET), `named` with the letter as
 * its name but without a place on the keyboard, `process` as a key that an input method has taken (229).
 */
export type Sender = 'packet' | 'named' | 'process'

export interface Hands {
  readonly page: Page
  /** One key after the other, as on a keyboard without an input method. */
  type(text: string): Promise<void>
  /** As Unikey on Windows sends a word: plain letters, then Backspaces and the letters anew as VK_PACKET. */
  unikey(raw: string, word: string): Promise<void>
  /** As ibus with a preedit: each stage is shown under a line, the last one is committed. */
  preedit(stages: readonly string[], options?: { commit?: boolean }): Promise<void>
  /** As input methods in Shift+Left mode: letters are selected backwards and written over. */
  shiftLeft(raw: string, word: string): Promise<void>
  /** As OpenKey: a narrow space (U+202F) and one Backspace more, so that a suggestion of the program does not get in its way. */
  openkey(raw: string, word: string): Promise<void>
  /** As an input method that writes letters apart from their marks; one composition a word. */
  decomposed(word: string): Promise<void>
  /** Backspaces and then letters as a program sends them, for a word that stands before the caret. */
  rewrite(backspaces: number, letters: string, sender?: Sender): Promise<void>
  /** The built-in input method on, as the settings say. */
  builtIn(settings?: Parameters<TestDesk['typing']>[0]): Promise<void>
  press(keys: string): Promise<void>
  /** Puts the text on the clipboard that the page sees, and pastes. */
  paste(flavours: Readonly<Record<string, string>>): Promise<void>
  copy(): Promise<Record<string, string>>
  text(): Promise<NonNullable<ReturnType<TestDesk['text']>>>
  /** The body block by block: "paragraph: words". */
  body(): Promise<string[]>
  caretIn(place: string, where?: 'start' | 'end'): Promise<void>
}

/** The editor's page, built and served by each worker for itself: no server to start beforehand, no port to agree on. */
async function servePage(worker: number) {
  const configFile = resolve(import.meta.dirname, 'page/vite.config.ts')
  const outDir = resolve(import.meta.dirname, `../../node_modules/.cache/editor-page-${worker}`)
  await build({ configFile, build: { outDir } })
  const server = await preview({ configFile, build: { outDir }, preview: { port: 0 } })
  return { address: server.resolvedUrls?.local[0] ?? '', close: () => server.close() }
}

async function openPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(address)
  return page
}

/** One page serves all specs of a worker: a new article is a new editor, with a history of its own. */
export const test = base.extend<
  { hands: Hands; query: string },
  { desk: { browser: Browser; address: string; page: Page } }
>({
  desk: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
    async ({}, use, { parallelIndex }) => {
      const executablePath = findChromium()
      const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath ? { executablePath } : {}) })
      const { address, close } = await servePage(parallelIndex)
      await use({ browser, address, page: await openPage(browser, address) })
      await browser.close()
      await close()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  query: ['', { option: true }],
  hands: async ({ desk, query }, use) => {
    const page = query === '' ? desk.page : await openPage(desk.browser, desk.address + query)
    const errors: string[] = []
    const listen = (error: Error) => errors.push(error.message)
    page.on('pageerror', listen)
    await page.waitForFunction(() => window.desk?.handle.current !== null)
    await page.evaluate(() => window.desk.reset())
    const cdp = await page.context().newCDPSession(page)
    await use(createHands(page, cdp))
    await cdp.detach()
    page.off('pageerror', listen)
    if (query !== '') await page.close()
    expect(errors).toEqual([])
  },
})
export { expect } from '@playwright/test'

function createHands(page: Page, cdp: CDPSession): Hands {
  const key = async (name: string, code: number, text?: string) => {
    const event = { key: name, code: name === 'Backspace' ? 'Backspace' : '', windowsVirtualKeyCode: code }
    await cdp.send('Input.dispatchKeyEvent', {
      type: text === undefined ? 'rawKeyDown' : 'keyDown',
      ...event,
      ...(text === undefined ? {} : { text }),
    })
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event })
  }
  const backspace = async (count: number) => {
    for (let i = 0; i < count; i++) await key('Backspace', 8)
  }
  const packet = async (letters: string, sender: Sender = 'packet') => {
    for (const letter of letters) {
      if (sender === 'named') await key(letter, 0, letter)
      else await key(sender === 'packet' ? 'Unidentified' : 'Process', sender === 'packet' ? 231 : 229, letter)
    }
  }
  const type = (text: string) => page.keyboard.type(text)
  // A person's next key comes after the browser has told the page where the caret went.
  const settled = () => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
  const same = (a: string, b: string) => {
    let length = 0
    while (length < a.length && a[length] === b[length]) length++
    return length
  }
  return {
    page,
    type,
    press: async (keys) => {
      await page.keyboard.press(keys)
      await settled()
    },
    unikey: async (raw, word) => {
      // The last key of `raw` is the one that changes the word.
      await type(raw.slice(0, -1))
      const shown = raw.slice(0, -1)
      const kept = same(shown, word)
      await backspace(shown.length - kept)
      await packet(word.slice(kept))
    },
    openkey: async (raw, word) => {
      await type(raw.slice(0, -1))
      const shown = raw.slice(0, -1)
      const kept = same(shown, word)
      if (kept < shown.length) {
        await packet('\u202f')
        await backspace(shown.length - kept + 1)
      }
      await packet(word.slice(kept))
    },
    decomposed: async (word) => {
      const letters = word.normalize('NFD')
      for (let end = 1; end <= letters.length; end++) {
        await cdp.send('Input.imeSetComposition', {
          text: letters.slice(0, end),
          selectionStart: end,
          selectionEnd: end,
        })
      }
      await cdp.send('Input.insertText', { text: letters })
    },
    rewrite: async (backspaces, letters, sender) => {
      await backspace(backspaces)
      await packet(letters, sender)
    },
    builtIn: (settings = {}) => page.evaluate((given) => window.desk.typing(given), settings),
    shiftLeft: async (raw, word) => {
      await type(raw.slice(0, -1))
      const shown = raw.slice(0, -1)
      const kept = same(shown, word)
      for (let i = kept; i < shown.length; i++) await page.keyboard.press('Shift+ArrowLeft')
      await packet(word.slice(kept))
    },
    preedit: async (stages, { commit = true } = {}) => {
      for (const stage of stages) {
        await cdp.send('Input.imeSetComposition', {
          text: stage,
          selectionStart: stage.length,
          selectionEnd: stage.length,
        })
      }
      if (commit) await cdp.send('Input.insertText', { text: stages.at(-1) ?? '' })
    },
    paste: (flavours) =>
      page.evaluate((data) => {
        const transfer = new DataTransfer()
        for (const [type, value] of Object.entries(data)) transfer.setData(type, value)
        const target = document.activeElement ?? document.body
        target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }))
      }, flavours),
    copy: async () => {
      // What was selected by the last key is what is copied.
      await settled()
      return page.evaluate(() => {
        const transfer = new DataTransfer()
        const target = document.activeElement ?? document.body
        target.dispatchEvent(new ClipboardEvent('copy', { clipboardData: transfer, bubbles: true, cancelable: true }))
        return Object.fromEntries([...transfer.types].map((type) => [type, transfer.getData(type)]))
      })
    },
    text: async () => {
      const text = await page.evaluate(() => window.desk.text())
      if (text === undefined) throw new Error('There is no editor')
      return text
    },
    body: async () => {
      const text = await page.evaluate(() => window.desk.text())
      return (text?.body.root.children ?? []).map(describe)
    },
    caretIn: async (selector, where = 'end') => {
      await page.locator(selector).first().click()
      await page.keyboard.press(where === 'end' ? 'End' : 'Home')
      await settled()
    },
  }
}

function describe(block: unknown): string {
  const node = block as { type: string; tag?: string; listType?: string; children?: unknown[]; caption?: string }
  const words = (inner: unknown): string => {
    const child = inner as { type: string; text?: string; children?: unknown[] }
    if (child.type === 'linebreak') return '⏎'
    if (child.type === 'text') return child.text ?? ''
    const inside = (child.children ?? []).map(words).join(child.type === 'list' ? ' • ' : '')
    return child.type === 'list' ? `[${inside}]` : child.type === 'link' ? `<${inside}>` : inside
  }
  const name = node.tag ?? node.listType ?? node.type
  return `${name}: ${node.children === undefined ? (node.caption ?? '') : node.children.map(words).join(node.type === 'list' ? ' • ' : '')}`
}
