/** What was pasted from hostile pages is published, and a browser that would let it finds nothing to run and nobody to ask. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fromHtml } from 'hast-util-from-html'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { articleSchema, createArticle, profileSchema } from '../../core/article'
import { clipFromHtml } from '../../renderer/editor/clipboard/clipFromHtml'
import { HOSTILE_HTML } from '../fixtures/paste/hostileHtml'
import { chromiumPath, openBrowser } from './judges'
import { makeTemporaryFolder, publish, serve } from './publishedPages'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

let temporary: Awaited<ReturnType<typeof makeTemporaryFolder>>
beforeAll(async () => {
  temporary = await makeTemporaryFolder()
})
afterAll(() => temporary.remove())

it.skipIf(chromiumPath === undefined)('eighty disguises of a script run nothing on the page either', async () => {
  expect(HOSTILE_HTML.length).toBeGreaterThanOrEqual(80)
  const children = HOSTILE_HTML.flatMap((html) => clipFromHtml(html, { parse: fromHtml }).clip.blocks)
  const article = articleSchema.parse({
    ...createArticle({ id: 'bai-bao-doc', now: '2026-11-22T07:40:00+07:00' }),
    headline: 'Bài',
    body: { root: { children } },
  })
  const profile = profileSchema.parse({ name: 'Báo Sông Trà', siteUrl: 'https://baosongtra.vn' })
  const mediaFolder = join(temporary.path, 'media')
  await mkdir(mediaFolder)
  await publish(article, profile, { mediaFolder, to: join(temporary.path, 'bai') })
  const site = await serve(temporary.path)
  const browser = await openBrowser()
  try {
    const page = await browser.newPage({ bypassCSP: true })
    let dialogs = 0
    const others: string[] = []
    page.on('dialog', (dialog) => {
      dialogs++
      void dialog.dismiss()
    })
    page.on('request', (request) => {
      if (!request.url().startsWith(site.address)) others.push(request.url())
    })
    await page.goto(`${site.address}/bai/index.html`)
    expect((await page.locator('body').innerText()).match(/chữ/g)?.length).toBeGreaterThan(80)
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('*'))
        for (const event of ['mouseover', 'focus', 'load', 'error', 'toggle']) element.dispatchEvent(new Event(event))
    })
    await page.waitForTimeout(300)
    expect({ dialogs, others }).toEqual({ dialogs: 0, others: [] })
  } finally {
    await browser.close()
    await site.stop()
  }
})
