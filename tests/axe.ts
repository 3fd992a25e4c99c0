/** What axe finds wrong on a page, as it stands once it has come to rest. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

declare global {
  interface Window {
    readonly axe: {
      run(context: object, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
    }
  }
}

export interface Look {
  /** Only this part of the page. Default: all of it. */
  readonly within?: string
  /** Only these rules. Default: all of axe's. */
  readonly rules?: readonly string[]
}

/** One line a fault: the rule and the elements. */
export async function findFaults(page: Page, { within = 'html', rules }: Look = {}): Promise<string[]> {
  // While somebody types the tools step back on purpose; they come forward when the hand rests.
  await expect(page.locator('[data-typing]')).toHaveCount(0)
  // A colour on its way from light to dark is neither.
  await page.evaluate(async () => {
    const transitions = document.getAnimations().filter((animation) => animation instanceof CSSTransition)
    await Promise.allSettled(transitions.map(({ finished }) => finished))
  })
  // Through the debugger, which the window's content security policy does not hold back.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const { violations } = await page.evaluate(
    ([part, only]) =>
      window.axe.run(
        { include: [part] },
        // The previewed page is judged as an exported page (tests/publishing), not again inside its frames.
        { iframes: false, ...(only === undefined ? {} : { runOnly: only }) },
      ),
    [within, rules] as const,
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}
