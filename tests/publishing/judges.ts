/**
 * Independent judges of a published page: programs that others wrote and that know nothing of ours. A judge that is not
 * to be had on a machine says so, and its tests are skipped, not passed.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Readability } from '@mozilla/readability'
import { type Browser, chromium } from '@playwright/test'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { parseHTML } from 'linkedom'
import { findChromium } from '../../build/chromium.mjs'

const require = createRequire(import.meta.url)

/** Java for the Nu Html Checker; undefined, with a word on the console, where there is none. */
const JAVA = 'java'
export const java = spawnSync(JAVA, ['-version']).status === 0 ? JAVA : undefined
if (java === undefined)
  console.warn('SKIPPED: no Java on this machine, so the Nu Html Checker does not judge the pages.')

/** A Chromium for what only a browser can judge; undefined, with a word on the console, where there is none. */
export const chromiumPath = findChromium()
if (chromiumPath === undefined) console.warn('SKIPPED: no Chromium on this machine, so no browser judges the pages.')

/** Nu Html Checker: every error and warning in these HTML and CSS files, as "file: message". */
export function judgeWithNu(files: readonly string[]): string[] {
  const jar = join(require.resolve('vnu-jar/package.json'), '../build/dist/vnu.jar')
  const run = spawnSync(JAVA, ['-Xss1m', '-jar', jar, '--stdout', '--format', 'json', '--also-check-css', ...files], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const { messages } = JSON.parse(run.stdout) as {
    messages: readonly { type: string; subType?: string; url?: string; message: string; extract?: string }[]
  }
  return messages
    .filter(({ type, subType }) => type !== 'info' || subType === 'warning')
    .map(({ url, message, extract }) => `${url?.split('/').slice(-2).join('/')}: ${message} ${extract ?? ''}`)
}

/** html-validate with the recommended and the document rules; see `htmlValidate.config.json` for the two we bend. */
export async function judgeWithHtmlValidate(html: string): Promise<string[]> {
  const config = JSON.parse(readFileSync(join(import.meta.dirname, 'htmlValidate.config.json'), 'utf8'))
  const report = await new HtmlValidate(new StaticConfigLoader(config)).validateString(html)
  return report.results.flatMap((result) =>
    result.messages.map(({ line, ruleId, message }) => `line ${line}: ${ruleId}: ${message}`),
  )
}

/** What is left of a page when a program has taken the article out of it. */
export function readWithReadability(html: string): { title: string; text: string; lang: string; byline: string } {
  const { document } = parseHTML(html)
  const article = new Readability(document as unknown as Document).parse()
  const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()
  return {
    title: plain(article?.title),
    text: plain(article?.textContent),
    lang: plain(article?.lang),
    byline: plain(article?.byline),
  }
}

export async function openBrowser(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error('There is no Chromium on this machine')
  return chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu'] })
}

/** axe in the page of a browser: every rule of WCAG 2.2 A and AA and of good practice, as "rule: help". */
export async function judgeWithAxe(
  browser: Browser,
  address: string,
  options: { colorScheme: 'light' | 'dark'; widthPx: number },
): Promise<string[]> {
  const page = await browser.newPage({
    colorScheme: options.colorScheme,
    viewport: { width: options.widthPx, height: 800 },
    // axe is put into the page by us: the page's own policy would rightly refuse it.
    bypassCSP: true,
  })
  try {
    await page.goto(address)
    await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'))
    return await page.evaluate(async () => {
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
      // biome-ignore lint/suspicious/noExplicitAny: axe puts itself on the window
      const result = await (window as any).axe.run(document, { runOnly: { type: 'tag', values: tags } })
      if (result.passes.length < 10) throw new Error('axe looked at almost nothing')
      return result.violations.map(
        (violation: { id: string; help: string; nodes: readonly { html: string }[] }) =>
          `${violation.id}: ${violation.help}: ${violation.nodes[0]?.html.slice(0, 120)}`,
      )
    })
  } finally {
    await page.close()
  }
}
