/** The pages of all four channels before independent judges; and every judge before a page with faults, to see that it judges. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { articleText, CHANNELS, type Channel, createArticle } from '../../core/article'
import { plainTextOf, proseOf } from '../../core/document'
import {
  chromiumPath,
  java,
  judgeWithAxe,
  judgeWithHtmlValidate,
  judgeWithNu,
  openBrowser,
  readWithReadability,
} from './judges'
import { makeTemporaryFolder, type PublishedPage, publish, serve } from './publishedPages'
import { profile, sampleArticle } from './sampleArticles'
import { judgeStructuredData, structuredDataIn } from './structuredDataRules'

// Pictures, checkers and browsers take their time on a busy machine.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const TYPES = {
  news: 'NewsArticle',
  emagazine: 'ReportageNewsArticle',
  video: 'VideoObject',
  podcast: 'PodcastEpisode',
}

let temporary: Awaited<ReturnType<typeof makeTemporaryFolder>>
const articles = new Map<Channel, Awaited<ReturnType<typeof sampleArticle>>>()
const pages = new Map<Channel, PublishedPage>()
/** Pages of articles that nobody has begun to write. */
const drafts = new Map<Channel, PublishedPage>()
let faulty: PublishedPage

beforeAll(async () => {
  temporary = await makeTemporaryFolder()
  for (const channel of CHANNELS) {
    const mediaFolder = join(temporary.path, `${channel}-media`)
    const article = await sampleArticle(channel, mediaFolder)
    articles.set(channel, article)
    pages.set(channel, await publish(article, profile, { mediaFolder, to: join(temporary.path, channel) }))
  }
  for (const channel of CHANNELS) {
    const draft = createArticle({ id: 'bai-trang', now: '2026-11-22T07:40:00+07:00', channel })
    const places = { mediaFolder: join(temporary.path, 'none'), to: join(temporary.path, `${channel}-draft`) }
    drafts.set(channel, await publish(draft, profile, places))
  }
  faulty = await seedFaults(pageOf('news'), join(temporary.path, 'faulty'))
})

afterAll(() => temporary.remove())

function pageOf(channel: Channel): PublishedPage {
  const page = pages.get(channel)
  if (page === undefined) throw new Error(`${channel} was not published`)
  return page
}

function articleOf(channel: Channel) {
  const article = articles.get(channel)
  if (article === undefined) throw new Error(`${channel} was not made`)
  return article
}

/** Our own news page with one fault for each judge. Throws where a fault finds no place, so that no seed is lost unseen. */
async function seedFaults(page: PublishedPage, folder: string): Promise<PublishedPage> {
  const seeds: readonly (readonly [RegExp | string, string])[] = [
    ['<html lang="vi">', '<html>'],
    [/<h1>(.*)<\/h1>/, '<h4>$1</h4>'],
    [/ alt="Chuyến phà[^"]*"/, ''],
    ['<p class="standfirst">', '<p class="standfirst"><div>'],
    [/"headline": "[^"]*",/, ''],
    [/"datePublished": "[^"]*"/, '"datePublished": "22/11/2026"'],
    ['<p>Bà Lê Thị Sương', '<aside class="sidebar">Bà Lê Thị Sương'],
    ['đợi mẹ tan chợ.</p>', 'đợi mẹ tan chợ.</aside>'],
  ]
  let { html } = page
  for (const [from, to] of seeds) {
    const seeded = html.replace(from, to)
    if (seeded === html) throw new Error(`There is no place for the fault ${String(from)}`)
    html = seeded
  }
  await mkdir(folder, { recursive: true })
  const style = await readFile(join(page.folder, 'style.css'), 'utf8')
  const pale = style.replace('--soft: #505b66', '--soft: #c5cbd1').replace('hyphens: manual', 'hyphens: sometimes')
  if (pale === style) throw new Error('There is no place for the faults of the style')
  await writeFile(join(folder, 'style.css'), pale)
  await writeFile(join(folder, 'index.html'), html)
  return { folder, html, warnings: [] }
}

describe.skipIf(java === undefined)('the Nu Html Checker', () => {
  it('finds no error and no warning in the pages, their styles, and the pages of empty drafts', () => {
    const files = [...pages.values(), ...drafts.values()].flatMap(({ folder }) => [
      join(folder, 'index.html'),
      join(folder, 'style.css'),
    ])
    expect(judgeWithNu(files)).toEqual([])
  })

  it('is awake: finds the faults we seed', () => {
    const found = judgeWithNu([join(faulty.folder, 'index.html'), join(faulty.folder, 'style.css')]).join('\n')
    expect(found).toMatch(/No “p” element in scope|“div” not allowed|stray end tag/i)
    expect(found).toMatch(/CSS: “hyphens”/)
  })
})

describe('html-validate', () => {
  it.each(CHANNELS)('finds nothing in the page of %s', async (channel) => {
    expect(await judgeWithHtmlValidate(pageOf(channel).html)).toEqual([])
  })
  it.each(CHANNELS)('finds nothing in the page of an empty draft of %s', async (channel) => {
    expect(await judgeWithHtmlValidate(drafts.get(channel)?.html ?? '')).toEqual([])
  })
  it('is awake: finds the faults we seed', async () => {
    const found = (await judgeWithHtmlValidate(faulty.html)).join('\n')
    expect(found).toMatch(/element-required-attributes|wcag\/h37|heading-level|close-order|element-permitted/)
    expect(found).toMatch(/alt/)
  })
})

describe.skipIf(chromiumPath === undefined)('a browser', () => {
  let browser: Browser
  let site: Awaited<ReturnType<typeof serve>>

  beforeAll(async () => {
    browser = await openBrowser()
    site = await serve(temporary.path)
  })

  afterAll(async () => {
    await browser.close()
    await site.stop()
  })

  describe('with axe', () => {
    const views = CHANNELS.flatMap((channel) => [
      [channel, 'light', 1280] as const,
      [channel, 'dark', 1280] as const,
      [channel, 'light', 390] as const,
    ])
    it.each(views)(
      'finds nothing in the page of %s, %s, %d px wide',
      async (channel, colorScheme, widthPx) => {
        const found = await judgeWithAxe(browser, `${site.address}/${channel}/index.html`, { colorScheme, widthPx })
        expect(found).toEqual([])
      },
      300_000,
    )
    it('is awake: finds the faults we seed', async () => {
      const address = `${site.address}/faulty/index.html`
      const found = (await judgeWithAxe(browser, address, { colorScheme: 'light', widthPx: 1280 })).join('\n')
      expect(found).toMatch(/html-has-lang/)
      expect(found).toMatch(/image-alt/)
      expect(found).toMatch(/color-contrast/)
    })
  })

  it.each(CHANNELS)(
    'loads everything of the page of %s from its own folder, and nothing overflows',
    async (channel) => {
      const page = await browser.newPage({ viewport: { width: 320, height: 700 } })
      const asked: string[] = []
      const failed: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      page.on('response', (response) => response.status() >= 400 && failed.push(response.url()))
      await page.goto(`${site.address}/${channel}/index.html`)
      for (const image of await page.locator('img').all()) await image.scrollIntoViewIfNeeded()
      await page.waitForFunction(() => [...document.images].every((image) => image.complete && image.naturalWidth > 0))
      const own = `${site.address}/${channel}/`
      expect(asked.filter((url) => !url.startsWith(own) && !url.endsWith('/favicon.ico'))).toEqual([])
      expect(asked.length).toBeGreaterThan(2)
      expect(failed).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
      // A printer measures what is out of the flow by all sheets together: it would lie over every one before it.
      await page.emulateMedia({ media: 'print' })
      const places = await page
        .locator('main img')
        .evaluateAll((all) => all.map((one) => getComputedStyle(one).position))
      expect(places.length).toBeGreaterThan(1)
      expect(new Set(places)).toEqual(new Set(['static']))
      await page.close()
    },
    300_000,
  )

  it.each([
    ['youtube', /^https:\/\/www\.youtube-nocookie\.com\/embed\/aBcDeFgHiJk\?/],
    ['x', /^https:\/\/platform\.twitter\.com\/embed\/Tweet\.html\?id=1723456789012345678&dnt=true$/],
    ['instagram', /^https:\/\/www\.instagram\.com\/p\/CxYz12AbCdE\/embed\/$/],
  ])('asks another site for nothing until the reader clicks, and then for its player: %s', async (provider, player) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    const abroad: string[] = []
    await page.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => {
      abroad.push(route.request().url())
      return route.fulfill({ contentType: 'text/html', body: '<title>player</title>' })
    })
    await page.goto(`${site.address}/news/index.html`)
    const frame = page.locator(`figure.${provider} iframe`)
    await frame.scrollIntoViewIfNeeded()
    await frame.hover()
    await page.waitForTimeout(500)
    expect(abroad).toEqual([])
    await frame.contentFrame().getByRole('link').click()
    await expect.poll(() => abroad.length).toBeGreaterThan(0)
    expect(abroad[0]).toMatch(player)
    expect(page.url()).toBe(`${site.address}/news/index.html`)
    await page.close()
  })

  it('has nothing to complain of under the policy of a preview', async () => {
    const policy =
      "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; font-src 'self'; script-src 'none'; base-uri 'none'; form-action 'none'"
    const strict = await serve(temporary.path, policy)
    for (const channel of CHANNELS) {
      const page = await browser.newPage()
      const said: string[] = []
      page.on('console', (message) => said.push(message.text()))
      await page.goto(`${strict.address}/${channel}/index.html`)
      expect(await page.evaluate(() => getComputedStyle(document.body).marginTop)).toBe('0px')
      expect(said).toEqual([])
      await page.close()
    }
    await strict.stop()
  })
})

describe('a program that takes the article out of a page', () => {
  it.each(CHANNELS)('gets the headline, the standfirst and every paragraph of %s, in order', (channel) => {
    const article = articleOf(channel)
    const { title, text, lang } = readWithReadability(pageOf(channel).html)
    expect(title).toBe(article.headline)
    expect(lang).toBe('vi')
    const passages = [
      article.standfirst,
      ...article.body.root.children.flatMap((block) =>
        block.type === 'paragraph' ? [plainTextOf(block.children)] : [],
      ),
    ]
    expect(passages.length).toBeGreaterThan(1)
    let from = 0
    for (const passage of passages) {
      const at = text.indexOf(passage, from)
      expect(at, passage).toBeGreaterThanOrEqual(from)
      expect(text.indexOf(passage, at + 1), passage).toBe(-1)
      from = at + passage.length
    }
  })

  it('gets quotations, lists, captions and the byline of a news article too', () => {
    const { text, byline } = readWithReadability(pageOf('news').html)
    const body = articleOf('news').body.root.children
    for (const { field, text: words } of body.flatMap(proseOf)) {
      if (!/(^|:)alt$/.test(field)) expect(text).toContain(words.replace(/\s+/g, ' ').trim())
    }
    expect(articleText(articleOf('news')).length).toBeGreaterThan(1000)
    expect(byline).toContain('Minh Đăng')
    expect(text).toContain('Minh Đăng – Thu Hòa')
  })

  it('is awake: loses the paragraph that we hide from it', () => {
    expect(readWithReadability(faulty.html).text).not.toContain('Bà Lê Thị Sương bán nước')
  })
})

describe('structured data', () => {
  it.each(CHANNELS)('of %s has what search engines ask for, one script for one thing', (channel) => {
    const nodes = structuredDataIn(pageOf(channel).html)
    expect(judgeStructuredData(nodes)).toEqual([])
    expect(nodes.map((node) => node['@type']).slice(0, 2)).toEqual([TYPES[channel], 'BreadcrumbList'])
    expect(nodes.length).toBeGreaterThan(2)
    if (channel === 'video') expect(nodes[0]?.duration).toBe('PT1M2S')
    expect(JSON.stringify(nodes)).not.toMatch(/@graph|@id/)
  })
  it('is judged: the faults we seed are found', () => {
    const found = judgeStructuredData(structuredDataIn(faulty.html))
    expect(found).toContain('NewsArticle.headline: missing')
    expect(found).toContain('NewsArticle.datePublished: no time with its offset')
  })
})
